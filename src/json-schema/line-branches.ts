import type { Asked, Item, Tariff } from "../contract/tariff.js";
import { resolveBounds } from "../shape/asked.js";
import { ownEntries } from "../shape/own.js";
import { groupedBy } from "../tariffs/titles.js";

/** Items and schemes whose lines take the same measures, within the same bounds. */
export interface LineBranch {
  readonly items: readonly string[];
  readonly schemes: readonly string[];
  readonly measures: Measures;
}

type Measures = Readonly<Record<string, Asked>>;

/** Each pair of an item and a scheme is in one branch. The bounds of a scheme go before those of an item. */
export function lineBranches({ items, schemes }: Pick<Tariff, "items" | "schemes">): readonly LineBranch[] {
  return byMeasures(schemes, {}).flatMap(({ ids, measures }) =>
    byMeasures(items, measures).map((one) => ({ items: one.ids, schemes: ids, measures: one.measures })),
  );
}

type Asking = Readonly<Record<string, Pick<Item, "measures">>>;

/** The ids that ask for the same measures, `first` included. */
function byMeasures(asking: Asking, first: Measures) {
  const ids = Object.entries(asking).map(([id, one]) => {
    const asked = ownEntries(one, "measures").filter(([, measure]) => typeof measure !== "number");
    return { id, measures: { ...(Object.fromEntries(asked) as Measures), ...first } };
  });
  const groups = groupedBy(ids, ({ measures }) => {
    const bounds = Object.entries(measures).map(([name, asked]) => [name, resolveBounds(asked)]);
    return JSON.stringify(bounds.sort());
  });
  return [...groups.values()].map((group) => ({
    ids: group.map(({ id }) => id),
    measures: group[0]?.measures as Measures,
  }));
}
