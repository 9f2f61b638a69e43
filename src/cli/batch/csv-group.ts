import type { Issue } from "../../contract/issue.js";
import type { Tariff } from "../../contract/tariff.js";
import type { Cursor } from "../../shape/cursor.js";
import { MAX_LINES } from "../../shape/limits.js";
import { own } from "../../shape/own.js";
import { parseAnswer, parseNumber } from "../textual.js";
import { factOf } from "./csv-header.js";
import type { Row } from "./csv-row.js";
import type { BatchRecord } from "./record.js";

/** The enrolments of one quote, one per row, one below the other. */
export interface Group {
  readonly id: string;
  readonly rows: number[];
  /** What the first row says of the learner and of the fee. */
  readonly circumstances: Row["cells"];
  readonly lines: object[];
  readonly issues: Issue[];
  readonly at: Cursor;
}

/** Adds a row to its quote; of too many only one more, for the parser to refuse. */
export function addRow(
  { at, rows, lines, circumstances }: Group,
  row: Row,
  numbers: readonly string[],
): void {
  if (lines.length > MAX_LINES) return;
  const inside = at.in("lines").in(lines.length);
  rows.push(row.number);
  lines.push(lineFrom(row.cells, numbers));
  row.flaw?.(inside);
  for (const [column, text] of Object.entries(row.cells)) {
    const isOfTheQuote = column === "annualFee" || factOf(column) !== undefined;
    if (isOfTheQuote && text !== "" && text !== circumstances[column])
      inside.report({
        code: "contradiction",
        rule: `The rows of a quote say the same of \`${column}\``,
        expected: "the same or nothing",
        received: text,
      });
  }
}

/** The request that the rows of a quote make up. */
export function recordFrom(
  tariff: Tariff,
  { id, rows, circumstances, lines, issues }: Group,
  file?: string,
): BatchRecord {
  const place = { file, line: rows[0] as number, id, rows };
  if (issues.length > 0) return { ...place, issues };
  const { annualFee } = circumstances;
  const facts = own(tariff, "facts") ?? {};
  const learner = Object.entries(circumstances).flatMap(([column, text]) => {
    const fact = factOf(column);
    return fact === undefined || text === "" ? [] : [[fact, parseAnswer(facts[fact], text)]];
  });
  return {
    ...place,
    request: { learner: Object.fromEntries(learner), lines, ...(annualFee && { annualFee }) },
  };
}

/** The cells that are about one line; an empty cell says nothing. */
function lineFrom({ item, scheme, ref, ...others }: Row["cells"], numbers: readonly string[]): object {
  const given = numbers.flatMap((name) => (others[name] ? [[name, parseNumber(others[name])]] : []));
  return {
    ...(item && { item }),
    ...(scheme && { scheme }),
    ...Object.fromEntries(given),
    ...(ref && { ref }),
  };
}
