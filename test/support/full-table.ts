import type { BasketRequest, PlanOptions } from "../../src/contract/basket.js";
import type { Learner } from "../../src/contract/learner.js";
import { admits, cents, ectsOf, HOURS, SCHEMES } from "./oracle.js";

/**
 * What the cheapest way costs, for baskets too large to list every way: item by item,
 * every combination of schemes used, AG2R units a semester and budgets used up, with the
 * least cost of each. Nothing is bounded, nothing is left out. `forced` fixes the scheme of one item.
 */
export function leastTotal(
  { items, annualFee }: BasketRequest,
  { budgets = {} }: PlanOptions,
  learner: Learner,
  forced?: { index: number; scheme: string },
): number | undefined {
  const cap = { cents: budgets["company"]?.cents, hours: budgets["pole-emploi"]?.hours };
  let table = new Map<string, [cost: number, state: readonly number[]]>([["", [0, [0, 0, 0, 0, 0]]]]);
  items.forEach(({ item, semester, ...wish }, index) => {
    const next = new Map<string, [number, readonly number[]]>();
    for (const [cost, [used = 0, company = 0, hours = 0, first = 0, second = 0]] of table.values()) {
      SCHEMES.forEach((scheme, place) => {
        const amount = cents(item, scheme, ectsOf(wish));
        if (amount === undefined || !admits(learner)[scheme]) return;
        if (forced?.index === index && forced.scheme !== scheme) return;
        const unit = scheme === "ag2r" && item.startsWith("ue-");
        const state = [
          used | (1 << place),
          company + (scheme === "company" && cap.cents !== undefined ? amount : 0),
          hours +
            (scheme === "pole-emploi" && cap.hours !== undefined
              ? (HOURS[item] ?? Number.POSITIVE_INFINITY)
              : 0),
          first + Number(unit && semester !== 2),
          second + Number(unit && semester !== 1),
        ] as const;
        const [, paid, taught, one, two] = state;
        if (paid > (cap.cents ?? 0) || taught > (cap.hours ?? 0) || one > 2 || two > 2) return;
        const total = cost + (place < 2 ? 0 : amount);
        const known = next.get(state.join());
        if (!known || total < known[0]) next.set(state.join(), [total, state]);
      });
    }
    table = next;
  });
  const jobSeeker = (learner["situations"] as readonly string[]).includes("job-seeker");
  const totals = [...table.values()].map(([cost, [used = 0]]) => {
    const free = annualFee === "already-paid" || (used & 3) > 0;
    return cost + (free ? 0 : used & 8 || !jobSeeker ? 150_00 : 75_00);
  });
  return totals.length > 0 ? Math.min(...totals) : undefined;
}
