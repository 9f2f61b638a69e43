/** Whom a group is made of. */
import type { Profile } from "../../contract/tariff.js";
import { isOptionList } from "../../shape/facts.js";
import { own } from "../../shape/own.js";
import { type Statement, whole } from "./statement.js";
import type { Teller } from "./teller.js";

/** Learners of one profile or of another: « Votre âge ≥ 65 ». */
export function profilesStatement(
  profiles: readonly Profile[] | undefined,
  teller: Teller,
): Statement | undefined {
  if (!profiles || profiles.length === 0) return undefined;
  const criteria = (profile: Profile) =>
    Object.entries(profile)
      .map(([fact, criterion]) => criterionText(fact, criterion, teller))
      .join(teller.word("and"));
  return whole(profiles, () => profiles.map(criteria).join(teller.word("or")));
}

function criterionText(fact: string, criterion: Criterion, teller: Teller): string {
  const name = teller.question(fact);
  if (typeof criterion === "boolean") return `${name}${teller.colon}${teller.word(criterion ? "yes" : "no")}`;
  if (isOptionList(criterion))
    return `${name}${teller.colon}${criterion.map((option) => teller.option(fact, option)).join(", ")}`;
  const [from, below] = [own(criterion, "from"), own(criterion, "below")];
  const bounds = [
    ...(from === undefined ? [] : [`≥ ${teller.number(from)}`]),
    ...(below === undefined ? [] : [`< ${teller.number(below)}`]),
  ];
  return `${name} ${bounds.join(", ")}`;
}

type Criterion = Profile[string];
