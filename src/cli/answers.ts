import { cheapestOf } from "../decide/cheapest.js";
import { compareOf } from "../decide/compare.js";
import { basketParser, cheapestParser } from "../decide/parse.js";
import { PricingError } from "../parse/issue.js";
import { type ParseResult, requestParser } from "../parse/parse.js";
import { quoteOf } from "../quote/quote.js";
import type { Tariff } from "../tariff.js";
import { cheapestDocument } from "../words/cheapest-document.js";
import { comparisonDocument } from "../words/comparison-document.js";
import type { Document } from "../words/document.js";
import { explainQuote } from "../words/explain.js";
import { inert } from "../words/inert.js";
import { plainText } from "../words/plain-text.js";
import { quoteDocument } from "../words/quote-document.js";
import { type Format, render } from "../words/render.js";
import { subjectOf } from "../words/subject.js";
import { emphasisFor } from "./colours.js";
import type { Options } from "./options.js";
import { NO_SUCH_FILE, nameOf, problemWith } from "./problem.js";
import type { World } from "./world.js";
import { writtenBasket, writtenChoice, writtenRequest } from "./written-out.js";

/** What a command answers: the result, and how it reads. */
interface Answer {
  readonly status: "priced" | "ineligible" | "unpriceable" | "undetermined";
  readonly data: unknown;
  /** A document, or sentences one a line. */
  readonly words: Document | readonly string[];
}

/** The commands that answer one request. */
export const answers: Readonly<Record<string, (tariff: Tariff, options: Options, world: World) => Answer>> = {
  quote(tariff, options, world) {
    const quote = quoteOf(tariff, read(requestParser(tariff)(input(writtenRequest, tariff, options, world))));
    return {
      status: quote.status,
      data: quote,
      words: quoteDocument(subjectOf(tariff, options.locale), quote),
    };
  },
  explain(tariff, options, world) {
    const quote = quoteOf(tariff, read(requestParser(tariff)(input(writtenRequest, tariff, options, world))));
    const sentences = explainQuote(subjectOf(tariff, options.locale), quote);
    return { status: quote.status, data: sentences, words: sentences.map(({ text }) => text) };
  },
  compare(tariff, options, world) {
    const compared = compareOf(
      tariff,
      read(basketParser(tariff)(input(writtenBasket, tariff, options, world))),
    );
    const statuses = compared.schemes.map(({ quote }) => quote.status);
    const status =
      (["priced", "undetermined"] as const).find((one) => statuses.includes(one)) ?? "ineligible";
    const words = comparisonDocument(subjectOf(tariff, options.locale), compared);
    return { status, data: compared, words };
  },
  cheapest(tariff, options, world) {
    const basket = input(writtenBasket, tariff, options, world);
    const { request, options: choice } = read(cheapestParser(tariff)(basket, writtenChoice(options)));
    const found = cheapestOf(tariff, request, choice);
    const words = cheapestDocument(subjectOf(tariff, options.locale), found);
    return { status: found.status, data: found, words };
  },
};

/** An answer in the format that is asked for. */
export function written(
  { status, data, words }: Answer,
  { format = "text", locale }: Options,
  isColourful: boolean,
): string {
  if (format === "json") return json(data);
  if (!("title" in words)) return words.map((text) => `${inert(text)}\n`).join("");
  return format === "text" && isColourful
    ? plainText(words, emphasisFor(status))
    : render(words, format as Format, locale);
}

export const json = (data: unknown): string => `${JSON.stringify(data, null, 2)}\n`;

/** What is in the one file named, or what is written out. */
function input(
  written: (tariff: Tariff, options: Options) => unknown,
  tariff: Tariff,
  options: Options,
  world: World,
): unknown {
  const [file = "", ...more] = options.rest;
  const alone = more.length > 0 && options.rest.find((text) => isOfOne(text) || isOfMany(text));
  if (alone) throw new Error(`${alone} stands alone: give one file, or write all out.`);
  if (more.length > 0 || Object.hasOwn(tariff.items, file.split(":")[0] as string))
    return written(tariff, options);
  const text = textOf(file, world);
  // What is no file, but could be an item, is a misspelt one: the parser knows what is near it.
  if (text === undefined) return written(tariff, options);
  const { situations, ag2r, facts, isPaid } = options;
  if (situations || ag2r !== undefined || facts.length > 0 || isPaid)
    throw new Error(
      `${nameOf(file)} says itself what is known of the learner: leave out --situation, --ag2r, --fact and --already-paid.`,
    );
  return jsonIn(text, file);
}

/** Nothing, if the text is that of no file and could be an item. */
function textOf(file: string, world: World): string | undefined {
  const text = world.read(file);
  if (text === undefined && !/^[A-Za-z][\w-]*(:|$)/.test(file)) throw problemWith(nameOf(file), NO_SUCH_FILE);
  return text;
}

const isOfOne = (file: string) => /\.json$/i.test(file);
const isOfMany = (file: string) => /\.(csv|tsv|ndjson|jsonl)$/i.test(file);

function jsonIn(text: string, file: string): unknown {
  try {
    // Editors on Windows begin a file with a byte order mark.
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const hint = isOfMany(file) ? " Many requests in one file are for batch, which quotes them." : "";
    const reason = (error as Error).message.replaceAll(/\s+/g, " ");
    throw problemWith(nameOf(file), `not JSON: ${reason}.${hint}`);
  }
}

function read<R>(parsed: ParseResult<R>): R {
  if (!parsed.ok) throw new PricingError(parsed.issues);
  return parsed.value;
}
