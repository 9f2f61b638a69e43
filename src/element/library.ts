import type { Eligibility, PricedItem, Quote } from "../contract/answer.js";
import type { BasketRequest, PlanOptions } from "../contract/basket.js";
import type { ParseResult } from "../contract/issue.js";
import type { Learner } from "../contract/learner.js";
import type { Comparison, Plan } from "../contract/plan.js";
import type { QuoteRequest } from "../contract/request.js";
import type { Tariff } from "../contract/tariff.js";

/** What the conversation asks of the library, for one tariff: the bundled functions will do, or those of `createPricing`. */
export interface Library {
  readonly tariff: Tariff;
  /** Whether the functions that a program imports from the package are those of this tariff. */
  readonly isBundled?: boolean;
  readonly quote: (request: QuoteRequest) => Quote;
  readonly compare: (request: BasketRequest) => Comparison;
  readonly cheapest: (request: BasketRequest, options: PlanOptions) => Plan;
  readonly eligibility: (request: { readonly learner: Learner }) => Eligibility[];
  readonly priceList: (request: { readonly learner: Learner }) => PricedItem[];
  readonly parseQuoteRequest: (input: unknown) => ParseResult<unknown>;
}
