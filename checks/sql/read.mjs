// What the rows of a quote ask: the request that a program would make of them, or why there is none.

const NUMBER = /^[+-]?\d{1,30}(\.\d{1,30})?([eE][+-]?\d{1,2})?$/;
const numberIn = (text) => (NUMBER.test(text) ? Number(text) : text);
const YES_OR_NO = { true: true, yes: true, false: false, no: false };

function answerIn(fact, text) {
  if (fact.options) return text === "none" && !fact.options.none ? [] : text.split(",");
  if (fact.min !== undefined) return numberIn(text);
  return Object.hasOwn(YES_OR_NO, text) ? YES_OR_NO[text] : text;
}

const isGiven = (text) => text !== undefined && text !== null && text !== "";
const same = (one, other) =>
  JSON.stringify(Array.isArray(one) ? [...one].sort() : one) ===
  JSON.stringify(Array.isArray(other) ? [...other].sort() : other);

/** The request, and the columns that contradict each other. */
export function requestFrom(rows, tariff) {
  const faults = [];
  const numbers = rows.map(({ line_no: line }) => line);
  if (new Set(numbers).size < rows.length || numbers.some((line) => !isGiven(line))) faults.push("line_no");
  if (rows.some(({ quote }) => !isGiven(quote))) faults.push("quote");
  const numbered = rows.filter(({ line_no: line }) => isGiven(line));
  const first = numbered.reduce(
    (least, row) => (row.line_no < least.line_no ? row : least),
    numbered[0] ?? {},
  );
  const said = (column, read) => {
    const values = rows.flatMap((row) => (isGiven(row[column]) ? [read(row[column])] : []));
    const own = isGiven(first[column]) ? read(first[column]) : undefined;
    if (values.some((value) => !same(value, own))) faults.push(column);
    // What cannot be read is told, wherever it stands.
    return own ?? values[0];
  };
  const learner = {};
  for (const [name, fact] of Object.entries(tariff.facts ?? {})) {
    const value = said(`learner.${name}`, (text) => answerIn(fact, text));
    if (value !== undefined) learner[name] = value;
  }
  const annualFee = said("annualFee", (text) => text);
  const lines = [...rows]
    .sort((one, other) => one.line_no - other.line_no)
    .map((row) => {
      const line = {};
      for (const [name, text] of Object.entries(row)) {
        if (!isGiven(text) || name === "quote" || name === "line_no" || name === "annualFee") continue;
        if (name.startsWith("learner.")) continue;
        line[name] = ["item", "scheme", "ref"].includes(name) ? text : numberIn(text);
      }
      return line;
    });
  return { faults, request: { learner, lines, ...(annualFee !== undefined && { annualFee }) } };
}
