import { cnamNouvelleAquitaine } from "../cnam-nouvelle-aquitaine.js";
import { cheapestOf } from "../decide/cheapest.js";
import { compareOf } from "../decide/compare.js";
import { parseBasket, parseCheapest } from "../decide/parse.js";
import { diffTariffs } from "../diff/diff-tariffs.js";
import { changeText } from "../diff/words.js";
import { quoteJsonSchema, quoteRequestJsonSchema } from "../json-schema/index.js";
import { PricingError, pathText } from "../parse/issue.js";
import { type ParseResult, parseRequest } from "../parse/parse.js";
import { quoteOf } from "../quote/quote.js";
import type { Tariff } from "../tariff.js";
import { createWords, type Format } from "../words/index.js";
import { inert } from "../words/inert.js";
import { gridText } from "./grid-text.js";
import { HELP } from "./help.js";
import { type Options, optionsOf } from "./options.js";
import { tariffOf } from "./tariff-module.js";
import { writtenBasket, writtenChoice, writtenRequest } from "./written-out.js";

/** What a command asks of the world outside. */
export interface World {
  /** The text of a file, or of standard input for `-`. Throws if there is none. */
  readonly read: (file: string) => string;
  /** What a module exports. Fails if there is none. */
  readonly load: (file: string) => Promise<object>;
  /** The language of the environment, such as `fr_FR.UTF-8`. */
  readonly language: string;
  readonly version: string;
}

/** What a command leaves behind: its exit status and what it writes. */
export interface Outcome {
  readonly status: 0 | 1 | 2;
  readonly out: string;
  readonly error: string;
}

const answered = (out: string, isPriced = true): Outcome => ({ status: isPriced ? 0 : 1, out, error: "" });
const malformed = (error: string): Outcome => ({ status: 2, out: "", error });

/** Runs one command. Whatever keeps it from being done is said, never thrown. */
export async function run(args: readonly string[], world: World): Promise<Outcome> {
  try {
    return await perform(optionsOf(args, world.language), world);
  } catch (problem) {
    if (problem instanceof PricingError) return malformed(issuesText(problem));
    return malformed(complaint((problem as Error).message));
  }
}

async function perform(options: Options, world: World): Promise<Outcome> {
  const { command, rest, locale } = options;
  if (options.help) return answered(HELP);
  if (options.version) return answered(`${world.version}\n`);
  if (command === "diff" && rest.length === 2) {
    const [before, after] = await Promise.all(
      rest.map(async (file) => tariffOf(await world.load(file), file)),
    );
    const changes = diffTariffs(before as Tariff, after as Tariff);
    if (options.format === "json") return answered(json(changes));
    return answered(changes.map((one) => `${inert(changeText(one)[locale])}\n`).join(""));
  }
  const { tariff: file } = options;
  const tariff: Tariff = file === undefined ? cnamNouvelleAquitaine : tariffOf(await world.load(file), file);
  if (command === "grid" && rest.length === 0)
    return answered(options.format === "json" ? json(tariff.grid) : gridText(tariff));
  if (command === "schema" && (rest.length === 0 || rest.join() === "request"))
    return answered(json(quoteRequestJsonSchema(tariff)));
  if (command === "schema" && rest.join() === "quote") return answered(json(quoteJsonSchema(tariff)));
  if (command !== "cheapest" && (options.budgets.length > 0 || options.schemes !== undefined))
    throw new Error("--budget and --schemes are for cheapest only.");
  const answer = rest.length > 0 ? answerTo(tariff, options, world) : undefined;
  if (answer) return answer;
  const got = [command, ...rest].filter((one) => one !== undefined).join(" ") || "nothing";
  return malformed(`${complaint(`no such command. Got ${got}.`)}\n${HELP}`);
}

/** The commands that answer a request; nothing if it is none of them. */
function answerTo(tariff: Tariff, options: Options, world: World): Outcome | undefined {
  const { command, locale, format } = options;
  const words = createWords(tariff);
  const print = <A>(
    answer: A,
    write: (answer: A, as: { locale: typeof locale; format: Format }) => string,
  ) => (format === "json" ? json(answer) : write(answer, { locale, format }));
  switch (command) {
    case "quote": {
      const quote = quoteOf(
        tariff,
        read(parseRequest(tariff, input(writtenRequest, tariff, options, world))),
      );
      return answered(print(quote, words.formatQuote), quote.status === "priced");
    }
    case "explain": {
      const quote = quoteOf(
        tariff,
        read(parseRequest(tariff, input(writtenRequest, tariff, options, world))),
      );
      const sentences = words.explain(quote, { locale });
      const text = sentences.map((one) => `${inert(one.text)}\n`).join("");
      return answered(format === "json" ? json(sentences) : text, quote.status === "priced");
    }
    case "compare": {
      const compared = compareOf(
        tariff,
        read(parseBasket(tariff, input(writtenBasket, tariff, options, world))),
      );
      const isPriced = compared.schemes.some(({ quote }) => quote.status === "priced");
      return answered(print(compared, words.formatComparison), isPriced);
    }
    case "cheapest": {
      const basket = input(writtenBasket, tariff, options, world);
      const { request, options: choice } = read(parseCheapest(tariff, basket, writtenChoice(options)));
      const found = cheapestOf(tariff, request, choice);
      return answered(print(found, words.formatCheapest), found.status === "priced");
    }
    default:
      return undefined;
  }
}

/** What is in the one file named, or what is written out. */
function input(
  written: (tariff: Tariff, options: Options) => unknown,
  tariff: Tariff,
  options: Options,
  world: World,
): unknown {
  const [file = "", ...more] = options.rest;
  const isWrittenOut = more.length > 0 || Object.hasOwn(tariff.items, file.split(":")[0] as string);
  if (isWrittenOut) return written(tariff, options);
  const { situations, ag2r, facts, isPaid } = options;
  if (situations || ag2r !== undefined || facts.length > 0 || isPaid)
    throw new Error(
      `${file} says itself what is known of the learner: leave out --situation, --ag2r, --fact and --already-paid.`,
    );
  return jsonIn(world.read(file), file);
}

function jsonIn(text: string, file: string): unknown {
  try {
    // Editors on Windows begin a file with a byte order mark.
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new Error(`${file}: not JSON: ${(error as Error).message}`);
  }
}

function read<R>(parsed: ParseResult<R>): R {
  if (!parsed.ok) throw new PricingError(parsed.issues);
  return parsed.value;
}

const issuesText = ({ issues }: PricingError) =>
  issues.map(({ path, message }) => `${inert(`${pathText(path)}: ${message}`)}\n`).join("");

const complaint = (problem: string) => `cnam-pricing: ${inert(problem)}\n`;

const json = (data: unknown) => `${JSON.stringify(data, null, 2)}\n`;
