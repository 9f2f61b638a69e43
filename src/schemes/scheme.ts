import type { Facts, Profile } from "../learner.js";
import type { Cents } from "../money.js";

/**
 * One way to fund a training: a column of the page.
 *
 * A scheme is data. Its prices stand in the grid; here stands everything else
 * that its column heading and its footnotes say.
 *
 * @example
 * const { name, public: who, charges } = cnamNouvelleAquitaine.schemes["pole-emploi"];
 * [name, who, charges]; // => ["Financement par Pôle Emploi", { situations: ["job-seeker"] }, "funder"]
 */
export interface Scheme<F extends Facts = Facts> {
  /** The official name, without its footnote mark. */
  readonly name: string;
  /** The headings above the column, top to bottom, letter for letter. */
  readonly heading?: readonly string[];
  /** Who may use it. `{}` is everyone. */
  readonly public: Profile<F>;
  /**
   * Who is charged what a cell of the column says: the `funder`, and the learner
   * pays nothing; the learner, a part (`learner-part`), and what the funder adds is
   * not published; or the `learner`, everything, and there is no funder.
   */
  readonly charges: "funder" | "learner-part" | "learner";
  /** The annual fee as printed in the column: the general amount, then the exceptions. The last that fits the learner counts. Absent: none. */
  readonly annualFee?: readonly [{ readonly due: Cents }, ...FeeException<F>[]];
  /** Whether one line under this scheme spares the learner the annual fee of the whole quote. */
  readonly waivesAnnualFee?: boolean;
  /** How many units it takes on, where that is limited. */
  readonly cap?: Cap;
  /** What to tell about every line under this scheme. */
  readonly notes?: readonly SchemeNote[];
}

/**
 * An amount of the annual fee that is printed for some learners only.
 *
 * @example
 * const [general, exception] = cnamNouvelleAquitaine.schemes.region.annualFee;
 * general.due; // => 15000
 * exception; // => { due: 7500, for: { situations: ["job-seeker"] }, printed: "pour les demandeur·euse d'emploi" }
 */
export interface FeeException<F extends Facts = Facts> {
  readonly due: Cents;
  readonly for: Profile<F>;
  /** The words printed behind the amount. */
  readonly printed: string;
}

/**
 * The half of the year in which something is taught.
 *
 * @example
 * import { type Semester, quote } from "cnam-pricing";
 *
 * const semesters: Semester[] = [1, 2];
 * const lines = semesters.map((semester) => ({ item: "ue-3-ects", scheme: "ag2r", semester }) as const);
 * quote({ learner: { situations: ["job-seeker"], ag2rMember: true }, lines }).status; // => "priced"
 */
export type Semester = 1 | 2;

/**
 * At most `max` counted lines a semester; beyond `max` all of that semester's are refused alike.
 *
 * @example
 * const { cap } = cnamNouvelleAquitaine.schemes.ag2r;
 * [cap.max, cap.unconditional, cap.condition]; // => [2, 1, "ag2r-second-unit"]
 * cap.counts.length; // => 10
 */
export interface Cap {
  /** Ids of the items that count. */
  readonly counts: readonly string[];
  readonly max: number;
  /** Up to this many, nobody has to be asked. */
  readonly unconditional: number;
  /** The code of the condition on the lines of a semester that holds more than that. */
  readonly condition: string;
  /** Where a counted line without a semester counts. */
  readonly undated: "in-both-semesters" | "in-none";
}

/**
 * A condition is something that someone has to confirm; an information is not.
 *
 * @example
 * cnamNouvelleAquitaine.schemes.ag2r.notes; // => [{ kind: "condition", code: "ag2r-agreement" }]
 */
export interface SchemeNote {
  readonly kind: "condition" | "information";
  readonly code: string;
}
