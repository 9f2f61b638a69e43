import { shortened } from "../../contract/issue.js";
import type { Locale } from "../locale.js";
import { localNumber } from "../money.js";
import type { IssueSentences } from "./sentences.js";

/** What was given, as far as its description tells. */
export interface Received {
  /** Ready to be read; absent if it was nothing, or nothing that can be quoted. */
  readonly quoted?: string;
  readonly text?: string;
  readonly number?: number;
  /** Whether it was nothing, or what a form has for it. */
  readonly isBlank: boolean;
}

const BLANKS: ReadonlySet<string> = new Set(["nothing", "null", "NaN", '""']);

/** Reads how an issue describes what was received; `titleOf` says what an id is called. */
export function readReceived(
  received: string,
  say: IssueSentences,
  locale: Locale,
  titleOf: (id: string) => string | undefined,
): Received {
  if (BLANKS.has(received)) return { isBlank: true };
  const text = textIn(received);
  if (text !== undefined)
    return { isBlank: false, text, quoted: say.quoted(titleOf(text) ?? shortened(text)) };
  if (received === "true" || received === "false")
    return { isBlank: false, quoted: say.quoted(received === "true" ? say.yes : say.no) };
  if (/^-?\d{1,25}(\.\d{1,25})?$/.test(received)) {
    const number = Number(received);
    return { isBlank: false, number, quoted: signedNumber(number, locale) };
  }
  return { isBlank: false };
}

/** A description that begins with a quotation mark is a JSON string. */
function textIn(received: string): string | undefined {
  if (!received.startsWith('"')) return undefined;
  try {
    return String(JSON.parse(received));
  } catch {
    return undefined;
  }
}

export const signedNumber = (value: number, locale: Locale): string =>
  `${value < 0 ? "−" : ""}${localNumber(Math.abs(value), locale)}`;
