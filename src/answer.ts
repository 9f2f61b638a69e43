import type { Cents } from "./money.js";
import type { Semester } from "./schemes/scheme.js";

/** The ids that an answer names; of a given tariff, `IdsOf`. */
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
 */
export type Quote<I extends Ids = Ids> = PricedQuote<I> | IneligibleQuote<I> | UndeterminedQuote<I>;

/** Every line has its price. */
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

/** At least one line is refused, whatever else is unknown. */
export interface IneligibleQuote<I extends Ids = Ids> {
  status: "ineligible";
  tariff: I["tariff"];
  lines: LineOutcome<I>[];
  notes: Note[];
}

/** Facts about the learner are missing, and they matter. */
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

/** What became of one line. */
export type LineOutcome<I extends Ids = Ids> = PricedLine<I> | IneligibleLine<I> | UndeterminedLine<I>;

interface LineIdentity<I extends Ids> {
  item: I["item"];
  scheme: I["scheme"];
  /** The caller's own text, untouched. */
  ref?: string;
}

/** With the line's measures by name: as printed, or as asked for; absent where the page prints none. */
export type PricedLine<I extends Ids = Ids> = PricedAmounts<I> & I["measures"];

interface PricedAmounts<I extends Ids> extends LineIdentity<I> {
  status: "priced";
  /** What the learner pays for this line, in cents, without the annual fee. */
  learnerDue: Cents;
  /** What the funder is charged, in cents; `null` where it is not published, 0 where there is no funder. */
  funderDue: Cents | null;
}

export interface IneligibleLine<I extends Ids = Ids> extends LineIdentity<I> {
  status: "ineligible";
  /** All of them; never empty. */
  reasons: [Reason, ...Reason[]];
  /** The other schemes that price the item and whose public certainly includes this learner, in page order. Caps are not weighed. */
  alternatives: I["scheme"][];
}

export interface UndeterminedLine<I extends Ids = Ids> extends LineIdentity<I> {
  status: "undetermined";
  /** The facts that decide whether the learner belongs to the scheme's public, and what the line costs. */
  missing: I["fact"][];
}

/** Why a line is refused. */
export type Reason =
  /** The cell says « Non éligible ». */
  | { code: "item-not-eligible" }
  /** The learner does not belong to the scheme's public. */
  | { code: "learner-not-eligible" }
  /** More counted lines in this semester than the scheme takes on. */
  | { code: "cap-exceeded"; semester: Semester; count: number; max: number };

/** The annual registration fee, charged once per quote. */
export type AnnualFee =
  | { status: "due"; due: Cents }
  /** `waivedBy`: the lines under a scheme that spares the learner the fee. */
  | { status: "waived"; due: 0; waivedBy: number[] }
  | { status: "already-paid"; due: 0 };

export interface LearnerShare {
  payer: "learner";
  due: Cents;
  /** The lines on which the learner owes more than 0. */
  lines: number[];
}

export interface FunderShare<I extends Ids = Ids> {
  payer: I["scheme"];
  /** `null`: not published. */
  due: Cents | null;
  /** The lines on which it owes more than 0, or an unpublished share. */
  lines: number[];
}

/** Something to know about a quote. Each code stands at most once, with all the lines it is about. */
export type Note =
  /** Someone has to confirm it. */
  | { kind: "condition"; code: string; lines: number[] }
  /** The page is ambiguous and the quote rests on our reading; `alternatives` are what the annual fee would be otherwise. */
  | { kind: "reading"; code: string; lines: number[]; alternatives?: Cents[] }
  | { kind: "information"; code: string; lines: number[] };
