import type { Tariff } from "../contract/tariff.js";
import type { Locale } from "../words/locale.js";
import { plainText } from "../words/plain-text.js";
import type { Format } from "../words/render.js";
import { emphasis } from "./colours.js";
import { gridDocument } from "./grid-document.js";
import { rendered } from "./rendered.js";

/** The tariff as it stands on its page; on a terminal with colours, what to type is dim. */
export function gridText(tariff: Tariff, format: Format, locale: Locale, isColourful = false): string {
  const document = gridDocument(tariff, locale);
  return format === "text" && isColourful
    ? plainText(document, emphasis)
    : rendered(document, format, locale);
}
