import type { Price, Reduction } from "../../contract/tariff.js";
import { allPrices, multipliedIn, quantitiesIn } from "../../price/form.js";
import type { Cursor } from "../../shape/cursor.js";
import type { Draft } from "./draft.js";
import { type PossibleLine, scopeTest } from "./lines.js";
import { isLearners } from "./prices.js";
import { contradict } from "./references.js";

/**
 * While a number about the learner is unknown, the range of a total is exact: a price never falls as
 * the number rises between two cuts, and it is known where the cuts are. What would break that is refused.
 */
export function checkLearnerNumbers(draft: Draft, lines: readonly PossibleLine[], at: Cursor): void {
  const steps = draft.reductions.flatMap((reduction, index) => {
    if (!reduction) return [];
    const { price = 0 } = reduction;
    const numbers = learnerNumbersIn(price, draft);
    const isLimited = reduction.atMost !== undefined && isSurcharge(reduction);
    const inside = at.in("reductions").in(index);
    return [
      { at: inside, isFor: scopeTest(reduction), numbers, counted: countedIn(price, draft), isLimited },
    ];
  });
  const reported = new Set<unknown>();
  const haveNumbers = steps.some((step) => step.numbers.length > 0);
  for (const line of lines) {
    // Most prices are plain amounts.
    if (typeof line.price === "number" && !haveNumbers) continue;
    const numbers = new Set(learnerNumbersIn(line.price, draft));
    const counted = new Set(countedIn(line.price, draft));
    if (refuseSecond(counted, at.in("grid").in(line.itemId).in(line.schemeId))) continue;
    for (const step of steps) {
      if (reported.has(step) || !step.isFor(line)) continue;
      for (const name of step.numbers) numbers.add(name);
      for (const name of step.counted) counted.add(name);
      const isLimited = step.isLimited && numbers.size > 0;
      if (isLimited) refuseLimit([...numbers], step.at.in("atMost"));
      if (isLimited || refuseSecond(counted, step.at.in("price"))) reported.add(step);
    }
  }
}

/** Nothing about the learner but the group decides what a payer pays at most. */
export function checkShareNumbers(price: Price, draft: Draft, at: Cursor): void {
  const [name] = learnerNumbersIn(price, draft);
  if (name !== undefined)
    contradict(
      at,
      "A share's `atMost` cannot depend on a number about the learner",
      "a measure, or none",
      name,
    );
}

/** The numbers about the learner that a price counts on in any way. */
const learnerNumbersIn = (price: Price, draft: Draft): readonly string[] =>
  quantitiesIn(price).filter((quantity) => isLearners(quantity, draft));

/** Those that it multiplies: in a rate, or so many times. */
const countedIn = (price: Price, draft: Draft): readonly string[] =>
  allPrices(price).flatMap((inside) => {
    const quantity = multipliedIn(inside);
    return quantity !== undefined && isLearners(quantity, draft) ? [quantity] : [];
  });

const isSurcharge = ({ percent = 0, cents = 0, price }: Reduction): boolean =>
  percent > 0 || cents > 0 || price !== undefined;

function refuseSecond(counted: ReadonlySet<string>, at: Cursor): boolean {
  if (counted.size < 2) return false;
  const names = [...counted].join(", ");
  contradict(
    at,
    "A price multiplies at most one number about the learner",
    "the others as bands, or as measures",
    names,
  );
  return true;
}

const refuseLimit = (numbers: readonly string[], at: Cursor): void =>
  contradict(
    at,
    "A surcharge on a price that depends on a number about the learner cannot have `atMost`",
    "`atMost` within the price instead, or none",
    numbers.join(", "),
  );
