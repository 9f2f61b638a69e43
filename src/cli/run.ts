import { tableText } from "../batch/tariff-parts.js";
import { cnamNouvelleAquitaine } from "../cnam-nouvelle-aquitaine.js";
import { PricingError } from "../contract/issue.js";
import type { Tariff } from "../contract/tariff.js";
import { compile } from "../engine/compile.js";
import { describeChange, diffTariffs } from "../tariffs/index.js";
import { replaceControlCharacters } from "../words/control-characters.js";
import type { Format } from "../words/index.js";
import { type AnsweringCommand, answers, formatAnswer } from "./answers.js";
import { batch } from "./batch.js";
import { commandOf, type SHELLS } from "./commands.js";
import { completionFor } from "./completion/completion.js";
import type { Environment, ExitResult, Output } from "./environment.js";
import { gridText } from "./grid-text.js";
import { firstSteps, helpFor } from "./help.js";
import { isFile } from "./input.js";
import { formatJson } from "./json-text.js";
import { malformed } from "./malformed.js";
import { localeIn, type Options, parseOptions } from "./options.js";
import { problemOf } from "./problem.js";
import { schemaOf } from "./schema.js";
import { sqlText } from "./sql.js";
import { checkTariffs } from "./tariffs/check.js";
import { chooseEdition } from "./tariffs/editions.js";
import { soundTariffs } from "./tariffs/file-issue.js";
import { findTariffs } from "./tariffs/find.js";
import { writeTariff } from "./tariffs/write.js";
import { tell } from "./tell.js";

const DONE: ExitResult = { status: 0, error: "" };

/** Runs one command. Whatever keeps it from being done is said, never thrown. */
export async function* run(args: readonly string[], environment: Environment): Output {
  try {
    return yield* perform(parseOptions(args, environment.language), environment);
  } catch (problem) {
    return { status: 2, error: tell(problem, localeIn(args, environment.language)) };
  }
}

async function* perform(options: Options, environment: Environment): Output {
  const { command, rest, locale } = options;
  if (options.help) return yield* done(helpFor(command, locale));
  if (options.version) return yield* done(`${environment.version}\n`);
  if (command === undefined) return { status: 2, error: firstSteps(locale) };
  if (!commandOf(command).isTaken(rest)) throw problemOf({ code: "wrong-arguments", command });
  if (command === "completion") return yield* done(completionFor(rest[0] as (typeof SHELLS)[number], locale));
  if (command === "diff") return yield* done(await differences(options, environment));
  if (command === "check") return yield* check(options, environment);
  const editions = await editionsFor(options, environment);
  if (command === "batch") return yield* batch(editions, options, environment);
  const tariff = chooseEdition(editions, options.on);
  if (command === "grid") return yield* done(formatGrid(tariff, options, environment.isColourful));
  if (command === "write") return yield* done(writeTariff(rest[0] as string, tariff, environment));
  if (command === "sql") return yield* done(await sqlText(options, tariff));
  if (command === "schema") return yield* done(formatJson(schemaOf(options, tariff)));
  return yield* answer(command, tariff, options, environment);
}

async function* answer(
  command: AnsweringCommand,
  tariff: Tariff,
  options: Options,
  environment: Environment,
): Output {
  try {
    const found = answers[command](compile(tariff), options, environment);
    yield formatAnswer(found, options, environment.isColourful);
    return { status: found.status === "priced" ? 0 : 1, error: "" };
  } catch (problem) {
    if (!(problem instanceof PricingError)) throw problem;
    const { rest } = options;
    throw malformed(problem, {
      command,
      tariff,
      file: isFile(rest, tariff, environment) ? rest[0] : undefined,
      args: rest,
    });
  }
}

async function* done(text: string): Output {
  if (text !== "") yield text;
  return DONE;
}

async function* check({ rest, format, locale }: Options, environment: Environment): Output {
  const { isSound, json, text } = await checkTariffs(rest, environment);
  yield format === "json" ? json() : text(locale);
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

function formatGrid(tariff: Tariff, { format = "text", locale }: Options, isColourful: boolean): string {
  if (format === "csv") return tableText(tariff);
  if (format === "json") return formatJson(tariff.grid);
  return gridText(tariff, format as Format, locale, isColourful);
}

async function differences({ rest, format, locale }: Options, environment: Environment): Promise<string> {
  const [before, after] = await Promise.all(
    rest.map(async (path) => chooseEdition(soundTariffs(await findTariffs(path, environment)), undefined)),
  );
  const changes = diffTariffs(before as Tariff, after as Tariff);
  if (format === "json") return formatJson(changes);
  return changes.map((one) => `${replaceControlCharacters(describeChange(one)[locale])}\n`).join("");
}
