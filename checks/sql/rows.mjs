// A request as rows of the flat table, as a program would write them; and how a number or an answer is written.

/** The columns of a tariff's flat table, by their names. */
export function columnsOf(tariff) {
  const facts = Object.keys(tariff.facts ?? {}).map((name) => `learner.${name}`);
  const asking = [...Object.values(tariff.items), ...Object.values(tariff.schemes)];
  const asked = asking.flatMap(({ measures = {} }) =>
    Object.entries(measures).flatMap(([name, one]) => (typeof one === "object" ? [name] : [])),
  );
  return ["quote", "item", "scheme", "semester", "ref", "annualFee", ...facts, ...new Set(asked)];
}

const text = (value) => {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.join(",");
  return String(value);
};

/** The rows of one quote: what is said of the learner stands on the first, or on all. */
export function rowsOf(request, quote, { onAll = false } = {}) {
  return request.lines.map((line, index) => {
    const said = index === 0 || onAll;
    const row = { quote, line_no: index + 1, annualFee: said ? text(request.annualFee) : null };
    for (const [name, value] of Object.entries(line)) row[name] = text(value);
    if (said)
      for (const [name, answer] of Object.entries(request.learner)) row[`learner.${name}`] = text(answer);
    return row;
  });
}

/** A row as a line of CSV in the order of the columns, `line_no` first; an absent cell is empty. */
export const csvLine = (row, columns) =>
  `${[row.line_no, ...columns.map((column) => row[column])].map(cell).join(",")}\n`;

const cell = (value) =>
  value === undefined || value === null
    ? ""
    : /[",\n\r]/.test(value)
      ? `"${value.replaceAll('"', '""')}"`
      : String(value);
