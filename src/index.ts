// Quotes from the bundled tariff

// The answer
export type {
  AnnualFee,
  FunderShare,
  IneligibleLine,
  IneligibleQuote,
  LearnerShare,
  LineOutcome,
  Note,
  PricedLine,
  PricedQuote,
  Quote,
  Reason,
  Semester,
  UndeterminedLine,
  UndeterminedQuote,
} from "./answer.js";
export { cheapest, compare, parseQuoteRequest, quote, quoteRequestSchema } from "./bundled.js";
export { type Item, NOT_ELIGIBLE, type NotEligible, type PerEcts, type Price } from "./catalog/item.js";
export { type CnamNouvelleAquitaine, cnamNouvelleAquitaine } from "./cnam-nouvelle-aquitaine.js";
// Deciding
export type {
  Cheapest,
  CheapestPriced,
  CheapestUndetermined,
  CheapestUnpriceable,
  Comparison,
  Obstacle,
  OtherScheme,
} from "./decide/answer.js";
export type { BasketRequest, Budget, CheapestOptions } from "./decide/request.js";
export type { Facts, Learner, OptionsFact, Profile, YesNoFact } from "./learner.js";
export { type Cents, euros } from "./money.js";
export { type Issue, type IssueCode, QuoteRequestError } from "./parse/issue.js";
export type { ParseResult } from "./parse/parse.js";
export type { StandardResult, StandardSchemaV1 } from "./parse/standard-schema.js";
// Any tariff
export {
  type CheapestFunction,
  type CompareFunction,
  createPricing,
  type ParseFunction,
  type Pricing,
  type QuoteFunction,
} from "./pricing.js";
// The request
export type { Line, Priceable, QuoteRequest, Wish, Wishable } from "./request.js";
export type { Basket, BasketLine, Column, Reading } from "./rules/basket.js";
export { bySemester, type SemesterLines } from "./rules/cap.js";
export type { Cap, FeeException, Scheme, SchemeNote } from "./schemes/scheme.js";
export { type Source, source } from "./source.js";
export type { AnnualFeePolicy, FactName, Ids, IdsOf, ItemId, SchemeId, Tariff } from "./tariff.js";
