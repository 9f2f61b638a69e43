import { DAY } from "../read/identity.js";

/** A text behind an apostrophe, if a spreadsheet would show another number, a day, an hour or a truth value in its place. */
export const asIs = (text: string): string => (REMADE.test(text) || DAY.test(text) ? `'${text}` : text);

/** A number that begins with zeros, ends with one behind its point, is long or has an exponent; a day or an hour in figures. */
const REMADE =
  /^(?:(?:0\d+(?:[.,]\d+)?|\d*[.,]\d*0|\d{12,}|\d+(?:[.,]\d+)?E[-+]?\d+)|\d+([-/.:])\d+(?:\1\d+)?|true|false|vrai|faux)$/i;
