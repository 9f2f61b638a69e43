import type { BasketRequest, PlanOptions } from "../../src/contract/basket.js";
import type { Learner } from "../../src/contract/learner.js";
import { admits, cents, ectsOf, HOURS, SCHEMES } from "./oracle.js";

/** A way to fund a basket, with all that is compared between ways. */
export interface BruteWay {
  readonly schemes: readonly string[];
  /** What the learner pays, then the tie-breaks: kinds of condition, and each budget's use, in page order. */
  readonly weight: readonly number[];
}

/** Every way to give each item a scheme, in page order, straight from the captured page; no cleverness. */
export function allWays(
  { items, annualFee }: BasketRequest,
  { schemes: offered = SCHEMES, budgets = {} }: PlanOptions,
  learner: Learner,
): BruteWay[] {
  const found: BruteWay[] = [];
  const chosen: string[] = [];
  const measured = SCHEMES.flatMap((scheme) =>
    (["cents", "hours", "units"] as const).flatMap((measure) => {
      const most = budgets[scheme]?.[measure];
      return most === undefined ? [] : [{ scheme, measure, most }];
    }),
  );

  function weigh(): void {
    const under = (scheme: string) => items.filter((_, index) => chosen[index] === scheme);
    const uses = measured.map(({ scheme, measure }) =>
      under(scheme).reduce((sum, { item, ...wish }) => {
        const hours = HOURS[item];
        if (measure === "cents") return sum + (cents(item, scheme, ectsOf(wish)) ?? 0);
        if (measure === "units") return sum + (hours === undefined ? 0 : 1);
        return sum + (hours ?? Number.POSITIVE_INFINITY);
      }, 0),
    );
    if (uses.some((use, index) => use > (measured[index]?.most ?? 0))) return;
    const units = under("ag2r").filter(({ item }) => item.startsWith("ue-"));
    const crowds = [1, 2].map((half) => units.filter(({ semester = half }) => semester === half).length);
    if (crowds.some((count) => count > 2)) return;

    const some = (scheme: string) => chosen.includes(scheme);
    const free = annualFee === "already-paid" || some("company") || some("pole-emploi");
    const fee = free
      ? 0
      : some("ag2r") || !(learner["situations"] as string[]).includes("job-seeker")
        ? 150_00
        : 75_00;
    const own = items.reduce((sum, { item, ...wish }, index) => {
      const scheme = chosen[index] ?? "";
      return sum + (scheme === "region" || scheme === "ag2r" ? (cents(item, scheme, ectsOf(wish)) ?? 0) : 0);
    }, 0);
    const conditions = Number(some("ag2r")) + Number(crowds.some((count) => count === 2));
    found.push({ schemes: [...chosen], weight: [own + fee, conditions, ...uses] });
  }

  function choose(index: number): void {
    const wish = items[index];
    if (!wish) {
      weigh();
      return;
    }
    for (const scheme of SCHEMES) {
      if (!offered.includes(scheme) || !admits(learner)[scheme]) continue;
      if (cents(wish.item, scheme, ectsOf(wish)) === undefined) continue;
      chosen[index] = scheme;
      choose(index + 1);
    }
    chosen.length = index;
  }

  choose(0);
  return found;
}

/** The first of the least; none if there is no way. */
export function bestOf(ways: readonly BruteWay[]): BruteWay | undefined {
  return ways.reduce<BruteWay | undefined>(
    (best, way) => (!best || lighter(way.weight, best.weight) ? way : best),
    undefined,
  );
}

function lighter(a: readonly number[], b: readonly number[]): boolean {
  const place = a.findIndex((amount, index) => amount !== b[index]);
  return place >= 0 && Number(a[place]) < Number(b[place]);
}
