import type { Edition, NumberFact, OptionsFact, Tariff } from "../contract/tariff.js";
import type { LocalizedText } from "../contract/text.js";
import { editionIdOf, UNDATED } from "../engine/compile.js";
import { resolveBounds } from "../shape/asked.js";
import { own, ownEntries } from "../shape/own.js";
import { printerOf } from "../tariffs/print.js";
import { printPayers, printReductions } from "../tariffs/print-below.js";
import { inBoth } from "../tariffs/text-in.js";
import { wrapped } from "../words/plain-text.js";
import { gridTable, ID, WIDTH } from "./grid-table.js";

/** The tariff as a table of ids, then the printed words behind each id. */
export function gridText(tariff: Tariff): string {
  const printer = printerOf(tariff);
  const annualFee = own(tariff, "annualFee");
  const schemes = Object.keys(tariff.schemes);
  const labels = (known: Readonly<Record<string, { readonly label: LocalizedText }>>) =>
    Object.entries(known).map(([id, { label }]): Entry => [id, printer.text(label)]);
  const facts = factEntries(tariff);
  const footnotes = Object.values(own(tariff, "footnotes") ?? {});
  return [
    hanging("", inBoth(own(tariff, "publisher") ?? tariff.title)),
    ...editionLines(tariff).map((line) => hanging("", line)),
    gridTable(tariff, printer),
    list("Reductions and surcharges", printReductions(tariff, printer)),
    ...schemes.map((id) => list(`Who pays under ${id}, in this order`, printPayers(tariff, id, printer))),
    annualFee
      ? block(
          printer.text(annualFee.label),
          schemes.map((id) => [id, printer.fee(id)]),
        )
      : "",
    block("Schemes", labels(tariff.schemes)),
    block("Items", labels(tariff.items)),
    facts.length > 0 ? block("Learners", facts) : "",
    footnotes.length > 0 ? "\n" : "",
    ...footnotes.map((footnote) => hanging("", footnote, "  ")),
  ].join("");
}

/** The edition and its days; what the page says about its date, if it has none. */
function editionLines(tariff: Tariff): string[] {
  const { from, until }: Partial<Edition> = { ...own(tariff, "edition") };
  const id = editionIdOf(tariff);
  const days = [...(from ? [`from ${from}`] : []), ...(until ? [`until ${until}`] : [])].join(" ");
  const about = days === "" ? own(tariff, "about") : undefined;
  return [
    ...(id === UNDATED ? [] : [`Edition ${id}${days === "" ? "" : `, valid ${days}`}`]),
    ...(about === undefined ? [] : [inBoth(about)]),
  ];
}

/** An id, and the words behind it. */
type Entry = readonly [id: string, words: string];

const block = (heading: string, entries: readonly Entry[]) =>
  `\n${heading}\n${entries.map(([id, words]) => hanging(`  ${id.padEnd(ID)} `, words)).join("")}`;

const list = (heading: string, lines: readonly string[]) =>
  lines.length > 0 ? `\n${heading}\n${lines.map((line) => hanging("  ", line, "    ")).join("")}` : "";

/** Words behind a mark, broken between words; what does not fit on its line stands below them. */
function hanging(mark: string, words: string, indent = " ".repeat(mark.length)): string {
  const [first, ...others] = wrapped(words, WIDTH - Math.max(mark.length, indent.length));
  return [`${mark}${first}\n`, ...others.map((line) => `${indent}${line}\n`)].join("");
}

/** What can be known of a learner, each fact with the answers that it takes. */
function factEntries(tariff: Tariff): Entry[] {
  return ownEntries(tariff, "facts").flatMap(([id, fact]): Entry[] => {
    const label = inBoth(fact.label);
    const options = ownEntries(fact as OptionsFact, "options");
    if (options.length > 0)
      return [[id, label], ...options.map(([option, name]): Entry => [`  ${option}`, inBoth(name)])];
    if (!Object.hasOwn(fact, "min")) return [[id, `${label} (yes, no)`]];
    const { min, max } = resolveBounds(fact as NumberFact);
    return [[id, `${label} (${min}–${max})`]];
  });
}
