import type { LineOutcome, Quote } from "../answer.js";
import type { Item } from "../catalog/item.js";
import type { Cheapest, Comparison, OtherScheme } from "../decide/answer.js";
import type { Cents } from "../money.js";
import { explainQuote, numbered, quoted, rangeOf, type Sentence, type SentencePart, why } from "./explain.js";
import type { Subject } from "./subject.js";

/** A finished document, whatever it will be written in. */
export interface Document {
  readonly title: string;
  /** What the tariff is, and how far its figures can be trusted. */
  readonly identity: readonly string[];
  /** The result in one sentence. */
  readonly headline: string;
  readonly tables: readonly Table[];
  readonly remarks: readonly Remarks[];
}

export interface Table {
  readonly caption: string;
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A text; an amount stands on the right. */
export interface Cell {
  readonly text: string;
  readonly isAmount: boolean;
}

interface Remarks {
  readonly heading: string;
  readonly sentences: readonly string[];
}

const text = (words: string): Cell => ({ text: words, isAmount: false });
const figure = (words: string): Cell => ({ text: words, isAmount: true });

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

/** The basket, then each scheme with what it comes to, or why it does not. */
export function comparisonDocument(subject: Subject, { schemes }: Comparison): Document {
  const { say, scheme } = subject;
  const rows = schemes.map(({ scheme: id, quote }) => [text(scheme(id)), figure(outcome(subject, quote))]);
  const told = schemes.map(({ scheme: id, quote }) => ({
    id,
    quote,
    sentences: explainQuote(subject, quote),
  }));
  const questions = new Set(
    told.flatMap(({ sentences }) => sentences.flatMap(({ code, text }) => (code === "ask" ? [text] : []))),
  );
  const basket = (schemes[0] as Comparison["schemes"][number]).quote.lines.map((line, index) => [
    figure(numbered(index)),
    text(inFull(subject, line)),
  ]);
  return {
    title: say.comparison,
    identity: identity(subject),
    headline: least(subject, schemes),
    tables: [
      { caption: say.lines, head: [figure(say.line), text(say.item)], rows: basket },
      { caption: say.result, head: [text(say.scheme), figure(say.learner)], rows },
    ],
    remarks: [
      ...told.map(({ id, quote, sentences }) => ({
        heading: scheme(id),
        sentences: [
          ...refusals(subject, quote, sentences),
          ...BEFORE_CHOOSING.flatMap((part) => textsOf(sentences, part)),
        ],
      })),
      { heading: say.next, sentences: [...questions] },
    ].filter(({ sentences }) => sentences.length > 0),
  };
}

/** What else has to be known of a scheme before it is chosen. */
const BEFORE_CHOOSING = ["fee", "condition", "reading"] as const;

/** The cheapest of the schemes, or all that are; or that it cannot be said yet. */
function least(subject: Subject, schemes: Comparison["schemes"]): string {
  const { say, scheme, amount } = subject;
  const dues = schemes.flatMap(({ quote }) => (quote.status === "priced" ? [quote.learnerDue] : []));
  const due = Math.min(...dues);
  const open = schemes.flatMap(({ quote }) => (quote.status === "undetermined" ? [quote] : []));
  const [only, ...others] = open;
  if (dues.length === 0 && !only) return say.noneFits;
  if (dues.length === 0 && only && others.length === 0) return rangeOf(subject, only.learnerRange);
  // Of what may be refused the least is not known, but nobody pays less than nothing.
  if (open.some(({ learnerRange }) => (learnerRange?.min ?? 0) < due)) return say.leastDepends;
  const cheapest = schemes.filter(({ quote }) => quote.status === "priced" && quote.learnerDue === due);
  return say.least(
    cheapest.map((one) => scheme(one.scheme)),
    amount(due),
  );
}

/** The winning quote as an estimate, what it saves, and why not another scheme for each item. */
export function cheapestDocument(subject: Subject, answer: Cheapest): Document {
  const { say, amount, scheme } = subject;
  const about = { title: say.cheapestWay, identity: identity(subject) };
  const others = (
    items: readonly { index: number; item: string; ref?: string; schemes: readonly OtherScheme[] }[],
    total?: Cents,
  ) =>
    items.map(
      (one): Remarks => ({
        heading: `${say.others}${colon(subject)}${numbered(one.index)}. ${subject.item(one)}`,
        sentences: one.schemes.flatMap((other) => otherSentences(subject, other, total)),
      }),
    );
  switch (answer.status) {
    case "priced": {
      const sentences = explainQuote(subject, answer.quote);
      const { saving } = answer;
      const saved =
        saving && saving.cents > 0 ? [say.saving(amount(saving.cents), scheme(saving.scheme))] : [];
      return {
        ...about,
        headline: [...textsOf(sentences, "headline"), ...saved].join(" "),
        tables: quoteTables(subject, answer.quote),
        remarks: [
          ...quoteRemarks(subject, answer.quote, sentences),
          ...others(
            answer.items.map(({ others: schemes, ...item }, index) => ({ ...item, index, schemes })),
            answer.quote.learnerDue,
          ),
        ],
      };
    }
    case "unpriceable": {
      const refused = answer.items.map(({ index }) => numbered(index));
      return { ...about, headline: say.ineligible(refused), tables: [], remarks: others(answer.items) };
    }
    case "undetermined": {
      const { learnerRange: range, missing } = answer;
      const asked = missing.map((fact) => say.ask(subject.fact(fact), subject.options(fact)));
      return {
        ...about,
        headline: rangeOf(subject, range),
        tables: [],
        remarks: [{ heading: say.next, sentences: asked }],
      };
    }
  }
}

function identity({ tariff, say, locale }: Subject): string[] {
  const { title, centre, edition, source, valid } = tariff;
  const about = [centre, title, edition?.[locale]].filter((part) => part !== undefined).join(" · ");
  const age = valid ? say.validity(valid.from, valid.until) : say.undatedTariff;
  return [about, age, ...(source === undefined ? [] : [source])];
}

function quoteTables(subject: Subject, quote: Quote): Table[] {
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
function inFull({ tariff, locale, item }: Subject, line: LineOutcome): string {
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

function quoteRemarks(subject: Subject, quote: Quote, sentences: readonly Sentence[]): Remarks[] {
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
const refusals = (subject: Subject, quote: Quote, sentences: readonly Sentence[]): string[] =>
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

const textsOf = (sentences: readonly Sentence[], part: SentencePart) =>
  sentences.flatMap((sentence) => (sentence.part === part ? [sentence.text] : []));

function outcome({ say, amount }: Subject, quote: Quote): string {
  if (quote.status === "priced") return amount(quote.learnerDue);
  if (quote.status === "ineligible") return say.notFunded;
  const range = quote.learnerRange;
  return range ? `${amount(range.min)} – ${amount(range.max)}` : say.notKnownYet;
}

const colon = ({ locale }: Subject) => (locale === "fr" ? "\u00A0: " : ": ");

function otherSentences(subject: Subject, other: OtherScheme, total: Cents | undefined): string[] {
  const { say, scheme, amount } = subject;
  const name = scheme(other.scheme);
  switch (other.status) {
    case "priced":
      return [
        other.learnerDue === total
          ? say.wouldCostTheSame(name, amount(other.learnerDue))
          : say.wouldCost(name, amount(other.learnerDue)),
      ];
    case "ineligible":
      return other.reasons.map((reason) => `${name}${colon(subject)}${why(subject, reason)}`);
    case "undetermined":
      return [
        say.wouldDepend(
          name,
          other.missing.map((fact) => quoted(subject, fact)),
        ),
      ];
  }
}
