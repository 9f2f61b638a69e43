/** What the rows and columns of a table may be called, and what a rate in it may count. */
import type { NumberFact, Tariff } from "../../contract/tariff.js";
import { isNumberFact } from "../../shape/facts.js";
import { own, ownEntries } from "../../shape/own.js";
import { inEach, textIn } from "../text-in.js";
import { titlesOf } from "../titles.js";
import { type NameEntries, type Names, namesOf } from "./names.js";

const LANGUAGES = ["fr", "en"] as const;

/** What each row may be called: its title or its label, in either language. */
export function itemEntries(tariff: Tariff): NameEntries {
  const titles = LANGUAGES.map((language) => titlesOf(tariff, language));
  return Object.entries(tariff.items).map(([id, { label }]) => [
    id,
    [...titles.map((known) => known.get(id) as string), ...inEach(label)],
  ]);
}

/** What each column may be called. */
export const schemeEntries = ({ schemes }: Tariff): NameEntries =>
  Object.entries(schemes).map(([id, { label }]) => [id, inEach(label)]);

export const itemNames = (tariff: Tariff): Names => namesOf(itemEntries(tariff));

export const schemeNames = (tariff: Tariff): Names => namesOf(schemeEntries(tariff));

export function quantityNames(tariff: Tariff): Names {
  const measures = ownEntries(tariff, "measures");
  const numbers = ownEntries(tariff, "facts").flatMap(([id, fact]) =>
    isNumberFact(fact) ? [[id, namesOfNumber(fact)] as const] : [],
  );
  return namesOf([...measures.map(([id, name]) => [id, inEach(name)] as const), ...numbers]);
}

/** As a rate prints it: the unit with the question behind it, or the question alone. */
function namesOfNumber(fact: NumberFact): string[] {
  const unit = own(fact, "unit");
  return LANGUAGES.map((language) => {
    const label = textIn(fact.label, language);
    return unit === undefined ? label : `${textIn(unit, language)} (${label})`;
  });
}
