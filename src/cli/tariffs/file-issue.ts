import { type Issue, pathText } from "../../contract/issue.js";
import type { Tariff } from "../../contract/tariff.js";

/** What is wrong with a tariff, and in which of its files. */
export interface FileIssue extends Issue {
  readonly file: string;
  /** In a table: from 1 up. */
  readonly line?: number;
}

/** A tariff, by the name of its file or folder; or all that is wrong with it. */
export type Found =
  | { readonly name: string; readonly tariff: Tariff }
  | { readonly name: string; readonly issues: readonly FileIssue[] };

/** On one line: the file, where in it, and what is wrong there. */
export function issueText({ file, line, path, message }: FileIssue): string {
  if (line === undefined) return `${file}: ${pathText(path, "tariff")}: ${message}`;
  const [, ...cell] = path;
  return `${[file, `line ${line}`, ...(cell.length > 0 ? [cell.slice(0, 2).join(" × ")] : [])].join(", ")}: ${message}`;
}

/** The tariffs, if all of them are sound. */
export function soundTariffs(found: readonly Found[]): readonly Tariff[] {
  const issues = found.flatMap((one) => ("issues" in one ? one.issues : []));
  if (issues.length > 0) throw new Error(issues.map(issueText).join("\n"));
  return found.flatMap((one) => ("tariff" in one ? one.tariff : []));
}
