import { cnamNouvelleAquitaine } from "../cnam-nouvelle-aquitaine.js";
import { diffTariffs } from "../diff/diff-tariffs.js";
import { changeText } from "../diff/words.js";
import { quoteJsonSchema, quoteRequestJsonSchema } from "../json-schema/index.js";
import { PricingError, pathText } from "../parse/issue.js";
import type { Tariff } from "../tariff.js";
import { inert } from "../words/inert.js";
import { answers, json, written } from "./answers.js";
import { batch } from "./batch/batch.js";
import { COMMANDS, commandOf } from "./commands.js";
import { gridText } from "./grid-text.js";
import { HELP, helpFor } from "./help.js";
import { type Options, optionsOf } from "./options.js";
import { tariffOf } from "./tariff-module.js";
import { noSuch } from "./textual.js";
import type { Ending, Output, World } from "./world.js";

const DONE: Ending = { status: 0, error: "" };

/** Runs one command. Whatever keeps it from being done is said, never thrown. */
export async function* run(args: readonly string[], world: World): Output {
  try {
    return yield* perform(optionsOf(args, world.language), world);
  } catch (problem) {
    return {
      status: 2,
      error: problem instanceof PricingError ? issuesText(problem) : complaint(problem as Error),
    };
  }
}

async function* perform(options: Options, world: World): Output {
  const { command, rest, format } = options;
  if (command === "help") return yield* done(helpFor(rest[0]));
  if (options.help) return yield* done(helpFor(command));
  if (options.version) return yield* done(`${world.version}\n`);
  const known = commandOf(command);
  if (command === undefined) return { status: 2, error: HELP };
  if (!known) throw new Error(noSuch("command", command, COMMANDS));
  if (!known.isTaken(rest)) throw new Error(`${command} takes ${known.takes}: see ${command} --help.`);
  if (command === "diff") return yield* done(await differences(options, world));
  const tariff = await tariffFor(options, world);
  if (command === "grid") return yield* done(format === "json" ? json(tariff.grid) : gridText(tariff));
  if (command === "schema")
    return yield* done(json(rest[0] === "quote" ? quoteJsonSchema(tariff) : quoteRequestJsonSchema(tariff)));
  const answerTo = answers[command];
  if (!answerTo) return yield* batch(tariff, options, world);
  const answer = answerTo(tariff, options, world);
  yield written(answer, options, world.isColourful);
  return { status: answer.status === "priced" ? 0 : 1, error: "" };
}

async function* done(text: string): Output {
  if (text !== "") yield text;
  return DONE;
}

const tariffFor = async ({ tariff: file }: Options, world: World): Promise<Tariff> =>
  file === undefined ? cnamNouvelleAquitaine : tariffOf(await world.load(file), file);

async function differences({ rest, format, locale }: Options, world: World): Promise<string> {
  const [before, after] = await Promise.all(rest.map(async (file) => tariffOf(await world.load(file), file)));
  const changes = diffTariffs(before as Tariff, after as Tariff);
  if (format === "json") return json(changes);
  return changes.map((one) => `${inert(changeText(one)[locale])}\n`).join("");
}

const issuesText = ({ issues }: PricingError) =>
  issues.map(({ path, message }) => `${inert(`${pathText(path)}: ${message}`)}\n`).join("");

const complaint = ({ message }: Error) =>
  message
    .split("\n")
    .map((line) => `cnam-pricing: ${inert(line)}\n`)
    .join("");
