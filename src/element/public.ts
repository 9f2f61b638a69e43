/** What a page may know of `<cnam-estimate>`: types alone. */
import type { Quote } from "../contract/answer.js";
import type { Issue } from "../contract/issue.js";
import type { Tariff } from "../contract/tariff.js";
import type { QuoteRequest } from "../typed/request.js";

/**
 * The current estimate of a `<cnam-estimate>`: it has both the request and the quote once each line has its scheme
 * and its numbers, and neither before, or while a number cannot be read.
 *
 * @example
 * import type { Estimate } from "cnam-pricing/element";
 *
 * const due = ({ quote }: Estimate) => (quote?.status === "priced" ? quote.learnerDue : undefined);
 * due({}); // => undefined
 */
export type Estimate =
  | {
      readonly request: QuoteRequest<Tariff>;
      /** Amounts in cents. Read its `status` first. */
      readonly quote: Quote;
    }
  | { readonly request?: undefined; readonly quote?: undefined };

/**
 * The attributes of `<cnam-estimate>`. The element follows changes of any of them.
 *
 * @example
 * import type { CnamEstimateAttributes } from "cnam-pricing/element";
 *
 * const attributes: CnamEstimateAttributes = { locale: "en", item: "ue-6-ects", scheme: "region" };
 * Object.keys(attributes); // => ["locale", "item", "scheme"]
 */
export interface CnamEstimateAttributes {
  /** The language: a tag such as `"en"` or `"en-GB"`. Any other than English is French, which is the default. */
  readonly locale?: string | undefined;
  /** The id of the item that is selected at first. */
  readonly item?: string | undefined;
  /** The id of the scheme for that item. */
  readonly scheme?: string | undefined;
  /** The id of a `<script type="application/json">` that holds a tariff. Default: the bundled one. */
  readonly tariff?: string | undefined;
  /** The name under which a form sends the request, as JSON. */
  readonly name?: string | undefined;
  /** Whether the sheet has a link to this page that leads back to the estimate. Only one element of a page may have it. */
  readonly link?: "" | undefined;
}

/**
 * The element `<cnam-estimate>`: the simulator in a page of your own.
 *
 * @example
 * import type { CnamEstimateElement } from "cnam-pricing/element";
 *
 * const isPriced = ({ estimate }: Pick<CnamEstimateElement, "estimate">) => estimate.quote?.status === "priced";
 * isPriced({ estimate: {} }); // => false
 */
export interface CnamEstimateElement extends HTMLElement {
  /** The current estimate, which each `estimate` event has as its `detail`: it can be read at any time. Frozen. */
  readonly estimate: Estimate;
  /** What is wrong with the tariff that the page names; empty if nothing is. Frozen. */
  readonly tariffIssues: readonly Issue[];
}

/**
 * The events of `<cnam-estimate>`. They bubble, also out of shadow trees. Their details are frozen.
 *
 * @example
 * import type { CnamEstimateEvents } from "cnam-pricing/element";
 *
 * const due = ({ detail: { quote } }: Pick<CnamEstimateEvents["estimate"], "detail">) =>
 *   quote?.status === "priced" ? quote.learnerDue : undefined;
 * due({ detail: {} }); // => undefined
 */
export interface CnamEstimateEvents {
  /** The answer has changed, or there no longer is one. */
  readonly estimate: CustomEvent<Estimate>;
  /** The tariff that the page names cannot be used. */
  readonly "tariff-issues": CustomEvent<{ readonly issues: readonly Issue[] }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "cnam-estimate": CnamEstimateElement;
  }
  interface HTMLElementEventMap {
    estimate: CnamEstimateEvents["estimate"];
    "tariff-issues": CnamEstimateEvents["tariff-issues"];
  }
}
