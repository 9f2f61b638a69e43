import type { Cell, Price } from "../../contract/tariff.js";
import { formOf } from "../../price/form.js";
import { own } from "../../shape/own.js";
import { madeOf, type Statement, whole } from "./statement.js";
import type { Teller } from "./teller.js";

/**
 * A price as printed. Two of the same form are compared inside, so that a change names the part, the band or
 * the bound that it is about; a rate is one statement.
 */
export function priceStatement(price: Price, teller: Teller): Statement {
  const inner = (one: Price) => priceStatement(one, teller);
  const text = () => teller.price(price);
  const form = formOf(price);
  switch (form.kind) {
    case "cents":
      return amountStatement(form.price, teller);
    case "rate":
      return whole(rateData(form.price), text);
    case "bands": {
      const { by, bands } = form.price;
      const parts = bands.map((band) => [String(band.from), inner(band.price)] as const);
      const froms = bands.map(({ from }) => from);
      return madeOf(JSON.stringify(["bands", by, froms]), parts, price, text);
    }
    case "times": {
      const { times, of } = form.price;
      // So many times a price is printed whole: « 3,70 € / repas ».
      const within: Teller = {
        ...teller,
        price: (one) => teller.price({ times, of: one }),
        money: (cents) => teller.price({ times, of: cents }),
      };
      return madeOf(JSON.stringify(["times", times]), [["", priceStatement(of, within)]], price, text);
    }
    case "clamp": {
      const bound = (cents: number | undefined) =>
        cents === undefined ? undefined : amountStatement(cents, teller);
      const parts = [
        ["", inner(form.price.of)],
        ["atLeast", bound(own(form.price, "atLeast") || undefined)],
        ["atMost", bound(own(form.price, "atMost"))],
      ] as const;
      return madeOf("clamp", parts, price, text);
    }
    case "sum": {
      const parts = Object.entries(form.price.sum).map(([code, part]) => [code, inner(part)] as const);
      return madeOf("sum", parts, price, text, true);
    }
    case "group": {
      const { for: group, price: exception, otherwise } = form.price;
      const parts = [["", inner(otherwise)] as const, [group, inner(exception)] as const];
      return madeOf(JSON.stringify(["group", group]), parts, price, text);
    }
  }
}

export const cellStatement = (cell: Cell | undefined, teller: Teller): Statement | undefined => {
  if (cell === undefined) return undefined;
  return cell === "not-eligible" ? whole(cell, () => teller.cell(cell)) : priceStatement(cell, teller);
};

/** An amount; below 0 if it is taken off. */
export const amountStatement = (cents: number, { money }: Teller): Statement =>
  whole(cents, () => money(cents));

/** A rate that begins after 0 begins at once. */
const rateData = (rate: Extract<Price, { per: string }>) => ({ ...rate, after: own(rate, "after") ?? 0 });
