import type { Fact } from "../contract/tariff.js";
import { isNumberFact, isOptionsFact } from "../shape/facts.js";
import { problemOf } from "./problem.js";

/** The answer to a fact as it is typed: `12`, `yes`, `employee,job-seeker`, `none` of the options. What has no meaning stays a text, for the parser to refuse. */
export function parseAnswer(fact: Fact | undefined, text: string): unknown {
  if (fact && isOptionsFact(fact)) {
    const names = text.split(",");
    if (Object.hasOwn(fact.options, "none") || !names.includes("none")) return names;
    if (names.length > 1) throw problemOf({ code: "none-and-more", given: text });
    return [];
  }
  if (fact && isNumberFact(fact)) return parseNumber(text);
  return YES_OR_NO.get(text) ?? text;
}

const YES_OR_NO = new Map([
  ["yes", true],
  ["oui", true],
  ["no", false],
  ["non", false],
  ["true", true],
  ["false", false],
]);

/** A text that is not a number stays a text, for the parser to refuse. */
export const parseNumber = (text: string): unknown => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text);

/** The first name that is there a second time. */
export const firstDuplicate = (names: readonly string[]): string | undefined =>
  names.find((name, index) => names.indexOf(name) < index);
