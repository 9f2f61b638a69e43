// biome-ignore-all assist/source/organizeImports: a list by zones, not by file names
/**
 * Quotes, comparisons, the cheapest funding, and tariffs.
 *
 * @module cnam-pricing
 */

// The bundled tariff, and what it answers
export { cheapest, compare, parseQuoteRequest, quote, quoteRequestSchema, source } from "./bundled.js";
export { type CnamNouvelleAquitaine, cnamNouvelleAquitaine } from "./cnam-nouvelle-aquitaine.js";
export type { Source, SourceFunction } from "./source.js";

// The request
export type { Line, Priceable, QuoteRequest, Wish, Wishable } from "./request.js";
export type { BasketRequest, Budget, CheapestOptions } from "./decide/request.js";
export type { Learner, Profile } from "./learner.js";
export { type Issue, type IssueCode, PricingError } from "./parse/issue.js";
export type { ParseResult } from "./parse/parse.js";
export type { StandardResult, StandardSchemaV1 } from "./parse/standard-schema.js";

// The answer
export type {
  AnnualFee,
  FunderShare,
  Ids,
  IneligibleLine,
  IneligibleQuote,
  LearnerShare,
  LineOutcome,
  Note,
  PricedLine,
  PricedQuote,
  Quote,
  Reason,
  UndeterminedLine,
  UndeterminedQuote,
} from "./answer.js";
export type {
  Cheapest,
  CheapestPriced,
  CheapestUndetermined,
  CheapestUnpriceable,
  Comparison,
  Obstacle,
  OtherScheme,
} from "./decide/answer.js";

// Any tariff
export { type Change, diffTariffs } from "./diff/diff-tariffs.js";
export { changeText } from "./diff/words.js";
export type { Part } from "./diff/facets.js";
export { type Question, questions } from "./questions.js";
export { type DefinedTariff, defineTariff } from "./define/define-tariff.js";
export {
  type CheapestFunction,
  type CompareFunction,
  createPricing,
  type ParseFunction,
  type Pricing,
  type QuoteFunction,
} from "./pricing.js";
export type {
  AnnualFeePolicy,
  FactName,
  IdsOf,
  ItemId,
  MeasureName,
  SchemeId,
  Tariff,
} from "./tariff.js";
export {
  type Amounts,
  type Formula,
  type Item,
  NOT_ELIGIBLE,
  type NotEligible,
  type Price,
  type Rate,
} from "./catalog/item.js";
export type { Cap, FeeException, Scheme, SchemeNote, Semester } from "./schemes/scheme.js";
export type { Fact, Facts, NumberFact, OptionsFact, Range, YesNoFact } from "./learner.js";
export type { Basket, BasketLine, Column, Enrolment, Reading, Rule } from "./rules/basket.js";
export { bySemester, type SemesterLines } from "./rules/cap.js";
export type { Identity } from "./catalog/identity.js";
export type { Text } from "./text.js";
export { type Cents, euros } from "./money.js";
