/** The languages of an answer. */
export type Locale = "fr" | "en";
