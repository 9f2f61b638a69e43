import type { Tariff } from "../tariff.js";
import { type Facet, facetsOf, type Part } from "./facets.js";

/**
 * One difference between two editions of a tariff.
 *
 * @example
 * import { type Change, changeText } from "cnam-pricing";
 *
 * const change: Change = {
 *   kind: "changed",
 *   part: "cell",
 *   path: ["bulats-test", "company"],
 *   before: "65 €",
 *   after: "70 €",
 * };
 * changeText(change).en; // => "The price bulats-test × company: 65 € → 70 €"
 */
export interface Change {
  kind: "added" | "removed" | "changed";
  part: Part;
  /** Where it stands: an id, or a row and a column, then what of it. */
  path: string[];
  /** What the first edition says; absent if that is added. Amounts as printed. */
  before?: string;
  /** What the second edition says; absent if that is removed. */
  after?: string;
}

/**
 * What changed between two editions: first what is gone or says something else, in
 * the order of the first; then what is new, in the order of the second. An item or a
 * scheme that comes or goes is one change, whatever hangs on it.
 *
 * @example
 * const dearer = {
 *   ...cnamNouvelleAquitaine,
 *   grid: {
 *     ...cnamNouvelleAquitaine.grid,
 *     "bulats-test": { ...cnamNouvelleAquitaine.grid["bulats-test"], company: 7000 },
 *   },
 * };
 * diffTariffs(cnamNouvelleAquitaine, dearer); // => [{ kind: "changed", part: "cell", path: ["bulats-test", "company"], before: "65 €", after: "70 €" }]
 */
export function diffTariffs(before: Tariff, after: Tariff): Change[] {
  const [first, second] = [before, after].map(
    (tariff) => new Map(facetsOf(tariff).map((one) => [keyOf(one), one])),
  );
  const gone = comingsAndGoings("removed", before, after);
  const changed = [...(first as Facets)].flatMap(([key, { part, path, says }]): Change[] => {
    const other = (second as Facets).get(key);
    if (other?.says === says || isOwn(before, after, part, path)) return [];
    const here = { part, path: [...path], before: says };
    return [other ? { kind: "changed", ...here, after: other.says } : { kind: "removed", ...here }];
  });
  const added = [...(second as Facets)].flatMap(([key, { part, path, says }]): Change[] =>
    (first as Facets).has(key) || isOwn(before, after, part, path)
      ? []
      : [{ kind: "added", part, path: [...path], after: says }],
  );
  return [...gone, ...changed, ...comingsAndGoings("added", after, before), ...added];
}

type Facets = Map<string, Facet>;

const keyOf = ({ part, path }: Facet) => JSON.stringify([part, path]);

/** The items and schemes that one of them has and the other has not. */
function comingsAndGoings(kind: "added" | "removed", here: Tariff, there: Tariff): Change[] {
  const only = (mine: object, theirs: object) => Object.keys(mine).filter((id) => !Object.hasOwn(theirs, id));
  const word = kind === "added" ? "after" : "before";
  return [
    ...only(here.items, there.items).map((id) => ({
      part: "item" as const,
      id,
      says: here.items[id]?.label,
    })),
    ...only(here.schemes, there.schemes).map((id) => ({
      part: "scheme" as const,
      id,
      says: here.schemes[id]?.name,
    })),
  ].map(({ part, id, says }) => ({ kind, part, path: [id], [word]: says as string }));
}

/** Whether something hangs on an item or a scheme that only one of the tariffs has. */
function isOwn(before: Tariff, after: Tariff, part: Part, path: readonly string[]): boolean {
  const shared = (mine: object, theirs: object, id: string) =>
    Object.hasOwn(mine, id) && Object.hasOwn(theirs, id);
  const [first = "", second = ""] = path;
  switch (part) {
    case "item":
      return !shared(before.items, after.items, first);
    case "scheme":
      return !shared(before.schemes, after.schemes, first);
    case "cell":
      return !shared(before.items, after.items, first) || !shared(before.schemes, after.schemes, second);
    case "annual-fee": {
      const isScheme = Object.hasOwn(before.schemes, first) || Object.hasOwn(after.schemes, first);
      return isScheme && !shared(before.schemes, after.schemes, first);
    }
    default:
      return false;
  }
}
