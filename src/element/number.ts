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
export function readNumber(typed: string, units: readonly string[] = []): Reading {
  const text = withoutUnit(typed.trim(), units);
  if (text === "") return typed.trim() === "" ? { status: "empty" } : UNREADABLE;
  const match = /^([+−-]?)([\d\s.,'’]+)$/u.exec(text);
  const [, sign = "", digits = ""] = match ?? [];
  if (!/\d/.test(digits)) return UNREADABLE;
  const reading = readDigits(digits.replace(/[’']/g, " "));
  return sign === "" || sign === "+" ? reading : negated(reading);
}

function withoutUnit(text: string, units: readonly string[]): string {
  const lower = text.toLowerCase();
  const behind = units.find((unit) => lower.endsWith(unit));
  if (behind !== undefined) return text.slice(0, -behind.length).trim();
  const before = units.find((unit) => lower.startsWith(unit));
  return text.slice(before?.length ?? 0).trim();
}

function readDigits(text: string): Reading {
  const spaced = /\s/.test(text);
  const [dots, commas] = [count(text, "."), count(text, ",")];
  if (dots > 0 && commas > 0) {
    const decimal = text.lastIndexOf(".") > text.lastIndexOf(",") ? "." : ",";
    if (spaced || count(text, decimal) > 1) return UNREADABLE;
    return numberIn(text, decimal === "." ? "," : ".", decimal);
  }
  const [mark, marks] = dots > 0 ? ([".", dots] as const) : ([",", commas] as const);
  if (marks > 1) return spaced ? UNREADABLE : numberIn(text, mark, "");
  if (spaced || marks === 0) return numberIn(text, " ", mark);
  const [, whole = "", part = ""] = /^(\d*)[.,](\d*)$/.exec(text) ?? [];
  const isGroup = part.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  if (!isGroup) return numberIn(text, " ", mark);
  return { status: "ambiguous", readings: [Number(whole + part), Number(`${whole}.${part}`)] };
}

/** A number whose thousands are apart by one sign, and whose decimals stand behind another. */
function numberIn(text: string, group: string, decimal: string): Reading {
  const [whole = "", part = ""] = decimal === "" ? [text] : text.split(decimal);
  const groups = whole.trim().split(group === " " ? /\s/ : group);
  const isGrouped =
    groups.length === 1 || groups.every((one, index) => (index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(one));
  const isWhole = groups.length > 1 ? isGrouped : /^\d*$/.test(groups[0] ?? "");
  if (!isWhole || !/^\d*$/.test(part.trim())) return UNREADABLE;
  const value = Number(`${groups.join("") || "0"}.${part.trim() || "0"}`);
  return Number.isFinite(value) ? { status: "number", value } : UNREADABLE;
}

const count = (text: string, sign: string) => text.split(sign).length - 1;

function negated(reading: Reading): Reading {
  if (reading.status === "number") return { ...reading, value: -reading.value };
  if (reading.status === "ambiguous")
    return { ...reading, readings: [-reading.readings[0], -reading.readings[1]] };
  return reading;
}
