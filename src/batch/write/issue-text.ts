import type { Tariff } from "../../contract/tariff.js";
import { sentencesAbout } from "../../words/explain-issues.js";
import type { Locale } from "../../words/locale.js";
import type { BatchIssue } from "../read/record.js";

/** An issue as people read it. Lines are those of the file, if it has one for each line of a request. */
export function issueText(
  issue: BatchIssue,
  rows: readonly number[] | undefined,
  tariff: Tariff,
  locale: Locale,
): string {
  const { path, message, fr } = issue;
  if (fr !== undefined) return locale === "fr" ? fr : message;
  const inFile = path.map((step) =>
    typeof step === "number" && rows?.[step] ? (rows[step] as number) - 1 : step,
  );
  return sentencesAbout(tariff, [{ ...issue, path: inFile }], locale)[0]?.text ?? message;
}
