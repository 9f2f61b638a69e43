import type { Cents } from "./money.js";
import type { Semester } from "./schemes/scheme.js";

/**
 * The ids that an answer names; of a given tariff, `IdsOf`.
 *
 * @example
 * import { type Ids, type Quote } from "cnam-pricing";
 *
 * const totalOf = <I extends Ids>(answer: Quote<I>) => (answer.status === "priced" ? answer.learnerDue : null);
 * totalOf({ status: "ineligible", tariff: "any", lines: [], notes: [] }); // => null
 */
export interface Ids {
  readonly tariff: string;
  readonly item: string;
  readonly scheme: string;
  readonly fact: string;
  /** The measures of a line, each a number if there is one. */
  readonly measures: unknown;
}

/**
 * The answer to a request. A total exists only where it is true: read `status`
 * first. Plain data: it survives `JSON.parse(JSON.stringify(quote))` unchanged.
 *
 * @example
 * import { type Quote, quote } from "cnam-pricing";
 *
 * const total = (answer: Quote) => (answer.status === "priced" ? answer.learnerDue : undefined);
 * total(quote({ learner: {}, lines: [{ item: "ue-3-ects", scheme: "region" }], annualFee: "already-paid" })); // => 3900
 */
export type Quote<I extends Ids = Ids> = PricedQuote<I> | IneligibleQuote<I> | UndeterminedQuote<I>;

/**
 * Every line has its price.
 *
 * @example
 * const answer = quote({ learner: { situations: [] }, lines: [{ item: "ue-3-ects", scheme: "region" }] });
 * if (answer.status === "priced") {
 *   answer.learnerDue; // => 18900
 * }
 */
export interface PricedQuote<I extends Ids = Ids> {
  status: "priced";
  /** The id of the tariff that was asked. */
  tariff: I["tariff"];
  /** In request order. */
  lines: PricedLine<I>[];
  annualFee: AnnualFee;
  /** Everything the learner has to pay, the annual fee included, in cents. */
  learnerDue: Cents;
  /** The learner first, then the funders used, in page order. */
  payers: [LearnerShare, ...FunderShare<I>[]];
  notes: Note[];
}

/**
 * At least one line is refused, whatever else is unknown.
 *
 * @example
 * const answer = quote({
 *   learner: { situations: ["employee"] },
 *   lines: [{ item: "ue-3-ects", scheme: "pole-emploi" }],
 * });
 * answer.status; // => "ineligible"
 * "learnerDue" in answer; // => false
 */
export interface IneligibleQuote<I extends Ids = Ids> {
  status: "ineligible";
  tariff: I["tariff"];
  lines: LineOutcome<I>[];
  notes: Note[];
}

/**
 * Facts about the learner are missing, and they matter.
 *
 * @example
 * const answer = quote({ learner: {}, lines: [{ item: "ue-3-ects", scheme: "region" }] });
 * if (answer.status === "undetermined") {
 *   answer.missing; // => ["situations"]
 *   answer.learnerRange; // => { min: 11400, max: 18900 }
 * }
 */
export interface UndeterminedQuote<I extends Ids = Ids> {
  status: "undetermined";
  tariff: I["tariff"];
  lines: (PricedLine<I> | UndeterminedLine<I>)[];
  /** The facts whose answer can change the outcome, and no others, in the tariff's order. */
  missing: I["fact"][];
  /** The least and the most that the learner may have to pay, in cents; `null` if some answers are not priced at all. */
  learnerRange: { min: Cents; max: Cents } | null;
  notes: Note[];
}

/**
 * What became of one line.
 *
 * @example
 * const answer = quote({
 *   learner: { situations: ["employee"] },
 *   lines: [{ item: "ue-3-ects", scheme: "company" }, { item: "ue-3-ects", scheme: "pole-emploi" }],
 * });
 * answer.lines.map(({ status }) => status); // => ["priced", "ineligible"]
 */
export type LineOutcome<I extends Ids = Ids> = PricedLine<I> | IneligibleLine<I> | UndeterminedLine<I>;

interface LineIdentity<I extends Ids> {
  item: I["item"];
  scheme: I["scheme"];
  /** The caller's own text, untouched. */
  ref?: string;
}

/**
 * With the line's measures by name: as printed, or as asked for; absent where the page prints none.
 *
 * @example
 * const answer = quote({ learner: {}, lines: [{ item: "ue-6-ects", scheme: "region" }] });
 * answer.lines[0]; // => { status: "priced", item: "ue-6-ects", scheme: "region", hours: 51, ects: 6, learnerDue: 7800, funderDue: null }
 */
export type PricedLine<I extends Ids = Ids> = PricedAmounts<I> & I["measures"];

interface PricedAmounts<I extends Ids> extends LineIdentity<I> {
  status: "priced";
  /** What the learner pays for this line, in cents, without the annual fee. */
  learnerDue: Cents;
  /** What the funder is charged, in cents; `null` where it is not published, 0 where there is no funder. */
  funderDue: Cents | null;
}

