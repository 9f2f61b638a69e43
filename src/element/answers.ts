import type { Quote } from "../contract/answer.js";
import { type Issue, PricingError } from "../contract/issue.js";
import type { Comparison, Plan } from "../contract/plan.js";
import type { QuoteRequest } from "../contract/request.js";
import { isReady } from "./asked.js";
import type { Library } from "./library.js";
import { type Basket, itemsOf, linesOf, type State } from "./state.js";

/** What the library says of one basket. */
export interface BasketAnswer {
  /** Once each line has its scheme. */
  readonly request?: QuoteRequest;
  readonly quote?: Quote;
  /** Under each scheme; absent as long as a number is missing. */
  readonly comparison?: Comparison;
  /** What the cheapest choice would be within the budgets, as long as a scheme is to be chosen. */
  readonly least?: Plan;
  /** Why there is no answer, if what was said cannot be. */
  readonly issues: readonly Issue[];
  /** There only while a field cannot be read: the schemes that will be compared once it can. */
  readonly waiting?: readonly string[];
}

/** The answer while a field cannot be read. It has no amounts: those of before would be taken for current ones. */
export const waitingFor = ({ comparison }: Pick<BasketAnswer, "comparison">): BasketAnswer => ({
  issues: [],
  waiting: comparison?.schemes.map(({ scheme }) => scheme) ?? [],
});

/** What the library finds, or why it finds nothing. */
export function attempt<T>(find: () => T): { readonly found?: T; readonly issues: readonly Issue[] } {
  try {
    return { found: find(), issues: [] };
  } catch (error) {
    if (!(error instanceof PricingError)) throw error;
    return { issues: error.issues };
  }
}

/** The quote alone, if each line has its scheme: for what has to be shown at once. */
export function quoteOf(library: Library, { learner }: State, basket: Basket): BasketAnswer {
  const lines = isReady(library.tariff, basket) ? linesOf(basket.entries) : undefined;
  if (!lines) return { issues: [] };
  const request = { learner, lines, ...fee(basket) };
  const { found, issues } = attempt(() => library.quote(request));
  return { request, ...(found && { quote: found }), issues };
}

/** Of more lines it would take longer to find the cheapest plan than an answer may. */
const MOST_WEIGHED = 30;

/** The quote, and the whole basket under each scheme. */
export function answersTo(library: Library, state: State, basket: Basket): BasketAnswer {
  const answer = quoteOf(library, state, basket);
  if (answer.issues.length > 0 || !isReady(library.tariff, basket)) return answer;
  const request = basketRequest(state, basket);
  const { found, issues } = attempt(() => library.compare(request));
  const isSought = found && !answer.quote && request.items.length <= MOST_WEIGHED;
  const least = isSought && attempt(() => library.cheapest(request, { budgets: state.budgets })).found;
  return { ...answer, ...(found && { comparison: found }), ...(least && { least }), issues };
}

/** A basket whose schemes are still to be chosen. */
export const basketRequest = ({ learner }: State, basket: Basket) => ({
  learner,
  items: itemsOf(basket.entries),
  ...fee(basket),
});

const fee = ({ annualFee }: Basket) => annualFee && { annualFee };
