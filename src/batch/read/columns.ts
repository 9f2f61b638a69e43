/** The columns that a file may have, and what people call them in French and English. */
import type { Tariff } from "../../contract/tariff.js";
import type { LocalizedText } from "../../contract/text.js";
import { askableMeasures } from "../../shape/asked.js";
import { own, ownEntries } from "../../shape/own.js";
import { inEach } from "../../tariffs/text-in.js";
import { withoutMark } from "../../tariffs/titles.js";
import { fold } from "./names.js";

export type Columns = readonly {
  /** As in a request. */
  readonly column: string;
  /** What it is called first in French. */
  readonly french: string;
  readonly names: readonly string[];
}[];

const FACT = "learner.";

/** The name of the fact that a column answers, if it does. */
export const factOf = (column: string): string | undefined =>
  column.startsWith(FACT) ? column.slice(FACT.length) : undefined;

/** The measures that any edition asks for. */
const measuresIn = (tariffs: readonly Tariff[]): readonly string[] => [
  ...new Set(tariffs.flatMap((one) => Object.keys(askableMeasures(one)))),
];

// biome-ignore format: one column, one line
const NAMES = {
  quote:     ["id", "n° de devis", "n° devis", "numéro de devis", "dossier", "n° de dossier", "numéro de dossier"],
  date:      ["day"],
  annualFee: ["annual fee", "droits d'inscription annuels", "frais d'inscription annuels"],
  item:      ["article", "prestation", "formation"],
  scheme:    ["tarif", "funding", "financeur"],
  semester:  [],
  ref:       ["reference", "code UE"],
} as const;

/** What each of them is called first in French. */
export const FRENCH_NAMES = {
  quote: "devis",
  date: "jour",
  annualFee: "droits annuels",
  item: "intitulé",
  scheme: "financement",
  semester: "semestre",
  ref: "référence",
} as const;

/** Each column by its name in a request, whichever edition has it, with all that it may be called. */
export function columnsFor(tariffs: readonly Tariff[]): Columns {
  const facts = [...new Set(tariffs.flatMap((one) => ownEntries(one, "facts").map(([name]) => name)))];
  const terms = tariffs.map((one) => own(one, "terms") ?? {});
  const fees = tariffs.flatMap((one) => {
    const fee = own(one, "annualFee");
    return fee ? inEach(fee.label).map((label) => withoutMark(one, label)) : [];
  });
  const known = (column: keyof typeof NAMES, more: readonly string[] = []) => ({
    column,
    french: FRENCH_NAMES[column],
    names: [FRENCH_NAMES[column], ...NAMES[column], ...more],
  });
  return [
    known("quote"),
    known("date"),
    ...facts.map((name) => {
      const labels = labelsOf(tariffs, name);
      return {
        column: `${FACT}${name}`,
        french: frenchFact(name, labels),
        names: [...inNumber(name), ...labels],
      };
    }),
    known("annualFee", fees),
    known("item"),
    known(
      "scheme",
      terms.flatMap((one) => ifAny(own(one, "scheme"))),
    ),
    ...measuresIn(tariffs).map((name) => {
      const names = measureNames(tariffs, name);
      return { column: name, french: names[0] ?? name, names };
    }),
    known("semester"),
    known("ref"),
  ];
}

const ifAny = (text: LocalizedText | undefined) => (text === undefined ? [] : inEach(text));

/** A fact by its own name if French has the word as well, or else by what the page asks. */
const frenchFact = (name: string, [label = name]: readonly string[]): string =>
  fold(label).includes(fold(inNumber(name)[1] as string)) ? (inNumber(name)[1] as string) : label;

/** A word with and without the sign of its plural. */
const inNumber = (word: string): string[] => [word, word.endsWith("s") ? word.slice(0, -1) : `${word}s`];

const labelsOf = (tariffs: readonly Tariff[], fact: string) =>
  tariffs.flatMap((one) =>
    ownEntries(one, "facts").flatMap(([name, { label }]) => (name === fact ? inEach(label) : [])),
  );

const measureNames = (tariffs: readonly Tariff[], measure: string) =>
  tariffs
    .flatMap((one) =>
      ownEntries(one, "measures").flatMap(([name, text]) => (name === measure ? inEach(text) : [])),
    )
    .flatMap((name) => [...inNumber(name), `nombre de ${name}s`, `nombre d'${name}`]);
