import type { QuoteRequest } from "../src/contract/request.js";
import type { Quote, Tariff } from "../src/index.js";

export function requestsFor(tariff: Tariff): QuoteRequest[];
export function vectorsFor(
  tariff: Tariff,
  quote: (request: QuoteRequest) => Quote,
): { request: QuoteRequest; quote: Quote }[];
