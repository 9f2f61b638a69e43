// biome-ignore-all assist/source/organizeImports: a list by zones, not by file names
/**
 * Quotes, comparisons and plans.
 *
 * @module cnam-pricing
 */

// The bundled tariff, and what it answers
export {
  catalog,
  cheapest,
  compare,
  eligibility,
  parseQuoteRequest,
  priceList,
  questions,
  quote,
  quoteRequestSchema,
  schemes,
  source,
} from "./bundled.js";
export { type CnamNouvelleAquitaine, cnamNouvelleAquitaine } from "./cnam-nouvelle-aquitaine.js";

// The request
export type {
  AnnualFeeState,
  BasketItem,
  LearnerRequest,
  Line,
  PriceableItems,
  PriceableLines,
  QuoteRequest,
  Semester,
} from "./contract/request.js";
export type { BasketRequest, Budget, PlanOptions } from "./contract/basket.js";
export type { Learner } from "./contract/learner.js";
export { type Issue, type IssueCode, type ParseResult, PricingError } from "./contract/issue.js";
export type { StandardResult, StandardSchemaV1 } from "./contract/standard-schema.js";

// The answer
export type {
  AnnualFee,
  Eligibility,
  FunderShare,
  Ids,
  IneligibleLine,
  IneligibleQuote,
  LearnerShare,
  LineOutcome,
  LinePart,
  LinePayer,
  Note,
  PricedItem,
  PricedLine,
  PricedQuote,
  Quote,
  Reason,
  UndeterminedLine,
  UndeterminedQuote,
} from "./contract/answer.js";
export type {
  Comparison,
  Obstacle,
  Plan,
  PricedPlan,
  SchemeOutcome,
  UndeterminedPlan,
  UnpriceablePlan,
} from "./contract/plan.js";
export type { Question } from "./tariffs/questions.js";
export type { Source, SourceFunction } from "./tariffs/source.js";

// Any tariff: to make, check and compare one, see `cnam-pricing/tariffs`
export {
  type CheapestFunction,
  type CompareFunction,
  createPricing,
  type EligibilityFunction,
  type ParseFunction,
  type PriceListFunction,
  type Pricing,
  type QuestionsFunction,
  type QuoteFunction,
} from "./pricing.js";
export type { FactName, IdsOf, ItemId, MeasureName, SchemeId } from "./contract/ids.js";
export type {
  AnnualFeePolicy,
  Asked,
  Bands,
  ByGroup,
  Cap,
  Cell,
  Clamp,
  Count,
  Edition,
  Fact,
  FeeEntry,
  Group,
  Item,
  NumberFact,
  NumberRange,
  OptionsFact,
  Price,
  Profile,
  Quantity,
  Rate,
  Reading,
  Reduction,
  Scheme,
  Scope,
  Share,
  Sum,
  Tariff,
  Terms,
  Times,
  YesNoFact,
} from "./contract/tariff.js";
export type { LocalizedText } from "./contract/text.js";
export { type Cents, euros } from "./contract/money.js";
