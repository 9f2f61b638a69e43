/**
 * A text behind an apostrophe, if a spreadsheet would show another number, a day, an hour or a truth value in its
 * place. One that has apostrophes already gets another, so that it is not taken for the text without.
 */
export function asIs(text: string): string {
  const bare = text.replace(/^'+/, "");
  return REMADE.test(bare.trim()) && !PLAIN.test(bare) && !isInert(text) ? `'${text}` : text;
}

/** Whether it begins like a formula, and has its apostrophe for that. */
const isInert = (text: string) => /^'+[\s\p{Cf}]*[+-]/u.test(text);

const MONTH =
  "janv(?:ier)?|févr(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|août|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|déc(?:embre)?|jan(?:uary)?|feb(?:ruary)?|march|mar|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|october|november|dec(?:ember)?";

/** What may be a number, an amount, an hour, a day or a truth value. A text may be long: nothing in it is tried twice. */
const REMADE = new RegExp(
  `^(?:(?=[\\s.,:/()%€+-]*\\d)[\\d\\s.,:/()%€+-]+(?:E[-+]?\\d+|[AP]M)?|(?:\\d{1,2}[-\\s])?(?:${MONTH})\\.?(?:[-\\s]\\d{2,4})?|true|false|vrai|faux)$`,
  "i",
);

/** A number that is shown as it is written; and a word alone, which is no day. */
const PLAIN = /^(?:[1-9]\d{0,10}|0|\p{L}{1,3}|(?!vrai$|faux$|true$|false$)\p{L}+\.?)$/iu;
