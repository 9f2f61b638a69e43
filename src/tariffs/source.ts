import type { AnnualFeePolicy, Cell, Item, Scheme, Tariff } from "../contract/tariff.js";
import { accept } from "../shape/accept.js";
import { parseWith } from "../shape/cursor.js";
import { own, ownEntries } from "../shape/own.js";
import { makeReader } from "../shape/read.js";
import { cellRequestShape, type Finders, findersIn } from "../shape/request.js";
import { languageOf, type Printer, printerOf } from "./print.js";
import { printBelow } from "./print-below.js";
import { headingsOf } from "./titles.js";

/**
 * The place of an amount on the page, quoted letter for letter.
 *
 * @example
 * source("ue-6-ects", "ag2r"); // => { row: ["Unités d'enseignement", "Cours du soir, à distance organisés par le Cnam Nouvelle-Aquitaine", "Module 51 h (6 ECTS)"], column: ["Avec une participation financière de votre part", "Vous êtes demandeur·euse d'emploi cotisant·e à AG2R La Mondiale", "Cofinancement d'AG2R La Mondiale **"], cell: "0 €", footnotes: ["** Possibilité de prise en charge dans la limite d'une ou deux UE / semestre. Vous renseigner sur les conditions."] }
 */
export interface Source {
  /** The headings of the row, from the outside in, then its label. */
  row: string[];
  /** The headings of the column, from top to bottom. */
  column: string[];
  /**
   * The text of the cell; bands, and what some learners pay, each on a line of its own. So is what the page says
   * below its table: what changes this price, and who pays in which order.
   */
  cell: string;
  /** The footnotes that the headings call. */
  footnotes: string[];
}

export function printedSource(tariff: Tariff, row: string, scheme: string): Source {
  const read = makeReader(cellRequestShape(tariff, findRows(tariff)));
  const { item, scheme: column } = accept(parseWith(read, { item: row, scheme })) as FoundCell;
  const printer = printerOf(tariff);
  const headings = [...headingsOf(tariff, item, languageOf(tariff)), printer.text(item.label)];
  const columnHeadings = own(column, "headings") ?? [printer.text(column.label)];
  return {
    row: headings,
    column: [...columnHeadings],
    cell: row === FEE ? printer.fee(scheme) : cellLines(tariff, row, scheme, printer).join("\n"),
    footnotes: [...headings, ...columnHeadings].flatMap((heading) => footnotesOf(tariff, heading)),
  };
}

/** The lines of a cell, and those below the table that are about it. */
function cellLines(tariff: Tariff, item: string, scheme: string, printer: Printer): readonly string[] {
  const cell = tariff.grid[item]?.[scheme] as Cell;
  const below = cell === "not-eligible" ? [] : printBelow(tariff, item, scheme, printer);
  return [...printer.lines(cell), ...below];
}

/** A row that is not an item. */
const FEE = "annual-fee";

/** A row and a column, found. */
interface FoundCell {
  readonly item: Item | AnnualFeePolicy;
  readonly scheme: Scheme;
}

function findRows(tariff: Tariff): Finders {
  const { item, scheme } = findersIn(tariff);
  return { item: (id) => (id === FEE ? own(tariff, "annualFee") : item(id)), scheme };
}

/** The footnotes that a heading calls by the mark at its end. */
const footnotesOf = (tariff: Tariff, heading: string) =>
  ownEntries(tariff, "footnotes").flatMap(([mark, text]) => (heading.endsWith(` ${mark}`) ? [text] : []));
