/** Reductions, the annual fee, and readings. */
import type { AnnualFeePolicy, Count, FeeEntry, Reading, Reduction, Scope } from "../../contract/tariff.js";
import { own } from "../../shape/own.js";
import type { Printer } from "../print.js";
import { withDefaults } from "./data.js";
import { textStatement } from "./page-statements.js";
import { amountStatement, priceStatement } from "./price-statement.js";
import { byName, fieldByField, plain, type Statement, whole } from "./statement.js";

export const reductionsStatement = (
  reductions: readonly Reduction[] | undefined,
  printer: Printer,
): Statement =>
  byName(
    reductions,
    ({ code }) => code,
    (reduction) => {
      const amount = (cents: number | undefined) =>
        cents === undefined ? undefined : amountStatement(cents, printer);
      const price = own(reduction, "price");
      return fieldByField(reduction, {
        cents: amount(own(reduction, "cents")),
        price: price === undefined ? undefined : priceStatement(price, printer),
        // No price is below 0 anyway.
        atLeast: amount(own(reduction, "atLeast") || undefined),
        atMost: amount(own(reduction, "atMost")),
      });
    },
  );

/** Each amount of the fee by the lines that it is for. */
export function feeStatement(fee: AnnualFeePolicy | undefined, printer: Printer): Statement {
  if (!fee) return plain({});
  return fieldByField(fee, {
    label: textStatement(fee.label, printer),
    due: byName(fee.due, scopeName, (entry) => feeEntryStatement(entry, printer)),
  });
}

function feeEntryStatement({ price, ...scope }: FeeEntry, printer: Printer): Statement {
  return fieldByField(scope, { "": priceStatement(price, printer) }, () => printer.price(price));
}

/** The names in a scope; none if it is any line. */
const scopeName = (scope: Scope): string =>
  [own(scope, "items"), own(scope, "sections"), own(scope, "schemes")].flatMap((ids) => ids ?? []).join(", ");

export const readingsStatement = (readings: readonly Reading[] | undefined, printer: Printer): Statement =>
  byName(
    readings,
    ({ code }) => code,
    (reading) => {
      const alternatives = own(reading, "alternatives");
      return fieldByField(reading, {
        inQuote: countsStatement(own(reading, "inQuote")),
        inSemester: countsStatement(own(reading, "inSemester")),
        alternatives: alternatives && whole(alternatives, () => alternatives.map(printer.money).join(", ")),
      });
    },
  );

/** Counts of lines, each from 0 up unless it has a bound. */
const countsStatement = (counts: readonly Count[] | undefined): Statement | undefined =>
  counts && plain(counts.map((count) => withDefaults(count, { min: 0 })));
