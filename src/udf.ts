/**
 * The functions of the bundled tariff from JSON text to JSON text, for databases and engines that run JavaScript but know
 * no modules: `dist/udf.js` is one classic script that defines `cnamPricing`, and needs nothing of its host.
 */
import { parseQuoteRequest as parse, quote as price } from "./bundled.js";
import { type Issue, type ParseResult, PricingError } from "./contract/issue.js";
import { explainer } from "./shape/cursor.js";

/** The quote of a request; of one that is malformed its issues, with the status `malformed`. */
function quote(request: string): string {
  const read = jsonIn(request);
  if (!read.ok) return malformed(read.issues);
  try {
    return JSON.stringify(price(read.value as never));
  } catch (problem) {
    if (problem instanceof PricingError) return malformed(problem.issues);
    throw problem;
  }
}

/** Whether a request is well-formed: a fresh copy of it, or everything that is wrong with it. */
function parseQuoteRequest(request: string): string {
  const read = jsonIn(request);
  return JSON.stringify(read.ok ? parse(read.value) : read);
}

const malformed = (issues: readonly Issue[]): string => JSON.stringify({ status: "malformed", issues });

function jsonIn(text: string): ParseResult<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    const issues: Issue[] = [];
    explainer(issues).report({
      code: "unreadable",
      rule: "A request is JSON",
      expected: "a request as JSON",
      received: text,
    });
    return { ok: false, issues };
  }
}

// By name, since a bundler's own way to export reads what a host has added to `Object.prototype`.
Object.defineProperty(globalThis, "cnamPricing", {
  value: { quote, parseQuoteRequest },
  configurable: true,
  writable: true,
});
