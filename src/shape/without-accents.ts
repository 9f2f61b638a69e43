import { normalized } from "./normalized.js";

/** A text without its accents: many people type none. */
export const withoutAccents = (text: string): string => normalized(text, "NFD").replace(/\p{M}/gu, "");
