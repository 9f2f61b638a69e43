import type { QuoteRequest } from "../../src/contract/request.js";
import { createPricing, type Tariff } from "../../src/index.js";
import { createWords, type Format, type Locale } from "../../src/words/index.js";
import type { PublishedPage } from "./published-pages.js";

/** What a page prints, then each request with its answer in sentences and the questions that it leaves. */
export function readAloud({ tariff, requests }: PublishedPage, locale: Locale): string {
  return [
    ...printed(tariff),
    ...requests.flatMap((request) => ["", "", JSON.stringify(request), "", ...told(tariff, request, locale)]),
    "",
  ].join("\n");
}

/** Each cell, and each amount of the fee, where it stands on the page. */
function printed(tariff: Tariff): string[] {
  const { source } = createPricing<Tariff>(tariff);
  const rows = [...Object.keys(tariff.items), ...(tariff.annualFee ? ["annual-fee"] : [])];
  return rows.flatMap((row) =>
    Object.keys(tariff.schemes).flatMap((scheme) => {
      const { row: headings, column, cell } = source(row, scheme);
      return [`${headings.join(" > ")} | ${column.join(" > ")}`, cell.replace(/^/gm, "    ")];
    }),
  );
}

function told(tariff: Tariff, request: QuoteRequest, locale: Locale): string[] {
  const { quote, questions } = createPricing<Tariff>(tariff);
  const sentences = createWords<Tariff>(tariff).explain(quote(request), { locale });
  return [
    ...sentences.map(({ part, text }) => `${part}: ${text}`),
    ...questions(request).map((question) => JSON.stringify(question)),
  ];
}

/** The documents of a page: each quote, the comparison of the basket, and its cheapest plan. */
export function documentsOf(
  { tariff, requests, basket, options }: PublishedPage,
  locale: Locale,
  format: Format,
) {
  const { quote, compare, cheapest } = createPricing<Tariff>(tariff);
  const words = createWords<Tariff>(tariff);
  const as = { locale, format };
  return [
    ...requests.map((request) => words.formatQuote(quote(request), as)),
    words.formatComparison(compare(basket), as),
    words.formatCheapest(cheapest(basket, options), as),
  ];
}
