/** What a request may be, for one tariff: lines, a learner, baskets, and the options of a search. */
import type { Asked, Fact, Tariff } from "../contract/tariff.js";
import { type Candidates, themselves } from "./did-you-mean.js";
import { isNumberFact, isOptionsFact } from "./facts.js";
import { MAX_LINES, MAX_MEASURE, MAX_REF } from "./limits.js";
import { own } from "./own.js";
import type { ListShape, LookupShape, NumberShape, ObjectShape, Shape } from "./shape.js";

/** What of a tariff a request depends on. */
type Page = Pick<Tariff, "facts" | "items" | "schemes">;

/** How an id is found; it is read as what is found. */
export interface Finders {
  readonly item: (id: unknown) => unknown;
  readonly scheme: (id: unknown) => unknown;
}

const ANNUAL_FEE: Shape = {
  kind: "choice",
  rule: "`annualFee` takes one of two values",
  of: ["due", "already-paid"],
};

const SEMESTER: Shape = { kind: "choice", rule: "A year has two semesters", of: [1, 2] };

const REF: Shape = { kind: "short-text", rule: "`ref` is a short text of your own", max: MAX_REF };

/** What all requests have. */
type RequestFields = { readonly learner: ObjectShape };

/** A request to quote. */
export const quoteRequestShape = (
  tariff: Page,
  find: Finders,
): ObjectShape<RequestFields & { readonly lines: ListShape<ObjectShape>; readonly annualFee: Shape }> => ({
  kind: "object",
  name: "A request",
  fields: {
    learner: learnerShape(tariff),
    lines: { kind: "list", name: "`lines`", of: lineShape(tariff, find), min: 1, max: MAX_LINES },
    annualFee: ANNUAL_FEE,
  },
  required: ["learner", "lines"],
});

/** A basket: to compare, or to find the cheapest plan for. */
export const basketShape = (
  tariff: Page,
  find: Finders,
  most: number,
): ObjectShape<RequestFields & { readonly items: ListShape<ObjectShape>; readonly annualFee: Shape }> => ({
  kind: "object",
  name: "A request",
  fields: {
    learner: learnerShape(tariff),
    items: { kind: "list", name: "`items`", of: itemShape(tariff, find), min: 1, max: most },
    annualFee: ANNUAL_FEE,
  },
  required: ["learner", "items"],
});

/** Whom to look at prices for. */
export const learnerRequestShape = (tariff: Page): ObjectShape<RequestFields> => ({
  kind: "object",
  name: "A request",
  fields: { learner: learnerShape(tariff) },
  required: ["learner"],
});

const lineShape = (tariff: Page, find: Finders): ObjectShape => ({
  kind: "object",
  name: "A line",
  fields: {
    item: lookup("item", tariff.items, find.item),
    scheme: lookup("scheme", tariff.schemes, find.scheme),
    ...askableMeasures(tariff),
    semester: SEMESTER,
    ref: REF,
  },
  required: ["item", "scheme"],
});

const itemShape = (tariff: Page, find: Finders): ObjectShape => ({
  kind: "object",
  name: "An item",
  fields: {
    item: lookup("item", tariff.items, find.item),
    ...askableMeasures(tariff),
    semester: SEMESTER,
    ref: REF,
  },
  required: ["item"],
});

/** A row and a column of the page. */
export const cellShape = (tariff: Page, find: Finders): ObjectShape => ({
  kind: "object",
  name: "A cell",
  fields: {
    item: lookup("item", tariff.items, find.item),
    scheme: lookup("scheme", tariff.schemes, find.scheme),
  },
  required: ["item", "scheme"],
});

const lookup = (what: LookupShape["what"], known: Named, find: LookupShape["find"]): LookupShape => ({
  kind: "lookup",
  what,
  find,
  candidates: () => withAliases(known),
});

type Named = Readonly<Record<string, { readonly aliases?: readonly string[] }>>;

/** Ids, then what people call them otherwise. */
const withAliases = (known: Named): Candidates => [
  ...themselves(Object.keys(known)),
  ...Object.entries(known).flatMap(([id, entry]) =>
    (own(entry, "aliases") ?? []).map((alias) => [alias, id] as const),
  ),
];

/** The measures that some item or scheme asks for, within the bounds of any of them; which of them a line takes, its cell says. */
export function askableMeasures(tariff: Page): Readonly<Record<string, NumberShape>> {
  const asking = [...Object.values(tariff.items), ...Object.values(tariff.schemes)];
  const shapes = new Map<string, NumberShape>();
  for (const one of asking) {
    for (const [name, measure] of Object.entries(own(one, "measures") ?? {})) {
      if (typeof measure === "number") continue;
      const { min, max, step } = boundsOf(measure);
      const known = shapes.get(name);
      shapes.set(name, {
        kind: "number",
        rule: `\`${name}\` is a number`,
        min: Math.min(min, known?.min ?? min),
        max: Math.max(max, known?.max ?? max),
        step: known && known.step !== step ? 0 : step,
        isCheckedLater: true,
      });
    }
  }
  return Object.fromEntries(shapes);
}

/** The bounds of a number that is asked for. */
export const boundsOf = (asked: Asked): Required<Asked> => ({
  min: asked.min,
  max: own(asked, "max") ?? MAX_MEASURE,
  step: own(asked, "step") ?? 1,
});

function learnerShape(tariff: Page): ObjectShape {
  const facts = Object.entries(own(tariff, "facts") ?? {});
  return {
    kind: "object",
    name: "A learner",
    fields: Object.fromEntries(facts.map(([name, fact]) => [name, answerShape(name, fact)])),
    required: [],
  };
}

function answerShape(name: string, fact: Fact): Shape {
  if (isOptionsFact(fact)) return { kind: "set", name: `\`${name}\``, of: Object.keys(fact.options) };
  if (isNumberFact(fact)) return { kind: "number", rule: `\`${name}\` is a number`, ...boundsOf(fact) };
  return { kind: "yes-no", rule: `\`${name}\` is answered with yes or no` };
}

/** The options of a search. */
export function planOptionsShape(tariff: Page): ObjectShape {
  const schemes = Object.keys(tariff.schemes);
  return {
    kind: "object",
    name: "`options`",
    fields: {
      schemes: { kind: "set", name: "`schemes`", of: schemes },
      budgets: {
        kind: "object",
        name: "`budgets`",
        fields: Object.fromEntries(schemes.map((id) => [id, budgetShape()])),
        required: [],
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
