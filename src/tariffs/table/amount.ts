/** Amounts as people type them into a spreadsheet. They are read digit by digit, so no binary fraction comes in. */
import type { Language } from "../../price/money-text.js";

/** How a page writes its amounts. */
export interface Notation {
  readonly language: Language;
  /** How many digits the minor unit of its currency has. */
  readonly digits: number;
}

/** Why a text is not an amount. */
export type Doubt = "not-a-number" | "thousands-or-decimals" | "part-of-a-cent";

/** Thousands apart by spaces or apostrophes, or not at all; decimals behind a comma or a point. */
const ONE_SIGN = /^(\d+|\d{1,3}(?:[\s'’]\d{3})+)(?:([.,])(\d+))?$/;
/** Thousands apart by the one sign, decimals behind the other: 1,020.50 or 1.020,50. */
const BOTH_SIGNS = /^(\d{1,3}([.,])\d{3}(?:\2\d{3})*)(?!\2)[.,](\d+)$/;
/** Thousands as English writes them; no number of thousands begins with 0. */
const ENGLISH = /^[1-9]\d{0,2}(?:,\d{3})+$/;
/** What currencies with three digits may mean as decimals. */
const THREE_BEHIND = /^\d+,\d{3}$/;

interface Decimal {
  readonly whole: string;
  readonly part: string;
  /** Whether what is behind the sign could be the last three digits of thousands. */
  readonly isDoubtful: boolean;
  /** Whether the sign is the one that the language has before decimals. */
  readonly isOwnSign: boolean;
}

function decimalIn(text: string, { language, digits }: Notation): Decimal | undefined {
  const isThousands = language === "en" && ENGLISH.test(text);
  if (isThousands && !(digits >= 3 && THREE_BEHIND.test(text))) return plain(text, "");
  const [, grouped, , behind = ""] = BOTH_SIGNS.exec(text) ?? [];
  if (grouped !== undefined) return plain(grouped, behind);
  const [, whole, sign, part = ""] = ONE_SIGN.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const isDoubtful = part.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  return { ...plain(whole, part), isDoubtful, isOwnSign: sign === (language === "fr" ? "," : ".") };
}

const plain = (whole: string, part: string): Decimal => ({
  whole: whole.replace(/\D/g, ""),
  part,
  isDoubtful: false,
  isOwnSign: true,
});

/** Whole minor units: `12,50` is 1250 cents. A part of a cent is refused. */
export function readCents(text: string, notation: Notation): number | Doubt {
  const { digits } = notation;
  const decimal = decimalIn(text, notation);
  if (!decimal) return "not-a-number";
  const { whole, part, isDoubtful, isOwnSign } = decimal;
  if (isDoubtful && !(isOwnSign && digits >= 3)) return "thousands-or-decimals";
  const needed = part.replace(/0+$/, "");
  if (needed.length > digits) return "part-of-a-cent";
  return Number(whole + needed.padEnd(digits, "0"));
}

/** Minor units of a rate, which may have parts: `8,125` is 812.5 cents. */
export function readParts(text: string, notation: Notation): number | Doubt {
  const { digits } = notation;
  const decimal = decimalIn(text, notation);
  if (!decimal) return "not-a-number";
  const { whole, part, isDoubtful, isOwnSign } = decimal;
  if (isDoubtful && !isOwnSign) return "thousands-or-decimals";
  return Number(`${whole}${part}e${digits - part.length}`);
}
