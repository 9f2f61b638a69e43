/** What the cells of a row mean to an edition: items and schemes by their ids or titles, answers as people write them. */
import type { Fact, OptionsFact, Tariff } from "../../contract/tariff.js";
import { isNumberFact, isOptionsFact } from "../../shape/facts.js";
import { ownEntries, ownEntry } from "../../shape/own.js";
import { itemEntries, schemeEntries } from "../../tariffs/table/headings.js";
import { inEach } from "../../tariffs/text-in.js";
import { factOf } from "./columns.js";
import { fold, indexNames, type NameIndex } from "./names.js";
import { parseAmount } from "./numbers.js";

export interface Vocabulary {
  readonly item: NameIndex;
  readonly scheme: NameIndex;
  /** What a column says of the learner or the annual fee. What has no meaning stays a text, for the parser to refuse. */
  readonly answer: (column: string, text: string) => unknown;
  /** Whether a text means something in a column; an id, a day and a reference may be anything. */
  readonly means: (column: string, text: string) => boolean;
}

export function vocabularyOf(tariff: Tariff): Vocabulary {
  const facts = new Map(
    ownEntries(tariff, "facts").map(([name, fact]) => [name, remembering(answerReader(fact))]),
  );
  const item = remembering(indexNames(itemEntries(tariff)));
  const scheme = remembering(indexNames(schemeEntries(tariff)));
  const answer = (column: string, text: string) =>
    column === "annualFee"
      ? (FEES.get(fold(text)) ?? text)
      : (facts.get(factOf(column) as string)?.(text) ?? text);
  const isAnswer = (name: string, value: unknown) => {
    const fact = ownEntry(tariff, "facts", name);
    const options = fact && isOptionsFact(fact) ? fact.options : {};
    return Array.isArray(value) ? value.every((id) => Object.hasOwn(options, id)) : typeof value !== "string";
  };
  return {
    item,
    scheme,
    answer,
    means(column, text) {
      if (column === "item" || column === "scheme") return { item, scheme }[column](text).length > 0;
      if (column === "annualFee") return FEES.has(fold(text));
      const fact = factOf(column);
      if (fact !== undefined) return isAnswer(fact, answer(column, text));
      return FREE.includes(column) || typeof parseAmount(text) === "number";
    },
  };
}

/** The columns that name something of the tariff. */
export const NAMED = ["item", "scheme"] as const;

/** Columns whose cells may be anything. */
export const FREE: readonly string[] = ["quote", "date", "ref"];

/** What a cell says of the annual fee. */
const FEES: ReadonlyMap<string, string> = new Map([
  ...["due", "dus", "a payer"].map((word) => [word, "due"] as const),
  ...["already paid", "paid", "deja payes", "payes", "deja regles", "regles"].map(
    (word) => [word, "already-paid"] as const,
  ),
]);

/** So many texts are remembered with what they mean: the same few stand on most rows. */
const REMEMBERED = 1_000;

export function remembering<V>(read: (text: string) => V): (text: string) => V {
  const known = new Map<string, V>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    if (known.size < REMEMBERED) known.set(text, value);
    return value;
  };
}

function answerReader(fact: Fact): (text: string) => unknown {
  if (isOptionsFact(fact)) return optionsReader(fact.options);
  return isNumberFact(fact) ? parseAmount : (text) => YES_OR_NO.get(fold(text));
}

/** As spreadsheets and people write it in either language. */
const YES_OR_NO: ReadonlyMap<string, boolean> = new Map([
  ...["yes", "oui", "true", "vrai", "1"].map((word) => [word, true] as const),
  ...["no", "non", "false", "faux", "0"].map((word) => [word, false] as const),
]);

const NONE: ReadonlySet<string> = new Set(["none", "aucun", "aucune", "neant"]);

/** Options by their ids or labels, apart by commas or semicolons, or a word for none of them. */
function optionsReader(options: OptionsFact["options"]): (text: string) => readonly string[] {
  const find = indexNames(Object.entries(options).map(([id, label]) => [id, inEach(label).flatMap(genders)]));
  const only = (text: string) => {
    const [id, ...others] = find(text);
    return others.length === 0 ? id : undefined;
  };
  return (text) => {
    const whole = only(text);
    if (whole !== undefined) return [whole];
    if (NONE.has(fold(text))) return [];
    return text.split(/[,;]/).map((part) => only(part) ?? part.trim());
  };
}

/** « salarié·e » is also « salarié » and « salariée », « demandeur·euse » is « demandeur » and « demandeuse ». */
const genders = (label: string): readonly string[] => [
  label,
  label.replace(/·\p{L}+/gu, ""),
  label.replace(/eur·euse/g, "euse").replace(/·/g, ""),
];
