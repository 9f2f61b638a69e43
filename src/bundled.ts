import { type CnamNouvelleAquitaine, cnamNouvelleAquitaine, priced } from "./cnam-nouvelle-aquitaine.js";
import type { StandardSchemaV1 } from "./contract/standard-schema.js";
import { compile } from "./engine/compile.js";
import { standardJsonSchema } from "./json-schema/standard.js";
import {
  cheapestFunction,
  compareFunction,
  eligibilityFunction,
  idGuard,
  learnerParser,
  parseFunction,
  priceListFunction,
  questionsFunction,
  quoteFunction,
  requestParser,
  sourceFunction,
  withoutBlanksFunction,
} from "./pricing.js";
import { lazily } from "./shape/lazily.js";
import { standardSchema } from "./shape/standard-schema.js";
import { textIn } from "./tariffs/text-in.js";
import { titlesOf } from "./tariffs/titles.js";
import type { Writable } from "./typed/draft.js";
import type {
  CheapestFunction,
  CompareFunction,
  EligibilityFunction,
  ParseFunction,
  PriceListFunction,
  QuestionsFunction,
  QuoteFunction,
  SourceFunction,
} from "./typed/functions.js";
import type { ItemId, SchemeId } from "./typed/ids.js";
import type { QuoteRequest } from "./typed/request.js";

/** The bundled tariff meets the engine here, and nowhere else. */
const bundled = /* @__PURE__ */ lazily(() => compile(priced));

const parseRequest = /* @__PURE__ */ requestParser(bundled);
const parseLearner = /* @__PURE__ */ learnerParser(bundled);

/** The tariff with the page's own words. */
const bundledPage = () => cnamNouvelleAquitaine;

/**
 * Prices enrolments at the Cnam Nouvelle-Aquitaine: what the learner pays, what each funder pays, and why.
 *
 * Pure and synchronous. The answer is fresh, plain data, all amounts in euro cents;
 * read its `status` before anything else.
 *
 * @throws {@link PricingError} if the request is malformed, with all its issues. A refusal is an answer, not an error.
 * @example
 * const answer = quote({
 *   learner: { situations: ["employee"] },
 *   lines: [{ item: "ue-6-ects", scheme: "region" }],
 * });
 * answer.status === "priced" && answer.learnerDue; // => 22800
 */
export const quote: QuoteFunction = /* @__PURE__ */ quoteFunction(bundled, parseRequest);

/**
 * Whether a value is the id of an item. Narrows a string to `ItemId`.
 *
 * @example
 * const fromOutside: string = "ue-3-ects";
 * isItemId(fromOutside) && quote({ learner: {}, lines: [{ item: fromOutside, scheme: "region" }] }).status; // => "undetermined"
 * isItemId("toString"); // => false
 */
export const isItemId: (value: unknown) => value is ItemId = /* @__PURE__ */ idGuard<ItemId>(
  () => priced.items,
);

/**
 * Whether a value is the id of a scheme. Narrows a string to `SchemeId`.
 *
 * @example
 * ["region", "cpf"].filter(isSchemeId); // => ["region"]
 */
export const isSchemeId: (value: unknown) => value is SchemeId = /* @__PURE__ */ idGuard<SchemeId>(
  () => priced.schemes,
);

/**
 * Reads a request from outside: from a request body, a form or a file.
 *
 * Coerces nothing and refuses unknown keys. Returns a fresh copy of a valid request,
 * ready for {@link quote}, or the issues of a malformed one: at most 100, then one
 * that says there are more. Never throws.
 *
 * @example
 * const parsed = parseQuoteRequest({ learner: {}, lines: [{ item: "ue-3-ects", scheme: "regoin" }] });
 * if (!parsed.ok) {
 *   parsed.issues[0]?.path; // => ["lines", 0, "scheme"]
 *   parsed.issues[0]?.didYouMean; // => "region"
 * }
 */
export const parseQuoteRequest: ParseFunction = /* @__PURE__ */ parseFunction(bundled, parseRequest);

/**
 * {@link parseQuoteRequest} as a Standard Schema and a Standard JSON Schema, for libraries that take one.
 *
 * @example
 * quoteRequestSchema["~standard"].validate({ learner: {}, lines: [] }).issues?.[0]?.message; // => "`lines` takes 1 to 1,000 entries: give 1 to 1,000 entries. Got an empty list."
 */
export const quoteRequestSchema: StandardSchemaV1<
  Writable<QuoteRequest>,
  QuoteRequest
> = /* @__PURE__ */ standardSchema(parseQuoteRequest, (target) =>
  standardJsonSchema(cnamNouvelleAquitaine, target),
);

/**
 * Copies a quote request, a basket or the options of {@link cheapest}, and removes `null`, `""` and `NaN` from
 * its optional keys, which is what a form or a database holds for an unanswered question. Everything else stays
 * for the parser to check: blanks on required or unknown keys and in lists, strings of spaces.
 *
 * @example
 * const row = { item: "ue-3-ects", scheme: "region", ects: null, semester: Number.NaN, ref: "" };
 * withoutBlanks({ learner: { situations: null }, lines: [row] }); // => { learner: {}, lines: [{ item: "ue-3-ects", scheme: "region" }] }
 * withoutBlanks({ learner: {}, lines: [{ item: "", scheme: null }] }); // => { learner: {}, lines: [{ item: "", scheme: null }] }
 */
export const withoutBlanks: (value: unknown) => unknown = /* @__PURE__ */ withoutBlanksFunction(bundled);

