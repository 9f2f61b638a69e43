/** How the cells of a row are read: every column as a text, so that what is no number is malformed and not absent. */
import { MAX_DECIMALS } from "../price/amount.js";
import type { Dialect } from "./dialects.js";
import type { FactLayout } from "./fact-layout.js";
import type { MeasureLayout } from "./layout.js";
import { caseOf, decimal, literal, sum } from "./text.js";

const NUMBER = "^[+-]?[0-9]{1,30}([.][0-9]{1,30})?([eE][+-]?[0-9]{1,2})?$";

/** The number that a text is, `NULL` if it is none. */
export const numberSql = ({ matches, types }: Dialect, text: string): string =>
  caseOf([[matches(text, NUMBER), `CAST(${text} AS ${types.double})`]]);

/** Whether a number is within bounds and on a step: if that is not whole, the very number that so many steps are written as. */
function isWithin(
  value: string,
  { min, max, step }: Readonly<Record<"min" | "max" | "step", string>>,
  hasWholeSteps: boolean,
  { types }: Dialect,
): string {
  const count = `ROUND(${value} / ${step})`;
  const written = `CAST(${count} AS DECIMAL(18, 0)) * CAST(${step} AS DECIMAL(18, ${MAX_DECIMALS}))`;
  const onStep = `${value} = CAST(CAST(${written} AS ${types.text}) AS ${types.double})`;
  return caseOf(
    [
      [`${value} IS NULL OR ${value} < ${min} OR ${value} > ${max}`, "FALSE"],
      ...(hasWholeSteps ? [] : [[`${step} <> FLOOR(${step})`, onStep] as const]),
    ],
    `${value} = ${step} * ${count}`,
  );
}

/** The answer to a fact in a row, `NULL` if there is none; `isBad` says whether something is written that cannot be read. */
export function answerSql(
  fact: FactLayout,
  text: string,
  dialect: Dialect,
): { value: string; isBad: string } {
  const { options, number } = fact;
  if (options) return optionsSql(options, text);
  if (number) {
    const value = numberSql(dialect, text);
    const bounds = {
      min: decimal(number.min),
      max: decimal(number.max),
      step: doubleOf(number.step, dialect),
    };
    const isGood = isWithin(value, bounds, Number.isInteger(number.step), dialect);
    return { value: caseOf([[isGood, value]]), isBad: `${text} IS NOT NULL AND NOT (${isGood})` };
  }
  const value = caseOf([
    [`${text} IN ('true', 'yes')`, "1"],
    [`${text} IN ('false', 'no')`, "0"],
  ]);
  return { value, isBad: `${text} IS NOT NULL AND ${text} NOT IN ('true', 'yes', 'false', 'no')` };
}

/** A step that divides a double as a double. */
const doubleOf = (step: number, { types }: Dialect) => `CAST(${decimal(step)} AS ${types.double})`;

/** Options separated by commas, as the bits of a set. The length of the text tells whether it holds these options only, each once. */
function optionsSql(options: readonly string[], text: string): { value: string; isBad: string } {
  const has = (option: string) => `POSITION(',' || ${literal(option)} || ',' IN ',' || ${text} || ',') > 0`;
  const set = sum(options.map((option, place) => caseOf([[has(option), String(2n ** BigInt(place))]], "0")));
  const length = sum(options.map((option) => caseOf([[has(option), String(option.length + 1)]], "0")));
  const isNone = options.includes("none") ? [] : [`${text} <> 'none'`];
  return {
    value: caseOf([[`${text} IS NULL`, "NULL"]], set),
    isBad: [`${text} IS NOT NULL`, ...isNone, `LENGTH(${text}) <> ${length} - 1`].join(" AND "),
  };
}

/** Whether the parser would refuse a row's measure, given its bounds in this cell; `NULL` if the cell does not ask for it. */
export const isMeasureBad = (place: number, { hasWholeSteps }: MeasureLayout, dialect: Dialect): string => {
  const bounds = { min: `min${place}`, max: `max${place}`, step: `step${place}` };
  return caseOf(
    [[`min${place} IS NULL`, `t${place} IS NOT NULL`]],
    `NOT ${isWithin(`d${place}`, bounds, hasWholeSteps, dialect)}`,
  );
};

/** A semester, `NULL` if it is not given or none of the two. */
export const semesterSql = (dialect: Dialect, text: string): string =>
  caseOf([
    [`${text} = '1'`, "1"],
    [`${text} = '2'`, "2"],
    [`${numberSql(dialect, text)} = 1`, "1"],
    [`${numberSql(dialect, text)} = 2`, "2"],
  ]);
