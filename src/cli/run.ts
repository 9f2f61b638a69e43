import { parseArgs } from "node:util";
import { cnamNouvelleAquitaine as tariff } from "../cnam-nouvelle-aquitaine.js";
import type { Quote } from "../quote/answer.js";
import { quoteOf } from "../quote/quote.js";
import { pathText } from "../request/issue.js";
import { parseRequest } from "../request/parse.js";
import { gridText } from "./grid-text.js";
import { quoteText } from "./quote-text.js";

const HELP = `Usage: cnam-pricing grid [--json]
       cnam-pricing quote FILE [--json]

  grid          the tariff as a table, with the ids that a request names
  quote FILE    what the request in FILE costs, who pays, and why
                (JSON; - is standard input)

  --json        the data instead of the text
  -h, --help    this text

Exit status: 0 priced, 1 ineligible or undetermined, 2 malformed.
`;

/** The text of a file, or of standard input for `-`. Throws if there is none. */
export type ReadFile = (file: string) => string;

/** What a command leaves behind: its exit status and what it writes. */
export interface Outcome {
  readonly status: 0 | 1 | 2;
  readonly out: string;
  readonly error: string;
}

const answered = (out: string, status: 0 | 1 = 0): Outcome => ({ status, out, error: "" });
const malformed = (error: string): Outcome => ({ status: 2, out: "", error });

/** Runs one command. */
export function run(args: readonly string[], read: ReadFile): Outcome {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: "boolean" }, help: { type: "boolean", short: "h" } },
    });
    const [command, file, surplus] = positionals;
    if (values.help) return answered(HELP);
    if (command === "grid" && file === undefined) {
      return answered(values.json ? json(tariff.grid) : gridText(tariff));
    }
    if (command === "quote" && file !== undefined && surplus === undefined) {
      return quoteFile(file, read, values.json ? json : (quote) => quoteText(tariff, quote));
    }
    const got = positionals.join(" ") || "nothing";
    return malformed(`cnam-pricing: expected "grid", or "quote" and one file. Got ${got}.\n\n${HELP}`);
  } catch (error) {
    return malformed(`cnam-pricing: ${(error as Error).message}\n`);
  }
}

function quoteFile(file: string, read: ReadFile, print: (quote: Quote) => string): Outcome {
  const parsed = parseRequest(tariff, parseJson(file, read(file)));
  if (!parsed.ok) {
    return malformed(parsed.issues.map(({ path, message }) => `${pathText(path)}: ${message}\n`).join(""));
  }
  const quote = quoteOf(tariff, parsed.value);
  return answered(print(quote), quote.status === "priced" ? 0 : 1);
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}: not JSON: ${(error as Error).message}`);
  }
}

const json = (data: unknown) => `${JSON.stringify(data, null, 2)}\n`;
