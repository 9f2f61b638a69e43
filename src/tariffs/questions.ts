import type { Quote } from "../contract/answer.js";
import type { Fact, Tariff } from "../contract/tariff.js";
import type { LocalizedText } from "../contract/text.js";
import { resolveBounds } from "../shape/asked.js";
import { isNumberFact, isOptionsFact } from "../shape/facts.js";
import { own } from "../shape/own.js";

/**
 * What to ask a learner next, ready for a form.
 *
 * @example
 * const [question] = questions({
 *   learner: { situations: ["job-seeker"] },
 *   lines: [{ item: "ue-3-ects", scheme: "ag2r" }],
 * });
 * question; // => { fact: "ag2rMember", label: { fr: "Cotisez-vous à AG2R La Mondiale\u00A0?", en: "Do you contribute to AG2R La Mondiale?" }, kind: "yes-no" }
 */
export type Question<Name extends string = string> = {
  fact: Name;
  label: LocalizedText;
} & (
  | { kind: "options"; options: { id: string; label: LocalizedText }[] }
  | { kind: "yes-no" }
  | { kind: "number"; min: number; max: number; step: number; unit?: LocalizedText }
);

/** The questions whose answers could still change an answer; none if nothing is missing. */
export function questionsFor(tariff: Tariff, answer: Quote): Question[] {
  if (answer.status !== "undetermined") return [];
  const facts = own(tariff, "facts") as NonNullable<Tariff["facts"]>;
  return answer.missing.map((name) => questionOn(name, facts[name] as Fact));
}

function questionOn(name: string, fact: Fact): Question {
  const asked = { fact: name, label: copyOf(fact.label) };
  if (isOptionsFact(fact))
    return {
      ...asked,
      kind: "options",
      options: Object.entries(fact.options).map(([id, label]) => ({ id, label: copyOf(label) })),
    };
  if (!isNumberFact(fact)) return { ...asked, kind: "yes-no" };
  const unit = own(fact, "unit");
  return {
    ...asked,
    kind: "number",
    ...resolveBounds(fact),
    ...(unit !== undefined && { unit: copyOf(unit) }),
  };
}

const copyOf = (text: LocalizedText): LocalizedText => (typeof text === "string" ? text : { ...text });
