/** What a tariff prints, in its own language and currency. */
import type { Cell, FeeEntry, Price, Tariff } from "../contract/tariff.js";
import type { LocalizedText } from "../contract/text.js";
import { MARKS } from "../price/marks.js";
import { currencySign, printMoney, printNumber, printPercent } from "../price/money-text.js";
import { type PrintContext, printLines, printPrice, type QuantityName } from "../price/print.js";
import { isNumberFact } from "../shape/facts.js";
import { own, ownEntry } from "../shape/own.js";
import { textIn } from "./text-in.js";
import { sectionHeadings, titlesOf } from "./titles.js";

/** How a page refuses, unless it has a word of its own. */
export const REFUSED: LocalizedText = { fr: "Non éligible", en: "Not eligible" };

export interface Printer {
  readonly text: (text: LocalizedText) => string;
  readonly money: (cents: number) => string;
  readonly percentage: (percent: number) => string;
  /** A group of learners, as the page prints it. */
  readonly group: (id: string) => string;
  readonly price: (price: Price) => string;
  readonly cell: (cell: Cell) => string;
  /** A cell line by line: bands and groups of learners each have theirs. */
  readonly lines: (cell: Cell) => readonly string[];
  /** The annual fee under a scheme; nothing if its lines call for none. */
  readonly fee: (scheme: string) => string;
}

export const languageOf = (tariff: Pick<Tariff, "language">): "fr" | "en" => own(tariff, "language") ?? "fr";

export function printerOf(tariff: Tariff): Printer {
  const language = languageOf(tariff);
  const text = (localized: LocalizedText) => textIn(localized, language);
  const money = (cents: number) => printMoney(cents, tariff.currency, language);
  const context: PrintContext = {
    language,
    money,
    percent: (cents) => printPercent(cents, tariff.currency, language),
    number: (value) => printNumber(value, language),
    quantity: (name) => quantityName(tariff, name, text),
    group(id) {
      const group = ownEntry(tariff, "groups", id);
      return group ? text(group.label) : id;
    },
  };
  const price = (one: Price) => printPrice(one, context);
  const refused = () => text(own(own(tariff, "terms") ?? {}, "refused") ?? REFUSED);
  return {
    text,
    money,
    percentage: (percent) => `${printNumber(percent, language)}${MARKS[language].percent}`,
    group: context.group,
    price,
    cell: (cell) => (cell === "not-eligible" ? refused() : price(cell)),
    lines: (cell) => (cell === "not-eligible" ? [refused()] : printLines(cell, context)),
    fee: (scheme) =>
      entriesUnder(tariff, scheme)
        .map((entry) => `${price(entry.price)}${where(tariff, entry)}`)
        .join(MARKS[language].semicolon),
  };
}

/** What the tariff calls a measure, or a number about the learner. */
function quantityName(tariff: Tariff, name: string, text: Printer["text"]): QuantityName {
  const measure = ownEntry(tariff, "measures", name);
  if (measure !== undefined) return { name: text(measure) };
  const fact = ownEntry(tariff, "facts", name);
  if (!fact) return { name };
  const label = text(fact.label);
  const unit = isNumberFact(fact) ? own(fact, "unit") : undefined;
  if (unit === undefined) return { name: label };
  return { name: label, unit: text(unit), isMoney: text(unit) === currencySign(tariff.currency) };
}

/** The entries that some line under a scheme may call for: none is reached behind one that holds for every item. */
function entriesUnder(tariff: Tariff, scheme: string): readonly FeeEntry[] {
  const entries = (own(tariff, "annualFee")?.due ?? []).filter(
    (entry) => own(entry, "schemes")?.includes(scheme) ?? true,
  );
  const last = entries.findIndex((entry) => !own(entry, "items") && !own(entry, "sections"));
  return last < 0 ? entries : entries.slice(0, last + 1);
}

/** The rows that an entry is for, in brackets behind it; nothing if it is for all. */
function where(tariff: Tariff, entry: FeeEntry): string {
  const [items, sections] = [own(entry, "items"), own(entry, "sections")];
  const language = languageOf(tariff);
  const titles = titlesOf(tariff, language);
  const names = items
    ? items.map((id) => titles.get(id))
    : sections?.map((section) => sectionHeadings(tariff, section, language).at(-1));
  return names ? ` (${names.join(", ")})` : "";
}
