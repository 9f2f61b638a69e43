import type { Item } from "./catalog/item.js";
import { printFee, printPrice } from "./catalog/print.js";
import { type Issue, PricingError } from "./parse/issue.js";
import { knownUnder } from "./parse/read-line.js";
import { reportTo } from "./parse/report.js";
import { cell } from "./rules/price.js";
import type { ItemId, SchemeId, Tariff } from "./tariff.js";

/**
 * Where an amount stands on the page, letter for letter.
 *
 * @example
 * source("ue-6-ects", "ag2r"); // => { row: ["Unités d'enseignement", "Cours du soir, à distance organisés par le Cnam Nouvelle-Aquitaine", "Module 51 h (6 ECTS)"], column: ["Avec une participation financière de votre part", "Vous êtes demandeur·euse d'emploi cotisant·e à AG2R La Mondiale", "Cofinancement d'AG2R La Mondiale **"], cell: "0 €", footnotes: ["** Possibilité de prise en charge dans la limite d'une ou deux UE / semestre. Vous renseigner sur les conditions."] }
 */
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
 * Where the amounts of a tariff stand. Throws a {@link PricingError} for a row or a scheme that the tariff does not have.
 *
 * @example
 * import { type CnamNouvelleAquitaine, source, type SourceFunction } from "cnam-pricing";
 *
 * const printed: SourceFunction<CnamNouvelleAquitaine> = source;
 * printed("annual-fee", "ag2r").cell; // => "150 €"
 */
export type SourceFunction<T extends Tariff> = (row: ItemId<T> | "annual-fee", scheme: SchemeId<T>) => Source;

/** `source` for a tariff, and nothing else of it. */
export function createSource<T extends Tariff>(tariff: T): SourceFunction<T> {
  return (row, scheme) => sourceOf(tariff, row, scheme);
}

function sourceOf(tariff: Tariff, row: string, id: string): Source {
  const issues: Issue[] = [];
  const report = reportTo(issues);
  const fee = row === "annual-fee" ? tariff.annualFee : undefined;
  const item = fee ? undefined : knownUnder(row, tariff.items, [], "item", report);
  const scheme = knownUnder(id, tariff.schemes, [], "scheme", report);
  if (!scheme || issues.length > 0) throw new PricingError(issues);
  const column = scheme.heading ?? [scheme.name];
  const headings = item ? rowHeadings(item) : [fee?.label as string];
  return {
    row: headings,
    column: [...column],
    cell: item ? printPrice(cell(tariff, row, id), tariff.measures) : printFee(scheme),
    footnotes: [...headings, ...column].flatMap((heading) => footnotes(tariff, heading)),
  };
}

const rowHeadings = ({ section, organiser, label }: Item) =>
  organiser === undefined ? [section, label] : [section, organiser, label];

/** The footnote that a heading calls by the mark at its end. */
const footnotes = ({ footnotes = {} }: Tariff, heading: string) =>
  Object.entries(footnotes).flatMap(([mark, text]) => (heading.endsWith(` ${mark}`) ? [text] : []));