/**
 * A line that its scheme does not fund, with all reasons and what would.
 *
 * @example
 * const lines = [{ item: "recall-exam", scheme: "region", ects: 3 }, { item: "ue-3-ects", scheme: "company" }] as const;
 * const answer = quote({ learner: { situations: ["job-seeker"] }, lines });
 * const line = answer.lines[1];
 * if (line?.status === "ineligible") {
 *   line.reasons; // => [{ code: "learner-not-eligible" }]
 *   line.alternatives; // => ["pole-emploi", "region"]
 * }
 */
export interface IneligibleLine<I extends Ids = Ids> extends LineIdentity<I> {
  status: "ineligible";
  /** All of them; never empty. */
  reasons: [Reason, ...Reason[]];
  /** The other schemes that price the item and whose public certainly includes this learner, in page order. Caps are not weighed. */
  alternatives: I["scheme"][];
}

/**
 * A line whose outcome depends on facts that are missing.
 *
 * @example
 * const answer = quote({ learner: {}, lines: [{ item: "ue-3-ects", scheme: "ag2r" }] });
 * answer.lines[0]; // => { status: "undetermined", item: "ue-3-ects", scheme: "ag2r", missing: ["situations", "ag2rMember"] }
 */
export interface UndeterminedLine<I extends Ids = Ids> extends LineIdentity<I> {
  status: "undetermined";
  /** The facts that decide whether the learner belongs to the scheme's public, and what the line costs. */
  missing: I["fact"][];
}

/**
 * Why a line is refused.
 *
 * @example
 * const four = Array.from({ length: 4 }, () => ({ item: "ue-3-ects", scheme: "ag2r", semester: 1 }) as const);
 * const answer = quote({ learner: { situations: ["job-seeker"], ag2rMember: true }, lines: four });
 * const [line] = answer.lines;
 * line?.status === "ineligible" && line.reasons; // => [{ code: "cap-exceeded", semester: 1, count: 4, max: 2 }]
 */
export type Reason =
  /** The cell says « Non éligible ». */
  | { code: "item-not-eligible" }
  /** The learner does not belong to the scheme's public. */
  | { code: "learner-not-eligible" }
  /** More counted lines in this semester than the scheme takes on. */
  | { code: "cap-exceeded"; semester: Semester; count: number; max: number };

/**
 * The annual registration fee, charged once per quote.
 *
 * @example
 * const answer = quote({
 *   learner: { situations: ["job-seeker"] },
 *   lines: [{ item: "bulats-test", scheme: "region" }],
 * });
 * answer.status === "priced" && answer.annualFee; // => { status: "due", due: 7500 }
 */
export type AnnualFee =
  | { status: "due"; due: Cents }
  /** `waivedBy`: the lines under a scheme that spares the learner the fee. */
  | { status: "waived"; due: 0; waivedBy: number[] }
  | { status: "already-paid"; due: 0 };

/**
 * What the learner pays, the annual fee included.
 *
 * @example
 * const answer = quote({
 *   learner: { situations: ["job-seeker"] },
 *   lines: [{ item: "ue-3-ects", scheme: "region" }, { item: "ue-6-ects", scheme: "pole-emploi" }],
 * });
 * answer.status === "priced" && answer.payers[0]; // => { payer: "learner", due: 3900, lines: [0] }
 */
export interface LearnerShare {
  payer: "learner";
  due: Cents;
  /** The lines on which the learner owes more than 0. */
  lines: number[];
}

/**
 * What a funder pays; which lines are its own.
 *
 * @example
 * const answer = quote({ learner: { situations: [] }, lines: [{ item: "ue-3-ects", scheme: "region" }] });
 * answer.status === "priced" && answer.payers[1]; // => { payer: "region", due: null, lines: [0] }
 */
export interface FunderShare<I extends Ids = Ids> {
  payer: I["scheme"];
  /** `null`: not published. */
  due: Cents | null;
  /** The lines on which it owes more than 0, or an unpublished share. */
  lines: number[];
}

/**
 * Something to know about a quote. Each code stands at most once, with all the lines it is about.
 *
 * @example
 * const answer = quote({
 *   learner: { situations: ["job-seeker"], ag2rMember: true },
 *   lines: [{ item: "bulats-test", scheme: "ag2r" }],
 * });
 * answer.notes[0]; // => { kind: "condition", code: "ag2r-agreement", lines: [0] }
 */
export type Note =
  /** Someone has to confirm it. */
  | { kind: "condition"; code: string; lines: number[] }
  /** The page is ambiguous and the quote rests on our reading; `alternatives` are what the annual fee would be otherwise. */
  | { kind: "reading"; code: string; lines: number[]; alternatives?: Cents[] }
  | { kind: "information"; code: string; lines: number[] };
