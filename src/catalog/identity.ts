import type { Text } from "../text.js";

/**
 * What identifies a page of prices.
 *
 * @example
 * cnamNouvelleAquitaine.title; // => "Tarifs"
 * cnamNouvelleAquitaine.currency; // => "EUR"
 */
export interface Identity {
  /** As the page names itself. */
  readonly title: string;
  readonly centre?: string;
  /** Which edition it is, or what is known about its date. */
  readonly edition?: Text;
  /** The ISO 4217 code. All amounts are in hundredths of this currency. */
  readonly currency: string;
  /** Where it is published. */
  readonly source?: string;
  /** The first and the last day on which it is valid, as far as they are known: `"2025-09-01"`. */
  readonly valid?: { readonly from?: string; readonly until?: string };
  /** Letter for letter, by the mark at the end of the headings that call them. */
  readonly footnotes?: Readonly<Record<string, string>>;
}
