import type { LineOutcome, PricedLine, Quote } from "../contract/answer.js";
import type { Item } from "../contract/tariff.js";
import { own } from "../shape/own.js";
import {
  type Cell,
  type EstimateDocument,
  figure,
  type Remarks,
  type Table,
  tariffInfo,
  text,
  textsOf,
} from "./document.js";
import { explainQuote, numbered } from "./explain.js";
import { COLON } from "./locale.js";
import { localNumber } from "./money.js";
import type { Sentence } from "./sentence.js";
import type { Subject } from "./subject.js";

/** An itemised estimate: lines, fee, totals by payer, and all that has to be known. */
export function quoteDocument(subject: Subject, quote: Quote): EstimateDocument {
  const { say } = subject;
  const sentences = explainQuote(subject, quote);
  return {
    title: say.estimate,
    tariffInfo: tariffInfo(subject),
    headline: textsOf(sentences, "headline").join(" "),
    tables: quoteTables(subject, quote),
    remarks: quoteRemarks(subject, quote, sentences),
  };
}

export function quoteTables(subject: Subject, quote: Quote): Table[] {
  const { say, amount, scheme, column, payer: nameOf, tariff, fee } = subject;
  const payers = payerHeads(subject);
  const head = [figure(say.line), text(say.item), text(column), ...payers];
  const rows = quote.lines.map((line, index) => [
    figure(numbered(index)),
    text(describeItem(subject, [line])),
    text(scheme(line.scheme)),
    ...shares(subject, line).slice(0, payers.length),
  ]);
  const lines: Table = { caption: selectionCaption(subject, quote.lines), head, rows };
  if (quote.status !== "priced") return [lines];
  const [learner, ...funders] = quote.payers;
  const rowsOfTotals = [
    [text(say.learner), figure(amount(learner.due))],
    ...(own(tariff, "annualFee") ? [[text(say.including(fee)), figure(amount(quote.annualFee.due))]] : []),
    ...funders.map(({ payer, due }) => [
      text(nameOf(payer)),
      figure(due === null ? say.notPublished : amount(due)),
    ]),
  ];
  const totals = { caption: say.totals, head: [text(say.total), figure(say.amount)], rows: rowsOfTotals };
  return [lines, totals];
}

/** The columns of who pays: no funder's where no scheme has one. */
export function payerHeads({ say, tariff }: Subject): readonly Cell[] {
  const isShared = Object.values(tariff.schemes).some(({ paidBy }) => paidBy !== "learner");
  return [figure(say.learner), ...(isShared ? [figure(say.funder)] : [])];
}

/** What the learner and the funder pay for a line. */
function shares({ say, amount, refusal, tariff }: Subject, line: LineOutcome): [Cell, Cell] {
  if (line.status === "ineligible") {
    const isPrinted = line.reasons.some(({ code }) => code === "item-not-eligible");
    return [figure(isPrinted ? refusal : say.notFunded), figure(say.none)];
  }
  if (line.status === "undetermined") return [figure(say.notKnownYet), figure(say.none)];
  const hasFunder = tariff.schemes[line.scheme]?.paidBy !== "learner";
  const funder = line.funderDue === null ? say.notPublished : hasFunder ? amount(line.funderDue) : say.none;
  return [figure(amount(line.learnerDue)), figure(funder)];
}

/** An item, and what its lines were asked for. */
export function describeItem(subject: Subject, lines: readonly [LineOutcome, ...LineOutcome[]]): string {
  const asked = new Map(lines.flatMap((line) => askedMeasures(subject, line)));
  return [
    subject.item(lines[0]),
    ...[...asked].map(([name, amount]) => measured(subject, name, amount)),
  ].join(", ");
}

/** A measure in words: `6 ECTS`, `51 heures`, `repas : 3`. A name that may have a plural is left as it is. */
export function measured({ locale, say, measure }: Subject, name: string, amount: number): string {
  const [number, label] = [localNumber(amount, locale), measure(name)];
  if (name === "hours") return say.hours(amount);
  return label === label.toUpperCase() ? `${number}\u00A0${label}` : `${label}${COLON[locale]}${number}`;
}

/** The heading of the lines, with the hours and other measures that the page prints of them, summed up. */
export function selectionCaption(subject: Subject, lines: readonly LineOutcome[]): string {
  const { say, tariff, locale } = subject;
  const totals = new Map<string, number>();
  for (const line of lines)
    for (const [name, amount] of Object.entries(own(tariff.items[line.item] as Item, "measures") ?? {}))
      if (typeof amount === "number") totals.set(name, exactSum(totals.get(name) ?? 0, amount));
  const volume = [...totals].map(([name, amount]) => measured(subject, name, amount)).join(", ");
  return volume === "" ? say.lines : `${say.lines}${COLON[locale]}${volume}`;
}

/** Decimals as a person adds them up, not as binary fractions do. */
const exactSum = (a: number, b: number) => Number((a + b).toPrecision(15));

/** The measures that a line was asked for, not those that are printed. */
function askedMeasures({ tariff }: Subject, line: LineOutcome): [name: string, amount: number][] {
  const given: Readonly<Record<string, unknown>> = { ...line };
  return [tariff.items[line.item], tariff.schemes[line.scheme]].flatMap((part) =>
    Object.entries((part && own(part, "measures")) ?? {}).flatMap(([name, measure]): [string, number][] => {
      const amount = own(given, name);
      return typeof measure === "object" && typeof amount === "number" ? [[name, amount]] : [];
    }),
  );
}

export function quoteRemarks(subject: Subject, quote: Quote, sentences: readonly Sentence[]): Remarks[] {
  const { say } = subject;
  const next = sentences.filter(({ part }) => part === "next");
  const parts = new Set(quote.lines.flatMap((line) => (line.status === "priced" ? partCodes(line) : [])));
  const information = sentences.filter(({ part, code }) => part === "information" && !parts.has(code));
  const details = sentences.filter(isDetail);
  const obstacles = sentences.filter((one) => !isDetail(one));
  const blocks: [string, string[]][] = [
    [say.result, lineRemarks(subject, quote, obstacles)],
    [say.details, lineRemarks(subject, quote, details)],
    [say.conditions, textsOf(sentences, "condition")],
    [say.next, next.map((one) => onItsLine(subject, quote, one))],
    [say.readings, textsOf(sentences, "reading")],
    [say.information, [...textsOf(sentences, "fee"), ...information.map((one) => one.text)]],
  ];
  return blocks.flatMap(([heading, sentences]) => (sentences.length > 0 ? [{ heading, sentences }] : []));
}

/** Whether a sentence of a line says what its amount is made of, rather than what is in the way. */
const isDetail = ({ code }: Sentence) => code === "part" || code === "payer-share";

/** What has been told already: a reduction is a part of the line. */
const partCodes = (line: PricedLine) => (own(line, "parts") ?? []).map(({ code }) => code);

/** What the tables do not tell of the lines: why they are refused or open, and what their amounts are made of. */
export const lineRemarks = (subject: Subject, quote: Quote, sentences: readonly Sentence[]): string[] =>
  sentences
    .filter(({ part, code }) => part === "line" && !code.startsWith("paid-"))
    .map((one) => onItsLine(subject, quote, one));

/** A sentence with the number of its line, where there are several. */
function onItsLine({ say }: Subject, quote: Quote, { lines: [line], text }: Sentence): string {
  return line === undefined || quote.lines.length < 2 ? text : say.onLine(numbered(line), text);
}
