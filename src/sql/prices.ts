/** Each form of a price as SQL: cents and parts of a cent, exact in decimals. */
import type { Price } from "../contract/tariff.js";
import type { Context } from "../price/amount.js";
import { compilePrice } from "../price/compile.js";
import { type Branching, formOf, insideOf, PRICE_PART } from "../price/form.js";
import { own } from "../shape/own.js";
import { caseOf, decimal, literal } from "./text.js";

/** What the names in a price stand for. */
export interface Names {
  /** The number that a measure has on the page. */
  readonly printed: (name: string) => number | undefined;
  /** The column of a measure that is asked for, or of a number about the learner. */
  readonly column: (name: string) => string;
  /** The column that says whether a learner is in a group. */
  readonly group: (id: string) => string;
}

const quantity = (name: string, names: Names): string => {
  const printed = names.printed(name);
  return printed === undefined ? names.column(name) : decimal(printed);
};

/** The one rounding: half a cent up. No amount is below 0. */
export const rounded = (amount: string): string =>
  /^\d+$/.test(amount) ? amount : `CAST(ROUND(${amount}) AS BIGINT)`;

/** What a price comes to before it is rounded. */
export function priceSql(price: Price, names: Names): string {
  const known = constantOf(price, names);
  if (known !== undefined) return decimal(Number(known.toPrecision(15)));
  const form = formOf(price);
  const inside = () => insideOf(price).map((one) => priceSql(one, names));
  switch (form.kind) {
    case "cents":
      return decimal(form.price);
    case "rate": {
      const { per, cents } = form.price;
      const [after, upTo] = [own(form.price, "after") ?? 0, own(form.price, "upTo")];
      const given = quantity(per, names);
      const counted = upTo === undefined ? given : `LEAST(${given}, ${decimal(upTo)})`;
      const beyond = after === 0 ? counted : `GREATEST(0, ${counted} - ${decimal(after)})`;
      return `${decimal(cents)} * ${beyond}`;
    }
    case "times":
      return `${quantity(form.price.times, names)} * ${rounded(`(${inside()[0]})`)}`;
    case "clamp": {
      const [atLeast, atMost] = [own(form.price, "atLeast"), own(form.price, "atMost")];
      const [of = ""] = inside();
      const raised = atLeast === undefined ? of : `GREATEST(${of}, ${atLeast})`;
      return atMost === undefined ? raised : `LEAST(${raised}, ${atMost})`;
    }
    case "sum":
      return `(${inside().join(" + ")})`;
    default:
      return branch(form, inside(), names);
  }
}

/** What a price comes to if nothing changes it. */
function constantOf(price: Price, { printed }: Names): number | undefined {
  const context: Context = { quantity: (name) => printed(name) ?? (() => 0), group: () => () => false };
  const amount = compilePrice(price, context);
  return typeof amount === "number" ? amount : undefined;
}

/** Of several values that of the band, or of the group, that applies. */
function branch(form: Branching, values: readonly string[], names: Names): string {
  if (new Set(values).size === 1) return values[0] as string;
  if (form.kind === "group")
    return caseOf([[`${names.group(form.price.for)} = 1`, values[0] as string]], values[1]);
  const { by, bands } = form.price;
  const given = quantity(by, names);
  const highestFirst = bands
    .map(({ from }, place) => [`${given} >= ${decimal(from)}`, values[place] as string] as const)
    .slice(1)
    .reverse();
  return caseOf(highestFirst, values[0]);
}

/** One part of a line's price, on all branches of it: its code, `NULL` where there is none, and its whole cents. */
export interface PartSql {
  readonly code: string;
  readonly due: string;
}

/** The parts that a price is made of, by their places. */
export function partsSql(price: Price, names: Names): readonly PartSql[] {
  const form = formOf(price);
  switch (form.kind) {
    case "sum":
      return Object.entries(form.price.sum).map(([code, part]) => ({
        code: literal(code),
        due: rounded(priceSql(part, names)),
      }));
    case "times":
      return partsSql(form.price.of, names).map(({ code, due }) => ({
        code,
        due: rounded(`(${quantity(form.price.times, names)} * (${due}))`),
      }));
    case "bands":
    case "group": {
      const branches = insideOf(price).map((one) => partsSql(one, names));
      return Array.from({ length: Math.max(...branches.map((parts) => parts.length)) }, (_, place) => ({
        code: branch(
          form,
          branches.map((parts) => parts[place]?.code ?? "NULL"),
          names,
        ),
        due: branch(
          form,
          branches.map((parts) => parts[place]?.due ?? "0"),
          names,
        ),
      }));
    }
    default:
      return [{ code: literal(PRICE_PART), due: rounded(priceSql(price, names)) }];
  }
}
