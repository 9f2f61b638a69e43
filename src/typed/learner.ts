import type { CnamNouvelleAquitaine } from "../cnam-nouvelle-aquitaine.js";
import type { NameOf } from "../contract/ids.js";
import type { Tariff } from "../contract/tariff.js";

/** The type of an answer to a fact. */
type AnswerTo<F> = F extends { readonly options: infer Options }
  ? readonly NameOf<Options>[]
  : F extends { readonly min: number }
    ? number
    : boolean;

/** Without strict null checks, absent facts are `never`. */
type FactsOf<T extends Tariff> = [T["facts"]] extends [never]
  ? Record<never, never>
  : T["facts"] extends object
    ? T["facts"]
    : string extends keyof T["items"]
      ? NonNullable<Tariff["facts"]>
      : Record<never, never>;

/**
 * The learner's answers. An absent fact is not known yet; `[]` means none of the options.
 *
 * @example
 * import { type Learner, quote } from "cnam-pricing";
 *
 * const learner: Learner = { situations: ["employee", "job-seeker"] };
 * quote({ learner, lines: [{ item: "ue-3-ects", scheme: "pole-emploi" }] }).status; // => "priced"
 */
export type Learner<T extends Tariff = CnamNouvelleAquitaine> = {
  readonly [Name in keyof FactsOf<T>]?: AnswerTo<FactsOf<T>[Name]> | undefined;
};

/**
 * A request to `eligibility` or `priceList`: the learner alone.
 *
 * @example
 * import { eligibility, type LearnerRequest } from "cnam-pricing";
 *
 * const request: LearnerRequest = { learner: { situations: ["job-seeker"] } };
 * eligibility(request).map(({ status }) => status); // => ["ineligible", "eligible", "eligible", "undetermined"]
 */
export interface LearnerRequest<T extends Tariff = CnamNouvelleAquitaine> {
  /** What is known about the learner; `{}` if nothing is. */
  readonly learner: Learner<T>;
}
