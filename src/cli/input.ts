import type { Tariff } from "../contract/tariff.js";
import type { Environment } from "./environment.js";
import { parseJson } from "./json-text.js";
import type { Options } from "./options.js";
import { NO_SUCH_FILE, nameOf, problemWith } from "./problem.js";

/** What the one file named holds, or what is spelled out. */
export function readInput(
  fromArguments: (tariff: Tariff, options: Options) => unknown,
  tariff: Tariff,
  options: Options,
  environment: Environment,
): unknown {
  const [file = "", ...more] = options.rest;
  const alone = more.length > 0 && options.rest.find((text) => isOfOne(text) || isOfMany(text));
  if (alone) throw new Error(`${alone} stands alone: give one file, or write all out.`);
  if (more.length > 0 || Object.hasOwn(tariff.items, file.split(":")[0] as string))
    return fromArguments(tariff, options);
  const text = readRequestFile(file, environment);
  // What is not a file, but could be an item, is a misspelt one: the parser knows what is near it.
  if (text === undefined) return fromArguments(tariff, options);
  const { situations, ag2r, facts, isPaid } = options;
  if (situations || ag2r !== undefined || facts.length > 0 || isPaid)
    throw new Error(
      `${nameOf(file)} says itself what is known of the learner: leave out --situation, --ag2r, --fact and --already-paid.`,
    );
  const hint = " Many requests in one file are for batch, which quotes them.";
  return parseJson(text, file, isOfMany(file) ? hint : "");
}

/** Nothing, if there is no such file and its name could be an item. */
function readRequestFile(file: string, { read }: Environment): string | undefined {
  const text = read(file);
  if (text === undefined && !/^[A-Za-z][\w-]*(:|$)/.test(file)) throw problemWith(nameOf(file), NO_SUCH_FILE);
  return text;
}

const isOfOne = (file: string) => /\.json$/i.test(file);
const isOfMany = (file: string) => /\.(csv|tsv|ndjson|jsonl)$/i.test(file);
