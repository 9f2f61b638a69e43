import type { NameOf } from "./ids.js";
import type { Fact, Tariff } from "./tariff.js";

/** The type of an answer to a fact. */
type AnswerTo<F> = F extends { readonly options: infer Options }
  ? readonly NameOf<Options>[]
  : F extends { readonly min: number }
    ? number
    : boolean;

/** What is known about a learner, for any tariff. */
interface AnyLearner {
  readonly [fact: string]: readonly string[] | boolean | number | undefined;
}

/**
 * The learner's answers. An absent fact is not known yet; `[]` means none of the options.
 *
 * @example
 * import { type CnamNouvelleAquitaine, type Learner, quote } from "cnam-pricing";
 *
 * const learner: Learner<CnamNouvelleAquitaine> = { situations: ["employee", "job-seeker"] };
 * quote({ learner, lines: [{ item: "ue-3-ects", scheme: "pole-emploi" }] }).status; // => "priced"
 */
export type Learner<T extends Tariff = Tariff> =
  string extends NameOf<T["items"]> ? AnyLearner : Answers<T["facts"]>;

/** Without facts, no answers. Without strict null checks, absent facts are `never`. */
type Answers<F> = [F] extends [never]
  ? Record<never, never>
  : F extends Readonly<Record<string, Fact>>
    ? { readonly [Name in keyof F]?: AnswerTo<F[Name]> | undefined }
    : Record<never, never>;
