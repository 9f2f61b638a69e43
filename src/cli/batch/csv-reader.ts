import type { Issue } from "../../parse/issue.js";
import { MAX_LINES } from "../../parse/limits.js";
import { type Report, reportTo } from "../../parse/report.js";
import type { Tariff } from "../../tariff.js";
import { answerIn, numberIn } from "../textual.js";
import { factOf, type Header, headerOf, type Row, rowOf, turnsQuotation } from "./csv-columns.js";
import type { TextLine } from "./lines.js";
import { type Flaw, issuesOf, type Reader, type Record } from "./record.js";

/** The enrolments of one quote, one a row, one below the other. */
interface Group {
  readonly id: string;
  readonly rows: number[];
  /** What the first row says of the learner and of the fee. */
  readonly circumstances: Row["cells"];
  readonly lines: object[];
  readonly issues: Issue[];
  readonly report: Report;
}

/** So many ids are remembered, to find rows of one quote that do not stand together. */
const REMEMBERED = 10_000;

/** One enrolment a row, those of a quote one below the other. */
export function csvReader(tariff: Tariff, name: string, file: string | undefined): Reader {
  let header: Header | undefined;
  let group: Group | undefined;
  /** A row just above that may belong to the quote that begins here. */
  let doubtful: number | undefined;
  /** Where a quoted cell began that has not ended yet: what follows belongs to it, whatever it looks like. */
  let unclosed: { readonly line: number; isFollowed: boolean } | undefined;
  const ids = new Set<string>();

  const open = (id: string, circumstances: Row["cells"]): Group => {
    const issues: Issue[] = [];
    const report = reportTo(issues);
    if (doubtful !== undefined) reportDoubt(doubtful, report);
    doubtful = undefined;
    if (ids.has(id)) report([], "contradiction", "The rows of a quote stand together", "each quote once", id);
    ids.add(id);
    if (ids.size > REMEMBERED) ids.delete(ids.values().next().value as string);
    return { id, rows: [], circumstances, lines: [], issues, report };
  };
  const close = (): Record[] => {
    const done = group ? [recordOf(tariff, group, file)] : [];
    group = undefined;
    return done;
  };
  const take = (line: TextLine): Record[] => {
    if (unclosed) {
      unclosed.isFollowed = true;
      if (turnsQuotation(line)) unclosed = undefined;
      return [];
    }
    if (line.text.trim() === "" && !line.flaw) return [];
    if (!header) {
      header = headerOf(line, tariff, name);
      return [];
    }
    const row = rowOf(line, header);
    if (row.isOpen) unclosed = { line: row.number, isFollowed: false };
    if (row.id !== undefined) {
      const done = row.id === group?.id ? [] : close();
      group ??= open(row.id, row.cells);
      add(tariff, group, row);
      return done;
    }
    // A row of empty cells.
    if (!row.flaw) return [];
    doubtful = row.number;
    if (group) reportDoubt(doubtful, group.report);
    return [...close(), { file, line: row.number, issues: issuesOf(row.flaw) }];
  };
  const end = (): Record[] => {
    const rest = unclosed?.isFollowed
      ? [{ file, line: unclosed.line + 1, issues: issuesOf(neverClosed(unclosed.line)) }]
      : [];
    return [...close(), ...rest];
  };
  return { read: (lines) => lines.flatMap(take), end };
}

const neverClosed =
  (number: number): Flaw =>
  (path, report) =>
    report(
      path,
      "unreadable",
      `The quotation mark on line ${number} is never closed`,
      "it its end",
      undefined,
    );

const reportDoubt = (number: number, report: Report) =>
  report(
    [],
    "contradiction",
    `Line ${number} may belong to this quote`,
    "a line that can be read",
    undefined,
  );

/** Puts a row where it belongs in its quote; of too many only one, for the parser to refuse. */
function add(tariff: Tariff, group: Group, row: Row): void {
  const { report, lines, circumstances } = group;
  if (lines.length > MAX_LINES) return;
  const at = ["lines", lines.length];
  group.rows.push(row.number);
  lines.push(enrolmentOf(tariff, row.cells));
  row.flaw?.(at, report);
  for (const [column, said] of Object.entries(row.cells)) {
    const isOfTheQuote = column === "annualFee" || factOf(column) !== undefined;
    if (isOfTheQuote && said !== "" && said !== circumstances[column])
      report(
        at,
        "contradiction",
        `The rows of a quote say the same of \`${column}\``,
        "the same or nothing",
        said,
      );
  }
}

function recordOf(tariff: Tariff, { id, rows, circumstances, lines, issues }: Group, file?: string): Record {
  const place = { file, line: rows[0] as number, id, rows };
  if (issues.length > 0) return { ...place, issues };
  const { annualFee } = circumstances;
  const learner = Object.entries(circumstances).flatMap(([column, text]) => {
    const fact = factOf(column);
    return fact === undefined || text === "" ? [] : [[fact, answerIn(tariff.facts[fact], text)]];
  });
  return {
    ...place,
    request: { learner: Object.fromEntries(learner), lines, ...(annualFee && { annualFee }) },
  };
}

/** What is written in the cells of a line's own; an empty cell says nothing. */
function enrolmentOf({ measures }: Tariff, { item, scheme, ref, ...others }: Row["cells"]): object {
  const numbers = ["semester", ...Object.keys(measures)].flatMap((name) =>
    others[name] ? [[name, numberIn(others[name])]] : [],
  );
  return {
    ...(item && { item }),
    ...(scheme && { scheme }),
    ...Object.fromEntries(numbers),
    ...(ref && { ref }),
  };
}
