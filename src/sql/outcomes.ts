/** The lines of all quotes beside what is certain of their requests: what refuses each. */
import type { Semester } from "../contract/request.js";
import type { Layout } from "./layout.js";
import { cappedColumns, countColumn, isInSemester } from "./requests.js";
import { bit, caseOf, flag, jsonList, jsonNames, lines } from "./text.js";

/** `pricing_outcomes` */
export function outcomesView(layout: Layout): string {
  const capped = cappedColumns(layout);
  const excess = (semester: Semester) =>
    caseOf(
      capped.map(({ place, cap }) => {
        const isInside = isInSemester(semester, cap.undated);
        const count = countColumn(semester, place);
        return [
          `capped = 1 AND scheme_bit = ${bit(place)} AND ${isInside} AND ${count} > ${cap.max}`,
          count,
        ] as const;
      }),
    );
  const joined = lines(
    `SELECT line.*, request.status AS request_status, request.state, request.faults AS request_faults,`,
    "  request.excludes, request.admits,",
    layout.facts.map(({ column }) => `  request.low_${column},`).join("\n"),
    `  ${flag("line.priced = 1")} AS cell_priced,`,
    `  ${flag("(line.scheme_bit & request.excludes) <> 0")} AS learner_refused,`,
    `  ${excess(1)} AS excess_1,`,
    `  ${excess(2)} AS excess_2`,
    "FROM pricing_rows AS line",
    "LEFT JOIN pricing_requests AS request ON request.quote = line.quote",
  );
  return lines(
    "SELECT joined.*,",
    `  ${flag("request_status = 'malformed'")} AS malformed,`,
    `  ${flag("cell_priced = 0 OR learner_refused = 1")} AS ruled_out,`,
    `  ${flag("cell_priced = 0 OR learner_refused = 1 OR excess_1 IS NOT NULL OR excess_2 IS NOT NULL")} AS refused`,
    `FROM (${joined}) AS joined`,
  );
}

/** All reasons that refuse a line, as JSON. */
export function reasonsSql(layout: Layout): string {
  const maxOf = caseOf(
    cappedColumns(layout).map(
      ({ place, cap }) => [`line.scheme_bit = ${bit(place)}`, `'${cap.max}'`] as const,
    ),
    "''",
  );
  const exceeded = (semester: Semester) =>
    caseOf(
      [
        [
          `line.excess_${semester} IS NOT NULL`,
          `'{"code":"cap-exceeded","semester":${semester},"count":' || CAST(line.excess_${semester} AS VARCHAR(30)) || ',"max":' || ${maxOf} || '},'`,
        ],
      ],
      "''",
    );
  return jsonList([
    caseOf([["line.cell_priced = 0", `'{"code":"item-not-eligible"},'`]], "''"),
    caseOf([["line.learner_refused = 1", `'{"code":"learner-not-eligible"},'`]], "''"),
    ...(cappedColumns(layout).length > 0 ? [exceeded(1), exceeded(2)] : []),
  ]);
}

/** The other schemes that price the item and certainly admit the learner, as JSON. */
export const alternativesSql = ({ engine }: Layout): string =>
  jsonNames(
    engine.columns.map(({ id }) => id),
    "line.others & line.admits",
  );
