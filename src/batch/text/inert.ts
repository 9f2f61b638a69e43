/**
 * A text that is a formula nowhere: not in its cell, nor in a part of it, should a spreadsheet cut it at another
 * sign than its writer. An apostrophe before such a part makes it a text; one that was there already gets a second,
 * so that `withoutApostrophes` has the text back as it was.
 */
export const inert = (text: string): string => text.replace(PART, "$1'$2");

/** A text as it was before `inert`. */
export const withoutApostrophes = (text: string): string => text.replace(GUARDED, "$1$2");

/** What a spreadsheet may begin a cell behind. */
const BEGINNING = String.raw`^|[,;|"\p{Zl}\p{Zp}\p{Cc}]`;
/** What it may pass over before a formula, in each width of its signs. */
const FORMULA = "[\\p{Zs}\\p{Cf}']*[=+\\-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}]";
const PART = new RegExp(`(${BEGINNING})(${FORMULA})`, "gu");
const GUARDED = new RegExp(`(${BEGINNING})'(${FORMULA})`, "gu");
