import { MAX_ID } from "../parse/limits.js";
import { missingOr, numberCode, type Path, readList, readObject, refuseChoice } from "../parse/read.js";
import { isList, type Report } from "../parse/report.js";

/** The small checks of which a definition's are made. */

/** A text with something in it. */
export function checkText(value: unknown, path: Path, name: string, report: Report): void {
  if (typeof value === "string" && value.trim() !== "") return;
  report(path, missingOr("wrong-type", value), `${name} is a text`, "some words", value);
}

/** Words in both languages. */
export function checkWords(value: unknown, path: Path, name: string, report: Report): void {
  const fields = readObject(value, ["fr", "en"], path, name, report);
  if (!fields) return;
  checkText(fields["fr"], [...path, "fr"], "The French", report);
  checkText(fields["en"], [...path, "en"], "The English", report);
}

/** An amount or a count. */
export function checkWhole(value: unknown, path: Path, name: string, report: Report): void {
  if (Number.isSafeInteger(value) && (value as number) >= 0) return;
  report(path, numberCode(value), `${name} is a whole number`, "one from 0 up", value);
}

/** A number that can be counted with. */
export function checkNumber(value: unknown, path: Path, name: string, report: Report): void {
  if (Number.isFinite(value)) return;
  report(path, numberCode(value), `${name} is a number`, "a finite number", value);
}

/** A plain function. */
export function checkFunction(value: unknown, path: Path, name: string, report: Report): void {
  if (typeof value === "function") return;
  report(path, missingOr("wrong-type", value), `${name} is a function`, "a plain function", value);
}

/** One of a few words, which has to be there. */
export function checkChoice(
  value: unknown,
  choices: readonly string[],
  path: Path,
  name: string,
  report: Report,
): void {
  if (!choices.includes(value as string)) refuseChoice(value, choices, path, name, report);
}

/** The name of something that is declared elsewhere in the definition. */
export function checkKnown(
  value: unknown,
  known: readonly string[],
  path: Path,
  kind: string,
  report: Report,
): void {
  if (known.includes(value as string)) return;
  const expected = known.length > 0 ? `one that is, such as \`${known[0]}\`` : `none, or declare it first`;
  report(path, "unknown-id", `No such ${kind} is declared`, expected, value, [value, () => known]);
}

/** The entries of a list. */
export const checkList = (value: unknown, path: Path, name: string, report: Report): [number, unknown][] => [
  ...(readList(value, Number.POSITIVE_INFINITY, path, name, report) ?? []).entries(),
];

/** Names of things that are declared elsewhere. */
export function checkAllKnown(
  value: unknown,
  known: readonly string[],
  path: Path,
  kind: string,
  report: Report,
): void {
  for (const [index, one] of checkList(value, path, `\`${path.at(-1)}\``, report))
    checkKnown(one, known, [...path, index], kind, report);
}

/** The keys of an object; none of anything else, nor of a list. */
export const keysOf = (value: unknown): string[] =>
  typeof value === "object" && value !== null && !isList(value) ? Object.keys(value) : [];

const ID = /^[A-Za-z0-9][\w.-]*$/;

/**
 * The entries of a record whose keys are ids. An id is written in letters, digits,
 * `-`, `_` and `.`, and is no whole number, or the engine would not keep its place.
 */
export function checkIds(
  value: unknown,
  path: Path,
  kind: string,
  report: Report,
  { atLeast = 0, reserved = [] }: { readonly atLeast?: number; readonly reserved?: readonly string[] } = {},
): [id: string, value: unknown][] {
  const fields = readObject(value, keysOf(value), path, `\`${path.at(-1)}\``, report);
  if (!fields) return [];
  const entries = Object.entries(fields);
  if (entries.length < atLeast)
    report(path, "too-few", `A tariff has some ${path.at(-1)}`, `at least ${atLeast}`, value);
  for (const [id] of entries) {
    const at = [...path, id];
    if (!ID.test(id) || /^\d+$/.test(id) || id.length > MAX_ID)
      report(
        at,
        "bad-id",
        `The id of ${kind} is a word`,
        "letters, digits, `-`, `_` and `.`, no mere number",
        id,
      );
    if (reserved.includes(id) || isInherited(id)) refuseReserved(id, at, report);
  }
  return entries;
}

/** The code of something that is told: a text. */
export function checkCode(value: unknown, path: Path, name: string, report: Report): void {
  checkText(value, path, name, report);
  if (typeof value === "string" && isInherited(value)) refuseReserved(value, path, report);
}

/** What every object inherits would be found where nothing was given. */
const isInherited = (id: string) => id in Object.prototype;

const refuseReserved = (id: string, path: Path, report: Report) =>
  report(path, "reserved-id", `\`${id}\` has a meaning of its own here`, "another id", id);
