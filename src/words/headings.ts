import type { Scheme, Tariff } from "../contract/tariff.js";
import type { LocalizedText } from "../contract/text.js";
import { own, ownEntry } from "../shape/own.js";
import { isSameData } from "../tariffs/diff/data.js";

/** What the cap of a scheme counts, by headings of the page; nothing where it has none for that. */
export function countedHeadings(tariff: Tariff, scheme: string): readonly LocalizedText[] {
  const cap = own<Pick<Scheme, "cap">, "cap">(ownEntry(tariff, "schemes", scheme) ?? {}, "cap");
  const sections = cap && own(cap.counts, "sections");
  return sections ? sharedHeadings(tariff, sections) : [];
}

/** The innermost heading that sections share, and that no other section has; or that of each. */
export function sharedHeadings(tariff: Tariff, sections: readonly string[]): readonly LocalizedText[] {
  // The order of keys says nothing, so it is no order to tell them in.
  const all = Object.entries(own(tariff, "sections") ?? {}).sort(([one], [other]) => (one < other ? -1 : 1));
  const [inside, outside] = [true, false].map((isInside) =>
    all.flatMap(([id, headings]) => (sections.includes(id) === isInside ? [headings] : [])),
  ) as [Headings[], Headings[]];
  const shared = inside[0]?.filter(
    (heading, depth) =>
      inside.every((one) => isSameData(one[depth], heading)) &&
      !outside.some((one) => isSameData(one[depth], heading)),
  );
  return shared && shared.length > 0 ? shared.slice(-1) : inside.flatMap((one) => one.slice(-1));
}

type Headings = readonly LocalizedText[];
