/** The most lines in a request. */
export const MAX_LINES = 1_000;

/** The most items among which to look for the cheapest plan. */
export const MAX_ITEMS = 100;

/** The default `max` of a number that is asked for. */
export const MAX_MEASURE = 1_000_000;

/** The most characters in an id. */
export const MAX_ID = 100;

/** The most characters in a `ref`. */
export const MAX_REF = 200;
