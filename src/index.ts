// biome-ignore-all assist/source/organizeImports: a list by zones, not by file names

// The bundled tariff, and what it answers
export { cheapest, compare, parseQuoteRequest, quote, quoteRequestSchema } from "./bundled.js";
export { type CnamNouvelleAquitaine, cnamNouvelleAquitaine } from "./cnam-nouvelle-aquitaine.js";
export { type Source, source } from "./source.js";

// The request
export type { Line, Priceable, QuoteRequest, Wish, Wishable } from "./request.js";
export type { BasketRequest, Budget, CheapestOptions } from "./decide/request.js";
export type { Learner, Profile } from "./learner.js";
export { type Issue, type IssueCode, QuoteRequestError } from "./parse/issue.js";
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
export {
  type CheapestFunction,
  type CompareFunction,
  createPricing,
  type ParseFunction,
  type Pricing,
  type QuoteFunction,
} from "./pricing.js";
export type { AnnualFeePolicy, FactName, IdsOf, ItemId, SchemeId, Tariff } from "./tariff.js";
export { type Item, NOT_ELIGIBLE, type NotEligible, type PerEcts, type Price } from "./catalog/item.js";
export type { Cap, FeeException, Scheme, SchemeNote, Semester } from "./schemes/scheme.js";
export type { Facts, OptionsFact, YesNoFact } from "./learner.js";
export type { Basket, BasketLine, Column, Enrolment, Reading } from "./rules/basket.js";
export { bySemester, type SemesterLines } from "./rules/cap.js";
export { type Cents, euros } from "./money.js";
