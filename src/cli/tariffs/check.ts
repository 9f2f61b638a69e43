import type { Tariff } from "../../contract/tariff.js";
import { editionIdOf } from "../../engine/compile.js";
import { replaceControlCharacters } from "../../words/control-characters.js";
import type { Environment } from "../environment.js";
import { formatJson } from "../json-text.js";
import { editionProblems } from "./editions.js";
import { type FileIssue, type Found, issueText } from "./file-issue.js";
import { findTariffs } from "./find.js";

/** What came of a check: as data and in words. */
export interface Checked {
  readonly isSound: boolean;
  readonly json: () => string;
  readonly text: () => string;
}

/** Checks tariffs, those of one path as editions of one page. */
export async function checkTariffs(paths: readonly string[], environment: Environment): Promise<Checked> {
  const found = await Promise.all(paths.map((path) => findTariffs(path, environment)));
  const all = found.flat();
  const issues = [
    ...all.flatMap((one) => ("issues" in one ? one.issues : [])),
    ...found.flatMap((editions, index) => overlaps(paths[index] as string, editions)),
  ];
  const sound = all.flatMap((one) =>
    "tariff" in one ? `${one.name}: no problems found. ${summary(one.tariff)}` : [],
  );
  return {
    isSound: issues.length === 0,
    json: () => formatJson(issues),
    text: () =>
      [...issues.flatMap(issueText), ...sound].map((line) => `${replaceControlCharacters(line)}\n`).join(""),
  };
}

/** What is wrong with editions beside each other, not with any of them. */
function overlaps(path: string, found: readonly Found[]): FileIssue[] {
  const editions = found.flatMap((one) => ("tariff" in one ? one.tariff : []));
  return editionProblems(editions).map((message) => ({
    file: path,
    path: [],
    code: "contradiction",
    message,
    expected: "editions of one page, of which one is valid on a day",
    received: `${editions.length} editions`,
  }));
}

function summary(tariff: Tariff): string {
  const counts = [Object.keys(tariff.items).length, Object.keys(tariff.schemes).length];
  return `${tariff.id}, edition ${editionIdOf(tariff)}: ${counts[0]} × ${counts[1]} cells.`;
}
