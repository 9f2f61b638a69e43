import type { Locale } from "../words/locale.js";

/** The language that a tag such as `en-GB` names; French without one, or with one that is not spoken here. */
export const localeOf = (tag: string | null): Locale => (/^en(?![a-z\d])/i.test(tag ?? "") ? "en" : "fr");
