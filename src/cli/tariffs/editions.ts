import type { Tariff } from "../../contract/tariff.js";
import { editionIdOf } from "../../engine/compile.js";
import { isDay } from "../../tariffs/day.js";
import { repeatedEdition, validOn } from "../../tariffs/editions.js";
import { daysOf, editionDays } from "../../tariffs/editions-text.js";
import { type EditionProblem, problemOf } from "../problem.js";

/** The one edition, or of several the one that is valid on a day. */
export function chooseEdition(editions: readonly Tariff[], day: string | undefined): Tariff {
  const [only, ...others] = editions as [Tariff, ...Tariff[]];
  requireOnePage(editions);
  if (day === undefined) {
    if (others.length === 0) return only;
    throw problemOf({ code: "several-editions", editions: editions.map(editionDays) });
  }
  if (!isDay(day)) throw problemOf({ code: "not-a-day", given: day, near: isoDay(day) });
  const [valid, other] = validOn(editions, day);
  if (!valid)
    throw problemOf({ code: "no-edition", page: only.id, day, editions: editions.map(editionDays) });
  if (other) throw problemOf(overlap(valid, other, day));
  return valid;
}

export function requireOnePage(editions: readonly Tariff[]): void {
  const [only, ...others] = editions as [Tariff, ...Tariff[]];
  const strange = others.find(({ id }) => id !== only.id);
  if (strange) throw problemOf({ code: "several-pages", ids: [only.id, strange.id] });
  const same = sameEdition(editions);
  if (same) throw problemOf(same);
}

/** What keeps the editions of a page from being told apart by their ids, or by a day; nothing if nothing does. */
export function editionProblems(tariffs: readonly Tariff[]): readonly EditionProblem[] {
  const ids = [...new Set(tariffs.map(({ id }) => id))];
  return ids.flatMap((id) => {
    const editions = tariffs.filter((one) => one.id === id);
    return sameEdition(editions) ?? overlapsOf(editions);
  });
}

/** Two editions that overlap do so on the first day of one of them; if neither has one, up to the last day of one. */
function overlapsOf(editions: readonly Tariff[]): readonly EditionProblem[] {
  const [first, second] = editions.filter((one) => daysOf(one)[0] === undefined);
  const early = first && second ? [overlap(first, second, earlierEnd(first, second))] : [];
  const days = new Set(editions.flatMap((one) => daysOf(one)[0] ?? []));
  const others = [...days].flatMap((day) => {
    const [valid, other] = validOn(editions, day);
    return valid && other ? [overlap(valid, other, day)] : [];
  });
  return [...early, ...others];
}

const earlierEnd = (...editions: readonly Tariff[]): string | undefined =>
  editions.flatMap((one) => daysOf(one)[1] ?? []).sort()[0];

function sameEdition(editions: readonly Tariff[]): EditionProblem | undefined {
  const repeated = repeatedEdition(editions);
  return repeated && { code: "same-edition", page: repeated.page, id: repeated.id };
}

const overlap = (valid: Tariff, other: Tariff, day: string | undefined): EditionProblem => ({
  code: "overlap",
  page: valid.id,
  day,
  ids: [editionIdOf(valid), editionIdOf(other)],
});

/** A day as the French write it: `01/09/2026` is 2026-09-01. */
function isoDay(text: string): string | undefined {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(iso) ? iso : undefined;
}
