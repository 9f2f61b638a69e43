import Papa from "papaparse";
import type { LineOutcome, PricedLine, Quote } from "../../answer.js";
import { type Issue, pathText } from "../../parse/issue.js";
import type { Answer, Writer } from "./record.js";

const COLUMNS = [
  "line",
  "quote",
  "status",
  "item",
  "scheme",
  "ref",
  "learnerDueCents",
  "funderDueCents",
  "why",
  "notes",
] as const;

export interface Layout {
  readonly separator: string;
  readonly hasFee: boolean;
  readonly isOfSeveralFiles: boolean;
}

type Row = { readonly [Column in (typeof COLUMNS)[number] | "file"]?: string | number | undefined };

/**
 * Answers as rows: one for each line of a quote and one for its annual fee, so that
 * the sum of a column is a total; one for each issue. Only a priced quote has amounts.
 */
export function csvWriter({ separator, hasFee, isOfSeveralFiles }: Layout): Writer {
  const columns = isOfSeveralFiles ? ["file", ...COLUMNS] : [...COLUMNS];
  // A text that a spreadsheet would take for a formula gets an apostrophe before it.
  const as = { columns, header: false, delimiter: separator, newline: "\n", escapeFormulae: true };
  const written = (rows: Row[]) => `${Papa.unparse(rows, as)}\n`;
  return {
    head: `${columns.join(separator)}\n`,
    write(answers) {
      const rows = answers.flatMap((answer) => rowsOf(answer, hasFee));
      return rows.length > 0 ? written(rows) : "";
    },
  };
}

function rowsOf(answer: Answer, hasFee: boolean): Row[] {
  const { file, line, id, rows } = answer;
  const place = { file, quote: id };
  if ("issues" in answer)
    return answer.issues.map((issue) => ({
      ...place,
      line: rowOf(issue, answer.rows) ?? line,
      status: "malformed",
      why: `${pathText(issue.path)}: ${issue.message}`,
    }));
  const { quote } = answer;
  const lines = quote.lines.map((outcome, index) => ({
    ...place,
    line: rows?.[index] ?? line,
    status: quote.status,
    ...lineRow(quote, outcome, index),
  }));
  const fee = hasFee ? feeRow(quote) : [];
  return [...lines, ...fee.map((row) => ({ ...place, line, status: quote.status, ...row }))];
}

/** The row that an issue is about, if it is about one: only the lines of a request are numbered. */
const rowOf = ({ path: [, index] }: Issue, rows: Answer["rows"]) =>
  typeof index === "number" ? rows?.[index] : undefined;

function lineRow(quote: Quote, outcome: LineOutcome, index: number): Row {
  const { item, scheme, ref } = outcome;
  const notes = quote.notes.filter(({ lines }) => lines.includes(index)).map(({ code }) => code);
  return { item, scheme, ref, ...amounts(quote, outcome), why: why(outcome), notes: notes.join(" ") };
}

function amounts({ status }: Quote, outcome: LineOutcome): Row {
  if (status !== "priced") return {};
  const { learnerDue, funderDue } = outcome as PricedLine;
  return { learnerDueCents: learnerDue, funderDueCents: funderDue ?? "not-published" };
}

function why(outcome: LineOutcome): string {
  if (outcome.status === "ineligible") return outcome.reasons.map(({ code }) => code).join(" ");
  return outcome.status === "undetermined" ? outcome.missing.join(" ") : "";
}

/** The fee of a priced quote; of an open one, the facts that decide it. */
function feeRow(quote: Quote): Row[] {
  const item = "annual-fee";
  switch (quote.status) {
    case "priced":
      return [{ item, learnerDueCents: quote.annualFee.due, why: quote.annualFee.status }];
    case "undetermined":
      return [{ item, why: quote.missing.join(" ") }];
    case "ineligible":
      return [];
  }
}
