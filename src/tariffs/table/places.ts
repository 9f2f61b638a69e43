import { quotedList } from "../../shape/readers/refuse.js";
import type { Names } from "./names.js";
import type { Report, TableIssue } from "./report.js";

const CODES = { item: "unknown-item", scheme: "unknown-scheme" } as const;

/** The item or scheme that is named, unless it has been before. */
export function findOnce(
  name: string,
  kind: "item" | "scheme",
  names: Names,
  before: ReadonlyMap<string, number>,
  report: Report,
): string | undefined {
  const found = names.find(name);
  if (typeof found !== "string") {
    const expected = found ? `one of ${quotedList(found)}` : "an id, or a label";
    const rule = found ? `Several ${kind}s share this label` : `The tariff has no such ${kind}`;
    report([], { code: CODES[kind], rule, expected, received: name, near: names.candidates });
    return undefined;
  }
  if (!before.has(found)) return found;
  report([], {
    code: "duplicate-choice",
    rule: `The table already has \`${found}\``,
    expected: `one ${kind === "item" ? "row" : "column"} for it`,
    received: name,
  });
  return undefined;
}

/** The ids that have no place, without those whose misspelt name has been reported. */
export function missingFrom(
  places: ReadonlyMap<string, number>,
  named: readonly (readonly [id: string, name: string])[],
  issues: readonly TableIssue[],
): typeof named {
  const meant = new Set(issues.map(({ didYouMean }) => didYouMean));
  return named.filter(([id]) => !places.has(id) && !meant.has(id));
}

export const refuseMissing = (report: Report, path: readonly string[], expected: string) =>
  report(path, {
    code: "required",
    rule: "Every item has a row, every scheme a column",
    expected,
    received: undefined,
  });
