/** Somebody's text without what a terminal would take for an order, or read backwards. */
export const replaceControlCharacters = (text: string) =>
  text.replace(/[\p{Cc}\u2028-\u202E\u2066-\u2069]/gu, "\u{FFFD}");
