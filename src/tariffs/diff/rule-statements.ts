/** Reductions, the annual fee, and readings. */
import type { AnnualFeePolicy, Count, FeeEntry, Reading, Reduction, Scope } from "../../contract/tariff.js";
import { own } from "../../shape/own.js";
import { withDefaults } from "./data.js";
import { textStatement } from "./page-statements.js";
import { amountStatement, priceStatement } from "./price-statement.js";
import { byName, fieldByField, plain, type Statement, whole } from "./statement.js";
import type { Teller } from "./teller.js";

export const reductionsStatement = (
  reductions: readonly Reduction[] | undefined,
  teller: Teller,
): Statement =>
  byName(
    reductions,
    ({ code }) => code,
    ({ code: _, ...reduction }) => {
      const amount = (cents: number | undefined) =>
        cents === undefined ? undefined : amountStatement(cents, teller);
      const [percent, price] = [own(reduction, "percent"), own(reduction, "price")];
      return fieldByField(
        reduction,
        {
          percent: percent === undefined ? undefined : whole(percent, () => teller.percent(percent)),
          cents: amount(own(reduction, "cents")),
          price: price === undefined ? undefined : priceStatement(price, teller),
          // No price is below 0 anyway.
          atLeast: amount(own(reduction, "atLeast") || undefined),
          atMost: amount(own(reduction, "atMost")),
        },
        teller,
      );
    },
  );

/** Each amount of the fee by the lines that it is for. */
export function feeStatement(fee: AnnualFeePolicy | undefined, teller: Teller): Statement {
  if (!fee) return plain({}, teller);
  const scope = (key: "waivedBy" | "exempt") => scopeStatement(own(fee, key), teller);
  return fieldByField(
    fee,
    {
      label: textStatement(fee.label, teller),
      due: byName(fee.due, scopeName, (entry) => feeEntryStatement(entry, teller)),
      waivedBy: scope("waivedBy"),
      exempt: scope("exempt"),
    },
    teller,
  );
}

function feeEntryStatement({ price, ...scope }: FeeEntry, teller: Teller): Statement {
  return fieldByField(scope, { "": priceStatement(price, teller) }, teller, () => teller.price(price));
}

/** The names in a scope; none if it is any line. */
const scopeName = (scope: Scope): string =>
  [own(scope, "items"), own(scope, "sections"), own(scope, "schemes")].flatMap((ids) => ids ?? []).join(", ");

/** Lines; any, if nothing is said of them. */
const scopeStatement = (scope: object | undefined, teller: Teller): Statement | undefined =>
  scope &&
  (Object.keys(withDefaults(scope)).length > 0
    ? plain(scope, teller)
    : fieldByField(scope, {}, teller, () => teller.word("anyLine")));

export const readingsStatement = (readings: readonly Reading[] | undefined, teller: Teller): Statement =>
  byName(
    readings,
    ({ code }) => code,
    ({ code: _, ...reading }) => {
      const alternatives = own(reading, "alternatives");
      return fieldByField(
        reading,
        {
          lines: scopeStatement(own(reading, "lines"), teller),
          inQuote: countsStatement(own(reading, "inQuote"), teller),
          inSemester: countsStatement(own(reading, "inSemester"), teller),
          alternatives: alternatives && whole(alternatives, () => alternatives.map(teller.money).join(", ")),
        },
        teller,
      );
    },
  );

/** Counts of lines, each from 0 up unless it has a bound. */
const countsStatement = (counts: readonly Count[] | undefined, teller: Teller): Statement | undefined =>
  counts &&
  plain(
    counts.map((count) => withDefaults(count, { min: 0 })),
    teller,
  );
