/**
 * A tariff as plain JSON: a table with a header, a body and footnotes. No functions, no
 * expressions in strings. Whatever the compiler must know stands in keys, so that a JSON
 * module keeps its ids: forms of a price are told apart by their keys, facts by their shape.
 */
import type { Cents } from "./money.js";
import type { LocalizedText } from "./text.js";

/** Values by id, in page order. */
type ById<V> = Readonly<Record<string, V>>;

/**
 * A page of prices.
 *
 * @example
 * import { cnamNouvelleAquitaine, type Tariff } from "cnam-pricing";
 *
 * const cells = ({ items, schemes }: Tariff) => Object.keys(items).length * Object.keys(schemes).length;
 * cells(cnamNouvelleAquitaine); // => 68
 */
export interface Tariff {
  /** The version of this form. */
  readonly format: 1;
  /** Where its JSON Schema is, for editors. */
  readonly $schema?: string;
  /** Names the page through all its editions. */
  readonly id: string;
  /** As the page names itself. */
  readonly title: LocalizedText;
  readonly publisher?: LocalizedText;
  /** Of texts that are given in one language only. Default: `"fr"`. */
  readonly language?: "fr" | "en";
  /** The ISO 4217 code. All amounts are in its minor unit. */
  readonly currency: string;
  /** Default: one edition, `undated`. */
  readonly edition?: Edition;
  /** What else is known of the page, such as its date. */
  readonly about?: LocalizedText;
  /** Where it is published. */
  readonly source?: string;
  readonly terms?: Terms;
  /** What is asked of a learner, in the order in which to ask it. */
  readonly facts?: ById<Fact>;
  /** The groups of learners that anything on the page is for. */
  readonly groups?: ById<Group>;
  /** What a line may be measured in, each by its name in the singular. */
  readonly measures?: ById<LocalizedText>;
  /** The headings of the parts of the table, each from the outside in. */
  readonly sections?: ById<readonly LocalizedText[]>;
  /** The rows, in page order. */
  readonly items: ById<Item>;
  /** The columns, in page order. */
  readonly schemes: ById<Scheme>;
  /** `grid[item][scheme]`: where a row meets a column. */
  readonly grid: ById<ById<Cell>>;
  /** What changes the price of a line, in the order in which it is applied. */
  readonly reductions?: readonly Reduction[];
  /** Absent: no such fee. */
  readonly annualFee?: AnnualFeePolicy;
  /** Where the page is ambiguous: when a quote rests on our reading of it. */
  readonly readings?: readonly Reading[];
  /** Letter for letter, by the mark at the end of the headings that call them. */
  readonly footnotes?: ById<string>;
  /** The tariff's own codes (conditions, information, readings, reductions, parts, payers) in a sentence. */
  readonly words?: ById<LocalizedText>;
}

/**
 * Which edition of a page it is, and when it is valid.
 *
 * @example
 * cnamNouvelleAquitaine.edition.id; // => "undated"
 */
export interface Edition {
  readonly id: string;
  /** The first day, inclusive: `"2025-09-01"`. */
  readonly from?: string;
  /** The last day, inclusive. */
  readonly until?: string;
}

/**
 * The page's own words: what a column is, how it refuses, whom it addresses.
 *
 * @example
 * cnamNouvelleAquitaine.terms.refused; // => { fr: "Non éligible", en: "Not eligible" }
 */
export interface Terms {
  readonly scheme?: LocalizedText;
  readonly refused?: LocalizedText;
  readonly learner?: LocalizedText;
}

/**
 * A number that the caller gives. Whole from `min` up unless there is a `step`; all are multiples of it.
 *
 * @example
 * cnamNouvelleAquitaine.items["recall-exam"].measures.ects; // => { min: 1 }
 */
export interface Asked {
  readonly min: number;
  /** Default: 1,000,000. */
  readonly max?: number;
  /** Default: 1. */
  readonly step?: number;
}

/**
 * What can be asked of a learner: options, of which several or none may apply; a number; or, with neither, yes or no.
 *
 * @example
 * import { cnamNouvelleAquitaine, type Fact } from "cnam-pricing";
 *
 * const fact: Fact = cnamNouvelleAquitaine.facts.situations;
 * "options" in fact && Object.keys(fact.options).length; // => 6
 */
