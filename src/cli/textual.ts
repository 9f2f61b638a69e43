import type { Fact } from "../learner.js";
import { didYouMean } from "../parse/did-you-mean.js";

/** The answer to a fact as it is written: `12`, `yes`, `employee,job-seeker`, `none` of the options. What has no meaning stays a text, for the parser to refuse. */
export function answerIn(fact: Fact | undefined, text: string): unknown {
  switch (fact?.kind) {
    case "options":
      return text === "none" && !Object.hasOwn(fact.options, text) ? [] : text.split(",");
    case "number":
      return numberIn(text);
    default:
      return YES_OR_NO.get(text) ?? text;
  }
}

const YES_OR_NO = new Map([
  ["yes", true],
  ["oui", true],
  ["no", false],
  ["non", false],
  ["true", true],
  ["false", false],
]);

/** A text that is no number stays one, for the parser to refuse. */
export const numberIn = (text: string): unknown => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text);

/** The first name that stands a second time. */
export const saidTwice = (names: readonly string[]): string | undefined =>
  names.find((name, index) => names.indexOf(name) < index);

/** That there is no such command or option, and which may have been meant. */
export function noSuch(kind: string, text: string, candidates: readonly string[]): string {
  const meant = didYouMean(text, candidates);
  return `no such ${kind}. Got ${text}.${meant ? ` Did you mean ${meant}?` : ""} See --help.`;
}
