import type { Comparison } from "../contract/plan.js";
import type { CompiledTariff } from "../engine/compile.js";
import { quoteRequest } from "../engine/quote.js";
import type { ReadBasket } from "../engine/request.js";
import { lineUnder } from "./layout.js";

/** The whole basket under each scheme, in page order. */
export function compareBasket(tariff: CompiledTariff, { learner, items, annualFee }: ReadBasket): Comparison {
  const schemes = tariff.columns.map((column) => {
    const lines = items.map((item) => lineUnder(column, item));
    return { scheme: column.id, quote: quoteRequest(tariff, { learner, lines, annualFee }) };
  });
  return { tariff: tariff.id, edition: tariff.edition, schemes };
}
