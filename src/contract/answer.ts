import type { Cents } from "./money.js";
import type { Semester } from "./request.js";

/**
 * The ids in an answer. For those of a given tariff, see `IdsOf`.
 *
 * @example
 * import { type Ids, type Quote } from "cnam-pricing";
 *
 * const totalOf = <I extends Ids>(answer: Quote<I>) => (answer.status === "priced" ? answer.learnerDue : null);
 * totalOf({ status: "ineligible", tariff: "any", edition: "any", lines: [], notes: [] }); // => null
 */
export interface Ids {
  readonly tariff: string;
  readonly item: string;
  readonly scheme: string;
  /** A scheme, for its funder; or another payer that shares lines. */
  readonly payer: string;
  readonly fact: string;
  /** The measures of a line, by name. */
  readonly measures: unknown;
}

/**
 * The answer to a request. Read `status` first: only a `priced` answer has a total.
 * Plain data: it survives `JSON.parse(JSON.stringify(quote))` unchanged.
 *
 * @example
 * import { type Quote, quote } from "cnam-pricing";
 *
 * const total = (answer: Quote) => (answer.status === "priced" ? answer.learnerDue : undefined);
 * total(quote({ learner: {}, lines: [{ item: "ue-3-ects", scheme: "region" }], annualFee: "already-paid" })); // => 3900
 */
export type Quote<I extends Ids = Ids> = PricedQuote<I> | IneligibleQuote<I> | UndeterminedQuote<I>;

/**
 * The answer if every line has a price.
 *
 * @example
 * const answer = quote({ learner: { situations: [] }, lines: [{ item: "ue-3-ects", scheme: "region" }] });
 * if (answer.status === "priced") {
 *   answer.learnerDue; // => 18900
 * }
 */
export interface PricedQuote<I extends Ids = Ids> {
  status: "priced";
  /** The id of the tariff that it is based on. */
  tariff: I["tariff"];
  /** The id of the tariff's edition; `undated` if the tariff names none. */
  edition: string;
  /** In request order. */
  lines: PricedLine<I>[];
  annualFee: AnnualFee;
  /** All that the learner has to pay, the annual fee included, in cents. */
  learnerDue: Cents;
  /** The learner first, then the funders used, in page order. */
  payers: [LearnerShare, ...FunderShare<I>[]];
  notes: Note[];
}

/**
 * The answer if at least one line is refused, whatever else is unknown.
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
  edition: string;
  lines: LineOutcome<I>[];
  notes: Note[];
}

/**
 * The answer if facts about the learner that matter are missing.
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
  edition: string;
  lines: (PricedLine<I> | UndeterminedLine<I>)[];
  /** Exactly the facts that can change the outcome, in the tariff's order; empty if no answer leads to a price. */
  missing: I["fact"][];
  /** The least and the most that the learner may have to pay, in cents; `null` if some answers are not priced at all. */
  learnerRange: { min: Cents; max: Cents } | null;
  notes: Note[];
}

/**
 * The outcome of one line.
 *
 * @example
 * const answer = quote({
 *   learner: { situations: ["employee"] },
 *   lines: [{ item: "ue-3-ects", scheme: "company" }, { item: "ue-3-ects", scheme: "pole-emploi" }],
 * });
 * answer.lines.map(({ status }) => status); // => ["priced", "ineligible"]
 */
export type LineOutcome<I extends Ids = Ids> = PricedLine<I> | IneligibleLine<I> | UndeterminedLine<I>;

/** What identifies a line, with its measures by name, printed or requested. */
type LineIdentity<I extends Ids> = Identity<I> & I["measures"];

interface Identity<I extends Ids> {
  item: I["item"];
  scheme: I["scheme"];
  /** As given in the request. */
  semester?: Semester;
  /** The caller's own text, returned unchanged. */
  ref?: string;
}

/**
 * A line with its price, and with its measures by name, printed or requested.
 *
 * @example
 * const answer = quote({ learner: {}, lines: [{ item: "ue-6-ects", scheme: "region" }] });
 * answer.lines[0]; // => { status: "priced", item: "ue-6-ects", scheme: "region", hours: 51, ects: 6, learnerDue: 7800, funderDue: null }
 */
export type PricedLine<I extends Ids = Ids> = PricedAmounts<I> & LineIdentity<I>;

interface PricedAmounts<I extends Ids> {
  status: "priced";
  /** The parts of the amount, if it has several; they sum to it. */
  parts?: LinePart[];
  /** The shares of known payers, without the learner; they sum to `funderDue`. */
  payers?: LinePayer<I>[];
  /** What the learner pays for this line, in cents, without the annual fee. */
  learnerDue: Cents;
  /** What others pay, in cents; `null` if it is not published, 0 if there is no funder. */
  funderDue: Cents | null;
}

