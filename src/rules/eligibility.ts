import { NOT_ELIGIBLE } from "../catalog/item.js";
import { factsThatMatter, fits, type Learner, type Profile, possibleLearners } from "../learner.js";
import type { Scheme } from "../schemes/scheme.js";
import type { Tariff } from "../tariff.js";
import type { BasketLine } from "./basket.js";

/** Whether a scheme's public includes the learner; where that is open, the facts that decide it. */
export type Admission = "admitted" | "refused" | string[];

/**
 * Who may use a scheme.
 *
 * > « Vous êtes salarié·e, autoentrepreneur·euse, profession libérale, gérant·e,
 * > chef d'entreprise » · « Vous êtes demandeur·euse d'emploi » · « Tous publics » ·
 * > « Vous êtes demandeur·euse d'emploi cotisant·e à AG2R La Mondiale »
 *
 * One person can be several of these at once.
 */
export function admission(tariff: Tariff, scheme: Scheme, learner: Learner): Admission {
  const learners = possibleLearners(learner, [scheme.public]);
  const admits = (one: Learner) => fits(one, scheme.public);
  if (learners.every(admits)) return "admitted";
  if (!learners.some(admits)) return "refused";
  return factsThatMatter(tariff.facts, learner, learners, admits);
}

/** The other schemes that price the line's item and certainly admit the learner, in page order. */
export function alternatives(tariff: Tariff, line: BasketLine, learner: Learner): string[] {
  const row = tariff.grid[line.item];
  return Object.entries(tariff.schemes)
    .filter(([id]) => id !== line.scheme && row?.[id] !== NOT_ELIGIBLE)
    .filter(([, scheme]) => admission(tariff, scheme, learner) === "admitted")
    .map(([id]) => id);
}

/** Everything that a scheme asks of a learner: its public, and the exceptions of its annual fee. */
export function profilesOf({ public: wanted, annualFee: [, ...exceptions] }: Scheme): Profile[] {
  return [wanted, ...exceptions.map((fee) => fee.for)];
}
