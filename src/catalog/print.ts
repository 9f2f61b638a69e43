import type { Cents } from "../money.js";
import type { Scheme } from "../schemes/scheme.js";
import { NOT_ELIGIBLE, type Price } from "./item.js";

/** A price as the page prints it: « 1 020 € », « 13 € / ECTS », « Non éligible ». */
export function printPrice(price: Price): string {
  if (price === NOT_ELIGIBLE) return "Non éligible";
  return typeof price === "number" ? printEuros(price) : `${printEuros(price.perEcts)} / ECTS`;
}

/** A fee as the page prints it: the general amount, then the exceptions. */
export function printFee({ annualFee: [general, ...exceptions] }: Scheme): string {
  const others = exceptions.map(({ due, printed }) => `${printEuros(due)} ${printed}`);
  return [printEuros(general.due), ...others].join(" ");
}

/** Whole euros with the page's plain spaces. */
const printEuros = (cents: Cents) => `${String(cents / 100).replace(/\B(?=(\d{3})+$)/g, " ")} €`;
