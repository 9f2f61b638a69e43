/**
 * The quotes. Where facts are missing, each kind of learner that is possible is refused or has a fee and a total: a
 * fact matters if changing it alone changes that, and the least and the greatest total are the range.
 */
import { hasWorksByLearner } from "./by-learner.js";
import type { Layout } from "./layout.js";
import { digitsOf } from "./learners.js";
import { bit, caseOf, flag, jsonNames, lines, literal } from "./text.js";

const BY_KIND = "'refused ' || CAST(asked.excluded AS VARCHAR(30))";

/** `pricing_answers`: quotes, with what payers and notes are made of. */
export function answersView(layout: Layout): string {
  const { payers, dialect, facts } = layout;
  const digits = digitsOf(facts);
  const works = hasWorksByLearner(layout);
  const known = (column: string) =>
    works ? `COALESCE(request.${column}, 0) + COALESCE(work.${column}, 0)` : `COALESCE(request.${column}, 0)`;
  const worked = ["learner_due", ...payers.map((_, place) => `pay_${place + 1}`)];
  const work = lines(
    `work${dialect.once} (`,
    "  SELECT quote, kind,",
    `    ${worked.map((column) => `SUM(made_${column}) AS ${column}`).join(", ")}`,
    "  FROM pricing_by_learner GROUP BY quote, kind",
    "),",
  );
  const asked = lines(
    `asked${dialect.once} (`,
    "  SELECT request.quote, kinds.kind,",
    digits.map(([{ column }]) => `    kinds.but_${column},`).join("\n"),
    `    request.used & kinds.excludes AS excluded, fees.outcome AS fee, fees.due + ${known("learner_due")} AS total`,
    "  FROM requests AS request",
    "  INNER JOIN pricing_kinds AS kinds ON kinds.state = request.state",
    "  LEFT JOIN pricing_fees AS fees ON fees.fee_class = kinds.fee_class AND fees.entries = request.fee_entries",
    works ? "  LEFT JOIN work ON work.quote = request.quote AND work.kind = kinds.kind" : "",
    "  WHERE request.status = 'open'",
    "),",
  );
  const outcome = caseOf([["asked.excluded <> 0", BY_KIND]], "CAST(asked.fee AS VARCHAR(30))");
  const lineOutcome = caseOf([["asked.excluded <> 0", BY_KIND]], "line.outcome");
  const changes = digits.flatMap(([{ column }], place) => [
    lines(
      `    SELECT asked.quote, CAST(${bit(place)} AS BIGINT) AS fact FROM asked`,
      `    GROUP BY asked.quote, asked.but_${column} HAVING MIN(${outcome}) <> MAX(${outcome})`,
    ),
    ...(works
      ? [
          lines(
            `    SELECT asked.quote, CAST(${bit(place)} AS BIGINT) AS fact FROM asked`,
            "    INNER JOIN pricing_by_learner AS line ON line.quote = asked.quote AND line.kind = asked.kind",
            `    GROUP BY asked.quote, line.line_no, asked.but_${column} HAVING MIN(${lineOutcome}) <> MAX(${lineOutcome})`,
          ),
        ]
      : []),
  ]);
  const weighed =
    digits.length === 0
      ? ""
      : lines(
          "bounds AS (",
          `  SELECT quote, MIN(${flag("excluded <> 0")}) AS all_refused, MAX(${flag("excluded <> 0")}) AS some_refused,`,
          "    MIN(total) AS least, MAX(total) AS greatest",
          "  FROM asked GROUP BY quote",
          "),",
          "lacking AS (",
          "  SELECT quote, BIT_OR(fact) AS lacking FROM (",
          changes.join("\n    UNION ALL\n"),
          "  ) AS changes GROUP BY quote",
          "),",
        );
  const isOpen = "bounds.all_refused = 1 OR lacking.lacking IS NOT NULL";
  const weighs = digits.length > 0;
  const status = weighs
    ? caseOf(
        [
          ["request.status <> 'open'", "request.status"],
          [isOpen, "'undetermined'"],
        ],
        "'priced'",
      )
    : "request.status";
  const answered = lines(
    "answered AS (",
    "  SELECT request.*,",
    `    ${status} AS answer,`,
    weighs
      ? lines(
          `    ${caseOf([["bounds.all_refused = 1", "0"]], "lacking.lacking")} AS lacking,`,
          `    ${caseOf([["bounds.some_refused = 0", "bounds.least"]])} AS least,`,
          `    ${caseOf([["bounds.some_refused = 0", "bounds.greatest"]])} AS greatest,`,
        )
      : "    0 AS lacking, NULL AS least, NULL AS greatest,",
    `    fees.due AS fee_due, fees.exception AS fee_exception,`,
    worked.map((column) => `    ${known(column)} AS known_${column}`).join(",\n"),
    "  FROM requests AS request",
    weighs
      ? "  LEFT JOIN bounds ON bounds.quote = request.quote\n  LEFT JOIN lacking ON lacking.quote = request.quote"
      : "",
    "  LEFT JOIN pricing_fees AS fees ON fees.fee_class = request.fee_class AND fees.entries = request.fee_entries",
    works ? "  LEFT JOIN work ON work.quote = request.quote AND work.kind = 0" : "",
    ")",
  );
  const priced = (value: string) => caseOf([["answer = 'priced'", value]]);
  const open = (value: string) => caseOf([["answer = 'undetermined'", value]]);
  return lines(
    `WITH requests${dialect.once} (SELECT * FROM pricing_requests),`,
    works ? work : "",
    weighs ? asked : "",
    weighed,
    answered,
    "SELECT quote, used, answer AS status,",
    `  ${priced("CAST(known_learner_due + fee_due AS BIGINT)")} AS learner_due,`,
    `  ${priced("fee_status")} AS annual_fee,`,
    `  ${priced("fee_due")} AS annual_fee_due,`,
    `  ${priced("fee_exception")} AS annual_fee_exception,`,
    `  ${open(
      jsonNames(
        digits.map(([{ name }]) => name),
        "lacking",
      ),
    )} AS missing,`,
    `  ${open("CAST(least AS BIGINT)")} AS learner_min,`,
    `  ${open("CAST(greatest AS BIGINT)")} AS learner_max,`,
    // What readings of the fee go by: it is open unless it is known or has a range.
    `  ${caseOf([["answer = 'priced' OR (answer = 'undetermined' AND least IS NOT NULL)", "fee_status"]], "'open'")} AS fee_told,`,
    payers.length === 0
      ? "  0 AS no_payers"
      : payers.map((_, place) => `  known_pay_${place + 1} AS pay_${place + 1}`).join(",\n"),
    "FROM answered",
  );
}

/** `pricing_quotes` */
export const quotesView = ({ engine }: Layout): string =>
  lines(
    `SELECT NULLIF(quote, '') AS quote, status, ${literal(engine.id)} AS tariff, ${literal(engine.edition)} AS edition,`,
    "  learner_due, annual_fee, annual_fee_due, annual_fee_exception, missing, learner_min, learner_max",
    "FROM pricing_answers",
  );
