/** A number as a spreadsheet writes it in either language: `12.5`, `12,5`, `1 200`. */
const NUMBER = /^-?(?:\d+|\d{1,3}(?:[ \u00A0\u202F]\d{3})+)(?:[.,]\d+)?$/;

/** A comma before three digits: a thousand and something, or a thousandth? */
const DOUBTFUL = /^-?[1-9]\d{0,2},\d{3}$/;

/** What is no number, or could be two, stays a text, for the parser to refuse. */
export function parseAmount(text: string): unknown {
  const given = text.trim();
  if (!NUMBER.test(given) || DOUBTFUL.test(given)) return text;
  return Number(given.replace(/\s/g, "").replace(",", "."));
}
