import { parseArgs } from "node:util";
import type { Quote } from "../answer.js";
import { page } from "../catalog/page.js";
import { cnamNouvelleAquitaine as tariff } from "../cnam-nouvelle-aquitaine.js";
import { pathText } from "../parse/issue.js";
import { parseRequest } from "../parse/parse.js";
import { quoteOf } from "../quote/quote.js";
import { gridText } from "./grid-text.js";
import { inert } from "./layout.js";
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
  const parsed = attempt(() =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: "boolean" }, help: { type: "boolean", short: "h" } },
    }),
  );
  if ("problem" in parsed) return malformed(complaint(parsed.problem));
  const { values, positionals } = parsed.result;
  const [command, file, surplus] = positionals;
  if (values.help) return answered(HELP);
  if (command === "grid" && file === undefined) {
    return answered(values.json ? json(tariff.grid) : gridText(tariff, page));
  }
  if (command === "quote" && file !== undefined && surplus === undefined) {
    return quoteFile(file, read, values.json ? json : (quote) => quoteText(tariff, quote));
  }
  const got = positionals.join(" ") || "nothing";
  return malformed(`${complaint(`expected "grid", or "quote" and one file. Got ${got}.`)}\n${HELP}`);
}

function quoteFile(file: string, read: ReadFile, print: (quote: Quote) => string): Outcome {
  const text = attempt(() => read(file));
  if ("problem" in text) return malformed(complaint(text.problem));
  // Editors on Windows begin a file with a byte order mark.
  const data = attempt(() => JSON.parse(text.result.replace(/^\uFEFF/, "")));
  if ("problem" in data) return malformed(complaint(`${file}: not JSON: ${data.problem}`));
  const parsed = parseRequest(tariff, data.result);
  if (!parsed.ok) {
    return malformed(
      parsed.issues.map(({ path, message }) => `${inert(`${pathText(path)}: ${message}`)}\n`).join(""),
    );
  }
  const quote = quoteOf(tariff, parsed.value);
  return answered(print(quote), quote.status === "priced" ? 0 : 1);
}

/** What somebody else's function returns, or says when it throws. */
function attempt<R>(act: () => R): { readonly result: R } | { readonly problem: string } {
  try {
    return { result: act() };
  } catch (error) {
    return { problem: (error as Error).message };
  }
}

const complaint = (problem: string) => `cnam-pricing: ${inert(problem)}\n`;

const json = (data: unknown) => `${JSON.stringify(data, null, 2)}\n`;
