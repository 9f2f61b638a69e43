import fc from "fast-check";
import { createPricing, type Tariff } from "../../src/index.js";
import { quoteJsonSchema, quoteRequestJsonSchema } from "../../src/json-schema/index.js";
import { createWords } from "../../src/words/index.js";
import { requests } from "./requests.js";

/** Whatever a tariff says to anyone, as text: schemas, sources, and the answers to some requests with their words. */
export function everythingSaid(tariff: Tariff, seed: number): string[] {
  const { eligibility, priceList, source, compare, ...ask } = createPricing<Tariff>(tariff);
  const words = createWords<Tariff>(tariff);
  const rows = [...Object.keys(tariff.items), ...(tariff.annualFee ? ["annual-fee"] : [])];
  const answers = fc.sample(requests(tariff, 3), { seed, numRuns: 4 }).map((request) => {
    const quote = ask.quote(request);
    const { lines, ...rest } = request;
    const items = lines.map(({ scheme: _, ...item }) => item);
    const comparison = orMessage(() => compare({ ...rest, items } as never));
    return [
      quote,
      comparison,
      ask.questions(request),
      eligibility({ learner: request.learner }),
      priceList({ learner: request.learner }),
      ...(["fr", "en"] as const).flatMap((locale) => [
        words.explain(quote, { locale }),
        words.formatQuote(quote, { locale, format: "markdown" }),
        typeof comparison !== "string" && words.formatComparison(comparison, { locale, format: "markdown" }),
      ]),
    ];
  });
  return [
    ...(["fr", "en"] as const).flatMap((locale) => [
      inAnyOrder(quoteRequestJsonSchema(tariff, { locale })),
      inAnyOrder(quoteJsonSchema(tariff, { locale })),
    ]),
    ...rows.flatMap((row) => Object.keys(tariff.schemes).map((scheme) => source(row, scheme))),
    ...answers.flat(),
  ].map((said) => JSON.stringify(said));
}

/** A schema means the same whatever the order of its keys and alternatives. */
function inAnyOrder(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map((one) => JSON.stringify(inAnyOrder(one))).sort();
  if (typeof schema !== "object" || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, value]) => [key, inAnyOrder(value)] as const);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** What is asked for under one scheme may be too much for another. */
function orMessage<Answer>(answer: () => Answer): Answer | string {
  try {
    return answer();
  } catch (error) {
    return String(error);
  }
}
