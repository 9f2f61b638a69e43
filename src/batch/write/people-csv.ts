/** Answers as a table for people: opened by a double click, in words and amounts of their language. */
import type { LineOutcome, PricedLine, Quote } from "../../contract/answer.js";
import type { Tariff } from "../../contract/tariff.js";
import { minorDigits } from "../../price/money-text.js";
import { replaceControlCharacters } from "../../words/control-characters.js";
import { explainQuote } from "../../words/explain.js";
import { asPlainText } from "../../words/foreign.js";
import type { Locale } from "../../words/locale.js";
import type { Subject } from "../../words/subject.js";
import type { LoadedEdition } from "../read/editions.js";
import type { BatchAnswer } from "../read/record.js";
import { inert } from "../text/inert.js";
import { quoted, separatorFor } from "../text/table-text.js";
import { asIs } from "./as-is.js";
import { issueText } from "./issue-text.js";
import { type Column, columnsOf, idText, type Layout, lineOf, repeatedAt } from "./machine-csv.js";
import { SAY } from "./say.js";
import { subjectsIn, textsOn } from "./sentences.js";
import { payersIn, sharesOf } from "./summary.js";
import type { BatchWriter } from "./writer.js";

/** A text, or an amount in cents. */
type PeopleCell = string | number | undefined;
export type PeopleRow = { readonly [C in Column]?: PeopleCell };

/** The same table, wherever it is shown. */
export interface PeopleTable {
  readonly columns: readonly Column[];
  readonly headings: Readonly<Record<Column, string>>;
  readonly rowsOf: (answer: BatchAnswer) => readonly PeopleRow[];
}

export function peopleTable(layout: Layout, editions: readonly LoadedEdition[], locale: Locale): PeopleTable {
  const say = SAY[locale];
  const [{ tariff: first }] = editions as [LoadedEdition];
  const { currency } = first.tariff;
  const subjectFor = subjectsIn(editions, locale);
  const { column: scheme, learner } = subjectFor(first.edition);
  return {
    columns: columnsOf(layout).filter((column) => column !== "funderDueCents" || hasFunders(editions)),
    headings: {
      file: say.file,
      line: say.line,
      quote: say.quote,
      edition: say.edition,
      status: say.status,
      item: say.item,
      scheme,
      ref: say.ref,
      learnerDueCents: say.learnerPays(currency, learner && asPlainText(learner)),
      funderDueCents: say.funderPays(currency),
      why: say.details,
      notes: say.notes,
    },
    rowsOf: (answer) => rowsOf(answer, layout, subjectFor, first.tariff, locale),
  };
}

/** Where no scheme has a funder, nothing speaks of one. */
const hasFunders = (editions: readonly LoadedEdition[]): boolean =>
  editions.some(({ tariff }) => tariff.columns.some(({ payers }) => payers.length > 0));

export function peopleCsvWriter(
  layout: Layout,
  editions: readonly LoadedEdition[],
  locale: Locale,
): BatchWriter {
  const say = SAY[locale];
  const { columns, headings, rowsOf } = peopleTable(layout, editions, locale);
  const [{ tariff: first }] = editions as [LoadedEdition];
  const separator = separatorFor(locale);
  const digits = minorDigits(first.tariff.currency);
  const payers = payersIn(
    editions.map(({ tariff }) => tariff),
    locale,
  );
  const line = (row: PeopleRow) =>
    `${columns.map((column) => cellText(row[column], digits, locale)).join(separator)}\n`;
  return {
    head: `\uFEFF${line(headings)}`,
    write: (answers) => answers.flatMap(rowsOf).map(line).join(""),
    end: (tally) =>
      sharesOf(tally, payers)
        .map(({ payer, name, due, unpublished }) => {
          const amount = payer === "learner" ? "learnerDueCents" : "funderDueCents";
          const missing = unpublished === undefined ? undefined : say.unpublished(unpublished);
          // A row without a line, so that it is not taken for one of a quote.
          return line({ status: say.total, scheme: name, [amount]: due ?? say.notPublished, why: missing });
        })
        .join(""),
  };
}

/** An amount as a number that a spreadsheet of the language adds up; a text as nothing but a text. */
function cellText(cell: PeopleCell, digits: number, locale: Locale): string {
  if (cell === undefined || cell === "") return "";
  if (typeof cell === "string") return quoted(asIs(inert(replaceControlCharacters(asPlainText(cell)))));
  const all = String(Math.abs(cell)).padStart(digits + 1, "0");
  const [whole, part] = [all.slice(0, all.length - digits), all.slice(all.length - digits)];
  return `${cell < 0 ? "-" : ""}${whole}${part && `${locale === "fr" ? "," : "."}${part}`}`;
}

function rowsOf(
  answer: BatchAnswer,
  { hasFee }: Layout,
  subjectFor: (edition: string) => Subject,
  first: Tariff,
  locale: Locale,
): PeopleRow[] {
  if ("isBlank" in answer) return [];
  const say = SAY[locale];
  const { file, line, id, rows } = answer;
  const place = { file, quote: idText(id) };
  if ("issues" in answer)
    return answer.issues.map((issue) => ({
      ...place,
      line: String(lineOf(issue, rows) ?? line),
      status: say.malformed(1),
      why: issueText(issue, rows, first, locale),
    }));
  const { quote } = answer;
  const subject = subjectFor(quote.edition);
  const sentences = explainQuote(subject, quote);
  const common = { ...place, edition: quote.edition, status: say[quote.status](1) };
  const lines = quote.lines.map((outcome, index) => {
    const same = repeatedAt(answer, index);
    const notes = textsOn(sentences, ["condition", "reading", "information"], index);
    return {
      ...common,
      line: String(rows?.[index] ?? line),
      item: subject.item({ item: outcome.item }),
      scheme: subject.scheme(outcome.scheme),
      ref: outcome.ref,
      ...amountsOf(quote, outcome, locale),
      why: outcome.status === "priced" ? undefined : textsOn(sentences, ["line"], index),
      notes: [...(same === undefined ? [] : [say.sameRow(same)]), ...(notes ? [notes] : [])].join(" "),
    };
  });
  if (!hasFee(quote.edition) || quote.status === "ineligible") return lines;
  const fee = {
    ...common,
    line: String(line),
    item: subject.fee,
    learnerDueCents: quote.status === "priced" ? quote.annualFee.due : undefined,
    why: sentences
      .flatMap(({ part, code, lines, text }) => {
        if (part !== "fee" && part !== "next") return [];
        // Beside the lines of a file, those of a request would be taken for them.
        return code === "waived" && rows ? [waivedBy(subject, rows, lines)] : [text];
      })
      .join(" "),
  };
  return [...lines, fee];
}

const waivedBy = ({ say, fee }: Subject, rows: readonly number[], lines: readonly number[]): string =>
  say.feeWaived(
    fee,
    lines.map((index) => String(rows[index])),
  );

function amountsOf({ status }: Quote, outcome: LineOutcome, locale: Locale): PeopleRow {
  if (status !== "priced") return {};
  const { learnerDue, funderDue } = outcome as PricedLine;
  return { learnerDueCents: learnerDue, funderDueCents: funderDue ?? SAY[locale].notPublished };
}
