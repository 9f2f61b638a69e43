import { type Issue, pathText } from "../../contract/issue.js";
import type { Tariff } from "../../contract/tariff.js";
import { linesUnder, problemIn } from "../problem.js";

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

/** What keeps a file from being read, as one more issue: the other files are checked all the same. */
export function unreadable(name: string, thrown: unknown): Found {
  const error = thrown as Error;
  const { file, text } = problemIn(error) ?? { file: name, text: error.message };
  const issue: FileIssue = {
    file,
    path: [],
    code: "unreadable",
    message: text,
    expected: "a tariff",
    received: "a file that cannot be read",
  };
  return { name, issues: [issue] };
}

/** The file, where in it, and what is wrong there: on one line, unless the reason why it cannot be read has several. */
export function issueText({ file, line, path, code, message }: FileIssue): readonly string[] {
  if (code === "unreadable" && path.length === 0 && line === undefined) return linesUnder(file, message);
  if (line === undefined) return [`${file}: ${pathText(path, "tariff")}: ${message}`];
  const [, ...cell] = path;
  return [
    `${[file, `line ${line}`, ...(cell.length > 0 ? [cell.slice(0, 2).join(" × ")] : [])].join(", ")}: ${message}`,
  ];
}

/** The tariffs, if all of them are sound. */
export function soundTariffs(found: readonly Found[]): readonly Tariff[] {
  const issues = found.flatMap((one) => ("issues" in one ? one.issues : []));
  if (issues.length > 0) throw new Error(issues.flatMap(issueText).join("\n"));
  return found.flatMap((one) => ("tariff" in one ? one.tariff : []));
}
