/** What a text is: a tariff, alone or with the rest of one, or what keeps it from being one. */

import { joinParts } from "../../../src/batch/tariff-parts.js";
import { type ReadJson, readJson } from "../../../src/batch/text/json.js";
import { cnamNouvelleAquitaine } from "../../../src/cnam-nouvelle-aquitaine.js";
import { type Issue, pathText } from "../../../src/contract/issue.js";
import type { Tariff } from "../../../src/contract/tariff.js";
import { parseTariff } from "../../../src/tariffs/parse.js";
import type { TableIssue } from "../../../src/tariffs/table/report.js";
import { partTable } from "../../../src/tariffs/table/write.js";
import type { Locale } from "../../../src/words/locale.js";
import { tariffIssueFr } from "../../../src/words/tariff-issue-fr.js";
import { lineIn } from "./json-lines.js";
import { words } from "./words.js";

export type Reading =
  | { readonly kind: "empty" }
  | { readonly kind: "sound"; readonly tariff: Tariff }
  | { readonly kind: "unsound"; readonly problems: readonly Problem[] };

/** Something to mend. */
export interface Problem {
  /** On which line of the text, from 1 up; absent if it is of the table as a whole, or in another file. */
  readonly line?: number;
  /** Where in the tariff, or in its table. */
  readonly place: string;
  /** What is wrong there, and what to write instead. */
  readonly text: string;
}

/** The rest of a tariff, whose table is another file. */
export interface Rest {
  readonly name: string;
  /** As JSON. */
  readonly text: string;
}

/** Whether a text is JSON, and not a table: a quoted cell begins as a text does. */
export const isJson = (text: string): boolean => /^\uFEFF?\s*[[{]/.test(text);

/** Reads a tariff in JSON, or the table of one; without its rest, that of the bundled page. */
export function readTariff(text: string, rest: Rest | undefined, locale: Locale): Reading {
  if (text.trim() === "") return { kind: "empty" };
  return isJson(text) ? readWhole(text, locale) : readTable(text, rest, locale);
}

function readWhole(text: string, locale: Locale): Reading {
  const json = readJson(text);
  if (!json.ok) return unsound([flaw(json, locale)]);
  const parsed = parseTariff(json.value);
  return parsed.ok
    ? { kind: "sound", tariff: parsed.value }
    : unsound(parsed.issues.map((issue) => ({ line: lineIn(text, issue.path), ...said(issue, locale) })));
}

function readTable(text: string, rest: Rest | undefined, locale: Locale): Reading {
  const json = rest && readJson(rest.text);
  if (json && !json.ok) {
    const { line, place, text } = flaw(json, locale);
    return unsound([{ place: `${rest.name}, ${words.line[locale](line)}, ${place}`, text }]);
  }
  const joined = joinParts(json ? json.value : partTable(cnamNouvelleAquitaine).rest, text);
  return joined.ok
    ? { kind: "sound", tariff: joined.value }
    : unsound(
        joined.issues.map(({ part, line, ...issue }): Problem => {
          const inTable = { ...issue, ...(line !== undefined && { line }) };
          if (part === "table")
            return {
              ...(line !== undefined && { line }),
              place: cellIn(issue),
              text: textOf(inTable, locale),
            };
          const { place, text } = said(issue, locale);
          const where = rest ? `${rest.name}, ${words.line[locale](lineIn(rest.text, issue.path))}, ` : "";
          return { place: `${where}${place}`, text };
        }),
      );
}

const unsound = (problems: readonly Problem[]): Reading => ({ kind: "unsound", problems });

function flaw(
  { flaw }: Exclude<ReadJson, { ok: true }>,
  locale: Locale,
): Problem & { readonly line: number } {
  const { line, column, received, isRepeated } = flaw;
  return {
    line,
    place: words.column[locale](column),
    text: words.notJson[locale](received, isRepeated === true),
  };
}

const said = (issue: Issue, locale: Locale) => ({
  place: pathText(issue.path, "tariff"),
  text: textOf(issue, locale),
});

/** As the command line says it. */
const textOf = (issue: TableIssue, locale: Locale): string =>
  locale === "fr" ? tariffIssueFr(issue) : issue.message;

/** `bulats-test × company` */
const cellIn = ({ path: [, ...cell] }: Issue): string => cell.slice(0, 2).join(" × ");
