/** The outcome of each line, in the form that it has in a quote. */
import { hasWorksByLearner, isByLearner, lackingByLine } from "./by-learner.js";
import { columnNamed } from "./dialects.js";
import type { Layout } from "./layout.js";
import { digitsOf } from "./learners.js";
import { alternativesSql, reasonsSql } from "./outcomes.js";
import { caseOf, jsonNames, lines } from "./text.js";
import { outcomeColumns } from "./works.js";

/** `pricing_decided`: lines, with what notes are made of. */
export function decidedView(layout: Layout): string {
  const { dialect, measures } = layout;
  const byLearner = hasWorksByLearner(layout);
  const isOpenByLearner = byLearner && digitsOf(layout.facts).length > 0;
  const open = isOpenByLearner
    ? `line.refused = 0 AND (missing.missing IS NOT NULL OR lacking.lacking IS NOT NULL)`
    : "line.refused = 0 AND missing.missing IS NOT NULL";
  const joined = lines(
    "SELECT line.*,",
    `  ${caseOf(
      [
        ["line.malformed = 1", "'malformed'"],
        ["line.refused = 1", "'ineligible'"],
        [open, "'undetermined'"],
      ],
      "'priced'",
    )} AS status,`,
    // Where the learner changes the amounts, what is missing for them includes what is missing for the scheme.
    isOpenByLearner
      ? `  ${caseOf(
          [
            [
              "lacking.lacking IS NOT NULL",
              jsonNames(
                digitsOf(layout.facts).map(([{ name }]) => name),
                "lacking.lacking",
              ),
            ],
          ],
          "missing.missing",
        )} AS lacks,`
      : "  missing.missing AS lacks,",
    ...outcomeColumns(layout).map((column) =>
      byLearner
        ? `  CASE WHEN ${isByLearner(layout)} THEN work.made_${column} ELSE line.${column} END AS own_${column},`
        : `  line.${column} AS own_${column},`,
    ),
    `  ${reasonsSql(layout)} AS reasons,`,
    `  ${alternativesSql(layout)} AS alternatives`,
    "FROM pricing_outcomes AS line",
    "LEFT JOIN pricing_missing AS missing ON missing.state = line.state AND missing.scheme_bit = line.scheme_bit",
    byLearner
      ? "LEFT JOIN pricing_by_learner AS work ON work.quote = line.quote AND work.line_no = line.line_no AND work.kind = 0"
      : "",
    isOpenByLearner
      ? `LEFT JOIN (${lackingByLine(layout)}) AS lacking ON lacking.quote = line.quote AND lacking.line_no = line.line_no`
      : "",
  );
  const when = (status: string, value: string) => caseOf([[`status = '${status}'`, value]]);
  const told = (value: string) => caseOf([["status <> 'malformed'", value]]);
  return lines(
    "SELECT quote, line_no, status, item_text AS item, scheme_text AS scheme,",
    `  ${told("semester")} AS semester, ref_text AS ref,`,
    measures
      .map(({ name, isAsked }, place) => {
        const value = isAsked ? `COALESCE(d${place + 1}, p${place + 1})` : `p${place + 1}`;
        return `  ${told(value)} AS ${columnNamed(dialect, name)},`;
      })
      .join("\n"),
    `  ${when("priced", "own_learner_due")} AS learner_due,`,
    `  ${when("priced", "own_funder_due")} AS funder_due,`,
    `  ${when("priced", "own_parts")} AS parts,`,
    `  ${when("priced", "own_payers")} AS payers,`,
    `  ${when("ineligible", "reasons")} AS reasons,`,
    `  ${when("ineligible", "alternatives")} AS alternatives,`,
    `  ${when("undetermined", "lacks")} AS missing,`,
    `  ${when("malformed", "TRIM(TRAILING ',' FROM faults || request_faults)")} AS faults,`,
    layout.engine.reductions.length > 0 ? `  ${when("priced", "own_reduced")} AS reduced,` : "",
    "  malformed",
    `FROM (${joined}) AS joined`,
  );
}

/** `pricing_lines` */
export const linesView = ({ dialect, measures }: Layout): string =>
  lines(
    "SELECT NULLIF(quote, '') AS quote, line_no, status, item, scheme, semester, ref,",
    ...measures.map(({ name }) => `  ${columnNamed(dialect, name)},`),
    "  learner_due, funder_due, parts, payers, reasons, alternatives, missing, faults",
    "FROM pricing_decided",
  );
