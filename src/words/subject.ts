import type { Cents } from "../contract/money.js";
import type { Fact, Item, NumberFact, OptionsFact, Scheme, Tariff } from "../contract/tariff.js";
import type { LocalizedText } from "../contract/text.js";
import { currencySign } from "../price/money-text.js";
import { lazily } from "../shape/lazily.js";
import { MAX_MEASURE } from "../shape/limits.js";
import { own } from "../shape/own.js";
import { languageOf } from "../tariffs/print.js";
import { textIn } from "../tariffs/text-in.js";
import { titlesOf, withoutMark } from "../tariffs/titles.js";
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
  /** An item by its title, which no other has, with the caller's own reference behind its label. */
  readonly item: (line: { readonly item: string; readonly ref?: string }) => string;
  readonly scheme: (id: string) => string;
  /** What the page calls its columns. */
  readonly column: string;
  /** Whom the page addresses; absent if it has no word of its own. */
  readonly learner: string | undefined;
  /** What the page says where it refuses, quoted; absent if it has no word of its own. */
  readonly refused: string | undefined;
  /** What stands in a cell that refuses. */
  readonly refusal: string;
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
  const terms = own(tariff, "terms") ?? {};
  const refused = own(terms, "refused");
  const titles = lazily(() => titlesOf(tariff, locale));
  return {
    tariff,
    locale,
    say,
    amount: (cents) => money(cents, tariff.currency, locale),
    item: ({ item, ref }) => {
      const distinction = (titles().get(item) as string).slice(label(item).length);
      return `${label(item)}${ref === undefined ? "" : ` (${ref})`}${distinction}`;
    },
    scheme,
    column: read(own(terms, "scheme") ?? say.scheme),
    learner: own(terms, "learner") && read(own(terms, "learner")),
    refused: refused && citation(refused, languageOf(tariff), locale),
    refusal: read(refused ?? say.notEligible),
    payer: (id) => (Object.hasOwn(tariff.schemes, id) ? scheme(id) : sentence(id)),
    measure: (name) => read(own(tariff, "measures")?.[name]),
    fact: (name) => read(fact(name).label),
    options: (name) => optionsOf(fact(name), say, locale, tariff.currency),
    sentence,
    fee: withoutMark(tariff, read(own(tariff, "annualFee")?.label)),
  };
}

/** Words of the page in its own language, with a translation behind them if that is another. */
function citation(text: LocalizedText, language: Locale, locale: Locale): string {
  const [original, translation] = [textIn(text, language), textIn(text, locale)];
  const quoted = language === "fr" ? `«\u00A0${original}\u00A0»` : `“${original}”`;
  return original === translation ? quoted : `${quoted} (${translation})`;
}

/** What can be answered to a fact. */
function optionsOf(
  fact: Partial<OptionsFact & NumberFact>,
  say: Sentences,
  locale: Locale,
  currency: string,
): string[] {
  const options = own(fact, "options");
  if (options) return [...Object.values(options).map((label) => textIn(label, locale)), say.severalOrNone];
  const min = own(fact, "min");
  if (min === undefined) return [say.yes, say.no];
  const range = `${localNumber(min, locale)}–${localNumber(own(fact, "max") ?? MAX_MEASURE, locale)}`;
  const unit = own(fact, "unit");
  if (unit === undefined) return [range];
  const name = textIn(unit, locale);
  // English has the sign of a currency before its amounts.
  const isSign = locale === "en" && name === currencySign(currency) && name !== currency;
  return [isSign ? `${name}${range}` : `${range}\u00A0${name}`];
}
