/** What a person has typed where a number is wanted. */
export type Reading =
  | { readonly status: "empty" }
  | { readonly status: "number"; readonly value: number }
  /** It can be read in two ways, and only who has typed it knows which. */
  | { readonly status: "ambiguous"; readonly readings: readonly [number, number] }
  | { readonly status: "unreadable" };

const UNREADABLE: Reading = { status: "unreadable" };

/**
 * Reads a number as it is written in French or English: `1 500,50`, `1,500.50`, `1.500,50`, `6,0`. One sign alone
 * before three digits is a comma or a thousand: `1.500` is never guessed. The unit that is asked for may stand with it,
 * in small letters one of `units`; another unit makes it another number, and so none.
 */
export function readNumber(typed: string, units: readonly string[]): Reading {
  const text = withoutUnit(typed.trim(), units);
  if (text === "") return typed.trim() === "" ? { status: "empty" } : UNREADABLE;
  if (!/^[+−-]?[\d\s.,'’]+$/.test(text) || !/\d/.test(text)) return UNREADABLE;
  const reading = readDigits(text.replace(/[+−-]/, "").replace(/[’']/g, " "));
  return /[−-]/.test(text) ? negated(reading) : reading;
}

function withoutUnit(text: string, units: readonly string[]): string {
  const lower = text.toLowerCase();
  const behind = units.find((unit) => lower.endsWith(unit));
  if (behind !== undefined) return text.slice(0, -behind.length).trim();
  const before = units.find((unit) => lower.startsWith(unit));
  return text.slice(before?.length ?? 0).trim();
}

function readDigits(text: string): Reading {
  const marks = text.replace(/[^.,]/g, "");
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(text))
    return {
      status: "ambiguous",
      readings: [Number(text.replace(marks, "")), Number(text.replace(marks, "."))],
    };
  if (marks.length < 2) return numberIn(text, /\s/, marks || ",");
  if (/\s/.test(text)) return UNREADABLE;
  // The first of several stands between thousands.
  return marks.startsWith(".") ? numberIn(text, ".", ",") : numberIn(text, ",", ".");
}

/** A number whose thousands are apart by one sign, and whose decimals stand behind another. */
function numberIn(text: string, group: string | RegExp, decimal: string): Reading {
  const [whole = "", part = "", ...others] = text.split(decimal);
  const groups = whole.trim().split(group);
  const isGrouped =
    groups.length === 1 || groups.every((one, index) => (index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(one));
  if (!isGrouped || others.length > 0 || !/^\d*$/.test(part.trim())) return UNREADABLE;
  const value = Number(`${groups.join("")}.${part.trim()}`);
  return Number.isFinite(value) ? { status: "number", value } : UNREADABLE;
}

function negated(reading: Reading): Reading {
  if (reading.status === "number") return { ...reading, value: -reading.value };
  if (reading.status === "ambiguous")
    return { ...reading, readings: [-reading.readings[0], -reading.readings[1]] };
  return reading;
}
