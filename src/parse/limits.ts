/** At most so many lines in a request. */
export const MAX_LINES = 1_000;

/** At most so many items among which to look for the cheapest way. */
export const MAX_ITEMS = 100;

/** At most so much of a measure in a line: beyond any curriculum, and small enough that every total is a safe integer. */
export const MAX_MEASURE = 1_000_000;

/** At most so many characters in an id. */
export const MAX_ID = 100;

/** At most so many characters in a `ref`. */
export const MAX_REF = 200;
