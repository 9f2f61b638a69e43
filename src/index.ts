// Quotes from the bundled tariff
export { parseQuoteRequest, quote, quoteRequestSchema } from "./bundled.js";
export { type Source, source } from "./catalog/source.js";
export { type CnamNouvelleAquitaine, cnamNouvelleAquitaine } from "./cnam-nouvelle-aquitaine.js";
export type { Facts, Learner, OptionsFact, Profile, YesNoFact } from "./learner.js";
export { type Cents, euros } from "./money.js";
// Any tariff
export { createPricing, type ParseFunction, type Pricing, type QuoteFunction } from "./pricing.js";
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
} from "./quote/answer.js";
export { type Issue, type IssueCode, QuoteRequestError } from "./request/issue.js";
export type { ParseResult } from "./request/parse.js";
// The request
export type { Line, Priceable, QuoteRequest } from "./request/request.js";
export type { StandardResult, StandardSchemaV1 } from "./request/standard-schema.js";
export type { Basket, BasketLine, Column, Reading } from "./rules/basket.js";
export { bySemester, type SemesterLines } from "./rules/cap.js";
export type { Cap, FeeException, Scheme, SchemeNote } from "./schemes/scheme.js";
export {
  type AnnualFeePolicy,
  type FactName,
  type Ids,
  type IdsOf,
  type Item,
  type ItemId,
  NOT_ELIGIBLE,
  type NotEligible,
  type PerEcts,
  type Price,
  type SchemeId,
  type Tariff,
} from "./tariff.js";
