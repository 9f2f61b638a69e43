import type { FunderShare, LearnerShare, PricedLine } from "../answer.js";
import type { Cents } from "../money.js";
import type { Column } from "../rules/basket.js";

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
  for (const column of used) if (column.scheme.charges !== "learner") shares.push(funderShare(column, lines));
  return shares;
}

/** An unpublished share counts as owed. */
function funderShare({ id, lines: its }: Column, lines: readonly PricedLine[]): FunderShare {
  const share: FunderShare = { payer: id, due: 0, lines: [] };
  for (const { index } of its) {
    const { funderDue } = lines[index] as PricedLine;
    // A scheme publishes all of its shares or none.
    share.due = funderDue === null ? null : (share.due as Cents) + funderDue;
    if (funderDue !== 0) share.lines.push(index);
  }
  return share;
}
