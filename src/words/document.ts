import type { LineOutcome, Quote } from "../answer.js";
import type { Cheapest, Comparison, OtherScheme } from "../decide/answer.js";
import { explainQuote, numbered, quoted, type Sentence, type SentencePart, why } from "./explain.js";
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
    remarks: quoteRemarks(subject, sentences),
  };
}

/** Each scheme with what it comes to, or why it does not. */
export function comparisonDocument(subject: Subject, { schemes }: Comparison): Document {
  const { say, scheme, amount } = subject;
  const rows = schemes.map(({ scheme: id, quote }) => [text(scheme(id)), figure(outcome(subject, quote))]);
  const [cheapest] = schemes
    .flatMap(({ scheme, quote }) => (quote.status === "priced" ? [{ scheme, due: quote.learnerDue }] : []))
    .sort((a, b) => a.due - b.due);
  return {
    title: say.comparison,
    identity: identity(subject),
    headline: cheapest ? say.least(scheme(cheapest.scheme), amount(cheapest.due)) : say.noneFits,
    tables: [{ caption: say.result, head: [text(say.scheme), figure(say.learner)], rows }],
    remarks: schemes.flatMap(({ scheme: id, quote }) => {
      const sentences = explainQuote(subject, quote).filter(({ part }) => part !== "headline");
      const because = quote.status === "priced" ? textsOf(sentences, "fee") : textsOf(sentences, "line");
      return because.length > 0 ? [{ heading: scheme(id), sentences: because }] : [];
    }),
  };
}

/** The winning quote as an estimate, what it saves, and why not another scheme for each item. */
export function cheapestDocument(subject: Subject, answer: Cheapest): Document {
  const { say, amount, scheme } = subject;
  const about = { title: say.cheapestWay, identity: identity(subject) };
  const others = (items: readonly { item: string; ref?: string; schemes: readonly OtherScheme[] }[]) =>
    items.map(
      (one): Remarks => ({
        heading: `${say.others}${subject.locale === "fr" ? "\u00A0" : ""}: ${subject.item(one)}`,
        sentences: one.schemes.flatMap((other) => otherSentences(subject, other)),
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
          ...quoteRemarks(subject, sentences),
          ...others(answer.items.map(({ others: schemes, ...item }) => ({ ...item, schemes }))),
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
        headline: range ? say.range(amount(range.min), amount(range.max)) : say.noRange,
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
    text(subject.item(line)),
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
  if (line.status === "ineligible") return [figure(say.notEligible), figure(say.none)];
  if (line.status === "undetermined") return [figure(say.notKnownYet), figure(say.none)];
  const hasFunder = tariff.schemes[line.scheme]?.charges !== "learner";
  const funder = line.funderDue === null ? say.notPublished : hasFunder ? amount(line.funderDue) : say.none;
  return [figure(amount(line.learnerDue)), figure(funder)];
}

function quoteRemarks({ say }: Subject, sentences: readonly Sentence[]): Remarks[] {
  const refusals = sentences.filter(
    ({ part, code }) =>
      part === "line" && !["paid-by-funder", "paid-in-part", "paid-by-learner"].includes(code),
  );
  const blocks: [string, string[]][] = [
    [say.result, refusals.map((one) => one.text)],
    [say.conditions, textsOf(sentences, "condition")],
    [say.next, textsOf(sentences, "next")],
    [say.readings, textsOf(sentences, "reading")],
    [say.informations, [...textsOf(sentences, "fee"), ...textsOf(sentences, "information")]],
  ];
  return blocks.flatMap(([heading, sentences]) => (sentences.length > 0 ? [{ heading, sentences }] : []));
}

const textsOf = (sentences: readonly Sentence[], part: SentencePart) =>
  sentences.flatMap((sentence) => (sentence.part === part ? [sentence.text] : []));

function outcome({ say, amount }: Subject, quote: Quote): string {
  if (quote.status === "priced") return amount(quote.learnerDue);
  if (quote.status === "ineligible") return say.notEligible;
  const range = quote.learnerRange;
  return range ? `${amount(range.min)} – ${amount(range.max)}` : say.notKnownYet;
}

function otherSentences(subject: Subject, other: OtherScheme): string[] {
  const { say, scheme, amount, locale } = subject;
  const name = scheme(other.scheme);
  const colon = locale === "fr" ? "\u00A0: " : ": ";
  switch (other.status) {
    case "priced":
      return [say.wouldCost(name, amount(other.learnerDue))];
    case "ineligible":
      return other.reasons.map((reason) => `${name}${colon}${why(subject, reason)}`);
    case "undetermined":
      return [
        say.wouldDepend(
          name,
          other.missing.map((fact) => quoted(subject, fact)),
        ),
      ];
  }
}
