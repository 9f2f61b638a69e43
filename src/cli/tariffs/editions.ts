import type { Edition, Tariff } from "../../contract/tariff.js";
import { editionIdOf } from "../../engine/compile.js";
import { own } from "../../shape/own.js";
import { repeatedEdition } from "../../tariffs/editions.js";
import { editionOn } from "../../tariffs/index.js";

/** The one edition, or of several the one that is valid on a day. */
export function chooseEdition(editions: readonly Tariff[], day: string | undefined): Tariff {
  const [only, ...others] = editions as [Tariff, ...Tariff[]];
  requireOnePage(editions);
  if (day === undefined) {
    if (others.length === 0) return only;
    throw new Error(`choose one of several editions by --on DAY: ${editionsText(editions)}.`);
  }
  const valid = editionOn(editions, day);
  if (!valid)
    throw new Error(`no edition of ${only.id} is valid on ${day}. Editions: ${editionsText(editions)}.`);
  return valid;
}

export function requireOnePage(editions: readonly Tariff[]): void {
  const [only, ...others] = editions;
  const strange = others.find(({ id }) => id !== only?.id);
  if (strange) throw new Error(`editions of one page share its id. Got ${only?.id} and ${strange.id}.`);
  const repeated = repeatedEdition(editions);
  if (repeated) throw new Error(repeated);
}

/** What keeps the editions of a page from being told apart by their ids, or by a day; nothing if nothing does. */
export function editionProblems(tariffs: readonly Tariff[]): readonly string[] {
  const ids = [...new Set(tariffs.map(({ id }) => id))];
  return ids.flatMap((id) => {
    const editions = tariffs.filter((one) => one.id === id);
    const repeated = repeatedEdition(editions);
    return repeated ? [repeated] : overlapsOf(editions);
  });
}

/** Two editions that overlap do so on the first day of one of them. */
function overlapsOf(editions: readonly Tariff[]): readonly string[] {
  const days = new Set(editions.map((one) => own(daysOf(one), "from") ?? "0001-01-01"));
  return [...days].flatMap((day) => {
    try {
      editionOn(editions, day);
      return [];
    } catch (problem) {
      return (problem as Error).message;
    }
  });
}

/** The days of an edition; one that names none was always valid, and still is. */
const daysOf = (tariff: Tariff): Partial<Edition> => own(tariff, "edition") ?? {};

/** The editions and their days, for whoever has to choose one. */
export const editionsText = (editions: readonly Tariff[]): string => editions.map(editionText).join(", ");

/** The id of an edition, and when it is valid. */
function editionText(tariff: Tariff): string {
  const id = editionIdOf(tariff);
  const [from, until] = [own(daysOf(tariff), "from"), own(daysOf(tariff), "until")];
  if (from !== undefined && until !== undefined) return `${id} (${from} to ${until})`;
  if (from !== undefined) return `${id} (from ${from})`;
  return until === undefined ? id : `${id} (until ${until})`;
}
