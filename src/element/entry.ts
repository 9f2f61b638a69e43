/**
 * Defines `<cnam-estimate>`, where there is a browser; elsewhere, and the second time, it does nothing.
 *
 * @module cnam-pricing/element
 */
import { cnamNouvelleAquitaine } from "../cnam-nouvelle-aquitaine.js";
import type { Tariff } from "../contract/tariff.js";
import { compile } from "../engine/compile.js";
import {
  cheapestFunction,
  compareFunction,
  eligibilityFunction,
  learnerParser,
  parseFunction,
  priceListFunction,
  quoteFunction,
  requestParser,
} from "../pricing.js";
import { lazily } from "../shape/lazily.js";
import { estimateElement } from "./custom-element.js";
import type { Library } from "./library.js";

export type {
  CnamEstimateAttributes,
  CnamEstimateElement,
  CnamEstimateEvents,
  Estimate,
} from "./public.js";

/** What the conversation asks of a tariff that has been checked, and no more: `createPricing` would bring its schemas along. */
function libraryOf(tariff: Tariff): Library {
  const compiled = lazily(() => compile(tariff));
  const request = requestParser(compiled);
  const learner = learnerParser(compiled);
  return {
    tariff,
    quote: quoteFunction<Tariff>(compiled, request),
    compare: compareFunction<Tariff>(compiled),
    cheapest: cheapestFunction<Tariff>(compiled),
    eligibility: eligibilityFunction<Tariff>(compiled, learner),
    priceList: priceListFunction<Tariff>(compiled, learner),
    parseQuoteRequest: parseFunction<Tariff>(compiled, request),
  };
}

const NAME = "cnam-estimate";

// A server has no elements; a page may have the script twice.
if (globalThis.customElements && !customElements.get(NAME)) {
  const bundled = lazily(() => ({ ...libraryOf(cnamNouvelleAquitaine), isBundled: true }));
  customElements.define(NAME, estimateElement({ bundled, of: libraryOf }));
}
