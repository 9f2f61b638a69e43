import type { Ids, PricedQuote, Quote, Reason } from "./answer.js";
import type { Cents } from "./money.js";

/**
 * The whole basket under each scheme, in page order.
 *
 * @example
 * const { schemes } = compare({
 *   learner: { situations: ["job-seeker"], ag2rMember: true },
 *   items: [{ item: "ue-12-ects" }],
 * });
 * schemes.map(({ quote }) => quote.status === "priced" && quote.learnerDue); // => [false, 0, 23100, 15000]
 */
export interface Comparison<I extends Ids = Ids> {
  tariff: I["tariff"];
  edition: string;
  schemes: { scheme: I["scheme"]; quote: Quote<I> }[];
}

/**
 * The cheapest plan for a basket; read `status` first.
 *
 * @example
 * const answer = cheapest({ learner: { situations: ["employee"] }, items: [{ item: "ue-6-ects" }] });
 * answer.status; // => "priced"
 */
export type Plan<I extends Ids = Ids> = PricedPlan<I> | UnpriceablePlan<I> | UndeterminedPlan<I>;

interface WithinBudgets<I extends Ids> {
  /** The budgets of the request. */
  budgets?: { [S in I["scheme"]]?: { cents?: Cents; hours?: number; units?: number } };
}

/**
 * The cheapest plan for the basket.
 *
 * @example
 * const answer = cheapest({ learner: { situations: ["employee"] }, items: [{ item: "ue-6-ects" }] });
 * if (answer.status === "priced") {
 *   answer.items[0]?.scheme; // => "company"
 *   answer.items[0]?.others[1]; // => { scheme: "region", status: "priced", learnerDue: 22800 }
 * }
 */
export interface PricedPlan<I extends Ids = Ids> extends WithinBudgets<I> {
  status: "priced";
  tariff: I["tariff"];
  edition: string;
  /** The quote of the plan, just as `quote` returns it; its lines are in the order of the items. */
  quote: PricedQuote<I>;
  /** For each item, the scheme chosen and the outcome under each of the others. */
  items: { item: I["item"]; ref?: string; scheme: I["scheme"]; others: SchemeOutcome<I>[] }[];
  /** Compared with the cheapest single scheme for the whole basket within the same limits; `null` if none prices it. */
  saving: { scheme: I["scheme"]; learnerDue: Cents; cents: Cents } | null;
}

/**
 * No plan funds the whole basket within the limits.
 *
 * @example
 * const answer = cheapest(
 *   { learner: { situations: [] }, items: [{ item: "ue-6-ects" }] },
 *   { schemes: ["company"] },
 * );
 * if (answer.status === "unpriceable") {
 *   answer.items[0]?.schemes[0]; // => { scheme: "company", status: "ineligible", reasons: [{ code: "learner-not-eligible" }] }
 * }
 */
export interface UnpriceablePlan<I extends Ids = Ids> extends WithinBudgets<I> {
  status: "unpriceable";
  tariff: I["tariff"];
  edition: string;
  /** The items that cannot be funded, with their index in the request, and why each scheme does not price them. */
  items: { index: number; item: I["item"]; ref?: string; schemes: SchemeOutcome<I>[] }[];
}

/**
 * Facts about the learner are missing, and they change the choice.
 *
 * @example
 * const answer = cheapest({ learner: {}, items: [{ item: "external-exam" }] });
 * if (answer.status === "undetermined") {
 *   answer.missing; // => ["situations"]
 *   answer.learnerRange; // => { min: 0, max: 23400 }
 * }
 */
export interface UndeterminedPlan<I extends Ids = Ids> extends WithinBudgets<I> {
  status: "undetermined";
  tariff: I["tariff"];
  edition: string;
  missing: I["fact"][];
  /** The least and the most that the cheapest plan may cost, in cents; `null` if some answers leave no plan. */
  learnerRange: { min: Cents; max: Cents } | null;
}

/**
 * The outcome of an item under a scheme that was not chosen for it.
 *
 * @example
 * const answer = cheapest({ learner: { situations: ["employee"] }, items: [{ item: "bulats-test" }] });
 * answer.status === "priced" && answer.items[0]?.others.map(({ status }) => status); // => ["ineligible", "priced", "ineligible"]
 */
export type SchemeOutcome<I extends Ids = Ids> =
  /** The least that the learner could pay for the whole basket if this item were under this scheme. */
  | { scheme: I["scheme"]; status: "priced"; learnerDue: Cents }
  | { scheme: I["scheme"]; status: "ineligible"; reasons: [Obstacle, ...Obstacle[]] }
  /** It depends on facts that are missing, though the choice does not. */
  | { scheme: I["scheme"]; status: "undetermined"; missing: I["fact"][] }
  /** Evaluating it would have taken too many steps; the plan is still the cheapest. */
  | { scheme: I["scheme"]; status: "not-weighed" };

/**
 * Why a scheme cannot fund an item here.
 *
 * @example
 * const answer = cheapest(
 *   { learner: { situations: [] }, items: [{ item: "recall-exam", ects: 2 }] },
 *   { schemes: ["region", "company"] },
 * );
 * answer.status === "priced" && answer.items[0]?.others[2]; // => { scheme: "ag2r", status: "ineligible", reasons: [{ code: "scheme-excluded" }, { code: "item-not-eligible" }, { code: "learner-not-eligible" }] }
 */
export type Obstacle =
  | Reason
  /** The caller did not list it among the schemes to choose from. */
  | { code: "scheme-excluded" }
  /** The item alone takes more than the whole budget: `needed` and `available` are in cents, hours or units. */
  | { code: "budget-exceeded"; measure: "cents" | "hours" | "units"; needed: number; available: number }
  /** The budget is in hours, and the page prints none for this item. */
  | { code: "hours-not-published" }
  /** The other items leave no room for it within the limits. */
  | { code: "no-room" };
