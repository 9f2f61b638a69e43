import { cnamNouvelleAquitaine, parseQuoteRequest, quote, withoutBlanks } from "cnam-pricing";
import { quoteRequestJsonSchema } from "cnam-pricing/json-schema";
import { explain } from "cnam-pricing/words";

/** The tool, to be sent along with the conversation. */
export const tool = {
  type: "function",
  name: "quote",
  description: "What courses at the Cnam Nouvelle-Aquitaine cost the learner, who pays the rest, and why.",
  strict: true,
  parameters: quoteRequestJsonSchema(cnamNouvelleAquitaine, { target: "strict" }),
} as const;

/** What to give back for a call, from its arguments as the model wrote them: sentences, or what to correct, by the ids that a model writes. */
export function answerCall(argumentsAsJson: string): string {
  let given: unknown;
  try {
    given = JSON.parse(argumentsAsJson);
  } catch {
    return "The arguments are not JSON: write them again.";
  }
  // A strict schema makes the model write every key, and `null` for what it does not know.
  const parsed = parseQuoteRequest(withoutBlanks(given));
  const told = parsed.ok
    ? explain(quote(parsed.value), { locale: "en" }).map(({ text }) => text)
    : parsed.issues.map(({ path, message }) => `${path.join(".") || "request"}: ${message}`);
  return told.join("\n");
}
