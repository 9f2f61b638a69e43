// (b) The twenty lines that one would write in an application: clear, unchecked, without reasons beyond a word.
import { cnamNouvelleAquitaine } from "../../dist/index.js";

const { grid, groups, schemes } = cnamNouvelleAquitaine;
const isIn = (learner, scheme) => {
  const { situations: wanted, ag2rMember } = groups[schemes[scheme].public]?.anyOf[0] ?? {};
  return (
    (!wanted || wanted.some((one) => learner.situations.includes(one))) && (!ag2rMember || learner.ag2rMember)
  );
};
const isFunded = (scheme) => schemes[scheme].paidBy === "funder";

export function app({ learner, lines }) {
  const units = (semester) =>
    lines.filter(
      (line) =>
        line.scheme === "ag2r" && line.item.startsWith("ue-") && (line.semester ?? semester) === semester,
    );
  const tooMany = [1, 2].map(units).filter((of) => of.length > 2);
  const answers = lines.map((line) => {
    const cell = grid[line.item][line.scheme];
    const reasons = [
      ...(cell === "not-eligible" ? ["item-not-eligible"] : []),
      ...(isIn(learner, line.scheme) ? [] : ["learner-not-eligible"]),
      ...(tooMany.some((of) => of.includes(line)) ? ["cap-exceeded"] : []),
    ];
    if (reasons.length > 0) return { reasons };
    const cents = typeof cell === "number" ? cell : cell.cents * line.ects;
    return isFunded(line.scheme)
      ? { learnerDue: 0, funderDue: cents }
      : { learnerDue: cents, funderDue: null };
  });
  if (answers.some(({ reasons }) => reasons)) return { status: "ineligible", lines: answers };
  const isSeeker = learner.situations.includes("job-seeker");
  const fees = lines.map(({ scheme }) => (scheme === "region" && isSeeker ? 7_500 : 15_000));
  const fee = lines.some(({ scheme }) => isFunded(scheme)) ? 0 : Math.max(...fees);
  return {
    status: "priced",
    lines: answers,
    fee,
    learnerDue: answers.reduce((sum, { learnerDue }) => sum + learnerDue, fee),
  };
}
