/** A tariff as it stands on its page, with its ids beside what it prints. */
import type { Cell as Price, Scheme, Tariff } from "../contract/tariff.js";
import { own, ownEntry } from "../shape/own.js";
import { printerOf } from "../tariffs/print.js";
import { printPayers, printReductions } from "../tariffs/print-below.js";
import {
  type Cell,
  type EstimateDocument,
  figure,
  type Remarks,
  type Table,
  tariffInfo,
  text,
} from "./document.js";
import { COLON, cite, type Locale } from "./locale.js";
import { type Subject, subjectOf } from "./subject.js";

// biome-ignore format: one language, one line
const WORDS = {
  fr: { prices: "Prix", item: "Intitulé", columns: "Pour qui", reductions: "Réductions et suppléments", payers: (scheme: string) => `Qui paie avec ${cite(scheme, "fr")}, dans cet ordre`, footnotes: "Notes de la page" },
  en: { prices: "Prices", item: "Item", columns: "For whom", reductions: "Reductions and surcharges", payers: (scheme: string) => `Who pays under ${cite(scheme, "en")}, in this order`, footnotes: "Footnotes of the page" },
} as const;

type Words = (typeof WORDS)[Locale];

export function tariffDocument(page: Tariff, locale: Locale): EstimateDocument {
  const subject = subjectOf(page, locale);
  // Amounts, and the words between them, in the language of whoever reads.
  const tariff: Tariff = { ...page, language: locale };
  const say = WORDS[locale];
  return {
    title: subject.text(page.title),
    tariffInfo: tariffInfo(subject),
    tables: [priceTable(tariff, subject, say)],
    remarks: remarks(tariff, subject, say),
  };
}

/** The head, the annual fee, the items under no heading, then the others below the headings of their part of the page. */
function priceTable(tariff: Tariff, { text: read }: Subject, say: Words): Table {
  const printer = printerOf(tariff);
  const schemes = Object.entries(tariff.schemes);
  const fee = own(tariff, "annualFee");
  const rows = Object.entries(tariff.items).map(([id, item]) => {
    const section = own(item, "section");
    const printed = section === undefined ? [] : (ownEntry(tariff, "sections", section) ?? []);
    const headings = printed.map(read).join(" · ");
    const cells = schemes.map(([scheme]) => {
      const price = tariff.grid[id]?.[scheme] as Price;
      return price === "not-eligible" ? refusal(printer.cell(price)) : amounts(printer.lines(price));
    });
    return { headings, row: [{ ...text(read(item.label)), id }, ...cells] };
  });
  // Below a heading, items under none would seem to belong to it.
  const bare = rows.filter(({ headings }) => headings === "");
  const inOrder = [...bare, ...rows.filter(({ headings }) => headings !== "")];
  const feeRow = fee && [text(read(fee.label)), ...schemes.map(([id]) => amounts([printer.fee(id)]))];
  return {
    caption: say.prices,
    head: [text(say.item), ...schemes.map(([id, scheme]) => ({ ...figure(columnHead(scheme, read)), id }))],
    rows: [
      ...(feeRow ? [feeRow] : []),
      ...inOrder.flatMap(({ headings, row }, index) =>
        headings === (inOrder[index - 1]?.headings ?? "") ? [row] : [[text(headings)], row],
      ),
    ],
  };
}

/** As the page has it, with the mark of a footnote, if it prints its headings. */
function columnHead({ label, headings }: Scheme, read: Subject["text"]): string {
  const printed = headings?.at(-1);
  return read(typeof printed === "string" && typeof label === "string" ? printed : label);
}

/** What a cell prints, line by line; numbers, their signs and what they are counted in stay together. */
function amounts([first = "", ...more]: readonly string[]): Cell {
  const cell = figure(held(first));
  return more.length > 0 ? { ...cell, more: more.map(held) } : cell;
}

/** A short refusal stays in one piece. */
const refusal = (words: string): Cell => figure(words.length > 14 ? words : words.replaceAll(" ", "\u00A0"));

const held = (line: string) =>
  line.replaceAll(
    /(?<=\d) (?=[\p{Sc}%]|[A-Z]{3}\b)|(?<=\d|\b[A-Z]{3}) (?=\d)|(?<=[<≥+×/]) | (?=[:;/×])/gu,
    "\u00A0",
  );

/** For whom each column is, what changes its prices, who pays them, and the footnotes. */
function remarks(tariff: Tariff, { text: read, locale }: Subject, say: Words): Remarks[] {
  const printer = printerOf(tariff);
  const schemes = Object.entries(tariff.schemes);
  const columns = schemes.flatMap(([, { label, headings, public: group }]) => {
    const above = headings?.slice(0, -1).map(read) ?? (group === undefined ? [] : [printer.group(group)]);
    return above.length > 0 ? [`${read(label)}${COLON[locale]}${above.join(" · ")}`] : [];
  });
  const all: readonly (readonly [heading: string, sentences: readonly string[]])[] = [
    [say.columns, columns],
    [say.reductions, printReductions(tariff, printer)],
    ...schemes.map(([id, { label }]) => [say.payers(read(label)), printPayers(tariff, id, printer)] as const),
    [say.footnotes, Object.values(own(tariff, "footnotes") ?? {}).map(read)],
  ];
  return all.flatMap(([heading, sentences]) => (sentences.length > 0 ? [{ heading, sentences }] : []));
}
