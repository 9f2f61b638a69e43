import type { Issue } from "../../contract/issue.js";
import type { Tariff } from "../../contract/tariff.js";
import type { Finding } from "../../shape/cursor.js";
import { own } from "../../shape/own.js";
import { isObject } from "../diff/data.js";
import { parseTariff } from "../parse.js";
import { ELSEWHERE } from "./cell.js";
import { readTable, type Table, type TableRow } from "./read.js";
import { reporterInto, type TableIssue } from "./report.js";

/** Where an issue is: in the table, or in the rest of the tariff. */
interface JoinIssue extends TableIssue {
  readonly part: "table" | "rest";
}

export type JoinResult =
  | { readonly ok: true; readonly value: Tariff }
  | { readonly ok: false; readonly issues: readonly JoinIssue[] };

type Data = Readonly<Record<string, unknown>>;

/**
 * A tariff whose grid is in two parts: a table, and for the cells that are `=` there, the grid of
 * the rest. The table is read by the names of the rest, so that has to be sound first.
 */
export function joinTable(rest: unknown, rows: readonly TableRow[]): JoinResult {
  // What the table has yet to say is any price at all for now.
  const frame = parseTariff(withGrid(rest, (_item, _scheme, cell) => cell ?? 0));
  if (!frame.ok) return { ok: false, issues: frame.issues.map((issue) => ({ ...issue, part: "rest" })) };
  const table = readTable(frame.value, rows);
  const whole = parseTariff(
    withGrid(rest, (item, scheme, cell) => {
      const found = table.cells.get(item)?.get(scheme);
      return (found === ELSEWHERE ? cell : found) ?? 0;
    }),
  );
  const issues = [
    ...table.issues.map((issue): JoinIssue => ({ ...issue, part: "table" })),
    ...cellsInBothOrNone(rest as Data, table),
    ...(whole.ok ? [] : whole.issues.map((issue) => located(issue, table.lines))),
  ];
  return whole.ok && issues.length === 0 ? whole : { ok: false, issues };
}

/** A tariff with another grid: for each item and scheme, a cell in place of its own. */
function withGrid(
  tariff: unknown,
  cellFor: (item: string, scheme: string, cell: unknown) => unknown,
): unknown {
  if (!isObject(tariff)) return tariff;
  const [items, schemes, grid = {}] = [own(tariff, "items"), own(tariff, "schemes"), own(tariff, "grid")];
  if (!isObject(items) || !isObject(schemes) || !isObject(grid)) return tariff;
  const rows = Object.keys(items).map((item) => {
    const row = own(grid, item) ?? {};
    if (!isObject(row)) return [item, row];
    const cells = Object.keys(schemes).map((scheme) => [scheme, cellFor(item, scheme, own(row, scheme))]);
    return [item, { ...row, ...Object.fromEntries(cells) }];
  });
  return { ...tariff, grid: { ...grid, ...Object.fromEntries(rows) } };
}

/** A cell stands in one of the two parts. */
function cellsInBothOrNone(rest: Data, { cells, lines }: Table): readonly JoinIssue[] {
  const issues: TableIssue[] = [];
  const reporter = reporterInto(issues);
  const grid = (own(rest, "grid") ?? {}) as Readonly<Record<string, Data>>;
  for (const [item, row] of cells)
    for (const [scheme, cell] of row) {
      const other = own(own(grid, item) ?? {}, scheme);
      if ((cell === ELSEWHERE) === (other !== undefined)) continue;
      const problem: Finding =
        other === undefined
          ? {
              code: "required",
              rule: "`=` means that the price is in `tariff.json`",
              expected: "it there, or a price here",
              received: undefined,
            }
          : {
              code: "contradiction",
              rule: "A price is in the table or in `tariff.json`, not in both",
              expected: "`=` here, or no cell there",
              received: "both",
            };
      reporter(lines.get(item))([item, scheme], problem);
    }
  return issues.map((issue) => ({ ...issue, part: "table" }));
}

/** An issue of the whole tariff: on a line of the table, if it is about a cell. */
function located(issue: Issue, lines: Table["lines"]): JoinIssue {
  const [part, item] = issue.path;
  const line = part === "grid" ? lines.get(String(item)) : undefined;
  return line === undefined ? { ...issue, part: "rest" } : { ...issue, part: "table", line };
}
