/** The rows of the flat table, each with its cell: what it says, and what the parser would refuse of it. */
import { MAX_REF } from "../shape/limits.js";
import { columnNamed, wholeSql } from "./dialects.js";
import type { Layout } from "./layout.js";
import type { Names } from "./prices.js";
import { answerSql, isMeasureBad, numberSql, semesterSql } from "./read.js";
import { anyOf, caseOf, flag, lines, literal } from "./text.js";
import { amountColumns, workOut } from "./works.js";

/** What the flat table is called. */
export const INPUT = "enrolments";

/** A column of the flat table, by its name in a request, and what it is called within. */
export const inputColumns = ({
  facts,
  measures,
}: Layout): readonly (readonly [name: string, text: string])[] => [
  ...["quote", "item", "scheme", "semester", "ref", "annualFee"].map(
    (name) => [name, `${name}_text`] as const,
  ),
  ...facts.map(({ name, column }) => [`learner.${name}`, `${column}_text`] as const),
  ...measures.flatMap(({ name, isAsked }, place) => (isAsked ? [[name, `t${place + 1}`] as const] : [])),
];

/** Every cell as a text; an empty one is absent. */
const textsSql = (layout: Layout): string =>
  lines(
    `SELECT ${wholeSql(layout.dialect, "line_no")} AS line_no,`,
    inputColumns(layout)
      .map(
        ([name, text]) =>
          `  NULLIF(${layout.dialect.asText(columnNamed(layout.dialect, name))}, '') AS ${text}`,
      )
      .join(",\n"),
    `FROM ${INPUT}`,
  );

/** What a row says of the request that it is part of, and of its line. */
function readSql(layout: Layout): string {
  const { dialect, facts, measures } = layout;
  const answers = facts.map((fact) => answerSql(fact, `${fact.column}_text`, dialect));
  return lines(
    "SELECT texts.*,",
    [
      `COALESCE(quote_text, '') AS quote`,
      `${semesterSql(dialect, "semester_text")} AS semester`,
      `${caseOf([
        ["annualFee_text = 'already-paid'", "1"],
        ["annualFee_text = 'due'", "0"],
      ])} AS paid`,
      ...facts.flatMap(({ column }, place) => [
        `${answers[place]?.value} AS ${column}`,
        `${flag(answers[place]?.isBad as string)} AS ${column}_bad`,
      ]),
      ...measures.flatMap(({ isAsked }, place) =>
        isAsked ? [`${numberSql(dialect, `t${place + 1}`)} AS d${place + 1}`] : [],
      ),
    ]
      .map((column) => `  ${column}`)
      .join(",\n"),
    `FROM (${textsSql(layout)}) AS texts`,
  );
}

/** What may be wrong with a row: the column that is at fault, and when. */
function faultsOf({
  facts,
  measures,
  dialect,
}: Layout): readonly (readonly [column: string, condition: string])[] {
  const isKnown = "cells.item IS NOT NULL";
  return [
    ["quote", "quote_text IS NULL"],
    ...facts.map(({ name, column }) => [`learner.${name}`, `${column}_bad = 1`] as const),
    ["annualFee", "annualFee_text IS NOT NULL AND paid IS NULL"],
    ["semester", "semester_text IS NOT NULL AND semester IS NULL"],
    ["ref", `LENGTH(ref_text) > ${MAX_REF}`],
    ...measures.flatMap((measure, place) =>
      measure.isAsked
        ? [[measure.name, `${isKnown} AND ${isMeasureBad(place + 1, measure, dialect)}`] as const]
        : [],
    ),
  ];
}

/** An item or a scheme that is not known is not in the table of cells. */
function unknownSql({ tariff }: Layout, kind: "items" | "schemes", text: string): string {
  const ids = Object.keys(tariff[kind]).map(literal).join(", ");
  return `cells.item IS NULL AND (${text} IS NULL OR ${text} NOT IN (${ids}))`;
}

/** `pricing_rows`: a row, its cell, and the amounts that the learner does not change. */
export function rowsView(layout: Layout): string {
  const { dialect, works, measures } = layout;
  const faults = faultsOf(layout);
  const issues = [
    ["item", unknownSql(layout, "items", "item_text")] as const,
    ["scheme", unknownSql(layout, "schemes", "scheme_text")] as const,
    ...faults,
  ].map(([column, condition]) => caseOf([[condition, `'${column},'`]], "''"));
  const checked = lines(
    "SELECT rows_read.*, cells.*,",
    `  ${flag(anyOf(["cells.item IS NULL", ...faults.map(([, condition]) => `(${condition})`)]))} AS bad,`,
    `  ${issues.join(" || ")} AS faults`,
    `FROM (${readSql(layout)}) AS rows_read`,
    // The row stays, whatever it names.
    "LEFT JOIN pricing_cells AS cells ON cells.item = rows_read.item_text AND cells.scheme = rows_read.scheme_text",
  );
  const asked = measures.flatMap((measure, place) =>
    measure.isAsked ? [`${decimalSql(measure, place + 1)} AS m${place + 1}`] : [],
  );
  const measured =
    asked.length === 0
      ? checked
      : lines(`SELECT checked.*, ${asked.join(", ")}`, `FROM (${checked}${dialect.fence}) AS checked`);
  const own = works.flatMap((work, place) => (work.isByLearner ? [] : [[place + 1, work] as const]));
  const worked =
    own.length === 0 ? measured : workOut(layout, own, ({ printed }) => namesIn(layout, printed), measured);
  const chosen = amountColumns(layout).map((column) =>
    own.length === 0
      ? `fixed_${column} AS ${column}`
      : `CASE WHEN work IS NULL THEN fixed_${column} ELSE made_${column} END AS ${column}`,
  );
  return lines("SELECT worked.*,", `  ${chosen.join(",\n  ")}`, `FROM (${worked}) AS worked`);
}

/** A measure as a decimal, once it is known to be within its bounds. */
function decimalSql({ decimals, max }: Layout["measures"][number], place: number): string {
  const digits = String(Math.ceil(max)).length + decimals + 1;
  return caseOf([["bad = 0", `CAST(d${place} AS DECIMAL(${digits}, ${decimals}))`]]);
}

/** What the names in a price stand for in a row; nothing of the learner does. */
export function namesIn({ measures }: Layout, printed: Readonly<Record<string, number>>): Names {
  return {
    printed: (name) => (Object.hasOwn(printed, name) ? printed[name] : undefined),
    column: (name) => `m${measures.findIndex((one) => one.name === name) + 1}`,
    group: () => "0",
  };
}
