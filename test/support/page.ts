import { readFileSync } from "node:fs";

/** The captured page, cut into its cells: an independent reading that shares no code with `src`. */
const text = readFileSync(new URL("../fixtures/tarifs-cnam-nouvelle-aquitaine.txt", import.meta.url), "utf8");

const paragraphs = text.split("\n").filter((line) => line !== "" && !line.includes("\t"));
const rows = text
  .split("\n")
  .filter((line) => line.includes("\t"))
  .map((line) => line.split("\t"));

/** Every row of the table, as captured: a row of a module has two labels and four cells, any other a label, four cells and an empty one. */
export const capturedRows: readonly (readonly string[])[] = rows;

/** The notes below the table. */
export const capturedFootnotes: readonly string[] = paragraphs.filter((line) => line.startsWith("*"));

/** The four cells of each priced row, in page order, with the labels before them. */
export const capturedPrices = rows
  .slice(3)
  .map((row) => (row.at(-1) === "" ? row.slice(0, -1) : row))
  .filter((row) => row.slice(-4).some((cell) => cell !== ""))
  .map((row) => ({ labels: row.slice(0, -4), cells: row.slice(-4) }));
