import { grid } from "./catalog/grid.js";
import type { Item } from "./catalog/item.js";
import { items } from "./catalog/items.js";
import { page } from "./catalog/page.js";
import { printFee, printPrice } from "./catalog/print.js";
import { annualFeePolicy } from "./rules/readings.js";
import { schemes } from "./schemes/index.js";
import type { Scheme } from "./schemes/scheme.js";

/** Where an amount stands on the page, letter for letter. */
export interface Source {
  /** The headings of the row, from the outside in: section, organiser where there is one, label. */
  row: string[];
  /** The headings of the column, from top to bottom. */
  column: string[];
  /** The text of the cell. */
  cell: string;
  /** The footnotes that the headings call. */
  footnotes: string[];
}

/**
 * The printed cell behind an amount, with its headings and footnotes.
 *
 * @param row An item, or `"annual-fee"` for « Droits d'inscription annuels ».
 * @param scheme The column.
 * @example
 * source("recall-exam", "region").cell; // => "13 € / ECTS"
 */
export function source(row: keyof typeof items | "annual-fee", scheme: keyof typeof schemes): Source {
  const { heading: column }: Scheme = schemes[scheme];
  const headings = row === "annual-fee" ? [annualFeePolicy.label] : rowHeadings(items[row]);
  return {
    row: headings,
    column: [...column],
    cell: row === "annual-fee" ? printFee(schemes[scheme]) : printPrice(grid[row][scheme]),
    footnotes: [...headings, ...column].flatMap(footnote),
  };
}

const rowHeadings = ({ section, organiser, label }: Item) =>
  organiser === undefined ? [section, label] : [section, organiser, label];

/** The footnote that a heading calls by the mark at its end. */
function footnote(heading: string): string[] {
  return Object.entries(page.footnotes).flatMap(([mark, text]) =>
    heading.endsWith(` ${mark}`) ? [text] : [],
  );
}
