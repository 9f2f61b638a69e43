import type { Tariff } from "../contract/tariff.js";
import type { Environment } from "./environment.js";
import { isOfMany, parseJson } from "./json-text.js";
import type { Options } from "./options.js";
import { problemOf, problemWith } from "./problem.js";

/** What the one file named holds, or what is spelled out. */
export function readInput(
  fromArguments: (tariff: Tariff, options: Options) => unknown,
  tariff: Tariff,
  options: Options,
  environment: Environment,
): unknown {
  const [file = "", ...more] = options.rest;
  const alone = more.length > 0 && options.rest.find((text) => isOfOne(text) || isOfMany(text));
  if (alone) throw problemOf({ code: "file-and-more", file: alone });
  if (more.length > 0 || Object.hasOwn(tariff.items, file.split(":")[0] as string))
    return fromArguments(tariff, options);
  const text = readRequestFile(file, environment);
  // What is not a file, but could be an item, is a misspelt one: the parser knows what is near it.
  if (text === undefined) return fromArguments(tariff, options);
  const { situations, ag2r, facts, isPaid } = options;
  if (situations || ag2r !== undefined || facts.length > 0 || isPaid)
    throw problemWith(file, { code: "answers-twice" });
  return parseJson(text, file);
}

/** Nothing, if there is no such file and its name could be an item. */
function readRequestFile(file: string, { read }: Environment): string | undefined {
  const text = read(file);
  if (text === undefined && !couldBeItem(file)) throw problemWith(file, { code: "missing-file" });
  return text;
}

/** Anything but a path, or a name that ends as those of files do. What stands behind a colon is not looked at. */
function couldBeItem(file: string): boolean {
  const [name = ""] = file.split(":");
  return /\p{L}/u.test(name) && !/[/\\]|\.[a-z]\w*$/i.test(name) && !/^[a-z]:[/\\]/i.test(file);
}

/** Whether a request is in a file, and not written out. */
export function isFile(rest: readonly string[], { items }: Tariff, { exists }: Environment): boolean {
  const [file = "", ...more] = rest;
  if (more.length > 0 || Object.hasOwn(items, file.split(":")[0] as string)) return false;
  return !couldBeItem(file) || exists(file);
}

const isOfOne = (file: string) => /\.json$/i.test(file);
