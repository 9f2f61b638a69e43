import type { Item } from "../catalog/item.js";
import type { Fact } from "../learner.js";
import type { Cents } from "../money.js";
import type { Scheme } from "../schemes/scheme.js";
import type { Tariff } from "../tariff.js";
import type { Text } from "../text.js";
import { en } from "./en.js";
import { fr } from "./fr.js";
import { among, type Locale } from "./locale.js";
import { money } from "./money.js";
import type { Sentences } from "./sentences.js";

/** A tariff in one language: what its ids and amounts are called. */
export interface Subject {
  readonly tariff: Tariff;
  readonly locale: Locale;
  readonly say: Sentences;
  readonly amount: (cents: Cents) => string;
  /** An item as printed, with the caller's own reference. */
  readonly item: (line: { readonly item: string; readonly ref?: string }) => string;
  readonly scheme: (id: string) => string;
  /** A fact as its question. */
  readonly fact: (name: string) => string;
  readonly options: (name: string) => string[];
  /** The tariff's own sentence for a code. */
  readonly sentence: (code: string) => string;
  /** The heading of the annual fee, without its footnote mark. */
  readonly fee: string;
}

const tables = { fr, en } as const;

export function subjectOf(tariff: Tariff, locale: Locale): Subject {
  const say = among(tables, locale, "A locale");
  return {
    tariff,
    locale,
    say,
    amount: (cents) => money(cents, tariff.currency, locale),
    item: ({ item, ref }) => `${(tariff.items[item] as Item).label}${ref === undefined ? "" : ` (${ref})`}`,
    scheme: (id) => (tariff.schemes[id] as Scheme).name,
    fact: (name) => (tariff.facts[name] as Fact).label[locale],
    options(name) {
      const fact = tariff.facts[name] as Fact;
      if (fact.kind === "options")
        return [...Object.values(fact.options).map((label) => label[locale]), say.severalOrNone];
      return fact.kind === "yes-no" ? [say.yes, say.no] : [`${fact.min}–${fact.max}`];
    },
    // A tariff has a sentence for each code of its own.
    sentence: (code) => (tariff.words as Readonly<Record<string, Text>>)[code]?.[locale] as string,
    fee: (tariff.annualFee?.label ?? "").replace(/ \*+$/, ""),
  };
}
