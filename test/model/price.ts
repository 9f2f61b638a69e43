import type { LinePart, LinePayer } from "../../src/contract/answer.js";
import type { Learner } from "../../src/contract/learner.js";
import type { Bands, Price, Profile, Reduction, Scheme, Scope, Tariff } from "../../src/contract/tariff.js";
import { type Exact, exact, greatest, halfUp, least, product } from "./exact.js";

/** What a price is for: a learner of whom everything is known, and what a line is measured in. */
export interface Case {
  readonly tariff: Tariff;
  readonly learner: Learner;
  readonly measures: Readonly<Record<string, number>>;
}

/** Who: any profile of `anyOf`, none of `noneOf`; without a group, everyone. */
export function isIn(id: string | undefined, { tariff, learner }: Pick<Case, "tariff" | "learner">): boolean {
  const { anyOf, noneOf } = (id !== undefined && tariff.groups?.[id]) || {};
  const fits = (profile: Profile) =>
    Object.entries(profile).every(([fact, wish]) => {
      const answer = learner[fact];
      if (typeof wish === "boolean") return answer === wish;
      if (isList(wish)) return wish.some((option) => isList(answer) && answer.includes(option));
      const { from = Number.NEGATIVE_INFINITY, below = Number.POSITIVE_INFINITY } = wish;
      return from <= Number(answer) && Number(answer) < below;
    });
  return (anyOf === undefined || anyOf.some(fits)) && !noneOf?.some(fits);
}

const isList = (value: unknown): value is readonly string[] => Array.isArray(value);

/** Which lines: all that is given. */
export function isWithin({ items, sections, schemes }: Scope, tariff: Tariff, line: Line): boolean {
  const section = tariff.items[line.item]?.section ?? "";
  return (
    (items === undefined || items.includes(line.item)) &&
    (sections === undefined || sections.includes(section)) &&
    (schemes === undefined || schemes.includes(line.scheme))
  );
}

interface Line {
  readonly item: string;
  readonly scheme: string;
}

/** A quantity is a measure of the line, or a number about the learner. */
const quantity = (name: string, { measures, learner }: Case): Exact =>
  exact(measures[name] ?? Number(learner[name]));

/** A band holds from its `from` to the next. */
export const bandFor = ({ by, bands }: Bands, at: Case): Price =>
  bands.filter(({ from }) => exact(from) <= quantity(by, at)).at(-1)?.price as Price;

/** What a price comes to, before it is rounded. */
function amount(price: Price, at: Case): Exact {
  if (typeof price === "number") return exact(price);
  if ("per" in price) {
    const { per, cents, after = 0, upTo = 1e12 } = price;
    const counted = least(quantity(per, at), exact(upTo)) - exact(after);
    return product(exact(cents), greatest(0n, counted));
  }
  if ("by" in price) return amount(bandFor(price, at), at);
  if ("times" in price) return product(quantity(price.times, at), exact(halfUp(amount(price.of, at))));
  if ("sum" in price) return Object.values(price.sum).reduce((sum, part) => sum + amount(part, at), 0n);
  if ("for" in price) return amount(isIn(price.for, at) ? price.price : price.otherwise, at);
  const { of, atLeast = 0, atMost = 1e14 } = price;
  return least(greatest(amount(of, at), exact(atLeast)), exact(atMost));
}

/** A price as one amount. */
export const rounded = (price: Price, at: Case): number => halfUp(amount(price, at));

/** A sum at the top of a price, below bands, groups and multiples, is told part by part, each part rounded. */
export function partsOf(price: Price, at: Case): readonly LinePart[] {
  if (typeof price === "object") {
    if ("by" in price) return partsOf(bandFor(price, at), at);
    if ("for" in price) return partsOf(isIn(price.for, at) ? price.price : price.otherwise, at);
    if ("sum" in price)
      return Object.entries(price.sum).map(([code, part]) => ({ code, due: rounded(part, at) }));
    if ("times" in price)
      return partsOf(price.of, at).map(({ code, due }) => ({
        code,
        due: halfUp(product(quantity(price.times, at), exact(due))),
      }));
  }
  return [{ code: "price", due: rounded(price, at) }];
}

/** What a reduction leaves of an amount. */
export function reduced(before: number, reduction: Reduction, at: Case): number {
  const { percent, cents = 0, price, atLeast = 0, atMost = Number.POSITIVE_INFINITY } = reduction;
  if (!isIn(reduction.for, at)) return before;
  let after = before + cents;
  if (price !== undefined) after = rounded(price, at);
  if (percent !== undefined) after = percentOf(before, 100 + percent);
  // The bounds keep it from going further; they never move what is beyond them already.
  if (after < before) return before <= atLeast ? before : Math.max(after, atLeast);
  return before >= atMost ? before : Math.min(after, atMost);
}

const percentOf = (cents: number, percent: number): number =>
  halfUp((exact(cents) * exact(percent)) / exact(100));

/** Who pays an amount: the funder, the learner, the learner a part of it, or several in order, the learner the rest. */
export function shared(due: number, paidBy: Scheme["paidBy"], at: Case) {
  if (paidBy === "funder") return { learnerDue: 0, funderDue: due };
  if (paidBy === "learner") return { learnerDue: due, funderDue: 0 };
  if (paidBy === "learner-part") return { learnerDue: due, funderDue: null }; // The rest is not published.
  let left = due;
  const paid = new Map<string, number>();
  for (const { payer, percent = 100, atMost } of paidBy) {
    const share = percentOf(left, percent);
    const paying = atMost === undefined ? share : Math.min(share, rounded(atMost, at));
    paid.set(payer, (paid.get(payer) ?? 0) + paying);
    left -= paying;
  }
  const learnerDue = (paid.get("learner") ?? 0) + left;
  paid.delete("learner");
  const payers: LinePayer[] = [...paid].map(([payer, share]) => ({ payer, due: share }));
  return { learnerDue, funderDue: due - learnerDue, payers };
}
