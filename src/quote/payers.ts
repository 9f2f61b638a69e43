import type { FunderShare, LearnerShare, PricedLine } from "../answer.js";
import type { Cents } from "../money.js";
import type { BasketLine, Column } from "../rules/basket.js";

/** Who pays how much, on which lines: the learner first, then the funders used, in page order. */
export function payers(
  lines: readonly PricedLine[],
  used: readonly Column[],
  annualFee: Cents,
): [LearnerShare, ...FunderShare[]] {
  const own: LearnerShare = { payer: "learner", due: annualFee, lines: [] };
  for (let index = 0; index < lines.length; index++) {
    const { learnerDue } = lines[index] as PricedLine;
    own.due += learnerDue;
    if (learnerDue !== 0) own.lines.push(index);
  }
  const shares: [LearnerShare, ...FunderShare[]] = [own];
  for (const { id, scheme, lines: its } of used)
    if (scheme.charges !== "learner") shares.push(funderShare(id, its, lines));
  return shares;
}

/** An unpublished share counts as owed. */
function funderShare(payer: string, its: readonly BasketLine[], lines: readonly PricedLine[]): FunderShare {
  const share: FunderShare = { payer, due: 0, lines: [] };
  for (const { index } of its) {
    const { funderDue } = lines[index] as PricedLine;
    share.due = funderDue === null || share.due === null ? null : share.due + funderDue;
    if (funderDue !== 0) share.lines.push(index);
  }
  return share;
}
