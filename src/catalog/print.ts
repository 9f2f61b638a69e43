import type { Cents } from "../money.js";
import type { Scheme } from "../schemes/scheme.js";
import type { Text } from "../text.js";
import { NOT_ELIGIBLE, type Price } from "./item.js";

/** A price as the page prints it: « 1 020 € », « 13 € / ECTS », « Non éligible ». A formula prints as an ellipsis. */
export function printPrice(price: Price, measures: Readonly<Record<string, Text>>): string {
  if (price === NOT_ELIGIBLE) return "Non éligible";
  if (typeof price === "function") return "…";
  return typeof price === "number"
    ? printEuros(price)
    : `${printEuros(price.cents)} / ${measures[price.per]?.fr}`;
}

/** A fee as the page prints it: the general amount, then the exceptions; nothing where there is none. */
export function printFee({ annualFee }: Scheme): string {
  if (!annualFee) return "";
  const [general, ...exceptions] = annualFee;
  const others = exceptions.map(({ due, printed }) => `${printEuros(due)} ${printed}`);
  return [printEuros(general.due), ...others].join(" ");
}

/** Whole euros with the page's plain spaces; what is less than a euro behind a comma. */
function printEuros(cents: Cents): string {
  const [whole = "", part] = String(cents / 100).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, " ");
  return part === undefined ? `${grouped} €` : `${grouped},${part.padEnd(2, "0")} €`;
}
