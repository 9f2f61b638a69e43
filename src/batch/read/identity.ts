/** What of an id is compared, and how it is held: of all ids only hashes are. */
import { normalized } from "../../shape/normalized.js";

/** Where the rows of a quote begin. */
export interface Spot {
  /** The place of the file among all files. */
  readonly index: number;
  readonly file: string;
  readonly line: number;
  /** As it is written. */
  readonly id: string;
}

/** What of an id is compared: not its blanks, invisible signs, capitals, nor how its signs are written. */
export const keyOf = (id: string): string =>
  PLAIN.test(id)
    ? id.toLowerCase()
    : normalized(
        normalized(id.replace(UNSEEN, ""), "NFKC")
          .replace(UNSEEN, "")
          .replace(/\p{Pd}/gu, "-")
          .replaceAll("’", "'")
          .toLowerCase()
          .toUpperCase()
          .toLowerCase(),
        "NFC",
      );

const PLAIN = /^[!-~]*$/;
/** Blanks, Braille's too, and signs that show nothing. */
const UNSEEN = /[\s\u2800\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu;

/** What spreadsheets write in place of a long number, or of a formula that fails, in whichever language. */
const SPOILT =
  /^(?:[-+]?\d+(?:[.,]\d+)?E[-+]\d+|#{2,}|#[\p{L}\d/]+\s?[!?]|#(?:REF|N\/[AD]|VALUE|VALEUR|NAME|NOM|DIV\/0|NUM|NOMBRE|NULL|NUL|SPILL|CALC|ERR)|Err:\d+)$/iu;

/** A number of which only fifteen digits are kept. */
const ROUNDED = /^[-+]?\d{15}0+$/;

/** The months of days that a spreadsheet shows shortly, spelt as it spells them: `03-avr`, `Mar-04`. */
const MONTH =
  "janv\\.?|févr\\.?|mars|avr\\.?|mai|juin|juil\\.?|août|sept\\.?|oct\\.?|nov\\.?|déc\\.?|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec";
const DAY = new RegExp(`^(?:\\d{1,2}-(?:${MONTH})(?:-\\d{2,4})?|(?:${MONTH})-\\d{2,4})$`);

/** Whether a spreadsheet has written something else in place of an id; behind an apostrophe too, which came too late. */
export function isSpoilt(id: string): boolean {
  const text = normalized(id, "NFC").trim().replace(/^['’]/, "");
  return SPOILT.test(text) || ROUNDED.test(text) || DAY.test(text);
}

/** Tells whether a file has the same ids on the same lines when it is read again. */
export function sequence() {
  let sum = 0;
  return {
    add(id: string, line: number): void {
      sum = (Math.imul(sum, 31) + (hashOf(id) | 0) + line) | 0;
    },
    sum: () => sum,
  };
}

/** 53 bits of a text: two hashes by Fowler, Noll and Vo's method, with their bits mixed. */
export function hashOf(key: string): number {
  let one = 0x811c9dc5;
  let other = 0x9dc5811c;
  for (let index = 0; index < key.length; index++) {
    const code = key.charCodeAt(index);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x5bd1e995);
    other ^= other >>> 15;
  }
  one ^= one >>> 16;
  return (one >>> 0) * 0x20_0000 + (other >>> 11);
}
