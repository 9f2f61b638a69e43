import Papa from "papaparse";
import type { LineOutcome, PricedLine, Quote } from "../../contract/answer.js";
import { type Issue, pathText } from "../../contract/issue.js";
import type { BatchAnswer, BatchWriter } from "./record.js";

const COLUMNS = [
  "file",
  "line",
  "quote",
  "edition",
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
  readonly hasFee: (edition: string) => boolean;
  /** Columns that tell nothing, as they would say the same on each row. */
  readonly without: readonly string[];
}

type OutputRow = { readonly [Column in (typeof COLUMNS)[number]]?: string | number | undefined };

/**
 * Answers as rows: one for each line of a quote and one for its annual fee, so that
 * the sum of a column is a total; one for each issue. Only a priced quote has amounts.
 */
export function csvWriter({ separator, hasFee, without }: Layout): BatchWriter {
  const columns = COLUMNS.filter((column) => !without.includes(column));
  // A text that a spreadsheet would take for a formula gets an apostrophe before it.
  const as = { columns, header: false, delimiter: separator, newline: "\n", escapeFormulae: true };
  return {
    head: `${columns.join(separator)}\n`,
    write(answers) {
      const rows = answers.flatMap((answer) => formatRows(answer, hasFee));
      return rows.length > 0 ? `${Papa.unparse(rows, as)}\n` : "";
    },
  };
}

function formatRows(answer: BatchAnswer, hasFee: Layout["hasFee"]): OutputRow[] {
  const { file, line, id, rows } = answer;
  const place = { file, quote: id };
  if ("issues" in answer)
    return answer.issues.map((issue) => ({
      ...place,
      line: lineOf(issue, answer.rows) ?? line,
      status: "malformed",
      why: `${pathText(issue.path)}: ${issue.message}`,
    }));
  const { quote } = answer;
  const { edition, status } = quote;
  const lines = quote.lines.map((outcome, index) => ({
    ...place,
    line: rows?.[index] ?? line,
    edition,
    status,
    ...lineRow(quote, outcome, index),
  }));
  const fee = hasFee(edition) ? feeRow(quote) : [];
  return [...lines, ...fee.map((row) => ({ ...place, line, edition, status, ...row }))];
}

/** The line of the file that an issue is about, if it is about one: only the lines of a request are numbered. */
const lineOf = ({ path: [, index] }: Issue, rows: BatchAnswer["rows"]) =>
  typeof index === "number" ? rows?.[index] : undefined;

function lineRow(quote: Quote, outcome: LineOutcome, index: number): OutputRow {
  const { item, scheme, ref } = outcome;
  const notes = quote.notes.filter(({ lines }) => lines.includes(index)).map(({ code }) => code);
  return { item, scheme, ref, ...amounts(quote, outcome), why: why(outcome), notes: notes.join(" ") };
}

function amounts({ status }: Quote, outcome: LineOutcome): OutputRow {
  if (status !== "priced") return {};
  const { learnerDue, funderDue } = outcome as PricedLine;
  return { learnerDueCents: learnerDue, funderDueCents: funderDue ?? "not-published" };
}

function why(outcome: LineOutcome): string {
  if (outcome.status === "ineligible") return outcome.reasons.map(({ code }) => code).join(" ");
  return outcome.status === "undetermined" ? outcome.missing.join(" ") : "";
}

/** The fee of a priced quote; of an undetermined one, the facts that decide it. */
function feeRow(quote: Quote): OutputRow[] {
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
