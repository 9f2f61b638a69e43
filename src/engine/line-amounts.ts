import type { LinePart, LinePayer } from "../contract/answer.js";
import type { Cents } from "../contract/money.js";
import type { Cell, Price, Reduction, Scheme, Share } from "../contract/tariff.js";
import {
  type Amount,
  type Context,
  difference,
  type LearnerKind,
  type Measures,
  percentOf,
  resolve,
} from "../price/amount.js";
import { compileParts, compileWhole } from "../price/compile.js";
import { PRICE_PART } from "../price/form.js";
import { own } from "../shape/own.js";

/** What one line comes to, and who pays it. */
export interface LineAmounts {
  readonly learnerDue: Cents;
  /** `null`: not published. */
  readonly funderDue: Cents | null;
  /** If there are several, or one with a name. */
  readonly parts: readonly LinePart[] | undefined;
  /** If known payers share it. */
  readonly payers: readonly LinePayer[] | undefined;
}

export type WorkOut = (measures: Measures, learner: LearnerKind) => LineAmounts;

/** The price of a cell, then the reductions on it, then who pays what. */
export function compileLine(
  price: Exclude<Cell, string>,
  reductions: readonly Reduction[],
  paidBy: Scheme["paidBy"],
  context: Context,
): WorkOut {
  const parts = compileParts(price, context);
  const changes = reductions.map((reduction) => compileReduction(reduction, context));
  const share = compileShares(paidBy, context);
  return (measures, learner) => {
    const listed: LinePart[] = [];
    let total = 0;
    for (const { code, amount } of resolve(parts, measures, learner)) {
      const due = resolve(amount, measures, learner);
      listed.push({ code, due });
      total += due;
    }
    for (const { code, apply } of changes) {
      const changed = apply(total, measures, learner);
      if (changed !== total) listed.push({ code, due: changed - total });
      total = changed;
    }
    const isPlain = listed.length === 1 && listed[0]?.code === PRICE_PART;
    return share(total, isPlain ? undefined : listed, measures, learner);
  };
}

interface Change {
  readonly code: string;
  /** What is left of an amount; the same, if the learner is not concerned. */
  readonly apply: (cents: Cents, measures: Measures, learner: LearnerKind) => Cents;
}

/** A floor keeps a reduction from going lower, a ceiling a surcharge from going higher; neither moves what is beyond it already. */
function compileReduction(reduction: Reduction, context: Context): Change {
  const group = own(reduction, "for");
  const isFor = group === undefined ? () => true : context.group(group);
  const atLeast = own(reduction, "atLeast") ?? 0;
  const atMost = own(reduction, "atMost") ?? Number.POSITIVE_INFINITY;
  const changed = newPrice(reduction, context);
  return {
    code: reduction.code,
    apply(cents, measures, learner) {
      if (!isFor(learner.mask)) return cents;
      const wanted = changed(cents, measures, learner);
      return wanted < cents
        ? Math.max(wanted, Math.min(cents, atLeast))
        : Math.min(wanted, Math.max(cents, atMost));
    },
  };
}

function newPrice(reduction: Reduction, context: Context): Change["apply"] {
  const [percent, cents, price] = [
    own(reduction, "percent"),
    own(reduction, "cents"),
    own(reduction, "price"),
  ];
  if (percent !== undefined) return percentOf(difference(100, -percent));
  if (cents !== undefined) return (before) => before + cents;
  const amount = compileWhole(price as Price, context);
  return (_, measures, learner) => resolve(amount, measures, learner);
}

type ShareOut = (
  cents: Cents,
  parts: readonly LinePart[] | undefined,
  measures: Measures,
  learner: LearnerKind,
) => LineAmounts;

/** The funder takes all of it. */
const WHOLE: Share = { payer: "funder" };

/** Each payer takes its share of what is left, the learner the rest; so they sum to the line. */
function compileShares(paidBy: Scheme["paidBy"], context: Context): ShareOut {
  const isListed = typeof paidBy !== "string";
  const shares = isListed ? paidBy : paidBy === "funder" ? [WHOLE] : [];
  const compiled = shares.map((share) => {
    const atMost = own(share, "atMost");
    const most: Amount = atMost === undefined ? Number.POSITIVE_INFINITY : compileWhole(atMost, context);
    return { payer: share.payer, shareOf: percentOf(own(share, "percent") ?? 100), most };
  });
  return (cents, parts, measures, learner) => {
    const payers: LinePayer[] = [];
    let left = cents;
    let learnerDue = 0;
    for (const { payer, shareOf, most } of compiled) {
      const due = Math.min(shareOf(left), resolve(most, measures, learner));
      left -= due;
      const same = payers.find((one) => one.payer === payer);
      if (payer === "learner") learnerDue += due;
      else if (same) same.due += due;
      else payers.push({ payer, due });
    }
    learnerDue += left;
    return {
      learnerDue,
      funderDue: paidBy === "learner-part" ? null : cents - learnerDue,
      parts,
      payers: isListed ? payers : undefined,
    };
  };
}

/** Whether two lines come to the same, part by part and payer by payer. */
export function isSameAmount(one: LineAmounts, other: LineAmounts): boolean {
  return (
    one === other ||
    (one.learnerDue === other.learnerDue &&
      one.funderDue === other.funderDue &&
      isSameList(one.parts, other.parts) &&
      isSameList(one.payers, other.payers))
  );
}

/** Few prices have lists, so it is enough to compare them as text. */
const isSameList = (one: readonly object[] | undefined, other: readonly object[] | undefined): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);
