/** A text behind an apostrophe, if a spreadsheet would show another number, a day, an hour or a truth value in its place. */
export const asIs = (text: string): string => (REMADE.test(text) && !PLAIN.test(text) ? `'${text}` : text);

const MONTH =
  "janv(?:ier)?|févr(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|août|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|déc(?:embre)?|jan(?:uary)?|feb(?:ruary)?|march|mar|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|october|november|dec(?:ember)?";

/** What may be a number, an amount, an hour, a day or a truth value. */
const REMADE = new RegExp(
  `^\\s*(?:[\\d\\s.,:/()%€+-]*\\d[\\d\\s.,:/()%€+-]*(?:E[-+]?\\d+|[AP]M)?|(?:\\d{1,2}[-\\s])?(?:${MONTH})\\.?(?:[-\\s]\\d{2,4})?|true|false|vrai|faux)\\s*$`,
  "i",
);

/** A number that is shown as it is written; and a word alone, which is no day. */
const PLAIN = /^(?:[1-9]\d{0,10}|0|\p{L}{1,3}|(?!vrai$|faux$|true$|false$)\p{L}+\.?)$/iu;
