import type { Tariff } from "../../contract/tariff.js";
import type { Finding } from "../../shape/cursor.js";
import { own, ownEntry } from "../../shape/own.js";
import { printerOf } from "../print.js";
import { isRate, type TableCell } from "./cell.js";

/** What keeps a cell from being a rate: the line has nothing to multiply it by. */
export function unmeasured(
  tariff: Tariff,
  item: string,
  scheme: string,
  cell: TableCell,
): Omit<Finding, "received"> | undefined {
  if (!isRate(cell)) return undefined;
  const { per } = cell;
  const measure = ownEntry(tariff, "measures", per);
  const measured = [own(tariff.items, item), own(tariff.schemes, scheme)];
  if (measure === undefined || measured.some((one) => one && ownEntry(one, "measures", per) !== undefined))
    return undefined;
  const name = printerOf(tariff).text(measure);
  return {
    code: "contradiction",
    rule: `A rate per ${name} needs an item that prints or asks ${name}`,
    expected: `an amount, or \`${per}\` in the \`measures\` of \`${item}\` in \`tariff.json\``,
  };
}
