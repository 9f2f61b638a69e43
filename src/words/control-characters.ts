/** Somebody's text without the characters that a terminal would obey, or that would turn it backwards. */
export const replaceControlCharacters = (text: string) =>
  text.replace(/[\p{Cc}\u2028-\u202E\u2066-\u2069]/gu, "\u{FFFD}");
