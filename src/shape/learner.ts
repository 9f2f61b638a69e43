import type { Fact, Tariff } from "../contract/tariff.js";
import { resolveBounds } from "./asked.js";
import { isNumberFact, isOptionsFact } from "./facts.js";
import { ownEntries } from "./own.js";
import type { ObjectShape, Shape } from "./shape.js";

/** What may be known of a learner. */
export function learnerShape(tariff: Pick<Tariff, "facts">): ObjectShape {
  const facts = ownEntries(tariff, "facts");
  return {
    kind: "object",
    name: "A learner",
    fields: Object.fromEntries(facts.map(([name, fact]) => [name, answerShape(name, fact)])),
    required: [],
  };
}

function answerShape(name: string, fact: Fact): Shape {
  if (isOptionsFact(fact)) return { kind: "set", name: `\`${name}\``, of: Object.keys(fact.options) };
  if (isNumberFact(fact)) return { kind: "number", rule: `\`${name}\` is a number`, ...resolveBounds(fact) };
  return { kind: "yes-no", rule: `\`${name}\` is answered with yes or no` };
}
