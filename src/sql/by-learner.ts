/** Lines whose amounts the learner changes: once for each kind of learner that what is known leaves possible. */
import { decimalsOf } from "../tariffs/check/decimals.js";
import type { Layout } from "./layout.js";
import { digitsOf, groupsOf, numbersOf } from "./learners.js";
import type { Names } from "./prices.js";
import { namesIn } from "./rows.js";
import { bit, caseOf, lines } from "./text.js";
import { workOut } from "./works.js";

export const hasWorksByLearner = ({ works }: Layout): boolean => works.some(({ isByLearner }) => isByLearner);

/** Whether a line is one of them. */
export const isByLearner = ({ works }: Layout): string => {
  const places = works.flatMap((work, place) => (work.isByLearner ? [place + 1] : []));
  return `line.work IN (${places.join(", ")})`;
};

/** `pricing_by_learner` */
export function byLearnerView(layout: Layout): string {
  const { works } = layout;
  const numbers = numbersOf(layout);
  const own = works.flatMap((work, place) => (work.isByLearner ? [[place + 1, work] as const] : []));
  const possible = lines(
    `SELECT line.quote, line.line_no, line.scheme_bit, line.work,`,
    layout.measures
      .map(({ isAsked }, place) => (isAsked ? `  line.m${place + 1},` : ""))
      .filter(Boolean)
      .join("\n"),
    numbers.map((fact) => `  ${numberOf(fact)} AS x_${fact.column},`).join("\n"),
    groupsOf(layout)
      .map((_, place) => `  kinds.g${place + 1},`)
      .join("\n"),
    digitsOf(layout.facts)
      .map(([{ column }]) => `  kinds.but_${column},`)
      .join("\n"),
    `  kinds.kind, kinds.excludes & line.scheme_bit AS excluded`,
    "FROM pricing_outcomes AS line",
    // A state has one kind at least.
    "INNER JOIN pricing_kinds AS kinds ON kinds.state = line.state",
    `WHERE ${isByLearner(layout)} AND line.malformed = 0`,
  );
  const worked = workOut(layout, own, (work) => namesOf(layout, work.printed), possible);
  return lines(
    "SELECT worked.*,",
    `  ${caseOf(
      [["excluded <> 0", "'excluded'"]],
      "CAST(made_learner_due AS VARCHAR(30)) || ' ' || COALESCE(CAST(made_funder_due AS VARCHAR(30)), '-') || COALESCE(made_parts, '') || COALESCE(made_payers, '')",
    )} AS outcome`,
    `FROM (${worked}) AS worked`,
  );
}

/** A number about the learner as a decimal: the one that is known, or that of the kind. */
function numberOf({ column, number }: ReturnType<typeof numbersOf>[number]): string {
  const { max = 0, step = 1 } = number ?? {};
  const decimals = decimalsOf(step);
  const digits = String(Math.ceil(max)).length + decimals + 1;
  return `CAST(COALESCE(line.low_${column}, kinds.n_${column}) AS DECIMAL(${digits}, ${decimals}))`;
}

function namesOf(layout: Layout, printed: Readonly<Record<string, number>>): Names {
  const measures = namesIn(layout, printed);
  const groups = groupsOf(layout);
  return {
    ...measures,
    column: (name) => {
      const fact = layout.facts.find((one) => one.name === name);
      return fact ? `x_${fact.column}` : measures.column(name);
    },
    group: (id) => `g${groups.indexOf(id) + 1}`,
  };
}

/** Of each line that is open, the facts that change its outcome, as bits. */
export const lackingByLine = (layout: Layout): string =>
  lines(
    "SELECT quote, line_no, BIT_OR(fact) AS lacking FROM (",
    digitsOf(layout.facts)
      .map(
        ([{ column }], place) =>
          `  SELECT quote, line_no, CAST(${bit(place)} AS BIGINT) AS fact FROM pricing_by_learner GROUP BY quote, line_no, but_${column} HAVING MIN(outcome) <> MAX(outcome)`,
      )
      .join("\n  UNION ALL\n"),
    ") AS facts GROUP BY quote, line_no",
  );
