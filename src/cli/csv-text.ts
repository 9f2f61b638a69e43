import Papa from "papaparse";
import type { TableRow } from "../tariffs/table/read.js";

/** The rows of a CSV file that are not blank, up to a quoted cell that is never closed: the line where that begins. */
export interface CsvText {
  readonly rows: readonly TableRow[];
  readonly brokenAt?: number;
}

/** Reads CSV as spreadsheets save it: cells apart by semicolons, commas or tabs, as the first row shows or `sep=` says. */
export function readCsv(text: string): CsvText {
  const lines = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const [said, separator] = /^"?sep=(.)"?\n/i.exec(lines) ?? [];
  const body = said === undefined ? lines : lines.slice(said.length);
  const delimiter = separator ?? separatorOf(body);
  const rows: TableRow[] = [];
  let line = said === undefined ? 1 : 2;
  let from = 0;
  let brokenAt: number | undefined;
  Papa.parse<string[]>(body, {
    delimiter,
    newline: "\n",
    step({ data: cells, errors, meta: { cursor } }, parser) {
      if (errors.length > 0) {
        brokenAt = line;
        return parser.abort();
      }
      if (cells.some((cell) => cell.trim() !== "")) rows.push({ line, cells });
      line += body.slice(from, cursor).split("\n").length - 1;
      from = cursor;
    },
  });
  return { rows, ...(brokenAt !== undefined && { brokenAt }) };
}

/** The sign that makes the most cells of the first row. */
function separatorOf(text: string): string {
  const cells = (delimiter: string) =>
    Papa.parse<string[]>(text, { delimiter, newline: "\n", preview: 1 }).data[0]?.length ?? 0;
  return [";", "\t", ","].reduce((best, sign) => (cells(sign) > cells(best) ? sign : best));
}

/** Text that a spreadsheet opens by a double click: with a byte order mark, and the separator of the language. */
export const writeCsv = (rows: readonly (readonly string[])[], language: "fr" | "en"): string =>
  `\uFEFF${Papa.unparse(rows as string[][], { delimiter: language === "fr" ? ";" : ",", newline: "\n" })}\n`;
