import type { Tariff } from "../contract/tariff.js";
import { withAliases } from "./request.js";
import type { NumberShape, ObjectShape } from "./shape.js";

/** The options of a search. */
export function planOptionsShape(tariff: Pick<Tariff, "schemes">): ObjectShape {
  const schemes = Object.keys(tariff.schemes);
  const candidates = () => withAliases(tariff.schemes);
  return {
    kind: "object",
    name: "`options`",
    fields: {
      schemes: { kind: "set", name: "`schemes`", of: schemes, candidates },
      budgets: {
        kind: "object",
        name: "`budgets`",
        fields: Object.fromEntries(schemes.map((id) => [id, budgetShape()])),
        required: [],
        candidates,
      },
    },
    required: [],
  };
}

const limit = (rule: string): NumberShape => ({
  kind: "number",
  rule,
  min: 0,
  max: Number.MAX_SAFE_INTEGER,
  step: 1,
});

const budgetShape = (): ObjectShape => ({
  kind: "object",
  name: "A budget",
  fields: {
    cents: limit("A budget is in whole cents"),
    hours: limit("A budget is in whole hours"),
    units: limit("A budget is in whole units"),
  },
  required: [],
});
