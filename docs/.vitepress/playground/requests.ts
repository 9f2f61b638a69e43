import ts from "typescript";
import * as library from "../../../src/index.js";
import * as jsonSchema from "../../../src/json-schema/index.js";
import * as tariffs from "../../../src/tariffs/index.js";
import * as words from "../../../src/words/index.js";

/** The script asks for its imports by name. */
const options = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };

/**
 * The requests that an example makes of the bundled page, each once, as JSON. The example is run, so a request can be
 * put together in any way; requests for another tariff are left out.
 */
export function requestsOf(code: string): string[] {
  const requests = new Set<string>();
  const noting =
    <Result>(ask: (request: never) => Result) =>
    (request: unknown): Result => {
      if (request !== undefined) requests.add(JSON.stringify(request));
      return ask(request as never);
    };
  const functions = {
    quote: noting(library.quote),
    parseQuoteRequest: noting(library.parseQuoteRequest),
    questions: noting(library.questions),
  };
  const createPricing = (tariff: never) => ({
    ...library.createPricing(tariff),
    ...(tariff === library.cnamNouvelleAquitaine && functions),
  });
  const modules = new Map<string, unknown>([
    ["cnam-pricing", { ...library, ...functions, createPricing }],
    ["cnam-pricing/json-schema", jsonSchema],
    ["cnam-pricing/tariffs", tariffs],
    ["cnam-pricing/words", words],
  ]);
  const required = (name: string) => {
    if (!modules.has(name)) throw new Error(`${name} is not part of the library.`);
    return modules.get(name);
  };
  try {
    new Function("require", "exports", ts.transpile(code, options))(required, {});
  } catch {
    // It needs another library, a file or a page, or shows an error that the library throws.
  }
  return [...requests];
}
