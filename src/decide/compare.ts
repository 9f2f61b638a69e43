import { quoteOf } from "../quote/quote.js";
import type { Tariff } from "../tariff.js";
import type { Comparison } from "./answer.js";
import type { BasketRequest } from "./request.js";

/** The whole basket under each scheme, of a request that has been checked. */
export function compareOf(tariff: Tariff, { items, ...request }: BasketRequest): Comparison {
  const under = (scheme: string) => ({ ...request, lines: items.map((wish) => ({ ...wish, scheme })) });
  const schemes = Object.keys(tariff.schemes).map((scheme) => ({
    scheme,
    quote: quoteOf(tariff, under(scheme)),
  }));
  return { tariff: tariff.id, schemes };
}
