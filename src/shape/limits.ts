/** The most lines in a request. */
export const MAX_LINES = 1_000;

/** The most items in a basket for `cheapest`. */
export const MAX_ITEMS = 100;

/** The default `max` of a number that the caller gives. */
export const MAX_MEASURE = 1_000_000;

/** The most characters in an id. */
export const MAX_ID = 100;

/** What an id looks like, as a regular expression: a word, and not only digits, which JavaScript would put before other keys. */
export const ID_PATTERN = `^(?!\\d+$)[A-Za-z0-9][A-Za-z0-9_.-]{0,${MAX_ID - 1}}$`;

/** The same in words; a function, so that a bundle without tariffs does not include them. */
export const idInWords = (): string =>
  `at most ${MAX_ID} letters, digits and, after the first, \`-\`, \`_\` and \`.\`, not only digits`;

/** The most characters in a `ref`. */
export const MAX_REF = 200;