export type Fact = OptionsFact | NumberFact | YesNoFact;

/**
 * Several of the options may apply at once, or none.
 *
 * @example
 * cnamNouvelleAquitaine.facts.situations.options["job-seeker"]; // => { fr: "demandeur·euse d'emploi", en: "a job seeker" }
 */
export interface OptionsFact {
  /** The question. */
  readonly label: LocalizedText;
  readonly options: ById<LocalizedText>;
}

/**
 * A number about the learner: an age, an income.
 *
 * @example
 * import { type NumberFact } from "cnam-pricing";
 *
 * const age: NumberFact = { label: { fr: "Votre âge", en: "Your age" }, min: 0, max: 120 };
 * age.step; // => undefined
 */
export interface NumberFact extends Asked {
  readonly label: LocalizedText;
  readonly unit?: LocalizedText;
}

/**
 * Yes or no.
 *
 * @example
 * import { cnamNouvelleAquitaine, type YesNoFact } from "cnam-pricing";
 *
 * const fact: YesNoFact = cnamNouvelleAquitaine.facts.ag2rMember;
 * Object.keys(fact); // => ["label"]
 */
export interface YesNoFact {
  readonly label: LocalizedText;
}

/**
 * Criteria, fact by fact. Every fact named must hold: any one of the listed options, this answer, a number in this range.
 *
 * @example
 * import { cnamNouvelleAquitaine, type Profile } from "cnam-pricing";
 *
 * const [profile]: readonly Profile[] = cnamNouvelleAquitaine.groups["ag2r-members"].anyOf;
 * profile; // => { situations: ["job-seeker"], ag2rMember: true }
 */
export type Profile = ById<readonly string[] | boolean | NumberRange>;

/**
 * The numbers from `from` up, and below `below`.
 *
 * @example
 * import { type NumberRange } from "cnam-pricing";
 *
 * const minors: NumberRange = { below: 18 };
 * minors.from; // => undefined
 */
export interface NumberRange {
  readonly from?: number;
  readonly below?: number;
}

/**
 * Learners who match a profile of `anyOf` and none of `noneOf`.
 *
 * @example
 * cnamNouvelleAquitaine.groups["job-seekers"].label; // => { fr: "pour les demandeur·euse d'emploi", en: "for job seekers" }
 */
export interface Group {
  /** As the page prints it. */
  readonly label: LocalizedText;
  /** Absent: everyone. */
  readonly anyOf?: readonly Profile[];
  readonly noneOf?: readonly Profile[];
}

/**
 * Something a learner can enrol in: a row of the page.
 *
 * @example
 * cnamNouvelleAquitaine.items["ue-3-ects"].label; // => "Module 26 h (3 ECTS)"
 */
export interface Item {
  /** As printed. */
  readonly label: LocalizedText;
  /** The id of the part of the table that it stands in. */
  readonly section?: string;
  /** By name: a printed number, or the bounds of one that the caller gives. */
  readonly measures?: ById<number | Asked>;
  /** What people call it otherwise; serves near misses alone. */
  readonly aliases?: readonly string[];
}

/**
 * Selects the lines that match every list given. `{}` is any line.
 *
 * @example
 * cnamNouvelleAquitaine.annualFee.waivedBy; // => { schemes: ["company", "pole-emploi"] }
 */
export interface Scope {
  readonly items?: readonly string[];
  readonly sections?: readonly string[];
  readonly schemes?: readonly string[];
}

/**
 * So many lines of the scope.
 *
 * @example
 * import { type Count } from "cnam-pricing";
 *
 * const twoOrMore: Count = { schemes: ["ag2r"], min: 2 };
 * twoOrMore.max; // => undefined
 */
export interface Count extends Scope {
  readonly min?: number;
  readonly max?: number;
}

/**
 * One way to pay: a column of the page. Its prices are in the grid.
 *
 * @example
 * const { label, public: eligible, paidBy } = cnamNouvelleAquitaine.schemes["pole-emploi"];
 * [label, eligible, paidBy]; // => ["Financement par Pôle Emploi", "job-seekers", "funder"]
 */
