import type { Fact } from "./learner.js";
import { createQuote } from "./pricing.js";
import type { AnyLine, Line, Priceable, QuoteRequest } from "./request.js";
import type { FactName, Tariff } from "./tariff.js";
import type { Text } from "./text.js";

/**
 * What to ask a learner next, ready for a form.
 *
 * @example
 * const [question] = questions(cnamNouvelleAquitaine, {
 *   learner: { situations: ["job-seeker"] },
 *   lines: [{ item: "ue-3-ects", scheme: "ag2r" }],
 * });
 * question; // => { fact: "ag2rMember", label: { fr: "Vous êtes cotisant·e à AG2R La Mondiale", en: "You contribute to AG2R La Mondiale" }, kind: "yes-no" }
 */
export type Question<Name extends string = string> = {
  fact: Name;
  label: Text;
} & (
  | { kind: "options"; options: { id: string; label: Text }[] }
  | { kind: "yes-no" }
  | { kind: "number"; min: number; max: number }
);

/**
 * The questions whose answers could still change what a request comes to, in the
 * tariff's order; none if nothing is missing, or a line is refused anyway.
 *
 * @throws {@link PricingError} if the request is malformed.
 * @example
 * const open = questions(cnamNouvelleAquitaine, {
 *   learner: {},
 *   lines: [{ item: "ue-3-ects", scheme: "region" }],
 * });
 * open.map(({ fact, kind }) => [fact, kind]); // => [["situations", "options"]]
 */
export function questions<T extends Tariff, const L extends readonly (Line<T> & AnyLine)[]>(
  tariff: T,
  request: QuoteRequest<T, L & Priceable<T, L>>,
): Question<FactName<T>>[] {
  const answer = createQuote<Tariff>(tariff)(request as unknown as QuoteRequest);
  return answer.status === "undetermined"
    ? answer.missing.map((fact) => questionOf(tariff, fact as FactName<T>))
    : [];
}

function questionOf<Name extends string>({ facts }: Tariff, name: Name): Question<Name> {
  const fact = facts[name] as Fact;
  const { fr, en } = fact.label;
  const asked = { fact: name, label: { fr, en } };
  switch (fact.kind) {
    case "options": {
      const options = Object.entries(fact.options).map(([id, label]) => ({ id, label: { ...label } }));
      return { ...asked, kind: "options", options };
    }
    case "yes-no":
      return { ...asked, kind: "yes-no" };
    case "number":
      return { ...asked, kind: "number", min: fact.min, max: fact.max };
  }
}
