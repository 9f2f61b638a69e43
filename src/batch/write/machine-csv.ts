import type { LineOutcome, PricedLine, Quote } from "../../contract/answer.js";
import { type Issue, pathText } from "../../contract/issue.js";
import type { LoadedEdition } from "../read/editions.js";
import type { BatchAnswer } from "../read/record.js";
import { inert } from "../text/inert.js";
import { csvRow } from "../text/table-text.js";
import type { BatchWriter } from "./writer.js";

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
export type Column = (typeof COLUMNS)[number];

export interface Layout {
  readonly hasFee: (edition: string) => boolean;
  /** Columns that tell nothing, as they would say the same on each row. */
  readonly without: readonly Column[];
}

/** A column for what differs: which of several files, which of several editions. */
export function layoutFor(editions: readonly LoadedEdition[], files: number): Layout {
  const withFee = editions.flatMap(({ tariff: { fee, edition } }) => (fee ? edition : []));
  return {
    hasFee: (edition) => withFee.includes(edition),
    without: [
      ...(files > 1 ? [] : (["file"] as const)),
      ...(editions.length > 1 ? [] : (["edition"] as const)),
    ],
  };
}

export const columnsOf = ({ without }: Layout): readonly Column[] =>
  COLUMNS.filter((column) => !without.includes(column));

type OutputRow = { readonly [C in Column]?: string | number | undefined };

/**
 * Answers as rows for programs: one for each line of a quote and one for its annual fee, so that
 * the sum of a column is a total; one for each issue. Only a priced quote has amounts.
 */
export function machineCsvWriter(layout: Layout): BatchWriter {
  const columns = columnsOf(layout);
  return {
    head: csvRow(columns, ","),
    write: (answers) =>
      answers
        .flatMap((answer) => rowsOf(answer, layout.hasFee))
        .map((row) =>
          csvRow(
            columns.map((column) => inert(String(row[column] ?? ""))),
            ",",
          ),
        )
        .join(""),
    end: () => "",
  };
}

function rowsOf(answer: BatchAnswer, hasFee: Layout["hasFee"]): OutputRow[] {
  if ("isBlank" in answer) return [];
  const { file, line, id, rows } = answer;
  const place = { file, quote: idText(id) };
  if ("issues" in answer)
    return answer.issues.map((issue) => ({
      ...place,
      line: lineOf(issue, rows) ?? line,
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
    ...lineRow(answer, quote, outcome, index),
  }));
  const fee = hasFee(edition) ? feeRow(quote) : [];
  return [...lines, ...fee.map((row) => ({ ...place, line, edition, status, ...row }))];
}

/** What the caller calls a quote, as a text: in JSON it may be anything. */
export const idText = (id: BatchAnswer["id"]): string => (typeof id === "object" ? id.json : (id ?? ""));

/** The line of the file that an issue is about, if it is about one: only the lines of a request are numbered. */
export const lineOf = ({ path: [, index] }: Issue, rows: BatchAnswer["rows"]): number | undefined =>
  typeof index === "number" ? rows?.[index] : undefined;

/** The row that a row of the file repeats, if it does. */
export const repeatedAt = ({ repeated, rows }: BatchAnswer, index: number): number | undefined =>
  repeated?.find(([, again]) => again === rows?.[index])?.[0];

function lineRow(answer: BatchAnswer, quote: Quote, outcome: LineOutcome, index: number): OutputRow {
  const { item, scheme, ref } = outcome;
  const notes = quote.notes.filter(({ lines }) => lines.includes(index)).map(({ code }) => code);
  if (repeatedAt(answer, index) !== undefined) notes.push("repeated-row");
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