export interface Scheme {
  /** The official name, without its footnote mark. */
  readonly label: LocalizedText;
  /** The headings above the column, top to bottom, letter for letter. Default: the label. */
  readonly headings?: readonly string[];
  /** The group that may use it. Absent: everyone. */
  readonly public?: string;
  /** What it asks of every line, beside what the item asks. */
  readonly measures?: ById<Asked>;
  /**
   * Who pays what a cell of the column says: the `learner`, everything; the `funder`, everything; the learner
   * this part (`learner-part`), and what the funder adds is not published; or several known payers in order,
   * each its share of what is left, the learner the rest.
   */
  readonly paidBy: "learner" | "funder" | "learner-part" | readonly Share[];
  readonly cap?: Cap;
  /** Codes of what someone has to confirm for every line under it. */
  readonly conditions?: readonly string[];
  /** Codes of what else to know about every line under it. */
  readonly information?: readonly string[];
  /** What people call it otherwise; serves near misses alone. */
  readonly aliases?: readonly string[];
}

/**
 * One payer's part of a line: so much per cent of what is left, at most a price. Default: all that is left.
 *
 * @example
 * import { type Share } from "cnam-pricing";
 *
 * const shares: Share[] = [
 *   { payer: "cpf", atMost: { per: "cpf", cents: 100 } },
 *   { payer: "region", percent: 80, atMost: 2_000_000 },
 * ];
 * shares.length; // => 2
 */
export interface Share {
  /** `learner`, a scheme's id (its funder), or a code that has its words. */
  readonly payer: string;
  readonly percent?: number;
  readonly atMost?: Price;
}

/**
 * At most `max` counted lines in a semester; beyond that, all of the semester's are refused alike.
 *
 * @example
 * const { cap } = cnamNouvelleAquitaine.schemes.ag2r;
 * [cap.max, cap.unconditional, cap.condition]; // => [2, 1, "ag2r-second-unit"]
 */
export interface Cap {
  /** Which of the scheme's lines count. */
  readonly counts: Scope;
  readonly max: number;
  /** Up to this many, nobody has to be asked. */
  readonly unconditional: number;
  /** The code of the condition on the lines of a semester that holds more than that. */
  readonly condition: string;
  /** Where a counted line without a semester counts. */
  readonly undated: "in-both-semesters" | "in-none";
}

/**
 * What a cell says: a price, 0 included, or a refusal.
 *
 * @example
 * cnamNouvelleAquitaine.grid["recall-exam"]; // => { company: "not-eligible", "pole-emploi": "not-eligible", region: { per: "ects", cents: 1300 }, ag2r: "not-eligible" }
 */
export type Cell = Price | "not-eligible";

/**
 * A price in one of few forms.
 *
 * @example
 * import { type Price } from "cnam-pricing";
 *
 * const prices: Price[] = [7_800, { per: "ects", cents: 1_300 }, { sum: { course: 700_000, contribution: 10_500 } }];
 * prices.map((price) => typeof price); // => ["number", "object", "object"]
 */
export type Price = Cents | Rate | Bands | Times | Clamp | Sum | ByGroup;

/**
 * The name of a measure of the line, or of a fact that is a number.
 *
 * @example
 * import { type Quantity, type Rate } from "cnam-pricing";
 *
 * const ects: Quantity = "ects";
 * const rate: Rate = { per: ects, cents: 1_300 };
 * rate.per; // => "ects"
 */
export type Quantity = string;

/**
 * So many cents for each unit of a quantity, beyond the first `after`, up to `upTo`. Parts of a cent are allowed.
 *
 * @example
 * import { type Rate } from "cnam-pricing";
 *
 * const firstPart: Rate = { per: "periods", cents: 29, upTo: 800 };
 * firstPart.after; // => undefined
 */
export interface Rate {
  readonly per: Quantity;
  readonly cents: number;
  readonly after?: number;
  readonly upTo?: number;
}

/**
 * One price for each stretch of a quantity: each holds from its `from` to the next.
 *
 * @example
 * import { type Bands } from "cnam-pricing";
 *
 * const meal: Bands = { by: "quotient", bands: [{ from: 0, price: 100 }, { from: 600, price: 305 }] };
 * meal.bands[1]?.price; // => 305
 */
