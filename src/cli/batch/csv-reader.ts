import type { Issue } from "../../contract/issue.js";
import { type Cursor, explainer } from "../../shape/cursor.js";
import { addRow, type Group, recordFrom } from "./csv-group.js";
import { measuresIn, readHeader } from "./csv-header.js";
import { type Header, type Row, readRow, turnsQuotation } from "./csv-row.js";
import type { LoadedEditions } from "./edition-by-date.js";
import type { TextLine } from "./lines.js";
import { type BatchReader, type BatchRecord, type Flaw, flaw, issuesOf } from "./record.js";

/** So many ids are remembered, to find rows of one quote that are not together. */
const REMEMBERED = 10_000;

/** One enrolment per row, those of a quote one below the other. */
export function csvReader(
  { all, choose }: LoadedEditions,
  name: string,
  file: string | undefined,
): BatchReader {
  const tariffs = all.map(({ tariff }) => tariff.tariff);
  const numbers = ["semester", ...measuresIn(tariffs)];
  let header: Header | undefined;
  let group: Group | undefined;
  /** A row just above that may belong to the quote that begins here. */
  let doubtful: number | undefined;
  /** Where a quoted cell began that has not ended yet: what follows belongs to it, whatever it looks like. */
  let unclosed: { readonly line: number; isFollowed: boolean } | undefined;
  const ids = new Set<string>();

  const open = (id: string, circumstances: Row["cells"]): Group => {
    const issues: Issue[] = [];
    const at = explainer(issues);
    if (doubtful !== undefined) reportDoubt(doubtful, at);
    doubtful = undefined;
    if (ids.has(id))
      at.report({
        code: "contradiction",
        rule: "The rows of a quote stand together",
        expected: "each quote once",
        received: id,
      });
    ids.add(id);
    if (ids.size > REMEMBERED) ids.delete(ids.values().next().value as string);
    return { id, rows: [], circumstances, lines: [], issues, at };
  };
  const close = (): BatchRecord[] => {
    const done = group ? [recordFrom(choose, group, file)] : [];
    group = undefined;
    return done;
  };
  const take = (line: TextLine): BatchRecord[] => {
    if (unclosed) {
      unclosed.isFollowed = true;
      if (turnsQuotation(line)) unclosed = undefined;
      return [];
    }
    if (line.text.trim() === "" && !line.flaw) return [];
    if (!header) {
      header = readHeader(line, tariffs, name);
      return [];
    }
    const row = readRow(line, header);
    if (row.isOpen) unclosed = { line: row.number, isFollowed: false };
    if (row.id !== undefined) {
      const done = row.id === group?.id ? [] : close();
      group ??= open(row.id, row.cells);
      addRow(group, row, numbers);
      return done;
    }
    // A row of empty cells.
    if (!row.flaw) return [];
    doubtful = row.number;
    if (group) reportDoubt(doubtful, group.at);
    return [...close(), { file, line: row.number, issues: issuesOf(row.flaw) }];
  };
  const end = (): BatchRecord[] => {
    const rest = unclosed?.isFollowed
      ? [{ file, line: unclosed.line + 1, issues: issuesOf(neverClosed(unclosed.line)) }]
      : [];
    return [...close(), ...rest];
  };
  return { read: (lines) => lines.flatMap(take), end };
}

const neverClosed = (number: number): Flaw =>
  flaw({
    code: "unreadable",
    rule: `The quotation mark on line ${number} is never closed`,
    expected: "it its end",
    received: undefined,
  });

const reportDoubt = (number: number, at: Cursor) =>
  at.report({
    code: "contradiction",
    rule: `Line ${number} may belong to this quote`,
    expected: "a line that can be read",
    received: undefined,
  });
