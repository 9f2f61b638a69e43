import { parseArgs } from "node:util";
import type { Quote } from "../answer.js";
import { cnamNouvelleAquitaine } from "../cnam-nouvelle-aquitaine.js";
import { diffTariffs } from "../diff/diff-tariffs.js";
import { changeText } from "../diff/words.js";
import { PricingError, pathText } from "../parse/issue.js";
import { parseRequest } from "../parse/parse.js";
import { quoteOf } from "../quote/quote.js";
import type { Tariff } from "../tariff.js";
import { gridText } from "./grid-text.js";
import { inert } from "./layout.js";
import { quoteText } from "./quote-text.js";
import { tariffOf } from "./tariff-module.js";

const HELP = `Usage: cnam-pricing grid [--json] [--tariff MODULE]
       cnam-pricing quote FILE [--json] [--tariff MODULE]
       cnam-pricing diff BEFORE AFTER [--json]

  grid               the tariff as a table, with the ids that a request names
  quote FILE         what the request in FILE costs, who pays, and why
                     (JSON; - is standard input)
  diff BEFORE AFTER  what changed between two tariffs, each a module as below

  --tariff MODULE    another tariff: a file (.mjs, .js) that exports one made by
                     defineTariff; its code is run, so it has to be trusted
  --json             the data instead of the text
  -h, --help         this text

Exit status: 0 priced, or done; 1 ineligible or undetermined; 2 malformed.
`;

/** What a command asks of the world outside. */
export interface World {
  /** The text of a file, or of standard input for `-`. Throws if there is none. */
  readonly read: (file: string) => string;
  /** What a module exports. Fails if there is none. */
  readonly load: (file: string) => Promise<object>;
}

/** What a command leaves behind: its exit status and what it writes. */
export interface Outcome {
  readonly status: 0 | 1 | 2;
  readonly out: string;
  readonly error: string;
}

const answered = (out: string, status: 0 | 1 = 0): Outcome => ({ status, out, error: "" });
const malformed = (error: string): Outcome => ({ status: 2, out: "", error });

/** Runs one command. Whatever keeps it from being done is said, never thrown. */
export async function run(args: readonly string[], world: World): Promise<Outcome> {
  try {
    return await perform(args, world);
  } catch (problem) {
    if (problem instanceof PricingError) return malformed(issuesText(problem));
    return malformed(complaint((problem as Error).message));
  }
}

async function perform(args: readonly string[], { read, load }: World): Promise<Outcome> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: "boolean" },
      help: { type: "boolean", short: "h" },
      tariff: { type: "string" },
    },
  });
  if (values.help) return answered(HELP);
  const [command, first, second, surplus] = positionals;
  const print = <Data>(data: Data, text: (data: Data) => string) => (values.json ? json(data) : text(data));

  if (command === "diff" && first !== undefined && second !== undefined && surplus === undefined) {
    const changes = diffTariffs(tariffOf(await load(first), first), tariffOf(await load(second), second));
    return answered(print(changes, (all) => all.map((one) => `${inert(changeText(one).en)}\n`).join("")));
  }
  const { tariff: file } = values;
  const tariff: Tariff = file === undefined ? cnamNouvelleAquitaine : tariffOf(await load(file), file);
  if (command === "grid" && first === undefined) return answered(print(tariff.grid, () => gridText(tariff)));
  if (command === "quote" && first !== undefined && second === undefined) {
    const quote = quoteFile(tariff, first, read);
    return answered(
      print(quote, (answer) => quoteText(tariff, answer)),
      quote.status === "priced" ? 0 : 1,
    );
  }
  const got = positionals.join(" ") || "nothing";
  const expected = 'expected "grid", "quote" and one file, or "diff" and two modules';
  return malformed(`${complaint(`${expected}. Got ${got}.`)}\n${HELP}`);
}

function quoteFile(tariff: Tariff, file: string, read: World["read"]): Quote {
  // Editors on Windows begin a file with a byte order mark.
  const text = read(file).replace(/^\uFEFF/, "");
  const parsed = parseRequest(tariff, jsonIn(text, file));
  if (!parsed.ok) throw new PricingError(parsed.issues);
  return quoteOf(tariff, parsed.value);
}

function jsonIn(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}: not JSON: ${(error as Error).message}`);
  }
}

const issuesText = ({ issues }: PricingError) =>
  issues.map(({ path, message }) => `${inert(`${pathText(path)}: ${message}`)}\n`).join("");

const complaint = (problem: string) => `cnam-pricing: ${inert(problem)}\n`;

const json = (data: unknown) => `${JSON.stringify(data, null, 2)}\n`;
