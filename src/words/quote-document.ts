import type { LineOutcome, Quote } from "../answer.js";
import type { Item } from "../catalog/item.js";
import {
  type Cell,
  type Document,
  figure,
  identity,
  type Remarks,
  type Table,
  text,
  textsOf,
} from "./document.js";
import { explainQuote, numbered, type Sentence } from "./explain.js";
import type { Subject } from "./subject.js";

/** An itemised estimate: lines, fee, totals by payer, and all that has to be known. */
export function quoteDocument(subject: Subject, quote: Quote): Document {
  const { say } = subject;
  const sentences = explainQuote(subject, quote);
  return {
    title: say.estimate,
    identity: identity(subject),
    headline: textsOf(sentences, "headline").join(" "),
    tables: quoteTables(subject, quote),
    remarks: quoteRemarks(subject, quote, sentences),
  };
}

export function quoteTables(subject: Subject, quote: Quote): Table[] {
  const { say, amount, scheme, tariff, fee } = subject;
  const head = [figure(say.line), text(say.item), text(say.scheme), figure(say.learner), figure(say.funder)];
  const rows = quote.lines.map((line, index) => [
    figure(numbered(index)),
    text(inFull(subject, line)),
    text(scheme(line.scheme)),
    ...shares(subject, line),
  ]);
  const lines: Table = { caption: say.lines, head, rows };
  if (quote.status !== "priced") return [lines];
  const [learner, ...funders] = quote.payers;
  const rowsOfTotals = [
    [text(say.learner), figure(amount(learner.due))],
    ...(tariff.annualFee ? [[text(say.including(fee)), figure(amount(quote.annualFee.due))]] : []),
    ...funders.map(({ payer, due }) => [
      text(scheme(payer)),
      figure(due === null ? say.notPublished : amount(due)),
    ]),
  ];
  const totals = { caption: say.totals, head: [text(say.total), figure(say.amount)], rows: rowsOfTotals };
  return [lines, totals];
}

/** What the learner and the funder pay for a line. */
function shares({ say, amount, tariff }: Subject, line: LineOutcome): [Cell, Cell] {
  if (line.status === "ineligible") {
    const isPrinted = line.reasons.some(({ code }) => code === "item-not-eligible");
    return [figure(isPrinted ? say.notEligible : say.notFunded), figure(say.none)];
  }
  if (line.status === "undetermined") return [figure(say.notKnownYet), figure(say.none)];
  const hasFunder = tariff.schemes[line.scheme]?.charges !== "learner";
  const funder = line.funderDue === null ? say.notPublished : hasFunder ? amount(line.funderDue) : say.none;
  return [figure(amount(line.learnerDue)), figure(funder)];
}

/** An item with all that tells it from another: what it was asked for, and who organises it where the label does not tell. */
export function inFull({ tariff, locale, item }: Subject, line: LineOutcome): string {
  const row = tariff.items[line.item] as Item;
  const asked = Object.entries(row.measures ?? {}).flatMap(([name, measure]) => {
    const amount = (line as object as { readonly [measure: string]: unknown })[name];
    return measure === "asked" && amount !== undefined
      ? [`${amount} × ${tariff.measures[name]?.[locale]}`]
      : [];
  });
  const isShared = () =>
    Object.values(tariff.items).some((other) => other !== row && other.label === row.label);
  const organiser = row.organiser !== undefined && isShared() ? [row.organiser] : [];
  return [item(line), ...asked, ...organiser].join(", ");
}

export function quoteRemarks(subject: Subject, quote: Quote, sentences: readonly Sentence[]): Remarks[] {
  const { say } = subject;
  const next = sentences.filter(({ part }) => part === "next");
  const blocks: [string, string[]][] = [
    [say.result, refusals(subject, quote, sentences)],
    [say.conditions, textsOf(sentences, "condition")],
    [say.next, next.map((one) => onItsLine(subject, quote, one))],
    [say.readings, textsOf(sentences, "reading")],
    [say.informations, [...textsOf(sentences, "fee"), ...textsOf(sentences, "information")]],
  ];
  return blocks.flatMap(([heading, sentences]) => (sentences.length > 0 ? [{ heading, sentences }] : []));
}

/** Why lines are refused, or open. */
export const refusals = (subject: Subject, quote: Quote, sentences: readonly Sentence[]): string[] =>
  sentences
    .filter(
      ({ part, code }) =>
        part === "line" && !["paid-by-funder", "paid-in-part", "paid-by-learner"].includes(code),
    )
    .map((one) => onItsLine(subject, quote, one));

/** A sentence with the number of its line, where there are several. */
function onItsLine({ say }: Subject, quote: Quote, { lines: [line], text }: Sentence): string {
  return line === undefined || quote.lines.length < 2 ? text : say.onLine(numbered(line), text);
}
