import type { FunderShare, LearnerShare } from "../contract/answer.js";
import type { Cents } from "../contract/money.js";
import { blanks } from "../shape/own.js";
import type { Column } from "./column.js";
import type { LineAmounts } from "./line-amounts.js";
import type { ReadLine } from "./request.js";

/** Who pays how much, on which lines: the learner first, then the funders used, in page order, each once. */
export function payers(
  columns: readonly Column[],
  lines: readonly ReadLine[],
  amounts: readonly (LineAmounts | undefined)[],
  annualFee: Cents,
): [LearnerShare, ...FunderShare[]] {
  const learner: LearnerShare = { payer: "learner", due: annualFee, lines: [] };
  const shares: [LearnerShare, ...FunderShare[]] = [learner];
  const used = blanks<boolean>(columns.length);
  for (const { cell } of lines) used[cell.column.place] = true;
  for (const { place, payers } of columns) {
    if (!used[place]) continue;
    for (const payer of payers) if (!shareOf(shares, payer)) shares.push({ payer, due: 0, lines: [] });
  }
  for (let index = 0; index < lines.length; index++) {
    const { column } = (lines[index] as ReadLine).cell;
    const { learnerDue, funderDue, payers: known } = amounts[index] as LineAmounts;
    learner.due += learnerDue;
    if (learnerDue !== 0) learner.lines.push(index);
    if (known)
      for (const { payer, due } of known) addShare(shareOf(shares, payer) as FunderShare, due, index);
    else if (column.payers.length > 0) addShare(shareOf(shares, column.id) as FunderShare, funderDue, index);
  }
  return shares;
}

function shareOf(shares: readonly (LearnerShare | FunderShare)[], payer: string): FunderShare | undefined {
  for (let place = 1; place < shares.length; place++)
    if (shares[place]?.payer === payer) return shares[place];
  return undefined;
}

/** An unpublished share counts as owed, and makes the sum unpublished. */
function addShare(share: FunderShare, due: Cents | null, index: number): void {
  share.due = due === null || share.due === null ? null : share.due + due;
  if (due !== 0) share.lines.push(index);
}
