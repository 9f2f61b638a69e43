/** `pricing_notes`: what to know about a quote, one row for each line that a note is on. */
import type { Semester } from "../contract/request.js";
import type { Bounds, Rule } from "../engine/note-rules.js";
import { SEMESTERS } from "../engine/request.js";
import type { Layout } from "./layout.js";
import type { Table } from "./learners.js";
import { bit, caseOf, flag, json, lines, literal, sum } from "./text.js";

/** The rules of the engine, then its reductions: their places are those of their notes. */
export function notesTable({ engine }: Layout): Table {
  const rows = [
    ...engine.rules.map(({ kind, code, alternatives }) => [
      literal(kind),
      literal(code),
      kind === "reading" && alternatives ? json(alternatives) : "NULL",
    ]),
    ...engine.reductions.map((code) => ["'information'", literal(code), "NULL"]),
  ].map((columns, place) => [place, bit(place), ...columns].join(", "));
  return {
    name: "pricing_note_codes",
    columns: [
      ["place", "bigint"],
      ["note_bit", "bigint"],
      ["kind", "text"],
      ["code", "text"],
      ["alternatives", "text"],
    ],
    rows: rows.length > 0 ? rows : ["0, 0, 'information', 'none', NULL"],
  };
}

const ANY = "pricing_outcomes";

/** The lines that a rule goes by: a reading sees those that a cap refuses as well. */
const seenBy = ({ kind }: Rule): string => (kind === "reading" ? "line.ruled_out = 0" : "line.refused = 0");

export function notesView(layout: Layout): string {
  const { engine } = layout;
  const inScope = (scope: number) => `(line.scopes & ${bit(layout.scopes.indexOf(scope))}) <> 0`;
  const counts = new Map<string, string>();
  const countOf = (condition: string) => {
    const column = counts.get(condition) ?? `count_${counts.size}`;
    counts.set(condition, column);
    return column;
  };
  const holds = (rule: Rule, { scope, min, max }: Bounds, semester: Semester | undefined): string => {
    const inSemester =
      semester === undefined
        ? ""
        : rule.undatedInNone
          ? ` AND line.semester = ${semester}`
          : ` AND (line.semester = ${semester} OR line.semester IS NULL)`;
    const count = countOf(`${seenBy(rule)} AND ${inScope(scope)}${inSemester}`);
    const least = min > 0 ? [`${count} >= ${min}`] : [];
    const most = Number.isFinite(max) ? [`${count} <= ${max}`] : [];
    return [...least, ...most].join(" AND ") || "TRUE";
  };
  const told = engine.rules.map((rule) => {
    const fee = rule.annualFee === undefined ? [] : [`fee_told = '${rule.annualFee}'`];
    const quote = rule.inQuote.map((bounds) => holds(rule, bounds, undefined));
    const [first, second] = SEMESTERS.map(
      (semester) => rule.inSemester.map((bounds) => holds(rule, bounds, semester)).join(" AND ") || "TRUE",
    );
    const dated = rule.undatedOnly
      ? []
      : [`(line.semester = 1 AND ${first})`, `(line.semester = 2 AND ${second})`];
    const isUndatedTold = rule.inSemester.length === 0 || !rule.undatedInNone;
    const undated = isUndatedTold ? [`(line.semester IS NULL AND ((${first}) OR (${second})))`] : [];
    const semesters =
      rule.inSemester.length === 0 && !rule.undatedOnly
        ? []
        : [`(${[...dated, ...undated].join(" OR ") || "FALSE"})`];
    return [seenBy(rule), inScope(rule.scope), ...fee, ...quote, ...semesters].join(" AND ");
  });
  // A line has each code once.
  const earlier = engine.rules.map(({ kind, code, isRepeated }, place) =>
    isRepeated
      ? engine.rules.flatMap((one, at) => (at < place && one.kind === kind && one.code === code ? [at] : []))
      : [],
  );
  const bitsTold = told.map((condition, place) => {
    const before = (earlier[place] ?? []).map((at) => ` AND NOT (${told[at]})`).join("");
    return caseOf([[`${condition}${before}`, bit(place)]], "0");
  });
  const reduced = engine.reductions.map((_, place) =>
    caseOf([[`(decided.reduced & ${bit(place)}) <> 0`, bit(engine.rules.length + place)]], "0"),
  );
  const hasReductions = reduced.length > 0;
  const counted =
    counts.size === 0
      ? ""
      : lines(
          "  LEFT JOIN (",
          `    SELECT quote, ${[...counts].map(([condition, column]) => `SUM(${flag(condition)}) AS ${column}`).join(",\n      ")}`,
          `    FROM ${ANY} AS line GROUP BY quote`,
          "  ) AS counted ON counted.quote = line.quote",
        );
  return lines(
    "SELECT NULLIF(told.quote, '') AS quote, codes.place, codes.kind, codes.code, told.line_no, codes.alternatives FROM (",
    `  SELECT line.quote, line.line_no, ${sum([...bitsTold, ...reduced]) || "0"} AS note_bits`,
    `  FROM ${ANY} AS line`,
    "  LEFT JOIN (SELECT quote, fee_told FROM pricing_answers) AS answer ON answer.quote = line.quote",
    counted,
    hasReductions
      ? "  LEFT JOIN pricing_decided AS decided ON decided.quote = line.quote AND decided.line_no = line.line_no"
      : "",
    "  WHERE line.malformed = 0",
    ") AS told",
    "INNER JOIN pricing_note_codes AS codes ON (told.note_bits & codes.note_bit) <> 0",
  );
}
