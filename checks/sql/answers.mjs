// The rows of the views put together to quotes again, field by field.

const parsed = (json) => (json === null ? undefined : JSON.parse(json));
const number = (value) => (value === null || value === undefined ? value : Number(value));

/** Absent fields are left out. */
const filled = (fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

function lineOf(row, measures) {
  const { status, item, scheme } = row;
  const read = Object.fromEntries(measures.map((name) => [name, number(row[name]) ?? undefined]));
  const same = {
    status,
    item,
    scheme,
    semester: number(row.semester) ?? undefined,
    ref: row.ref ?? undefined,
    ...read,
  };
  if (status === "ineligible")
    return filled({ ...same, reasons: parsed(row.reasons), alternatives: parsed(row.alternatives) });
  if (status === "undetermined") return filled({ ...same, missing: parsed(row.missing) });
  return filled({
    ...same,
    parts: parsed(row.parts),
    payers: parsed(row.payers),
    learnerDue: number(row.learner_due),
    funderDue: number(row.funder_due),
  });
}

/** What a funder owes something on, or an unpublished share. */
function owes(line, payer) {
  const own = line.payers?.filter((one) => one.payer === payer);
  if (line.payers) return own.some(({ due }) => due !== 0);
  return line.scheme === payer && line.funderDue !== 0;
}

function notesOf(rows, placeOf) {
  const notes = new Map();
  for (const { place, kind, code, line_no: line, alternatives } of rows) {
    const key = `${kind} ${code}`;
    const note = notes.get(key) ?? { place: Number.POSITIVE_INFINITY, kind, code, lines: [] };
    if (Number(place) < note.place) {
      note.place = Number(place);
      if (alternatives !== null) note.alternatives = JSON.parse(alternatives);
    }
    note.lines.push(placeOf(line));
    notes.set(key, note);
  }
  return [...notes.values()]
    .sort((one, other) => one.place - other.place)
    .map(({ kind, code, lines, alternatives }) =>
      filled({ kind, code, lines: lines.sort((a, b) => a - b), alternatives }),
    );
}

const grouped = (rows) => {
  const groups = new Map();
  for (const row of rows) {
    const group = groups.get(row.quote);
    if (group) group.push(row);
    else groups.set(row.quote, [row]);
  }
  return groups;
};

/** Each quote by its id, as `quote` answers; of a malformed one the columns at fault. */
export function quotesFrom({ quotes, lines, payers, notes }, measures) {
  const ofQuote = { lines: grouped(lines), payers: grouped(payers), notes: grouped(notes) };
  return new Map(
    quotes.map((row) => {
      const own = (ofQuote.lines.get(row.quote) ?? []).sort((a, b) => Number(a.line_no) - Number(b.line_no));
      if (row.status === "malformed") {
        const unlike = own.some(({ status }) => status !== "malformed");
        const faults = [...new Set(own.flatMap(({ faults }) => (faults ?? "").split(",")))].filter(Boolean);
        return [row.quote, { status: unlike ? "partly malformed" : "malformed", faults: faults.sort() }];
      }
      const places = new Map(own.map(({ line_no: line }, place) => [String(line), place]));
      const placeOf = (line) => places.get(String(line));
      const told = notesOf(ofQuote.notes.get(row.quote) ?? [], placeOf);
      const outcomes = own.map((line) => lineOf(line, measures));
      const head = { status: row.status, tariff: row.tariff, edition: row.edition, lines: outcomes };
      if (row.status === "ineligible") return [row.quote, { ...head, notes: told }];
      if (row.status === "undetermined") {
        const [min, max] = [number(row.learner_min), number(row.learner_max)];
        const learnerRange = min === null ? null : { min, max };
        return [row.quote, { ...head, missing: JSON.parse(row.missing), learnerRange, notes: told }];
      }
      const waivedBy = told.find(({ code }) => code === "fee-waived")?.lines;
      const annualFee = filled({
        status: row.annual_fee,
        due: number(row.annual_fee_due),
        exception: row.annual_fee_exception ?? undefined,
        waivedBy: row.annual_fee === "waived" ? waivedBy : undefined,
      });
      const shares = (ofQuote.payers.get(row.quote) ?? [])
        .sort((one, other) => Number(one.place) - Number(other.place))
        .map(({ payer, due }) => ({
          payer,
          due: number(due),
          lines: outcomes.flatMap((line, index) =>
            (payer === "learner" ? line.learnerDue > 0 : owes(line, payer)) ? [index] : [],
          ),
        }));
      return [
        row.quote,
        { ...head, annualFee, learnerDue: number(row.learner_due), payers: shares, notes: told },
      ];
    }),
  );
}

/** The columns that only some statuses fill in. */
const TOLD_OF_QUOTES = {
  priced: ["learner_due", "annual_fee", "annual_fee_due", "annual_fee_exception"],
  undetermined: ["missing", "learner_min", "learner_max"],
};
const TOLD_OF_LINES = {
  priced: ["learner_due", "funder_due", "parts", "payers"],
  ineligible: ["reasons", "alternatives"],
  undetermined: ["missing"],
  malformed: ["faults"],
};

const filledBeside = (rows, told) => {
  const columns = Object.values(told).flat();
  return rows.filter((row) =>
    columns.some((column) => row[column] !== null && !told[row.status]?.includes(column)),
  );
};

/** Rows that tell something beside the answers: a quote twice, a payer where nothing is priced, an amount of what is malformed. */
export function straysIn({ quotes, lines, payers, notes }) {
  const statuses = new Map(quotes.map(({ quote, status }) => [quote, status]));
  const statusOf = ({ quote }) => statuses.get(quote);
  return [
    ...[...grouped(quotes).values()].flatMap(([, ...again]) => again),
    ...filledBeside(quotes, TOLD_OF_QUOTES),
    ...filledBeside(lines, TOLD_OF_LINES),
    ...lines.filter((row) => statusOf(row) === undefined),
    ...payers.filter((row) => statusOf(row) !== "priced"),
    ...notes.filter((row) => [undefined, "malformed"].includes(statusOf(row))),
  ];
}

/** The columns that the parser's issues speak of, as the views name them. */
export const faultsIn = (issues) =>
  [
    ...new Set(
      issues.map(({ path: [part, index, field] }) =>
        part === "learner"
          ? `learner.${index}`
          : part === "lines" && field !== undefined
            ? field
            : part === "lines"
              ? "line_no"
              : part,
      ),
    ),
  ].sort();
