/**
 * A tariff as plain JSON: a table with a header, a body and footnotes. No functions, no
 * expressions in strings. Whatever the compiler must know is in keys, so that a JSON
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
  /** The version of this format. */
  readonly format: 1;
  /** The address of its JSON Schema, for editors. */
  readonly $schema?: string;
  /** Identifies the page; all its editions share it. */
  readonly id: string;
  /** The page's own title. */
  readonly title: LocalizedText;
  readonly publisher?: LocalizedText;
  /** The language of texts that are given in one language only. Default: `"fr"`. */
  readonly language?: "fr" | "en";
  /** The ISO 4217 code. All amounts are in its minor unit. */
  readonly currency: string;
  /** Default: one edition, `undated`. */
  readonly edition?: Edition;
  /** What else is known about the page, such as its date. */
  readonly about?: LocalizedText;
  /** Where it is published. */
  readonly source?: string;
  readonly terms?: Terms;
  /** What to ask a learner, in this order. */
  readonly facts?: ById<Fact>;
  /** The groups of learners that schemes, prices and reductions are for. */
  readonly groups?: ById<Group>;
  /** What a line may be measured in, each by its name in the singular. */
  readonly measures?: ById<LocalizedText>;
  /** The headings above groups of rows, each from the outside in. */
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
  /** For an ambiguous page: when a quote rests on our reading of it. */
  readonly readings?: readonly Reading[];
  /** The footnotes, letter for letter, by the mark that ends their headings. */
  readonly footnotes?: ById<string>;
  /** A sentence for each of the tariff's own codes: conditions, information, readings, reductions, parts, payers. */
  readonly words?: ById<LocalizedText>;
}

/**
 * An edition of a page, and when it is valid.
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
 * The bounds of a number that the caller gives: from `min` to `max`, a multiple of `step`.
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
 * A question to a learner: options, of which several or none may apply; a number; or, with neither, yes or no.
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
  /** The id of its section. */
  readonly section?: string;
  /** By name: a printed number, or the bounds of one that the caller gives. */
  readonly measures?: ById<number | Asked>;
  /** Other names for it, used only to suggest an id. */
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
 * How many lines of the scope there have to be.
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
  /** What it asks for on every line, besides the measures of the item. */
  readonly measures?: ById<Asked>;
  /**
   * Who pays the amount in a cell: the `learner`; the `funder`; the learner, while the funder adds a share that
   * is not published (`learner-part`); or several payers in order, each a share of what is left, and the learner
   * the rest.
   */
  readonly paidBy: "learner" | "funder" | "learner-part" | readonly Share[];
  readonly cap?: Cap;
  /** Codes of what someone has to confirm for every line under it. */
  readonly conditions?: readonly string[];
  /** Codes of what else to know about every line under it. */
  readonly information?: readonly string[];
  /** Other names for it, used only to suggest an id. */
  readonly aliases?: readonly string[];
}

/**
 * One payer's share of a line: a percentage of what is left, at most a price. Default: all that is left.
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
  /** `learner`, a scheme's id (its funder), or a code that has its sentence in `words`. */
  readonly payer: string;
  readonly percent?: number;
  readonly atMost?: Price;
}

/**
 * At most `max` counted lines in a semester. If there are more, all counted lines of that semester are refused.
 *
 * @example
 * const { cap } = cnamNouvelleAquitaine.schemes.ag2r;
 * [cap.max, cap.unconditional, cap.condition]; // => [2, 1, "ag2r-second-unit"]
 */
export interface Cap {
  /** Which of the scheme's lines count. */
  readonly counts: Scope;
  readonly max: number;
  /** Up to this many need no confirmation. */
  readonly unconditional: number;
  /** The code of the condition on a semester's lines if more than `unconditional` of them count. */
  readonly condition: string;
  /** In which semesters a counted line without a semester counts. */
  readonly undated: "in-both-semesters" | "in-none";
}

/**
 * A cell of the grid: a price, 0 included, or a refusal.
 *
 * @example
 * cnamNouvelleAquitaine.grid["recall-exam"]; // => { company: "not-eligible", "pole-emploi": "not-eligible", region: { per: "ects", cents: 1300 }, ag2r: "not-eligible" }
 */
export type Cell = Price | "not-eligible";

/**
 * A price, in one of a few forms.
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
 * Cents per unit of a quantity, after the first `after` units and up to `upTo`. Fractions of a cent are allowed.
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
 * One price per range of a quantity: each applies from its `from` to the next.
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
 * The rounded price of one, times a quantity.
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
 * A price with a lower bound, an upper bound or both.
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
 * The sum of named parts.
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
 * A reduction or a surcharge: a percentage of what is left, an amount, or another price. It never takes a line below 0.
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
  /** A reduction never takes a line below this. */
  readonly atLeast?: Cents;
  /** A surcharge never takes a line above this. */
  readonly atMost?: Cents;
}

/**
 * The annual registration fee: due once per quote, from the learner.
 *
 * @example
 * cnamNouvelleAquitaine.annualFee.label; // => "Droits d'inscription annuels ***"
 * cnamNouvelleAquitaine.annualFee.ofSeveral; // => "highest"
 */
export interface AnnualFeePolicy {
  /** The printed heading of its row. */
  readonly label: LocalizedText;
  /** A line calls for the first entry whose scope it is in. */
  readonly due: readonly FeeEntry[];
  /** Which entry is due if the lines of a quote call for several. */
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
 * `inQuote` hold, and all counts of `inSemester` hold within one semester. The note is on `lines`.
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
