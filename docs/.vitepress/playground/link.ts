import type { Locale } from "cnam-pricing/words";

/** What stands behind the address of the playground. The site decodes it more than once, so the request itself has no per cent sign. */
export const fragmentOf = (json: string): string =>
  `#json=${encodeURIComponent(json.replaceAll("%", "\\u0025"))}`;

/** The link that opens a request, given as JSON, in the playground. */
export const playgroundLink = (json: string, locale: Locale): string =>
  `${locale === "fr" ? "/essayer" : "/en/playground"}${fragmentOf(json)}`;
