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
  isItemId,
  isSchemeId,
  parseQuoteRequest,
  priceList,
  questions,
  quote,
  quoteRequestSchema,
  schemes,
  source,
  withoutBlanks,
} from "./bundled.js";
export { type CnamNouvelleAquitaine, cnamNouvelleAquitaine } from "./cnam-nouvelle-aquitaine.js";

// The request
export type { AnnualFeeState, Semester } from "./contract/request.js";
export type { Budget } from "./contract/basket.js";
export type { BasketItem, Line, QuoteRequest } from "./typed/request.js";
export type { BasketRequest, PlanOptions } from "./typed/basket.js";
export type { Learner, LearnerRequest } from "./typed/learner.js";
export type { QuoteRequestDraft } from "./typed/draft.js";
export type { GivenBasket, GivenRequest } from "./typed/given.js";
export type { PriceableBasket, PriceableRequest } from "./typed/priceable.js";
export type { WeighableOptions } from "./typed/plan-options.js";
export { type Issue, type IssueCode, type ParseResult, PricingError } from "./contract/issue.js";
export type {
  StandardJSONSchemaOptions,
  StandardResult,
  StandardSchemaV1,
} from "./contract/standard-schema.js";

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
export type { Source } from "./tariffs/source.js";

// Any tariff: to make, check and compare one, see `cnam-pricing/tariffs`
export { createPricing, type Pricing } from "./pricing.js";
export type {
  CheapestFunction,
  CompareFunction,
  EligibilityFunction,
  ParseFunction,
  PriceListFunction,
  QuestionsFunction,
  QuoteFunction,
  SourceFunction,
} from "./typed/functions.js";
export type { IdsOf } from "./contract/ids.js";
export type { FactName, ItemId, MeasureName, SchemeId } from "./typed/ids.js";
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
