/**
 * The functions of the bundled tariff from JSON text to JSON text, for databases and engines that run JavaScript but know
 * no modules: `dist/udf.js` is one classic script that defines `cnamPricing`, and needs nothing of its host.
 */
import { parseQuoteRequest as parse, quote as price } from "./bundled.js";
import { type Issue, PricingError } from "./contract/issue.js";
import { explainer } from "./shape/cursor.js";

/** The quote of a request; of one that is malformed its issues, with the status `malformed`. */
export function quote(request: string): string {
  const read = jsonIn(request);
  if ("issues" in read) return malformed(read.issues);
  try {
    return JSON.stringify(price(read.value as never));
  } catch (problem) {
    if (problem instanceof PricingError) return malformed(problem.issues);
    throw problem;
  }
}

/** Whether a request is well-formed: a fresh copy of it, or everything that is wrong with it. */
export function parseQuoteRequest(request: string): string {
  const read = jsonIn(request);
  return JSON.stringify("issues" in read ? { ok: false, issues: read.issues } : parse(read.value));
}

const malformed = (issues: readonly Issue[]): string => JSON.stringify({ status: "malformed", issues });

function jsonIn(text: string): { readonly value: unknown } | { readonly issues: readonly Issue[] } {
  try {
    return { value: JSON.parse(text) };
  } catch {
    const issues: Issue[] = [];
    explainer(issues).report({
      code: "unreadable",
      rule: "A request is JSON",
      expected: "a request as JSON",
      received: text,
    });
    return { issues };
  }
}
