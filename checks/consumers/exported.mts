/** What an application exports of the package: its types can be written out, in every project. */
import {
  cheapest,
  cnamNouvelleAquitaine,
  compare,
  createPricing,
  eligibility,
  isItemId,
  type Pricing,
  parseQuoteRequest,
  priceList,
  type QuoteRequest,
  type QuoteRequestDraft,
  questions,
  quote,
  quoteRequestSchema,
} from "cnam-pricing";
import { quoteRequestJsonSchema } from "cnam-pricing/json-schema";
import { defineTariff, parseTariff } from "cnam-pricing/tariffs";
import { createWords, explain } from "cnam-pricing/words";

export const parsed = parseQuoteRequest({});
export const parser = parseQuoteRequest;
export const schema = quoteRequestSchema;
export const jsonSchema = quoteRequestJsonSchema;

export const answer = quote({
  learner: { situations: ["job-seeker"], ag2rMember: true },
  lines: [
    { item: "ue-6-ects", scheme: "ag2r", semester: 1, ref: "NFP107" },
    { item: "recall-exam", scheme: "region", ects: 6 },
  ],
  annualFee: "due",
});
export const asked = questions({ learner: {}, lines: [{ item: "ue-3-ects", scheme: "region" }] });
export const comparison = compare({ learner: {}, items: [{ item: "recall-exam", ects: 6 }] });
export const plan = cheapest(
  { learner: {}, items: [{ item: "ue-3-ects" }] },
  { budgets: { company: { cents: 100_000 } }, schemes: ["company", "region"] },
);
export const whom = eligibility({ learner: { situations: [] } });
export const list = priceList({ learner: { situations: [] } });
export const sentences = explain(answer, { locale: "fr" });

export const ours = createPricing(cnamNouvelleAquitaine);
export const choir = defineTariff({
  format: 1,
  id: "choir",
  title: "Choir",
  currency: "EUR",
  measures: { months: "month" },
  facts: { age: { label: "Age", min: 0, max: 120 } },
  items: { membership: { label: "Membership", measures: { months: { min: 1 } } }, camp: { label: "Camp" } },
  schemes: { own: { label: "Self-funded", paidBy: "learner" } },
  grid: { membership: { own: { per: "months", cents: 500 } }, camp: { own: 12_000 } },
});
export const singing = createPricing(choir);
export const {
  quote: quoteSong,
  parseQuoteRequest: parseSong,
  cheapest: cheapestSong,
  isItemId: isSong,
} = singing;
export const song = quoteSong({
  learner: { age: 9 },
  lines: [
    { item: "membership", scheme: "own", months: 12 },
    { item: "camp", scheme: "own" },
  ],
});
export const words = createWords(choir);
export const read = parseTariff({});

/** Several tariffs at once. */
export const pricings: Record<string, Pricing> = { ours, choir: singing };
export const byId = new Map<string, Pricing>([
  ["ours", ours],
  ["choir", singing],
]);

/** A router. */
export const router = {
  quote: (body: unknown) => {
    const request = parseQuoteRequest(body);
    return request.ok === true ? { status: 200, body: quote(request.value) } : { status: 422, body: request };
  },
  questions: (request: QuoteRequest) => questions(request),
  sing: (request: QuoteRequest<typeof choir>) => quoteSong(request),
};

/** A form. */
export const blank: QuoteRequestDraft = { learner: {}, lines: [{ item: "recall-exam", scheme: "region" }] };
blank.lines?.push({ item: "ue-3-ects" });
export const form = { defaultValues: blank, validators: { onChange: quoteRequestSchema } };
export class Estimator {
  readonly pricing = createPricing(choir);
  draft: QuoteRequestDraft<typeof choir> = {};
  request = parseSong(this.draft);
}

/** Texts from outside. */
export const items = ["ue-3-ects", "any"].filter(isItemId);
export const quotes = items.map((item) => quote({ learner: {}, lines: [{ item, scheme: "region" }] }));
