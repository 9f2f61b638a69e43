// (a) The floor: by hand for this one page, only amounts and reasons, nothing checked, nothing explained.
// It takes for granted that every fact is known.
import { cnamNouvelleAquitaine } from "../../dist/index.js";

const { grid } = cnamNouvelleAquitaine;
export const EMPLOYED = new Set([
  "employee",
  "micro-entrepreneur",
  "liberal-professional",
  "manager",
  "business-owner",
]);
const FEE = { company: 0, "pole-emploi": 0, region: 15_000, ag2r: 15_000 };

export function floor({ learner: { situations, ag2rMember }, lines }) {
  let isEmployed = false;
  let isSeeker = false;
  for (const situation of situations) {
    if (EMPLOYED.has(situation)) isEmployed = true;
    else if (situation === "job-seeker") isSeeker = true;
  }
  let first = 0;
  let second = 0;
  for (const { item, scheme, semester } of lines) {
    if (scheme !== "ag2r" || !item.startsWith("ue-")) continue;
    if (semester !== 2) first++;
    if (semester !== 1) second++;
  }
  const answers = [];
  let due = 0;
  let fee = 0;
  let isWaived = false;
  let isRefused = false;
  for (const { item, scheme, semester, ects } of lines) {
    const cell = grid[item][scheme];
    const isWelcome =
      scheme === "region" ||
      (scheme === "company" ? isEmployed : isSeeker && (scheme === "pole-emploi" || ag2rMember));
    const isCrowded =
      scheme === "ag2r" &&
      item.startsWith("ue-") &&
      ((semester !== 2 && first > 2) || (semester !== 1 && second > 2));
    if (cell === "not-eligible" || !isWelcome || isCrowded) {
      const reasons = [];
      if (cell === "not-eligible") reasons.push("item-not-eligible");
      if (!isWelcome) reasons.push("learner-not-eligible");
      if (isCrowded) reasons.push("cap-exceeded");
      answers.push({ reasons });
      isRefused = true;
      continue;
    }
    const cents = typeof cell === "number" ? cell : cell.cents * ects;
    const isFree = scheme === "company" || scheme === "pole-emploi";
    if (isFree) isWaived = true;
    else due += cents;
    const printed = scheme === "region" && isSeeker ? 7_500 : FEE[scheme];
    if (printed > fee) fee = printed;
    answers.push({ learnerDue: isFree ? 0 : cents, funderDue: isFree ? cents : null });
  }
  if (isRefused) return { status: "ineligible", lines: answers };
  if (isWaived) fee = 0;
  return { status: "priced", lines: answers, fee, learnerDue: due + fee };
}