/**
 * Quotes the whole basket under each scheme, in page order, with reasons for refusals.
 *
 * @throws {@link PricingError} if the request is malformed.
 * @example
 * const { schemes } = compare({ learner: { situations: ["employee"] }, items: [{ item: "ue-6-ects" }] });
 * schemes.map(({ scheme, quote }) => `${scheme} ${quote.status}`); // => ["company priced", "pole-emploi ineligible", "region priced", "ag2r ineligible"]
 */
export const compare: CompareFunction = /* @__PURE__ */ compareFunction(bundled);

/**
 * Gives each item a scheme so that the learner pays least, within caps and budgets, the annual
 * fee included. Exact: no other plan costs less. Ties go to the plan with the fewest kinds of
 * condition, then to the one that uses the least of the budgets, then to the first in page order.
 *
 * Budgets are in cents, hours or units. At most 100 items.
 *
 * @throws {@link PricingError} if the request or the options are malformed, or if an exact search would take too long.
 * @example
 * const answer = cheapest(
 *   { learner: { situations: ["employee"] }, items: [{ item: "ue-6-ects" }, { item: "ue-3-ects" }] },
 *   { budgets: { company: { cents: 150000 } } },
 * );
 * if (answer.status === "priced") {
 *   answer.items.map(({ scheme }) => scheme); // => ["company", "region"]
 *   answer.quote.learnerDue; // => 3900
 *   answer.saving; // => { scheme: "region", learnerDue: 26700, cents: 22800 }
 * }
 */
export const cheapest: CheapestFunction = /* @__PURE__ */ cheapestFunction(bundled);

/**
 * Says which schemes a learner may use, in page order.
 *
 * @throws {@link PricingError} if the request is malformed.
 * @example
 * eligibility({ learner: { situations: ["job-seeker"] } }).map(({ status }) => status); // => ["ineligible", "eligible", "eligible", "undetermined"]
 */
export const eligibility: EligibilityFunction = /* @__PURE__ */ eligibilityFunction(bundled, parseLearner);

/**
 * Prices every item under every scheme for a learner, in page order: each is the outcome of a line quoted
 * alone, without caps or the annual fee. An item that asks for a measure is priced for its minimum.
 *
 * @throws {@link PricingError} if the request is malformed.
 * @example
 * const recallExam = priceList({ learner: { situations: [] } }).at(-1);
 * recallExam?.schemes[2]; // => { status: "priced", item: "recall-exam", scheme: "region", ects: 1, learnerDue: 1300, funderDue: null }
 */
export const priceList: PriceListFunction = /* @__PURE__ */ priceListFunction(bundled, parseLearner);

/**
 * Lists the questions whose answers could still change the outcome of a request, in the tariff's order:
 * none if no fact is missing, or if a line is refused anyway.
 *
 * @throws {@link PricingError} if the request is malformed.
 * @example
 * const open = questions({ learner: {}, lines: [{ item: "ue-3-ects", scheme: "region" }] });
 * open.map(({ fact, kind }) => [fact, kind]); // => [["situations", "options"]]
 */
export const questions: QuestionsFunction = /* @__PURE__ */ questionsFunction(bundledPage, quote);

/**
 * Finds the printed cell behind an amount, with its headings and footnotes. The row is an
 * item, or `"annual-fee"` for the annual registration fee (« Droits d'inscription annuels »); the column is a scheme.
 *
 * @throws {@link PricingError} if the page has no such row or scheme.
 * @example
 * source("recall-exam", "region").cell; // => "13 € / ECTS"
 */
export const source: SourceFunction = /* @__PURE__ */ sourceFunction(bundledPage);

/** Entries of the page, each with an unambiguous title. */
type Titled<Entries> = { readonly [Id in keyof Entries]: Entries[Id] & { readonly title: string } };

function withTitles<Entries extends object>(
  entries: Entries,
  titleOf: (id: string) => string,
): Titled<Entries> {
  const titled = Object.entries(entries).map(([id, entry]) => [
    id,
    Object.freeze({
      ...entry,
      // Worked out when it is first read, so that an import does not wait for it.
      get title() {
        return titleOf(id);
      },
    }),
  ]);
  return Object.freeze(Object.fromEntries(titled)) as Titled<Entries>;
}

function titledItems() {
  const titles = lazily(() => titlesOf(cnamNouvelleAquitaine, "fr"));
  return withTitles(cnamNouvelleAquitaine.items, (id) => titles().get(id) as string);
}

/**
 * The items of the page, by id, in page order, each with an unambiguous title.
 *
 * @example
 * catalog["ue-3-ects"].title; // => "Module 26 h (3 ECTS), Cours du soir, à distance organisés par le Cnam Nouvelle-Aquitaine"
 * catalog["bulats-test"].title; // => "Test BULATS"
 */
export const catalog: Titled<CnamNouvelleAquitaine["items"]> = /* @__PURE__ */ titledItems();

const titledSchemes = () =>
  withTitles(cnamNouvelleAquitaine.schemes, (id) =>
    textIn(cnamNouvelleAquitaine.schemes[id as keyof CnamNouvelleAquitaine["schemes"]].label, "fr"),
  );

/**
 * The schemes of the page, by id, in page order, each with its title.
 *
 * @example
 * Object.values(schemes).map(({ title }) => title)[1]; // => "Financement par Pôle Emploi"
 */
export const schemes: Titled<CnamNouvelleAquitaine["schemes"]> = /* @__PURE__ */ titledSchemes();
