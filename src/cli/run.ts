import { cnamNouvelleAquitaine } from "../cnam-nouvelle-aquitaine.js";
import { diffTariffs } from "../diff/diff-tariffs.js";
import { changeText } from "../diff/words.js";
import { quoteJsonSchema, quoteRequestJsonSchema } from "../json-schema/index.js";
import { didYouMean } from "../parse/did-you-mean.js";
import { PricingError, pathText } from "../parse/issue.js";
import type { Tariff } from "../tariff.js";
import { inert } from "../words/inert.js";
import { answers, json, written } from "./answers.js";
import { batch } from "./batch/batch.js";
import { gridText } from "./grid-text.js";
import { ARGUMENTS, HELP, helpFor } from "./help.js";
import { type Options, optionsOf } from "./options.js";
import { tariffOf } from "./tariff-module.js";
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
  if (options.help) return yield* done(helpFor(command));
  if (options.version) return yield* done(`${world.version}\n`);
  refuseFormat(options);
  if (command === "diff" && rest.length === 2) return yield* done(await differences(options, world));
  const tariff = await tariffFor(options, world);
  if (command === "grid" && rest.length === 0)
    return yield* done(format === "json" ? json(tariff.grid) : gridText(tariff));
  if (command === "schema" && (rest.length === 0 || rest.join() === "request"))
    return yield* done(json(quoteRequestJsonSchema(tariff)));
  if (command === "schema" && rest.join() === "quote") return yield* done(json(quoteJsonSchema(tariff)));
  if (command === "batch" && rest.length > 0) return yield* batch(tariff, options, world);
  const answerTo = Object.hasOwn(answers, String(command)) && answers[String(command)];
  if (answerTo && rest.length > 0) {
    const answer = answerTo(tariff, options, world);
    yield written(answer, options, world.isColourful);
    return { status: answer.status === "priced" ? 0 : 1, error: "" };
  }
  if (command !== undefined && Object.hasOwn(ARGUMENTS, command))
    throw new Error(`${command} takes ${ARGUMENTS[command]}: see ${command} --help.`);
  const meant = command && didYouMean(command, Object.keys(ARGUMENTS));
  const suggestion = meant ? ` Did you mean ${meant}?` : "";
  const error = complaint(new Error(`no such command. Got ${command ?? "nothing"}.${suggestion}`));
  return { status: 2, error: `${error}\n${HELP}` };
}

/** Commands whose answer is no document. */
const WITHOUT_DOCUMENT: readonly (string | undefined)[] = ["grid", "explain", "schema", "diff"];

function refuseFormat({ command, format }: Options): void {
  if (WITHOUT_DOCUMENT.includes(command) && (format === "markdown" || format === "html"))
    throw new Error(`${command} gives text or json. Got --format ${format}.`);
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
