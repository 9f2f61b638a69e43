/** The signs between words on a page, with plain spaces. */
export const MARKS = {
  fr: { colon: " : ", semicolon: " ; ", percent: " %" },
  en: { colon: ": ", semicolon: "; ", percent: "%" },
} as const;
