/** The requests: what the rows of a quote say together, and what is certain of it before unknown facts are weighed. */
import type { Semester } from "../contract/request.js";
import type { Cap } from "../contract/tariff.js";
import { SEMESTERS } from "../engine/request.js";
import { MAX_LINES } from "../shape/limits.js";
import type { Layout } from "./layout.js";
import { digitsOf } from "./learners.js";
import { anyOf, bit, caseOf, flag, lines, sum } from "./text.js";

/** The schemes that have a cap. */
export const cappedColumns = ({ engine }: Layout) =>
  engine.columns.flatMap(({ place, cap }) => (cap ? [{ place, cap }] : []));

/** Whether a row is in a semester, as a cap counts it. */
export const isInSemester = (semester: Semester, undated: Cap["undated"]): string =>
  undated === "in-none" ? `semester = ${semester}` : `(semester = ${semester} OR semester IS NULL)`;

/** The column that has how many rows a cap counts in a semester. */
export const countColumn = (semester: Semester, place: number): string => `in_semester_${semester}_${place}`;

/** What the rows of a quote say once each: of the learner, and of the fee. */
const saidColumns = ({ facts }: Layout): readonly (readonly [name: string, column: string])[] => [
  ...facts.map(({ name, column }) => [`learner.${name}`, column] as const),
  ["annualFee", "paid"],
];

/** The rows say the same or nothing, and the first says it if any does. */
const isContradictory = (column: string): string =>
  `low_${column} <> high_${column} OR first_${column} > first_line`;

/** `pricing_requests` */
export function requestsView(layout: Layout): string {
  const { facts, payers } = layout;
  const said = saidColumns(layout);
  const capped = cappedColumns(layout);
  const counted = (place: number, semester: Semester, undated: Cap["undated"]) =>
    `SUM(${flag(`capped = 1 AND scheme_bit = ${bit(place)} AND ${isInSemester(semester, undated)}`)})`;
  const gathered = lines(
    "SELECT quote,",
    [
      "COUNT(*) AS line_count",
      "COUNT(DISTINCT line_no) AS line_nos",
      "MIN(line_no) AS first_line",
      "MAX(bad) AS bad",
      ...said.flatMap(([, column]) => [
        `MIN(${column}) AS low_${column}`,
        `MAX(${column}) AS high_${column}`,
        `MIN(CASE WHEN ${column} IS NOT NULL THEN line_no END) AS first_${column}`,
      ]),
      "BIT_OR(scheme_bit) AS used",
      "MIN(priced) AS priced",
      "BIT_OR(entry) AS entries",
      "MAX(waives) AS waives",
      "SUM(learner_due) AS learner_due",
      ...payers.map((_, place) => `SUM(pay_${place + 1}) AS pay_${place + 1}`),
      ...capped.flatMap(({ place, cap }) =>
        SEMESTERS.map(
          (semester) => `${counted(place, semester, cap.undated)} AS ${countColumn(semester, place)}`,
        ),
      ),
    ]
      .map((column) => `  ${column}`)
      .join(",\n"),
    "FROM pricing_rows",
    "GROUP BY quote",
  );
  const malformed = anyOf([
    "bad = 1",
    `line_count > ${MAX_LINES}`,
    "line_count <> line_nos",
    ...said.map(([, column]) => isContradictory(column)),
  ]);
  const faults = [
    ["line_no", `line_count > ${MAX_LINES} OR line_count <> line_nos`] as const,
    ...said.map(([name, column]) => [name, isContradictory(column)] as const),
  ].map(([name, condition]) => caseOf([[condition, `'${name},'`]], "''"));
  const state = sum([
    "0",
    ...digitsOf(facts).map(([{ digit, column }, stride]) => `${stride} * (${digit(`low_${column}`)})`),
  ]);
  const fee = caseOf(
    [
      ["low_paid = 1", "'already-paid'"],
      ["waives = 1", "'waived'"],
    ],
    "'due'",
  );
  const told = lines(
    "SELECT gathered.*,",
    `  ${flag(malformed)} AS malformed,`,
    `  ${faults.join(" || ")} AS faults,`,
    `  CAST(${state} AS BIGINT) AS state,`,
    `  ${fee} AS fee_status,`,
    `  ${caseOf([[`${fee} = 'due'`, "entries"]], "0")} AS fee_entries`,
    `FROM (${gathered}) AS gathered`,
  );
  const over = capped.flatMap(({ place, cap }) =>
    SEMESTERS.map((semester) => `${countColumn(semester, place)} > ${cap.max}`),
  );
  return lines(
    "SELECT told.*, states.excludes, states.admits, states.fee_class,",
    `  ${caseOf(
      [
        ["told.malformed = 1", "'malformed'"],
        [anyOf(["told.priced = 0", "(told.used & states.excludes) <> 0", ...over]), "'ineligible'"],
        ["states.is_open = 1", "'open'"],
      ],
      "'priced'",
    )} AS status`,
    `FROM (${told}) AS told`,
    "LEFT JOIN pricing_states AS states ON states.state = told.state",
  );
}
