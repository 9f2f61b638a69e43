/** Cells as the text of a row. */
export const csvRow = (cells: readonly string[], separator: string): string =>
  `${cells.map((cell) => (needsQuotes(cell, separator) ? quoted(cell) : cell)).join(separator)}\n`;

export const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

const needsQuotes = (cell: string, separator: string) =>
  cell.includes(separator) || /["\r\n]|^\s|\s$/.test(cell);

/** Text that a spreadsheet opens by a double click: with a byte order mark, and the separator of the language. */
export const writeCsv = (rows: readonly (readonly string[])[], language: "fr" | "en"): string =>
  `\uFEFF${rows.map((cells) => csvRow(cells, separatorFor(language))).join("")}`;

/** What spreadsheets in a language put between cells. */
export const separatorFor = (language: "fr" | "en"): string => (language === "fr" ? ";" : ",");
