/**
 * As `normalize`, but in time that grows with the text alone: signs that combine are put in order thirty at a time,
 * as in Unicode's Stream-Safe Text Format, with an invisible joiner behind each thirty.
 */
export const normalized = (text: string, form: "NFC" | "NFD" | "NFKC"): string =>
  text.replace(/\p{M}{30}/gu, "$&\u034F").normalize(form);
