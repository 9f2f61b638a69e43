import type { Cell, NumberFact, OptionsFact, Tariff } from "../contract/tariff.js";
import type { LocalizedText } from "../contract/text.js";
import { resolveBounds } from "../shape/asked.js";
import { own } from "../shape/own.js";
import { languageOf, type Printer, printerOf } from "../tariffs/print.js";
import { inBoth } from "../tariffs/text-in.js";
import { headingsOf } from "../tariffs/titles.js";

const ID = 28;
const CELL = 13;

/** The tariff as a table of ids, then the printed words behind each id. */
export function gridText(tariff: Tariff): string {
  const printer = printerOf(tariff);
  const about = own(tariff, "about");
  const annualFee = own(tariff, "annualFee");
  const schemes = Object.keys(tariff.schemes);
  const labels = (known: Readonly<Record<string, { readonly label: LocalizedText }>>) =>
    Object.entries(known).map(([id, { label }]): Entry => [id, printer.text(label)]);
  const facts = factEntries(tariff);
  return [
    `${inBoth(own(tariff, "publisher") ?? tariff.title)}\n`,
    about === undefined ? "" : `${inBoth(about)}\n`,
    table(tariff, printer),
    annualFee
      ? block(
          printer.text(annualFee.label),
          schemes.map((id) => [id, printer.fee(id)]),
        )
      : "",
    block("Schemes", labels(tariff.schemes)),
    block("Items", labels(tariff.items)),
    facts.length > 0 ? block("Learners", facts) : "",
    `\n${Object.values(own(tariff, "footnotes") ?? {}).join("\n")}\n`,
  ].join("");
}

/** A row for each item, below the headings of its part of the page. */
function table(tariff: Tariff, { cell }: Printer): string {
  const schemes = Object.keys(tariff.schemes);
  let text = `\n${"".padEnd(ID)}${schemes.map((id) => id.padStart(CELL)).join("")}\n`;
  let above: string | undefined;
  for (const [id, item] of Object.entries(tariff.items)) {
    const heading = ["", ...headingsOf(tariff, item, languageOf(tariff)), ""].join("\n");
    if (heading !== above) text += heading;
    above = heading;
    const cells = schemes.map((scheme) => cell(tariff.grid[id]?.[scheme] as Cell));
    text += `${id.padEnd(ID)}${cells.map((one) => ` ${one}`.padStart(CELL)).join("")}\n`;
  }
  return text;
}

/** An id, and the words behind it. */
type Entry = readonly [id: string, words: string];

const block = (heading: string, entries: readonly Entry[]) =>
  `\n${heading}\n${entries.map(([id, words]) => `  ${id.padEnd(ID)} ${words}\n`).join("")}`;

/** What can be known of a learner, each fact with the answers that it takes. */
function factEntries(tariff: Tariff): Entry[] {
  return Object.entries(own(tariff, "facts") ?? {}).flatMap(([id, fact]): Entry[] => {
    const label = inBoth(fact.label);
    const options = Object.entries(own(fact as OptionsFact, "options") ?? {});
    if (options.length > 0)
      return [[id, label], ...options.map(([option, name]): Entry => [`  ${option}`, inBoth(name)])];
    if (!Object.hasOwn(fact, "min")) return [[id, `${label} (yes, no)`]];
    const { min, max } = resolveBounds(fact as NumberFact);
    return [[id, `${label} (${min}–${max})`]];
  });
}