export interface Bands {
  readonly by: Quantity;
  readonly bands: readonly { readonly from: number; readonly price: Price }[];
}

/**
 * So many times the rounded price of one.
 *
 * @example
 * import { type Times } from "cnam-pricing";
 *
 * const meals: Times = { times: "meals", of: 370 };
 * meals.of; // => 370
 */
export interface Times {
  readonly times: Quantity;
  readonly of: Price;
}

/**
 * A price, but at least and at most so much.
 *
 * @example
 * import { type Clamp } from "cnam-pricing";
 *
 * const ensemble: Clamp = { of: { per: "quotient", cents: 6.4 }, atLeast: 7_600, atMost: 28_500 };
 * ensemble.atLeast; // => 7600
 */
export interface Clamp {
  readonly of: Price;
  readonly atLeast?: Cents;
  readonly atMost?: Cents;
}

/**
 * Parts with names.
 *
 * @example
 * import { type Sum } from "cnam-pricing";
 *
 * const year: Sum = { sum: { course: 700_000, registration: 17_800, "student-life": 10_500 } };
 * Object.keys(year.sum).length; // => 3
 */
export interface Sum {
  readonly sum: ById<Price>;
}

/**
 * One price for a group of learners, another for the rest.
 *
 * @example
 * import { cnamNouvelleAquitaine, type ByGroup } from "cnam-pricing";
 *
 * const fee: ByGroup = cnamNouvelleAquitaine.annualFee.due[1].price;
 * fee; // => { for: "job-seekers", price: 7500, otherwise: 15000 }
 */
export interface ByGroup {
  readonly for: string;
  readonly price: Price;
  readonly otherwise: Price;
}

/**
 * A reduction, or a surcharge: per cent of what is left, so many cents, or another price. It never takes a line below 0.
 *
 * @example
 * import { type Reduction } from "cnam-pricing";
 *
 * const third: Reduction = { code: "third-child", for: "third-child", percent: -20, atLeast: 7_600 };
 * third.percent; // => -20
 */
export interface Reduction extends Scope {
  readonly code: string;
  /** The group that it is for. Absent: everyone. */
  readonly for?: string;
  readonly percent?: number;
  readonly cents?: number;
  readonly price?: Price;
  /** A reduction takes no line below this. */
  readonly atLeast?: Cents;
  /** A surcharge takes no line above this. */
  readonly atMost?: Cents;
}

/**
 * The annual registration fee: once per quote, the learner's.
 *
 * @example
 * cnamNouvelleAquitaine.annualFee.label; // => "Droits d'inscription annuels ***"
 * cnamNouvelleAquitaine.annualFee.ofSeveral; // => "highest"
 */
export interface AnnualFeePolicy {
  /** The printed heading of its row. */
  readonly label: LocalizedText;
  /** A line calls for the first entry that it is in. */
  readonly due: readonly FeeEntry[];
  /** Of several entries that the lines of a quote call for, the one that is due. */
  readonly ofSeveral: "highest" | "lowest" | "none";
  /** One such line waives the fee of the whole quote. Absent: none does. */
  readonly waivedBy?: Scope;
  /** Lines that call for no fee. Absent: every line calls for its fee. */
  readonly exempt?: Scope;
}

/**
 * An amount of the fee, and the lines that call for it.
 *
 * @example
 * cnamNouvelleAquitaine.annualFee.due[0]; // => { schemes: ["company", "pole-emploi"], price: 0 }
 */
export interface FeeEntry extends Scope {
  readonly price: Price;
}

/**
 * When a quote rests on our reading of an ambiguous page: the annual fee is in this state, all counts of
 * `inQuote` hold, and all counts of `inSemester` hold within one semester. It is told on `lines`.
 *
 * @example
 * cnamNouvelleAquitaine.readings.at(-1)?.code; // => "exams-only-fee"
 */
export interface Reading {
  readonly code: string;
  readonly annualFee?: "due" | "waived";
  readonly lines: Scope & { readonly semester?: "unknown" };
  readonly inQuote?: readonly Count[];
  readonly inSemester?: readonly Count[];
  /** What the annual fee would be on the other readings. Absent if they give no amount. */
  readonly alternatives?: readonly Cents[];
}
