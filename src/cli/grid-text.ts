import { printFee, printPrice } from "../catalog/print.js";
import { cell } from "../rules/price.js";
import type { Tariff } from "../tariff.js";

const ID = 28;
const CELL = 13;

/** The tariff as a table of ids, then the printed words behind each id. */
export function gridText(tariff: Tariff): string {
  const { title, centre = title, edition, footnotes = {}, annualFee } = tariff;
  const schemes = Object.entries(tariff.schemes);
  const items = Object.entries(tariff.items);
  const names = (entries: readonly (readonly [string, string])[]) =>
    entries.map(([id, name]) => `  ${id.padEnd(ID)} ${name}\n`).join("");

  let text = `${centre}\n${edition ? `${edition.fr} · ${edition.en}\n` : ""}\n`;
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
  return `${text}\n${Object.values(footnotes).join("\n")}\n`;
}
