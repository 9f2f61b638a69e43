import type { Cell, Tariff } from "../../contract/tariff.js";
import { languageOf, printerOf } from "../print.js";
import { titlesOf } from "../titles.js";
import { cellReader, ELSEWHERE, isRate, type TableCell } from "./cell.js";
import { itemNames, schemeNames } from "./headings.js";
import { type Names, tidied } from "./names.js";

/** A tariff in two parts: a table for a spreadsheet, and all that a table cannot hold. */
export interface Parted {
  /** A row for each item below the names of the schemes; first in each row, what it is called. */
  readonly rows: readonly (readonly string[])[];
  /** The tariff, its grid without the cells that the table holds. */
  readonly rest: Tariff;
}

/** What a tariff prints, as a table. `joinTable` puts both parts together again, to an equal tariff. */
export function partTable(tariff: Tariff): Parted {
  const printer = printerOf(tariff);
  const titles = titlesOf(tariff, languageOf(tariff));
  const items = itemNames(tariff);
  const schemes = schemeNames(tariff);
  const read = cellReader(tariff);
  const written = (cell: Cell): string => {
    const byId = isRate(cell) ? `${printer.money(cell.cents)} / ${cell.per}` : String(cell);
    const isReadBack = (text: string) => {
      const back = read(text);
      return "cell" in back && isSame(back.cell, cell);
    };
    // `TND 1,020` could be read in two ways; without the separator it cannot.
    const texts = [printer.cell(cell), byId].flatMap((text) => [text, text.replaceAll(",", "")]);
    return texts.map(tidied).find((text) => isInert(text) && isReadBack(text)) ?? ELSEWHERE;
  };
  const columns = Object.entries(tariff.schemes);
  const rest: Record<string, Record<string, Cell>> = {};
  const body = Object.keys(tariff.items).map((item) => {
    const cells = columns.map(([scheme]) => {
      const cell = tariff.grid[item]?.[scheme] as Cell;
      const text = written(cell);
      if (text === ELSEWHERE) rest[item] = { ...rest[item], [scheme]: cell };
      return text;
    });
    return [nameFor(item, titles.get(item) as string, items), ...cells];
  });
  const head = columns.map(([id, { label }]) => nameFor(id, printer.text(label), schemes));
  return { rows: [["item", ...head], ...body], rest: { ...tariff, grid: rest } };
}

/** What people call it, if that leads back to it; otherwise its id. */
const nameFor = (id: string, title: string, names: Names): string => {
  const text = tidied(title);
  return isInert(text) && names.find(text) === id ? text : id;
};

/** Whether a spreadsheet takes a text for what it is, and not for a formula. */
const isInert = (text: string) => !/^[=+\-@]/.test(text);

/** A rate with limits has a form of its own, which a cell cannot hold. */
const isSame = (one: TableCell, other: Cell): boolean =>
  isRate(one) && isRate(other)
    ? one.per === other.per && one.cents === other.cents && Object.keys(other).length === 2
    : one === other;
