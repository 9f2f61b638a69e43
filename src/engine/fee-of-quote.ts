import type { AnnualFee } from "../contract/answer.js";
import type { AnnualFeeState } from "../contract/request.js";
import type { LearnerKind } from "../price/amount.js";
import type { FeeDue, FeeEntry, FeeRules } from "./annual-fee.js";
import type { ReadLine } from "./request.js";

/** What becomes of the annual fee of a quote. */
export interface QuoteFee {
  readonly status: AnnualFee["status"];
  /** The lines that waive it. */
  readonly waivedBy: number[];
  /** The entries that its lines call for, if it is due. */
  readonly entries: readonly FeeEntry[];
}

const NONE: never[] = [];
const ALREADY_PAID: QuoteFee = { status: "already-paid", waivedBy: NONE, entries: NONE };

/**
 * Whether the annual fee is due.
 *
 * > « Tout·e élève bénéficiant d'au moins un dispositif de financement (1 module
 * > pris en charge par exemple) est exonéré·e des frais d'inscriptions annuels. »
 *
 * What is already paid wins over what is waived. A waiver covers the whole quote.
 */
export function feeOf(lines: readonly ReadLine[], annualFee: AnnualFeeState | undefined): QuoteFee {
  if (annualFee === "already-paid") return ALREADY_PAID;
  let waivedBy: number[] | undefined;
  let entries: FeeEntry[] | undefined;
  for (const { cell, index } of lines) {
    if (cell.waivesFee) waivedBy = added(waivedBy, index);
    if (cell.feeEntry && !entries?.includes(cell.feeEntry)) entries = added(entries, cell.feeEntry);
  }
  return waivedBy
    ? { status: "waived", waivedBy, entries: NONE }
    : { status: "due", waivedBy: NONE, entries: entries ?? NONE };
}

/** A list that is mostly empty, or short, is made when it has its first entry. */
function added<E>(list: E[] | undefined, entry: E): E[] {
  if (!list) return [entry];
  list.push(entry);
  return list;
}

/** The fee as an answer tells it. */
export function settledFee({ status, waivedBy }: QuoteFee, { due, exception }: FeeDue): AnnualFee {
  if (status === "already-paid") return { status, due: 0 };
  if (status === "waived") return { status, due: 0, waivedBy };
  return exception === undefined ? { status, due } : { status, due, exception };
}

const NO_FEE: FeeDue = { due: 0, exception: undefined };

/** What is due for a learner: of several entries the highest, the lowest or none. */
export function dueFor(rules: FeeRules | undefined, { entries }: QuoteFee, learner: LearnerKind): FeeDue {
  const ofSeveral = rules?.ofSeveral;
  const [first, ...others] = entries;
  if (!first || (ofSeveral === "none" && others.length > 0)) return NO_FEE;
  let place = first.place;
  let chosen = first.dueFor(learner);
  for (const entry of others) {
    const fee = entry.dueFor(learner);
    const isBetter = ofSeveral === "highest" ? fee.due > chosen.due : fee.due < chosen.due;
    // Of equal amounts the first of the page, so that the order of lines decides nothing.
    if (!isBetter && (fee.due !== chosen.due || entry.place > place)) continue;
    place = entry.place;
    chosen = fee;
  }
  return chosen;
}
