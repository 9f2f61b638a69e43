import { NOT_ELIGIBLE } from "../catalog/item.js";
import { fits, type Learner, type Profile, possibleLearners } from "../learner.js";
import type { Scheme } from "../schemes/scheme.js";
import type { Tariff } from "../tariff.js";
import { NO_FEE } from "./annual-fee.js";
import type { BasketLine } from "./basket.js";

/**
 * Whether a scheme's public certainly includes the learner.
 *
 * > « Vous êtes salarié·e, autoentrepreneur·euse, profession libérale, gérant·e,
 * > chef d'entreprise » · « Vous êtes demandeur·euse d'emploi » · « Tous publics » ·
 * > « Vous êtes demandeur·euse d'emploi cotisant·e à AG2R La Mondiale »
 *
 * One person can be several of these at once.
 */
const admits = ({ facts }: Tariff, scheme: Scheme, learner: Learner): boolean =>
  possibleLearners(facts, learner, [scheme.public]).every((one) => fits(one, scheme.public));

/** The other schemes that price the line's item and certainly admit the learner, in page order. */
export function alternatives(tariff: Tariff, line: BasketLine, learner: Learner): string[] {
  const row = tariff.grid[line.item] as Readonly<Record<string, unknown>>;
  const found: string[] = [];
  for (const id in tariff.schemes) {
    if (id === line.scheme || row[id] === NOT_ELIGIBLE) continue;
    if (admits(tariff, tariff.schemes[id] as Scheme, learner)) found.push(id);
  }
  return found;
}

/** Everything that a scheme asks of a learner: its public, and the exceptions of its annual fee. */
export function profilesOf({ public: wanted, annualFee: fees = NO_FEE }: Scheme): Profile[] {
  const [, ...exceptions] = fees;
  return [wanted, ...exceptions.map((fee) => fee.for)];
}

const NOBODY: readonly Profile[] = [];

/** Whom the tariff's rules are for. */
export const profilesOfRules = ({ rules }: Tariff): readonly Profile[] =>
  rules ? Object.values(rules).map((rule) => rule.for) : NOBODY;
