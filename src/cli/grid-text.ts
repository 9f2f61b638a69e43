import { printFee, printPrice } from "../catalog/print.js";
import type { Facts } from "../learner.js";
import { cell } from "../rules/price.js";
import type { Tariff } from "../tariff.js";
import type { Text } from "../text.js";

const ID = 28;
const CELL = 13;

/** The tariff as a table of ids, then the printed words behind each id. */
export function gridText(tariff: Tariff): string {
  const { title, centre = title, edition, footnotes = {}, annualFee } = tariff;
  const schemes = Object.entries(tariff.schemes);
  const items = Object.entries(tariff.items);
  const names = (entries: readonly (readonly [string, string])[]) =>
    entries.map(([id, name]) => `  ${id.padEnd(ID)} ${name}\n`).join("");

  let text = `${centre}\n${edition ? `${both(edition)}\n` : ""}\n`;
  text += `${"".padEnd(ID)}${schemes.map(([id]) => id.padStart(CELL)).join("")}\n`;
  let group: string | undefined;
  for (const [id, { section, organiser }] of items) {
    const heading = organiser === undefined ? `\n${section}\n` : `\n${section}\n${organiser}\n`;
    if (heading !== group) text += heading;
    group = heading;
    text += `${id.padEnd(ID)}${schemes.map(([scheme]) => ` ${printPrice(cell(tariff, id, scheme), tariff.measures)}`.padStart(CELL)).join("")}\n`;
  }
  if (annualFee)
    text += `\n${annualFee.label}\n${names(schemes.map(([id, scheme]) => [id, printFee(scheme)]))}`;
  text += `\nSchemes\n${names(schemes.map(([id, { name }]) => [id, name]))}`;
  text += `\nItems\n${names(items.map(([id, { label }]) => [id, label]))}`;
  if (Object.keys(tariff.facts).length > 0) text += `\nLearners\n${names(factNames(tariff.facts))}`;
  return `${text}\n${Object.values(footnotes).join("\n")}\n`;
}

/** What can be known of a learner, each fact with the answers that it takes. */
function factNames(facts: Facts): [id: string, name: string][] {
  return Object.entries(facts).flatMap(([id, fact]): [string, string][] => {
    const label = both(fact.label);
    if (fact.kind === "options")
      return [
        [id, label],
        ...Object.entries(fact.options).map(([option, name]): [string, string] => [
          `  ${option}`,
          both(name),
        ]),
      ];
    return [[id, `${label} (${fact.kind === "yes-no" ? "yes, no" : `${fact.min}–${fact.max}`})`]];
  });
}

const both = ({ fr, en }: Text) => `${fr} · ${en}`;
