import type { PricedQuote, Quote } from "../../src/contract/answer.js";
import type { BasketRequest, PlanOptions } from "../../src/contract/basket.js";
import type { Learner } from "../../src/contract/learner.js";
import type { Tariff } from "../../src/contract/tariff.js";

/** A way to fund a basket, with its quote and all that is compared between ways. */
export interface QuotedPlan {
  readonly schemes: readonly string[];
  readonly quote: PricedQuote;
  /** What the learner pays, then the tie-breaks: kinds of condition, each budget's use, and the schemes in page order. */
  readonly weight: readonly number[];
}

const MEASURES = ["cents", "hours", "units"] as const;

/** Every way to fund a basket that has a price and is within the budgets, by asking for its quote; no cleverness. */
export function quotedPlans(
  { quote, tariff }: { readonly quote: (request: never) => Quote; readonly tariff: Tariff },
  { items, annualFee }: BasketRequest,
  { schemes: allowed = Object.keys(tariff.schemes), budgets = {} }: PlanOptions,
  learner: Learner,
): QuotedPlan[] {
  const ids = Object.keys(tariff.schemes);
  const found: QuotedPlan[] = [];
  const asks = (part: Tariff["items"][string] | Tariff["schemes"][string] | undefined, name: string) =>
    typeof part?.measures?.[name] === "object";

  /** The line, with the measures that it is asked for and no others; none if one is missing. */
  function lineOf(item: BasketRequest["items"][number], scheme: string) {
    const { item: id, semester, ref, ...measures } = item;
    const parts = [tariff.items[id], tariff.schemes[scheme]];
    const asked = parts.flatMap((part) =>
      Object.keys(part?.measures ?? {}).filter((name) => asks(part, name)),
    );
    if (asked.some((name) => measures[name] === undefined)) return undefined;
    return {
      item: id,
      scheme,
      ...(semester && { semester }),
      ...(ref !== undefined && { ref }),
      ...Object.fromEntries(asked.map((name) => [name, measures[name]])),
    };
  }

  function weigh(schemes: readonly string[]): void {
    const lines = items.map((item, index) => lineOf(item, schemes[index] as string));
    if (lines.includes(undefined)) return;
    const answer = quote({ learner, lines, annualFee } as never);
    if (answer.status !== "priced") return;
    const priced = answer.lines as (PricedQuote["lines"][number] & { hours?: number })[];
    const uses: number[] = [];
    for (const scheme of ids) {
      for (const measure of MEASURES) {
        const most = budgets[scheme]?.[measure];
        if (most === undefined) continue;
        const used = priced
          .filter((line) => line.scheme === scheme)
          .reduce((all, { hours, funderDue }) => {
            if (measure === "cents") return all + (funderDue as number);
            if (measure === "units") return all + Number(hours !== undefined);
            return all + (hours ?? Number.POSITIVE_INFINITY);
          }, 0);
        if (used > most) return;
        uses.push(used);
      }
    }
    const conditions = answer.notes.filter(({ kind }) => kind === "condition").length;
    const places = schemes.map((scheme) => ids.indexOf(scheme));
    found.push({ schemes, quote: answer, weight: [answer.learnerDue, conditions, ...uses, ...places] });
  }

  const choose = (chosen: readonly string[]): void => {
    if (chosen.length === items.length) weigh(chosen);
    else for (const scheme of ids) if (allowed.includes(scheme)) choose([...chosen, scheme]);
  };
  choose([]);
  return found;
}

/** The first of the least; none if there is no way. */
export const bestOfQuoted = (plans: readonly QuotedPlan[]): QuotedPlan | undefined =>
  plans.reduce<QuotedPlan | undefined>(
    (best, plan) => (!best || isLess(plan.weight, best.weight) ? plan : best),
    undefined,
  );

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const place = a.findIndex((amount, index) => amount !== b[index]);
  return place >= 0 && Number(a[place]) < Number(b[place]);
}
