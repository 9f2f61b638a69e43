import type { Bands, ByGroup, Clamp, Price, Rate, Sum, Times } from "../contract/tariff.js";

/** A price, and which form it has. */
export type Form =
  | { readonly kind: "cents"; readonly price: number }
  | { readonly kind: "rate"; readonly price: Rate }
  | { readonly kind: "times"; readonly price: Times }
  | { readonly kind: "clamp"; readonly price: Clamp }
  | { readonly kind: "sum"; readonly price: Sum }
  | Branching;

/** A price that is one of those inside it. */
export type Branching =
  | { readonly kind: "bands"; readonly price: Bands }
  | { readonly kind: "group"; readonly price: ByGroup };

const KINDS = [
  ["per", "rate"],
  ["by", "bands"],
  ["times", "times"],
  ["sum", "sum"],
  ["for", "group"],
  ["of", "clamp"],
] as const;

/** Forms are told apart by their keys. */
export function formOf(price: Price): Form {
  if (typeof price === "number") return { kind: "cents", price };
  const [, kind] = KINDS.find(([key]) => Object.hasOwn(price, key)) as (typeof KINDS)[number];
  return { kind, price } as Form;
}

/** The prices that a price is made of. */
export function insideOf(price: Price): readonly Price[] {
  const form = formOf(price);
  switch (form.kind) {
    case "bands":
      return form.price.bands.map((band) => band.price);
    case "times":
    case "clamp":
      return [form.price.of];
    case "sum":
      return Object.values(form.price.sum);
    case "group":
      return [form.price.price, form.price.otherwise];
    default:
      return [];
  }
}

/** A price and all prices inside it. */
export const allPrices = (price: Price): readonly Price[] => [price, ...insideOf(price).flatMap(allPrices)];

/** The quantities that a price names. */
export const quantitiesIn = (price: Price): readonly string[] => namesIn(price, ["per", "by", "times"]);

/** The quantity that a price itself is a multiple of, if it is. */
export function multipliedIn(price: Price): string | undefined {
  const form = formOf(price);
  if (form.kind === "rate") return form.price.per;
  return form.kind === "times" ? form.price.times : undefined;
}

/** The code of the part that is the price of a line, beside reductions: it has no name on the page. */
export const PRICE_PART = "price";

/** The names of the parts of all sums in a price. */
export const partNames = (price: Price): readonly string[] =>
  allPrices(price).flatMap((inside) => {
    const form = formOf(inside);
    return form.kind === "sum" ? Object.keys(form.price.sum) : [];
  });

/** The groups that a price names. */
export const groupsIn = (price: Price): readonly string[] => namesIn(price, ["for"]);

/** What a price, and the prices inside it, have under some of the keys that tell their forms. */
const namesIn = (price: Price, keys: readonly string[]): readonly string[] =>
  allPrices(price).flatMap((one) =>
    Object.entries(one).flatMap(([key, name]) => (keys.includes(key) ? (name as string) : [])),
  );
