import type { AnnualFee } from "../answer.js";
import type { Item } from "../catalog/item.js";
import { fits, type Learner, type Profile } from "../learner.js";
import type { Cents } from "../money.js";
import type { QuoteRequest } from "../request.js";
import type { Scheme } from "../schemes/scheme.js";
import type { AnnualFeePolicy } from "../tariff.js";
import type { Basket, BasketLine, Column } from "./basket.js";

/**
 * The lines that spare the learner the annual registration fee.
 *
 * > « Tout·e élève bénéficiant d'au moins un dispositif de financement (1 module
 * > pris en charge par exemple) est exonéré·e des frais d'inscriptions annuels. »
 *
 * Reading `exemption`: a scheme without contribution from the learner waives the
 * fee of the whole quote; a co-funding does not, or the 150 € printed for it
 * could never be due.
 */
export const waivers = (lines: readonly BasketLine[], columns: Basket["columns"]): readonly BasketLine[] =>
  lines.filter(({ scheme }) => columns[scheme]?.scheme.waivesAnnualFee);

/** Whether the fee is due, of the schemes that some line asks for: what is already paid wins over what is waived. */
export function feeStatus(request: QuoteRequest, used: readonly Column[]): AnnualFee["status"] {
  if (request.annualFee === "already-paid") return "already-paid";
  return used.some(({ scheme }) => scheme.waivesAnnualFee) ? "waived" : "due";
}

/**
 * The annual registration fee where nothing waives it, due once.
 *
 * > « 150 € 75 € pour les demandeur·euse d'emploi »
 *
 * Readings `ag2r-annual-fee`, `mixed-cofunding-fee` and `exams-only-fee`: each
 * column's fee stands as printed; of several, the highest; exams alone call for
 * it too.
 */
export function annualFee(
  policy: AnnualFeePolicy | undefined,
  used: readonly { readonly scheme: Scheme }[],
  lines: readonly { readonly row: Item }[],
  learner: Learner,
): Cents {
  if (!policy) return 0;
  const { ofSeveral, sparedSections } = policy;
  const isSpared = lines.every(({ row }) => sparedSections?.includes(row.section));
  if (isSpared || (ofSeveral === "none" && used.length > 1)) return 0;
  const fees = used.map(({ scheme }) => printedFee(scheme, learner));
  return ofSeveral === "lowest" ? Math.min(...fees) : Math.max(...fees);
}

const EVERYONE: Profile = {};
/** What stands in a column without a fee. */
export const NO_FEE = [{ due: 0 }] as const;

/** The amount printed in a column for this learner: the last that fits. */
export function printedFee({ annualFee: fees = NO_FEE }: Scheme, learner: Learner): Cents {
  let due = 0;
  for (const fee of fees) if (fits(learner, "for" in fee ? fee.for : EVERYONE)) due = fee.due;
  return due;
}
