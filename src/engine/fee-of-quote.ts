import type { AnnualFee } from "../contract/answer.js";
import type { AnnualFeeState } from "../contract/request.js";
import type { LearnerKind } from "../price/amount.js";
import type { CompiledFee, FeeDue, FeeRules } from "./annual-fee.js";
import type { ReadLine } from "./request.js";

/** What becomes of the annual fee of a quote. */
export interface QuoteFee {
  readonly status: AnnualFee["status"];
  /** The lines that waive it. */
  readonly waivedBy: number[];
  /** The entries that its lines call for, if it is due. */
  readonly entries: readonly CompiledFee[];
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
  let entries: CompiledFee[] | undefined;
  let last: CompiledFee | undefined;
  for (const { cell, index } of lines) {
    if (cell.waivesFee) waivedBy = added(waivedBy, index);
    const entry = cell.feeEntry;
    if (entry === last || !entry) continue;
    if (!entries?.includes(entry)) entries = added(entries, entry);
    last = entry;
  }
  return waivedBy
    ? { status: "waived", waivedBy, entries: NONE }
    : { status: "due", waivedBy: NONE, entries: entries ?? NONE };
}

/** A list that is mostly empty, or short, is made when it has its first entry. */
export function added<E>(list: E[] | undefined, entry: E): E[] {
  if (!list) return [entry];
  list.push(entry);
  return list;
}

/** The fee as the answer states it. */
export function settledFee({ status, waivedBy }: QuoteFee, { due, exception }: FeeDue): AnnualFee {
  if (status === "already-paid") return { status, due: 0 };
  if (status === "waived") return { status, due: 0, waivedBy };
  return exception === undefined ? { status, due } : { status, due, exception };
}

const NO_FEE: FeeDue = { due: 0, exception: undefined };

/** What is due for a learner: of several entries the highest, the lowest or none. */
export function dueFor(rules: FeeRules | undefined, { entries }: QuoteFee, learner: LearnerKind): FeeDue {
  if (entries.length === 0 || (rules?.ofSeveral === "none" && entries.length > 1)) return NO_FEE;
  const first = entries[0] as CompiledFee;
  let place = first.place;
  let chosen = first.dueFor(learner);
  for (let index = 1; index < entries.length; index++) {
    const entry = entries[index] as CompiledFee;
    const fee = entry.dueFor(learner);
    const isBetter = rules?.ofSeveral === "highest" ? fee.due > chosen.due : fee.due < chosen.due;
    // Of equal amounts the first of the page, so that the order of lines decides nothing.
    if (!isBetter && (fee.due !== chosen.due || entry.place > place)) continue;
    place = entry.place;
    chosen = fee;
  }
  return chosen;
}
