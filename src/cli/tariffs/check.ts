import type { Tariff } from "../../contract/tariff.js";
import { editionIdOf } from "../../engine/compile.js";
import { replaceControlCharacters } from "../../words/control-characters.js";
import { COLON, type Locale } from "../../words/locale.js";
import type { Environment } from "../environment.js";
import { formatJson } from "../json-text.js";
import { type EditionProblem, nameOf } from "../problem.js";
import { failureLines, foundLines, problemText } from "../tell.js";
import { wordsIn } from "../words/words.js";
import { editionProblems } from "./editions.js";
import type { FileIssue, Found } from "./file-issue.js";
import { findTariffs } from "./find.js";

/** What came of a check: as data and in words. */
export interface Checked {
  readonly isSound: boolean;
  readonly json: () => string;
  readonly text: (locale: Locale) => string;
}

/** Checks tariffs, those of one path as editions of one page. */
export async function checkTariffs(paths: readonly string[], environment: Environment): Promise<Checked> {
  const found = await Promise.all(paths.map((path) => findTariffs(path, environment)));
  const all = found.flat();
  const overlaps = found.flatMap((editions, index) => overlapsIn(paths[index] as string, editions));
  const lines = (locale: Locale) => [
    ...all.flatMap((one) => foundLines(one, locale)),
    ...overlaps.flatMap(({ file, problem }) => failureLines({ file, problem }, locale)),
    ...all.flatMap((one) => ("tariff" in one ? summary(one.name, one.tariff, locale) : [])),
  ];
  return {
    isSound: overlaps.length === 0 && all.every((one) => "tariff" in one),
    json: () => formatJson([...all.flatMap(issuesOf), ...overlaps.map(overlapIssue)]),
    text: (locale) =>
      lines(locale)
        .map((line) => `${replaceControlCharacters(line)}\n`)
        .join(""),
  };
}

interface Overlap {
  readonly file: string;
  readonly problem: EditionProblem;
  readonly count: number;
}

/** What is wrong with editions beside each other, not with any of them. */
function overlapsIn(file: string, found: readonly Found[]): readonly Overlap[] {
  const editions = found.flatMap((one) => ("tariff" in one ? one.tariff : []));
  return editionProblems(editions).map((problem) => ({ file, problem, count: editions.length }));
}

/** Issues are data, and in English whoever asks. */
function issuesOf(found: Found): readonly FileIssue[] {
  if ("issues" in found) return found.issues;
  if ("tariff" in found) return [];
  const { file = found.name, problem } = found.failure;
  return [
    {
      file: nameOf(file),
      path: [],
      code: "unreadable",
      message: problemText(problem, "en"),
      expected: "a tariff",
      received: "a file that cannot be read",
    },
  ];
}

const overlapIssue = ({ file, problem, count }: Overlap): FileIssue => ({
  file,
  path: [],
  code: "contradiction",
  message: problemText(problem, "en"),
  expected: "editions of one page, of which one is valid on a day",
  received: `${count} editions`,
});

function summary(name: string, tariff: Tariff, locale: Locale): string {
  const [items, schemes] = [Object.keys(tariff.items).length, Object.keys(tariff.schemes).length];
  const sound = wordsIn(locale).sound(tariff.id, editionIdOf(tariff), items, schemes);
  return `${name}${COLON[locale]}${sound}`;
}
