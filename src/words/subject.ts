import type { Cents } from "../contract/money.js";
import type { Fact, Item, NumberFact, OptionsFact, Scheme, Tariff } from "../contract/tariff.js";
import type { LocalizedText } from "../contract/text.js";
import { lazily } from "../shape/lazily.js";
import { MAX_MEASURE } from "../shape/limits.js";
import { own } from "../shape/own.js";
import { textIn } from "../tariffs/text-in.js";
import { titlesOf } from "../tariffs/titles.js";
import { en } from "./en.js";
import { fr } from "./fr.js";
import { type Locale, lookUp } from "./locale.js";
import { localNumber, money } from "./money.js";
import type { Sentences } from "./sentences.js";

/** A tariff in one language: what its ids and amounts are called. */
export interface Subject {
  readonly tariff: Tariff;
  readonly locale: Locale;
  readonly say: Sentences;
  readonly amount: (cents: Cents) => string;
  /** An item as printed, with the caller's own reference. */
  readonly item: (line: { readonly item: string; readonly ref?: string }) => string;
  /** What an item's title adds to its label, so that no other has the same. */
  readonly distinction: (item: string) => string;
  readonly scheme: (id: string) => string;
  /** A scheme's funder is called by the scheme. */
  readonly payer: (id: string) => string;
  readonly measure: (name: string) => string;
  /** A fact as its question. */
  readonly fact: (name: string) => string;
  readonly options: (name: string) => string[];
  /** The tariff's own words for a code. */
  readonly sentence: (code: string) => string;
  /** The heading of the annual fee, without its footnote mark. */
  readonly fee: string;
}

const tables = { fr, en } as const;

export function subjectOf(tariff: Tariff, locale: Locale): Subject {
  const say = lookUp(tables, locale, "A locale");
  const read = (text: LocalizedText | undefined) => (text === undefined ? "" : textIn(text, locale));
  const label = (item: string) => read((tariff.items[item] as Item).label);
  const scheme = (id: string) => read((tariff.schemes[id] as Scheme).label);
  const fact = (name: string) => own(tariff, "facts")?.[name] as Fact;
  const sentence = (code: string) => read(own(tariff, "words")?.[code]);
  const titles = lazily(() => titlesOf(tariff, locale));
  return {
    tariff,
    locale,
    say,
    amount: (cents) => money(cents, tariff.currency, locale),
    item: ({ item, ref }) => `${label(item)}${ref === undefined ? "" : ` (${ref})`}`,
    distinction: (item) => (titles().get(item) as string).slice(label(item).length),
    scheme,
    payer: (id) => (Object.hasOwn(tariff.schemes, id) ? scheme(id) : sentence(id)),
    measure: (name) => read(own(tariff, "measures")?.[name]),
    fact: (name) => read(fact(name).label),
    options: (name) => optionsOf(fact(name), say, locale),
    sentence,
    fee: read(own(tariff, "annualFee")?.label).replace(/ \*+$/, ""),
  };
}

/** What can be answered to a fact. */
function optionsOf(fact: Partial<OptionsFact & NumberFact>, say: Sentences, locale: Locale): string[] {
  const options = own(fact, "options");
  if (options) return [...Object.values(options).map((label) => textIn(label, locale)), say.severalOrNone];
  const min = own(fact, "min");
  if (min === undefined) return [say.yes, say.no];
  const range = `${localNumber(min, locale)}–${localNumber(own(fact, "max") ?? MAX_MEASURE, locale)}`;
  const unit = own(fact, "unit");
  return [unit === undefined ? range : `${range}\u00A0${textIn(unit, locale)}`];
}
