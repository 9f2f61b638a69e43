/** What a request may be, for one tariff: lines to quote, a basket, or a learner alone. */
import type { Tariff } from "../contract/tariff.js";
import { askableMeasures } from "./asked.js";
import { asCandidates, type Candidates } from "./did-you-mean.js";
import { learnerShape } from "./learner.js";
import { MAX_LINES, MAX_REF } from "./limits.js";
import { own } from "./own.js";
import type { ListShape, LookupShape, ObjectShape, Shape } from "./shape.js";

/** The parts of a tariff that a request depends on. */
type Page = Pick<Tariff, "facts" | "items" | "schemes">;

/** Looks up ids; an id is read as what is found. */
export interface Finders {
  readonly item: (id: unknown) => unknown;
  readonly scheme: (id: unknown) => unknown;
}

/** Finds what a tariff says about an item or a scheme. */
export const findersIn = ({ items, schemes }: Page): Finders => ({
  item: (id) => entryOf(items, id),
  scheme: (id) => entryOf(schemes, id),
});

const entryOf = (entries: Readonly<Record<string, unknown>>, id: unknown) =>
  typeof id === "string" ? own(entries, id) : undefined;

/** A request to quote. */
export const quoteRequestShape = (tariff: Page, find: Finders) =>
  requestShape(
    tariff,
    { lines: entries("`lines`", lineShape(tariff, find), MAX_LINES), annualFee: ANNUAL_FEE },
    ["lines"],
  );

/** A basket: to compare, or to find the cheapest plan for. */
export const basketShape = (tariff: Page, find: Finders, most: number) =>
  requestShape(
    tariff,
    { items: entries("`items`", basketItemShape(tariff, find), most), annualFee: ANNUAL_FEE },
    ["items"],
  );

/** A request about a learner alone. */
export const learnerRequestShape = (tariff: Page) => requestShape(tariff, {}, []);

const requestShape = <Fields extends Readonly<Record<string, Shape>>>(
  tariff: Page,
  fields: Fields,
  required: readonly (keyof Fields & string)[],
): ObjectShape<Fields & { readonly learner: ObjectShape }> => ({
  kind: "object",
  name: "A request",
  fields: { learner: learnerShape(tariff), ...fields },
  required: ["learner", ...required],
});

const entries = (name: string, of: ObjectShape, max: number): ListShape<ObjectShape> => ({
  kind: "list",
  name,
  of,
  min: 1,
  max,
});

const ANNUAL_FEE: Shape = {
  kind: "choice",
  rule: "`annualFee` takes one of two values",
  of: ["due", "already-paid"],
};

/** A row and a column of the page. */
export const cellRequestShape = (tariff: Page, find: Finders): ObjectShape => {
  const fields = { ...itemField(tariff, find), ...schemeField(tariff, find) };
  return { kind: "object", name: "A cell", fields, required: Object.keys(fields) };
};

const lineShape = (tariff: Page, find: Finders) =>
  enrolmentShape("A line", tariff, { ...itemField(tariff, find), ...schemeField(tariff, find) });

const basketItemShape = (tariff: Page, find: Finders) =>
  enrolmentShape("An item", tariff, itemField(tariff, find));

const enrolmentShape = (
  name: string,
  tariff: Page,
  found: Readonly<Record<string, LookupShape>>,
): ObjectShape => ({
  kind: "object",
  name,
  fields: { ...found, ...askableMeasures(tariff), semester: SEMESTER, ref: REF },
  required: Object.keys(found),
});

const SEMESTER: Shape = { kind: "choice", rule: "A year has two semesters", of: [1, 2] };

const REF: Shape = { kind: "short-text", rule: "`ref` is a short text of your own", max: MAX_REF };

const itemField = ({ items }: Page, { item }: Finders) => ({ item: lookup("item", items, item) });

const schemeField = ({ schemes }: Page, { scheme }: Finders) => ({
  scheme: lookup("scheme", schemes, scheme),
});

const lookup = (what: LookupShape["what"], known: Aliased, find: LookupShape["find"]): LookupShape => ({
  kind: "lookup",
  what,
  find,
  candidates: () => withAliases(known),
});

type Aliased = Readonly<Record<string, { readonly aliases?: readonly string[] }>>;

/** Ids, then their aliases. */
export const withAliases = (known: Aliased): Candidates => [
  ...asCandidates(Object.keys(known)),
  ...Object.entries(known).flatMap(([id, entry]) =>
    (own(entry, "aliases") ?? []).map((alias) => [alias, id] as const),
  ),
];
