import type { Tariff } from "../contract/tariff.js";
import { own } from "../shape/own.js";
import { textIn } from "../tariffs/text-in.js";
import { groupedBy, headingsOf, schemeTitlesOf, titlesOf, withoutMark } from "../tariffs/titles.js";
import type { Locale } from "./locale.js";

/**
 * The items under one heading of the page, ready for a select.
 *
 * @example
 * import { type ItemGroup, itemGroups } from "cnam-pricing/words";
 *
 * const groups: ItemGroup[] = itemGroups({ locale: "fr" });
 * groups.map(({ items }) => items.length); // => [5, 5, 3, 4]
 */
export interface ItemGroup<Id extends string = string> {
  /** The headings on the page, from the outside in. Absent if the items are under no heading. */
  label?: string;
  /**
   * In page order. Within the group, the `label` of an item is enough; it is the `title` if another item of
   * the group has the same label. Elsewhere only the `title` is unambiguous.
   */
  items: { id: Id; label: string; title: string }[];
}

/**
 * An entry of a select: an id, and the title that a person reads.
 *
 * @example
 * import { type Choice, schemeChoices } from "cnam-pricing/words";
 *
 * const choices: Choice[] = schemeChoices({ locale: "fr" });
 * choices[2]; // => { id: "region", title: "Cofinancement du Conseil régional" }
 */
export interface Choice<Id extends string = string> {
  id: Id;
  title: string;
}

/** The items of a tariff, grouped as its page groups them. */
export function groupItems(tariff: Tariff, locale: Locale): ItemGroup[] {
  const titles = titlesOf(tariff, locale);
  const bySection = groupedBy(Object.entries(tariff.items), ([, item]) => own(item, "section") ?? "");
  return [...bySection.values()].map((entries) => {
    const headings = entries.slice(0, 1).flatMap(([, first]) => headingsOf(tariff, first, locale));
    const label = headings.map((heading) => withoutMark(tariff, heading)).join(" – ");
    const items = withClearLabels(
      entries.map(([id, item]) => ({
        id,
        label: textIn(item.label, locale),
        title: titles.get(id) as string,
      })),
    );
    return { ...(label !== "" && { label }), items };
  });
}

/** The items of a group, each by a label of its own: by its title if its label is the name of another too. */
function withClearLabels(items: ItemGroup["items"]): ItemGroup["items"] {
  const byName = groupedBy(
    items.flatMap(({ label, title }) => [...new Set([label, title])]),
    (name) => name,
  );
  return items.map((item) => (byName.get(item.label)?.length === 1 ? item : { ...item, label: item.title }));
}

/** The schemes of a tariff, in page order. */
export const listSchemes = (tariff: Tariff, locale: Locale): Choice[] =>
  [...schemeTitlesOf(tariff, locale)].map(([id, title]) => ({ id, title }));
