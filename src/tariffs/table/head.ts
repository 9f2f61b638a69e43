import type { Tariff } from "../../contract/tariff.js";
import { quotedList } from "../../shape/readers/refuse.js";
import { printerOf } from "../print.js";
import { schemeNames } from "./headings.js";
import { tidied } from "./names.js";
import { findOnce, missingFrom, refuseMissing } from "./places.js";
import type { Report, TableIssue } from "./report.js";

/** The columns of a table, by their place in the file. */
export interface Columns {
  /** In which column each scheme is. */
  readonly named: ReadonlyMap<string, number>;
  /** Those whose heading has been reported: their cells are not. */
  readonly refused: readonly number[];
}

/** Reads the first row, which names the schemes. */
export function readHead(
  tariff: Tariff,
  texts: readonly string[],
  report: Report,
  issues: TableIssue[],
): Columns {
  const names = schemeNames(tariff);
  const named = new Map<string, number>();
  const refused: number[] = [];
  for (const [index, text] of texts.entries()) {
    if (index === 0 || tidied(text) === "") continue;
    const scheme = findOnce(text, "scheme", names, named, report);
    if (scheme === undefined) refused.push(index);
    else named.set(scheme, index);
  }
  if (named.size === 0) {
    const isMisspelt = issues.some(({ didYouMean }) => didYouMean !== undefined);
    if (!isMisspelt) issues.length = 0;
    if (!isMisspelt) refuseHead(tariff, texts, report);
    return { named, refused };
  }
  const { text } = printerOf(tariff);
  const labels = Object.entries(tariff.schemes).map(([id, { label }]) => [id, text(label)] as const);
  for (const [id, label] of missingFrom(named, labels, issues))
    refuseMissing(report, [], `a column for \`${id}\` (${label})`);
  return { named, refused };
}

/** A title above the table, or cells that are apart by another sign: one problem, not one of each cell. */
const refuseHead = ({ schemes }: Tariff, texts: readonly string[], report: Report): void =>
  report([], {
    code: "required",
    rule: "The first row names the schemes",
    expected: () =>
      `${quotedList(Object.keys(schemes))} or their labels, apart by semicolons, commas or tabs`,
    received: texts.length === 0 ? undefined : texts.filter((text) => tidied(text) !== "").join(" "),
  });
