import { cnamNouvelleAquitaine } from "../cnam-nouvelle-aquitaine.js";
import { PricingError, pathText } from "../contract/issue.js";
import type { Tariff } from "../contract/tariff.js";
import { compile } from "../engine/compile.js";
import { quoteJsonSchema, quoteRequestJsonSchema } from "../json-schema/index.js";
import { tariffJsonSchema } from "../json-schema/tariff.js";
import { describeChange, diffTariffs } from "../tariffs/index.js";
import { replaceControlCharacters } from "../words/control-characters.js";
import { answers, formatAnswer } from "./answers.js";
import { batch } from "./batch/batch.js";
import { COMMANDS, findCommand } from "./commands.js";
import type { Environment, ExitResult, Output } from "./environment.js";
import { gridText } from "./grid-text.js";
import { HELP, helpFor } from "./help.js";
import { formatJson } from "./json-text.js";
import { type Options, parseOptions } from "./options.js";
import { checkTariffs } from "./tariffs/check.js";
import { chooseEdition } from "./tariffs/editions.js";
import { soundTariffs } from "./tariffs/file-issue.js";
import { findTariffs } from "./tariffs/find.js";
import { tableText } from "./tariffs/folder.js";
import { writeTariff } from "./tariffs/write.js";
import { noSuch } from "./textual.js";

const DONE: ExitResult = { status: 0, error: "" };

/** Runs one command. Whatever keeps it from being done is said, never thrown. */
export async function* run(args: readonly string[], environment: Environment): Output {
  try {
    return yield* perform(parseOptions(args, environment.language), environment);
  } catch (problem) {
    return {
      status: 2,
      error: problem instanceof PricingError ? formatIssues(problem) : formatProblem(problem as Error),
    };
  }
}

async function* perform(options: Options, environment: Environment): Output {
  const { command, rest, format } = options;
  if (command === "help") return yield* done(helpFor(rest[0]));
  if (options.help) return yield* done(helpFor(command));
  if (options.version) return yield* done(`${environment.version}\n`);
  const known = findCommand(command);
  if (command === undefined) return { status: 2, error: HELP };
  if (!known) throw new Error(noSuch("command", command, COMMANDS));
  if (!known.isTaken(rest)) throw new Error(`${command} takes ${known.takes}: see ${command} --help.`);
  if (command === "diff") return yield* done(await differences(options, environment));
  if (command === "check") return yield* check(options, environment);
  const editions = await editionsFor(options, environment);
  if (command === "batch") return yield* batch(editions, options, environment);
  const tariff = chooseEdition(editions, options.on);
  if (command === "grid") return yield* done(formatGrid(tariff, format));
  if (command === "write") return yield* done(writeTariff(rest[0] as string, tariff, environment));
  const answerTo = answers[command];
  if (!answerTo) return yield* done(formatJson(schemaOf(rest[0], tariff)));
  const answer = answerTo(compile(tariff), options, environment);
  yield formatAnswer(answer, options, environment.isColourful);
  return { status: answer.status === "priced" ? 0 : 1, error: "" };
}

async function* done(text: string): Output {
  if (text !== "") yield text;
  return DONE;
}

async function* check({ rest, format }: Options, environment: Environment): Output {
  const { isSound, json, text } = await checkTariffs(rest, environment);
  yield format === "json" ? json() : text();
  return { status: isSound ? 0 : 1, error: "" };
}

/** The editions of the page that a command is about; often it has one. */
async function editionsFor(
  { tariffs: paths }: Options,
  environment: Environment,
): Promise<readonly Tariff[]> {
  const found = await Promise.all(paths.map((path) => findTariffs(path, environment)));
  return paths.length === 0 ? [cnamNouvelleAquitaine] : soundTariffs(found.flat());
}

function formatGrid(tariff: Tariff, format: Options["format"]): string {
  if (format === "csv") return tableText(tariff);
  if (format === "json") return formatJson(tariff.grid);
  // A tariff may be anybody's file.
  return gridText(tariff).split("\n").map(replaceControlCharacters).join("\n");
}

function schemaOf(name: string | undefined, tariff: Tariff): object {
  if (name === "tariff") return tariffJsonSchema();
  return name === "quote" ? quoteJsonSchema(tariff) : quoteRequestJsonSchema(tariff);
}

async function differences({ rest, format, locale }: Options, environment: Environment): Promise<string> {
  const [before, after] = await Promise.all(
    rest.map(async (path) => chooseEdition(soundTariffs(await findTariffs(path, environment)), undefined)),
  );
  const changes = diffTariffs(before as Tariff, after as Tariff);
  if (format === "json") return formatJson(changes);
  return changes.map((one) => `${replaceControlCharacters(describeChange(one)[locale])}\n`).join("");
}

const formatIssues = ({ issues }: PricingError) =>
  issues
    .map(({ path, message }) => `${replaceControlCharacters(`${pathText(path)}: ${message}`)}\n`)
    .join("");

const formatProblem = ({ message }: Error) =>
  message
    .split("\n")
    .map((line) => `cnam-pricing: ${replaceControlCharacters(line)}\n`)
    .join("");
