/** Whether a text is a day of the calendar, such as `2025-09-01`: there is no 30 February. */
export function isDay(day: unknown): boolean {
  if (typeof day !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const date = new Date(`${day}T00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
