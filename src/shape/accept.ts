import { type ParseResult, PricingError } from "../contract/issue.js";

/** The value that was read. Malformed input throws here, and nowhere else. */
export function accept<R>(parsed: ParseResult<R>, subject?: string): R {
  if (!parsed.ok) throw new PricingError(parsed.issues, subject);
  return parsed.value;
}
