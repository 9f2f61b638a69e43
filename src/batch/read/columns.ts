/** The columns that a file may have, and what people call them in French and English. */
import type { Tariff } from "../../contract/tariff.js";
import type { LocalizedText } from "../../contract/text.js";
import { askableMeasures } from "../../shape/asked.js";
import { own, ownEntries } from "../../shape/own.js";
import { textIn } from "../../tariffs/text-in.js";
import { withoutMark } from "../../tariffs/titles.js";

type Columns = readonly (readonly [column: string, names: readonly string[]])[];

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
  quote:     ["id", "devis", "n° de devis", "n° devis", "numéro de devis", "dossier", "n° de dossier", "numéro de dossier"],
  date:      ["jour", "day"],
  annualFee: ["annual fee", "droits annuels", "droits d'inscription annuels", "frais d'inscription annuels"],
  item:      ["article", "prestation", "formation", "intitulé"],
  scheme:    ["financement", "tarif", "funding", "financeur"],
  semester:  ["semestre"],
  ref:       ["référence", "reference", "code UE"],
};

/** Each column by its name in a request, whichever edition has it, with all that it may be called. */
export function columnsFor(tariffs: readonly Tariff[]): Columns {
  const facts = [...new Set(tariffs.flatMap((one) => ownEntries(one, "facts").map(([name]) => name)))];
  const terms = tariffs.map((one) => own(one, "terms") ?? {});
  const fees = tariffs.flatMap((one) => {
    const fee = own(one, "annualFee");
    return fee ? inEach(fee.label).map((label) => withoutMark(one, label)) : [];
  });
  return [
    ["quote", NAMES.quote],
    ["date", NAMES.date],
    ...facts.map((name) => [`${FACT}${name}`, [...inNumber(name), ...labelsOf(tariffs, name)]] as const),
    ["annualFee", [...NAMES.annualFee, ...fees]],
    ["item", NAMES.item],
    ["scheme", [...NAMES.scheme, ...terms.flatMap((one) => inEach(own(one, "scheme")))]],
    ...measuresIn(tariffs).map((name) => [name, measureNames(tariffs, name)] as const),
    ["semester", NAMES.semester],
    ["ref", NAMES.ref],
  ];
}

const inEach = (text: LocalizedText | undefined): string[] =>
  text === undefined ? [] : [textIn(text, "fr"), textIn(text, "en")];

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
