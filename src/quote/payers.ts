import type { FunderShare, LearnerShare, PricedLine } from "../answer.js";
import type { Cents } from "../money.js";
import type { Column } from "../rules/basket.js";

/** Who pays how much, on which lines: the learner first, then the funders used, in page order. */
export function payers(
  lines: readonly PricedLine[],
  used: readonly Column[],
  annualFee: Cents,
): [LearnerShare, ...FunderShare[]] {
  const own = lines.map((line) => line.learnerDue);
  const due = own.reduce((sum, part) => sum + part, annualFee);
  const funders = used.filter(({ scheme }) => scheme.charges !== "learner");
  return [{ payer: "learner", due, lines: owedOn(own) }, ...funders.map(({ id }) => funderShare(id, lines))];
}

function funderShare(payer: string, lines: readonly PricedLine[]): FunderShare {
  const parts = lines.map((line) => (line.scheme === payer ? line.funderDue : 0));
  const due = parts.reduce((sum, part) => (sum === null || part === null ? null : sum + part), 0);
  return { payer, due, lines: owedOn(parts) };
}

/** An unpublished share counts as owed. */
const owedOn = (parts: readonly (Cents | null)[]) =>
  parts.flatMap((part, index) => (part === 0 ? [] : [index]));
