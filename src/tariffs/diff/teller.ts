/** How a list of changes words what a tariff says: amounts as printed, numbers in the language of the page. */
import type { Tariff } from "../../contract/tariff.js";
import type { LocalizedText } from "../../contract/text.js";
import { MARKS } from "../../price/marks.js";
import { printNumber } from "../../price/money-text.js";
import { isOptionsFact } from "../../shape/facts.js";
import { own, ownEntry } from "../../shape/own.js";
import { languageOf, type Printer, printerOf } from "../print.js";
import { textIn } from "../text-in.js";

const WORDS = {
  yes: { fr: "oui", en: "yes" },
  no: { fr: "non", en: "no" },
  and: { fr: " et ", en: " and " },
  or: { fr: " ou ", en: " or " },
  anyLine: { fr: "toute ligne", en: "any line" },
} as const;

export interface Teller extends Printer {
  readonly number: (value: number) => string;
  readonly percent: (value: number) => string;
  readonly word: (name: keyof typeof WORDS) => string;
  readonly colon: string;
  /** What is asked about a learner. */
  readonly question: (fact: string) => string;
  /** An answer that is one of several. */
  readonly option: (fact: string, option: string) => string;
}

export function tellerOf(tariff: Tariff): Teller {
  const language = languageOf(tariff);
  const printer = printerOf(tariff);
  const text = (one: LocalizedText | undefined, id: string) =>
    one === undefined ? id : textIn(one, language);
  const factOf = (id: string) => ownEntry(tariff, "facts", id);
  const number = (value: number) =>
    value < 0 ? `−${printNumber(-value, language)}` : printNumber(value, language);
  return {
    ...printer,
    number,
    percent: (value) => (value < 0 ? `−${printer.percentage(-value)}` : printer.percentage(value)),
    word: (name) => WORDS[name][language],
    colon: MARKS[language].colon,
    question: (id) => text(factOf(id)?.label, id),
    option(id, option) {
      const fact = factOf(id);
      return text(fact && isOptionsFact(fact) ? own(fact.options, option) : undefined, option);
    },
  };
}
