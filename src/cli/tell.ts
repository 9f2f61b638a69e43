/** Whatever kept a command from being done, in the language of whoever reads. */
import { toldIn } from "../batch/text/failure.js";
import { pathText } from "../contract/issue.js";
import { replaceControlCharacters } from "../words/control-characters.js";
import { COLON, type Locale } from "../words/locale.js";
import { malformedIn, malformedLines } from "./malformed.js";
import { type Failure, failureOf, type Problem } from "./problem.js";
import { type FileIssue, type Found, unsoundIn } from "./tariffs/file-issue.js";
import { wordsIn } from "./words/words.js";

/** What was thrown, in lines for standard error. */
export function tell(thrown: unknown, locale: Locale): string {
  const malformed = malformedIn(thrown);
  const lines = malformed ? malformedLines(malformed, locale) : linesAbout(thrown, locale);
  return lines.map((line) => `${replaceControlCharacters(line)}\n`).join("");
}

function linesAbout(thrown: unknown, locale: Locale): readonly string[] {
  const unsound = unsoundIn(thrown);
  const told = toldIn(thrown);
  const lines = unsound
    ? unsound.flatMap((found) => foundLines(found, locale))
    : told
      ? told[locale].split("\n")
      : failureLines(failureOf(thrown), locale);
  return lines.map((line) => `cnam-pricing${COLON[locale]}${line}`);
}

/** What keeps a tariff from being used; nothing if it is sound. */
export function foundLines(found: Found, locale: Locale): readonly string[] {
  if ("failure" in found) return failureLines({ file: found.name, ...found.failure }, locale);
  return "issues" in found ? found.issues.map((issue) => issueLine(issue, locale)) : [];
}

/** Each line of a problem under the name of its file. A module may say several. */
export function failureLines({ file, problem }: Failure, locale: Locale): readonly string[] {
  const name = file === undefined ? "" : `${fileName(file, locale)}${COLON[locale]}`;
  return problemText(problem, locale)
    .split(/\r?\n/)
    .map((line) => `${name}${line}`);
}

/** A code and what it is about, as a sentence. */
export function problemText<P extends Problem>(problem: P, locale: Locale): string {
  // The sentence of a code takes the problem of that code, which the compiler cannot see through a table.
  const say = wordsIn(locale).problems[problem.code] as (problem: P) => string;
  return say(problem);
}

const fileName = (file: string, locale: Locale) =>
  file === "-" ? wordsIn(locale).standardInput : file || '""';

/** The file, where in it, and what is wrong there. */
function issueLine(issue: FileIssue, locale: Locale): string {
  const { issue: say, line: lineWord } = wordsIn(locale);
  const { file, line, path } = issue;
  if (line === undefined) return [file, pathText(path, "tariff"), say(issue)].join(COLON[locale]);
  const [, ...cell] = path;
  const place = [file, lineWord(line), ...(cell.length > 0 ? [cell.slice(0, 2).join(" × ")] : [])].join(", ");
  return `${place}${COLON[locale]}${say(issue)}`;
}
