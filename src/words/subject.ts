import type { Cents } from "../contract/money.js";
import type { Fact, Item, NumberFact, OptionsFact, Scheme, Tariff } from "../contract/tariff.js";
import type { LocalizedText } from "../contract/text.js";
import { currencySign } from "../price/money-text.js";
import { lazily } from "../shape/lazily.js";
import { MAX_MEASURE } from "../shape/limits.js";
import { own } from "../shape/own.js";
import { languageOf } from "../tariffs/print.js";
import { textIn } from "../tariffs/text-in.js";
import { schemeTitlesOf, titlesOf, withoutMarkIn } from "../tariffs/titles.js";
import { en } from "./en.js";
import { foreign, foreignQuotations, withoutSigns } from "./foreign.js";
import { fr } from "./fr.js";
import { cite, type Locale, lookUp } from "./locale.js";
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
  /** A scheme by its title, which no other has. */
  readonly scheme: (id: string) => string;
  /** What the page calls its columns. */
  readonly column: string;
  /** Whom the page addresses; absent if it has no word of its own. */
  readonly learner: string | undefined;
  /** What the page says where it refuses, quoted; absent if it has no word of its own. */
  readonly refused: string | undefined;
  /** What stands in a cell that refuses. */
  readonly refusal: string;
  /** A text of the tariff. */
  readonly text: (text: LocalizedText) => string;
  /** A scheme's funder is called by the scheme. */
  readonly payer: (id: string) => string;
  readonly measure: (name: string) => string;
  /** A fact as its question. */
  readonly fact: (name: string) => string;
  readonly options: (name: string) => string[];
  /** A number that answers a fact, with its unit. */
  readonly withUnit: (fact: Fact, number: string) => string;
  /** The tariff's own words for a code. */
  readonly sentence: (code: string) => string;
  /** The heading of the annual fee, without its footnote mark. */
  readonly fee: string;
}

const tables = { fr, en } as const;

export function subjectOf(tariff: Tariff, locale: Locale): Subject {
  const say = lookUp(tables, locale, "A locale");
  const isForeign = languageOf(tariff) !== locale;
  const read = (text: LocalizedText | undefined) => {
    const words = withoutSigns(text === undefined ? "" : textIn(text, locale));
    if (!isForeign) return words;
    return typeof text === "string" ? foreign(words) : foreignQuotations(words);
  };
  const label = (item: string) => (tariff.items[item] as Item).label;
  const titles = lazily(() => titlesOf(tariff, locale));
  const schemeTitles = lazily(() => schemeTitlesOf(tariff, locale));
  /** What a title has behind its label. */
  const behind = (title: string, name: LocalizedText) => {
    const distinction = title.slice(textIn(name, locale).length);
    return distinction === "" || !isForeign ? distinction : foreign(distinction);
  };
  const scheme = (id: string) => {
    const name = (tariff.schemes[id] as Scheme).label;
    return `${read(name)}${behind(schemeTitles().get(id) as string, name)}`;
  };
  const fact = (name: string) => own(tariff, "facts")?.[name] as Fact;
  const sentence = (code: string) => read(own(tariff, "words")?.[code]);
  const terms = own(tariff, "terms") ?? {};
  const refused = own(terms, "refused");
  const annualFee = own(tariff, "annualFee");
  return {
    tariff,
    locale,
    say,
    amount: (cents) => money(cents, tariff.currency, locale),
    item: ({ item, ref }) => {
      const name = label(item);
      const reference = ref === undefined ? "" : ` (${withoutSigns(ref)})`;
      return `${read(name)}${reference}${behind(titles().get(item) as string, name)}`;
    },
    scheme,
    column: read(own(terms, "scheme") ?? say.scheme),
    learner: own(terms, "learner") && read(own(terms, "learner")),
    refused: refused && citation(refused, languageOf(tariff), locale),
    text: read,
    refusal: read(refused ?? say.notEligible),
    payer: (id) => (Object.hasOwn(tariff.schemes, id) ? scheme(id) : sentence(id)),
    measure: (name) => read(own(tariff, "measures")?.[name]),
    fact: (name) => read(fact(name).label),
    options: (name) =>
      optionsOf(fact(name), say, read, locale, unitAround(fact(name), locale, tariff.currency)),
    withUnit(one, number) {
      const [before, behind] = unitAround(one, locale, tariff.currency);
      return `${before}${number}${behind}`;
    },
    sentence,
    fee: annualFee ? read(withoutMarkIn(tariff, annualFee.label)) : "",
  };
}

/** Words of the page in its own language, with a translation behind them if that is another. */
function citation(text: LocalizedText, language: Locale, locale: Locale): string {
  const [original, translation] = [withoutSigns(textIn(text, language)), withoutSigns(textIn(text, locale))];
  const quoted = cite(language === locale ? original : foreign(original), language);
  return original === translation ? quoted : `${quoted} (${translation})`;
}

/** What can be answered to a fact. */
function optionsOf(
  fact: Partial<OptionsFact & NumberFact>,
  say: Sentences,
  read: Subject["text"],
  locale: Locale,
  around: readonly [before: string, behind: string],
): string[] {
  const options = own(fact, "options");
  if (options) return [...Object.values(options).map(read), say.severalOrNone];
  const min = own(fact, "min");
  if (min === undefined) return [say.yes, say.no];
  const [least, most] = [min, own(fact, "max") ?? MAX_MEASURE].map((bound) => localNumber(bound, locale));
  const [before, behind] = around;
  // A unit behind the greater number is enough; a sign stands before both.
  return [say.fromTo(`${before}${least}`, `${before}${most}${behind}`)];
}

/** What stands before and behind a number that answers a fact: its unit, if it has one. */
function unitAround(
  fact: Partial<NumberFact>,
  locale: Locale,
  currency: string,
): readonly [before: string, behind: string] {
  const unit = own(fact, "unit");
  if (unit === undefined) return ["", ""];
  const name = textIn(unit, locale);
  // English has the sign of a currency before its amounts.
  const isSign = locale === "en" && name === currencySign(currency) && name !== currency;
  return isSign ? [name, ""] : ["", `\u00A0${name}`];
}
