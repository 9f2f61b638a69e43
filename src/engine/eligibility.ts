import type { Eligibility } from "../contract/answer.js";
import type { Column } from "./column.js";
import type { CompiledTariff } from "./compile.js";
import { isIn } from "./criteria.js";
import { factsThatMatter, type Learners, possibleLearners } from "./learners.js";
import type { ReadLearner } from "./request.js";

/**
 * Which schemes a learner may use, in page order.
 *
 * > « Vous êtes salarié·e, autoentrepreneur·euse, profession libérale, gérant·e,
 * > chef d'entreprise » · « Vous êtes demandeur·euse d'emploi » · « Tous publics » ·
 * > « Vous êtes demandeur·euse d'emploi cotisant·e à AG2R La Mondiale »
 *
 * One person can be several of these at once.
 */
export const eligibility = (tariff: CompiledTariff, learner: ReadLearner): Eligibility[] =>
  tariff.columns.map((column): Eligibility => {
    const learners = learnersForColumn(tariff, learner, column);
    const admission = admissionTo(column, learners);
    const { id: scheme } = column;
    if (admission === "some") return { scheme, status: "undetermined", missing: factsFor(column, learners) };
    return { scheme, status: admission === "all" ? "eligible" : "ineligible" };
  });

/** Whether a scheme admits all, some or none of the learners that are still possible. */
export type Admission = "all" | "some" | "none";

export function admissionTo({ eligible }: Column, { kinds }: Learners): Admission {
  let admitted = 0;
  for (const { mask } of kinds) if (isIn(eligible, mask)) admitted++;
  return admitted === kinds.length ? "all" : admitted === 0 ? "none" : "some";
}

/** Whether a scheme certainly admits a learner. */
export const certainlyAdmits = (tariff: CompiledTariff, column: Column, learner: ReadLearner): boolean =>
  admissionTo(column, learnersForColumn(tariff, learner, column)) === "all";

/** The kinds of learner that one scheme can tell apart. */
const learnersForColumn = (tariff: CompiledTariff, learner: ReadLearner, { eligible }: Column): Learners =>
  possibleLearners(tariff.criteria, learner, eligible);

const factsFor = ({ eligible }: Column, learners: Learners): string[] =>
  factsThatMatter(
    learners,
    (one, other) =>
      isIn(eligible, learners.kinds[one]?.mask as number) ===
      isIn(eligible, learners.kinds[other]?.mask as number),
  );
