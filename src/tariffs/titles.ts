import type { Item, Tariff } from "../contract/tariff.js";
import type { LocalizedText } from "../contract/text.js";
import { own, ownEntry } from "../shape/own.js";
import type { Locale } from "./locale.js";
import { textIn } from "./text-in.js";

/**
 * The titles of all items, by id, each unambiguous: its label and, if others share that, the headings
 * that tell it from them on the page; its id if none do.
 */
export function titlesOf(
  tariff: Pick<Tariff, "items" | "sections">,
  locale: Locale,
): ReadonlyMap<string, string> {
  const items = Object.entries(tariff.items);
  const byLabel = groupedBy(items, ([, item]) => textIn(item.label, locale));
  const titled = [...byLabel].flatMap(([label, sharing]) => {
    if (sharing.length === 1) return sharing.map(([id]): [id: string, title: string] => [id, label]);
    const headed = sharing.map(([id, item]) => ({
      id,
      headings: [...new Set(headingsOf(tariff, item, locale))],
    }));
    const byHeading = groupedBy(
      headed.flatMap(({ headings }) => headings),
      (heading) => heading,
    );
    return headed.map(({ id, headings }): [id: string, title: string] => {
      const unique = headings.filter((heading) => byHeading.get(heading)?.length === 1);
      return [id, [label, ...(unique.length > 0 ? unique : [id])].join(", ")];
    });
  });
  const titles = new Map(titled);
  return madeDistinct(items.map(([id]) => [id, titles.get(id) as string]));
}

/** The titles of all schemes, by id, each unambiguous: its label and, if others share that, its id. */
export const schemeTitlesOf = (
  { schemes }: Pick<Tariff, "schemes">,
  locale: Locale,
): ReadonlyMap<string, string> =>
  madeDistinct(Object.entries(schemes).map(([id, { label }]) => [id, textIn(label, locale)]));

/** Titles by id, with the id behind those that are alike, whatever a label happens to read like. */
function madeDistinct(
  titles: readonly (readonly [id: string, title: string])[],
): ReadonlyMap<string, string> {
  const byTitle = groupedBy(titles, ([, title]) => title);
  if (byTitle.size === titles.length) return new Map(titles);
  return madeDistinct(
    titles.map(([id, title]) => {
      const isClear = byTitle.get(title)?.length === 1 || title.endsWith(`, ${id}`);
      return [id, isClear ? title : `${title}, ${id}`];
    }),
  );
}

/** Entries under the key that they share, in order of first appearance. */
export function groupedBy<E>(
  entries: readonly E[],
  keyOf: (entry: E) => string,
): ReadonlyMap<string, readonly E[]> {
  const groups = new Map<string, E[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}

/** The headings of the part of the table that an item stands in, from the outside in. */
export function headingsOf(
  tariff: Pick<Tariff, "sections">,
  item: Pick<Item, "label" | "section">,
  locale: Locale,
): string[] {
  const section = own(item, "section");
  return section === undefined ? [] : sectionHeadings(tariff, section, locale);
}

/** The headings of a part of the table, from the outside in. */
export const sectionHeadings = (
  tariff: Pick<Tariff, "sections">,
  section: string,
  locale: Locale,
): string[] => (ownEntry(tariff, "sections", section) ?? []).map((heading) => textIn(heading, locale));

/** A text without the mark of a footnote at its end. */
export const withoutMarkIn = (tariff: Pick<Tariff, "footnotes">, text: LocalizedText): LocalizedText =>
  typeof text === "string"
    ? withoutMark(tariff, text)
    : { fr: withoutMark(tariff, text.fr), en: withoutMark(tariff, text.en) };

/** A heading without the mark of a footnote at its end. */
export function withoutMark(tariff: Pick<Tariff, "footnotes">, heading: string): string {
  const marks = Object.keys(own(tariff, "footnotes") ?? {});
  const mark = marks.find((one) => heading.endsWith(` ${one}`));
  return mark === undefined ? heading : heading.slice(0, -mark.length - 1);
}
