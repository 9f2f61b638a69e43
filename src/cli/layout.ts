import type { Cents } from "../money.js";

/** `102000` is `1 020 €`, `7850` is `78,50 €`; what is not published says so. */
export function money(cents: Cents | null): string {
  if (cents === null) return "not published";
  const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, " ");
  const rest = cents % 100;
  return rest === 0 ? `${whole} €` : `${whole},${String(rest).padStart(2, "0")} €`;
}

/** Text on the left, amount on the right, at most 80 columns where the text allows. */
export function entry(text: string, amount: string, indent = 2): string {
  const left = `${" ".repeat(indent)}${text} `;
  return `${left}${amount.padStart(78 - left.length)}\n`;
}

/** Somebody's text without what a terminal would take for an order, or read backwards. */
export const inert = (text: string) => text.replace(/[\p{Cc}\u2028-\u202E\u2066-\u2069]/gu, "\u{FFFD}");

/** Line numbers as a person counts them: `[0, 2]` is `1, 3`. */
export const lineNumbers = (lines: readonly number[]) => lines.map((index) => index + 1).join(", ");