/**
 * One part of a line's amount: part of a sum, or a reduction, which is negative.
 *
 * @example
 * import { type LinePart } from "cnam-pricing";
 *
 * const earlyBird: LinePart = { code: "early-bird", due: -850 };
 * earlyBird.due; // => -850
 */
export interface LinePart {
  code: string;
  /** In cents. */
  due: Cents;
}

/**
 * One payer's known share of a line.
 *
 * @example
 * import { type LinePayer } from "cnam-pricing";
 *
 * const region: LinePayer = { payer: "region", due: 400_000 };
 * region.due; // => 400000
 */
export interface LinePayer<I extends Ids = Ids> {
  payer: I["payer"];
  /** In cents. */
  due: Cents;
}

/**
 * A line that its scheme does not fund, with all reasons and the schemes that would.
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
export type IneligibleLine<I extends Ids = Ids> = Refusal<I> & LineIdentity<I>;

interface Refusal<I extends Ids> {
  status: "ineligible";
  /** All of them; never empty. */
  reasons: [Reason, ...Reason[]];
  /** The other schemes that price the item and for which this learner is certainly eligible, in page order. Caps are not considered. */
  alternatives: I["scheme"][];
}

/**
 * A line whose outcome depends on facts that are missing.
 *
 * @example
 * const answer = quote({ learner: {}, lines: [{ item: "ue-3-ects", scheme: "ag2r" }] });
 * answer.lines[0]; // => { status: "undetermined", item: "ue-3-ects", scheme: "ag2r", hours: 26, ects: 3, missing: ["situations", "ag2rMember"] }
 */
export type UndeterminedLine<I extends Ids = Ids> = MissingFacts<I> & LineIdentity<I>;

interface MissingFacts<I extends Ids> {
  status: "undetermined";
  /** The facts that decide whether the learner is eligible for the scheme, and what the line costs. */
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
  /** The learner is not eligible for the scheme. */
  | { code: "learner-not-eligible" }
  /** More counted lines in this semester than the scheme allows. */
  | { code: "cap-exceeded"; semester: Semester; count: number; max: number }
  /** In a comparison or a plan: the scheme asks for this measure, and the item does not give it. */
  | { code: "measure-not-given"; measure: string }
  /** In a comparison or a plan: the scheme takes this measure within narrower bounds than others do. */
  | { code: "measure-out-of-range"; measure: string; min: number; max: number; step: number };

/**
 * The annual registration fee, charged once per quote.
 *
 * @example
 * const answer = quote({
 *   learner: { situations: ["job-seeker"] },
 *   lines: [{ item: "bulats-test", scheme: "region" }],
 * });
 * answer.status === "priced" && answer.annualFee; // => { status: "due", due: 7500, exception: "job-seekers" }
 */
export type AnnualFee =
  /** `exception`: the group whose price applies. */
  | { status: "due"; due: Cents; exception?: string }
  /** `waivedBy`: the lines that waive it. */
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
 * What a funder pays, and for which lines.
 *
 * @example
 * const answer = quote({ learner: { situations: [] }, lines: [{ item: "ue-3-ects", scheme: "region" }] });
 * answer.status === "priced" && answer.payers[1]; // => { payer: "region", due: null, lines: [0] }
 */
export interface FunderShare<I extends Ids = Ids> {
  payer: I["payer"];
  /** `null`: not published. */
  due: Cents | null;
  /** The lines on which it owes more than 0, or an unpublished share. */
  lines: number[];
}

/**
 * Something to know about a quote. Each code appears at most once, with all the lines it applies to.
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

/**
 * Whether a learner may use a scheme.
 *
 * @example
 * eligibility({ learner: { situations: ["employee"] } })[3]; // => { scheme: "ag2r", status: "ineligible" }
 */
export type Eligibility<I extends Ids = Ids> =
  | { scheme: I["scheme"]; status: "eligible" | "ineligible" }
  | { scheme: I["scheme"]; status: "undetermined"; missing: I["fact"][] };

/**
 * An item under each scheme, in page order: each the outcome of a line quoted alone, without caps and fee.
 *
 * @example
 * const [first] = priceList({ learner: { situations: [] } });
 * first?.schemes[2]; // => { status: "priced", item: "ue-3-ects", scheme: "region", hours: 26, ects: 3, learnerDue: 3900, funderDue: null }
 */
export interface PricedItem<I extends Ids = Ids> {
  item: I["item"];
  schemes: LineOutcome<I>[];
}
