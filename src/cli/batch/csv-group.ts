import type { Issue } from "../../contract/issue.js";
import type { Cursor } from "../../shape/cursor.js";
import { describe } from "../../shape/describe.js";
import { MAX_LINES } from "../../shape/limits.js";
import { own } from "../../shape/own.js";
import { parseAnswer, parseNumber } from "../textual.js";
import { factOf } from "./csv-header.js";
import type { Row } from "./csv-row.js";
import type { EditionChooser } from "./edition-by-date.js";
import { type BatchRecord, issuesOf } from "./record.js";

/** The enrolments of one quote, one per row, one below the other. */
export interface Group {
  readonly id: string;
  readonly rows: number[];
  /** What the first row says of the learner, the fee and the date. */
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
  const { date: first = "" } = circumstances;
  const { date = "" } = row.cells;
  if (date !== "" && date !== first && dayFrom(date) !== dayFrom(first))
    inside.in("date").report({
      code: "contradiction",
      rule: `Line ${row.number} gives another date than line ${rows[0]}, which gives ${describe(first || undefined)}`,
      expected: "the same or nothing",
      received: date,
    });
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
  choose: EditionChooser,
  { id, rows, circumstances, lines, issues }: Group,
  file?: string,
): BatchRecord {
  const place = { file, line: rows[0] as number, id, rows };
  if (issues.length > 0) return { ...place, issues };
  const { annualFee, date = "" } = circumstances;
  const edition = choose(date || undefined, dayFrom(date));
  if (typeof edition === "function") return { ...place, issues: issuesOf(edition) };
  const facts = own(edition.tariff.tariff, "facts") ?? {};
  const learner = Object.entries(circumstances).flatMap(([column, text]) => {
    const fact = factOf(column);
    return fact === undefined || text === "" ? [] : [[fact, parseAnswer(facts[fact], text)]];
  });
  return {
    ...place,
    edition,
    request: { learner: Object.fromEntries(learner), lines, ...(annualFee && { annualFee }) },
  };
}

/** The ISO day that jj/mm/aaaa means; any other text as it is. */
const dayFrom = (text: string) => text.replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, "$3-$2-$1");

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
