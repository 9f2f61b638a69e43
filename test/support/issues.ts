import type { Issue, PricingError } from "../../src/contract/issue.js";

/** What a call that throws has to say. */
export function issuesOf(call: () => unknown): readonly Issue[] {
  try {
    call();
    return [];
  } catch (error) {
    return (error as PricingError).issues;
  }
}
