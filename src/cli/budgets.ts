/** The limits of a plan as they are typed: amounts, hours, units. */
import type { Tariff } from "../contract/tariff.js";
import { currencySign, minorDigits } from "../price/money-text.js";
import { languageOf } from "../tariffs/print.js";
import { readCents } from "../tariffs/table/amount.js";
import { withoutCurrency } from "../tariffs/table/cell.js";
import { type ArgumentProblem, problemOf } from "./problem.js";

type Measure = "cents" | "hours" | "units";
type Budget = { readonly [M in Measure]?: number };

/** `company=1500€`, `pole-emploi=100h`, `region=3units`: each scheme by what limits it. */
export function parseBudgets(tariff: Tariff, texts: readonly string[]): Readonly<Record<string, Budget>> {
  const read = new Map<string, Budget>();
  for (const text of texts) {
    const [scheme = "", ...most] = text.split("=");
    const limit = scheme === "" ? undefined : parseLimit(tariff, most.join("=").trim());
    if (!limit) throw problemOf(whyUnread(tariff, text, scheme, most.join("=").trim()));
    const [measure, value] = limit;
    const budget = read.get(scheme) ?? {};
    if (Object.hasOwn(budget, measure))
      throw problemOf({ code: "repeated-budget", scheme, measure, given: text });
    read.set(scheme, { ...budget, [measure]: value });
  }
  return Object.fromEntries(read);
}

/** A count with its unit: thousands apart by spaces or not at all, decimals behind a comma or point. */
const COUNT = /^(\d{1,3}(?:\s\d{3})+|\d+)(?:[.,](\d{1,2}))?\s*(h|units?)$/;

function parseLimit(tariff: Tariff, text: string): readonly [measure: Measure, value: number] | undefined {
  const [, whole = "", part = "0", unit] = COUNT.exec(text) ?? [];
  if (unit !== undefined)
    return [unit === "h" ? "hours" : "units", Number(`${whole.replaceAll(/\s/g, "")}.${part}`)];
  const { currency } = tariff;
  const amount = withoutCurrency([currencySign(currency), currency])(text);
  const notation = { language: languageOf(tariff), digits: minorDigits(currency) };
  const cents = amount === text ? undefined : readCents(amount, notation);
  return typeof cents === "number" ? ["cents", cents] : undefined;
}

/** A sign or a code of three letters. */
const CURRENCY = /\p{Sc}|(?<!\p{L})[A-Z]{3}(?!\p{L})/u;

/** Why a budget cannot be read, and how it is written. */
function whyUnread(tariff: Tariff, given: string, scheme: string, limit: string): ArgumentProblem {
  const { currency } = tariff;
  const sign = currencySign(currency);
  if (scheme !== "" && /^\d+$/.test(limit)) {
    const forms = [sign, "h", "units"].map((unit) => `${scheme}=${limit}${unit}`);
    return { code: "no-unit", given, forms };
  }
  const forms = formsIn(
    tariff,
    Object.hasOwn(tariff.schemes, scheme) ? scheme : Object.keys(tariff.schemes)[0],
  );
  const [mark] = CURRENCY.exec(limit) ?? [];
  const isOther = mark !== undefined && mark !== currency && mark !== sign;
  return isOther
    ? { code: "other-currency", given, forms, currency, mark }
    : { code: "bad-budget", given, forms };
}

/** The forms of a budget. The sign is behind the number, where a shell reads it as it is: `$1500` would be 500. */
function formsIn(tariff: Tariff, scheme = ""): readonly string[] {
  const { currency } = tariff;
  const digits = minorDigits(currency);
  const sign = currencySign(currency);
  const point = languageOf(tariff) === "fr" ? "," : ".";
  const amounts = ["1500", ...(digits === 0 ? [] : [`1500${point}${"5".padEnd(digits, "0")}`])];
  return [...amounts.map((amount) => `${amount}${sign}`), "100h", "3units"].map(
    (form) => `${scheme}=${form}`,
  );
}
