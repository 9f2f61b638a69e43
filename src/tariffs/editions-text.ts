import type { Edition, Tariff } from "../contract/tariff.js";
import { editionIdOf } from "../engine/compile.js";
import { own } from "../shape/own.js";

/** The editions and their days, for whoever has to choose one. */
export const editionsText = (editions: readonly Tariff[]): string => editions.map(editionText).join(", ");

/** The id of an edition, and when it is valid. */
function editionText(tariff: Tariff): string {
  const id = editionIdOf(tariff);
  const [from, until] = daysOf(tariff);
  if (from !== undefined && until !== undefined) return `${id} (${from} to ${until})`;
  if (from !== undefined) return `${id} (from ${from})`;
  return until === undefined ? id : `${id} (until ${until})`;
}

/** The first and the last day of an edition; one that names none was always valid, and still is. */
export function daysOf(
  tariff: Pick<Tariff, "edition">,
): readonly [from: string | undefined, until: string | undefined] {
  const edition: Partial<Edition> = own(tariff, "edition") ?? {};
  return [own(edition, "from"), own(edition, "until")];
}
