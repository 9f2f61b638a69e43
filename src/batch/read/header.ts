import { describe } from "../../shape/describe.js";
import { didYouMean } from "../../shape/did-you-mean.js";
import { failing } from "../text/failure.js";
import type { Row } from "../text/rows.js";
import { type Columns, columnsFor, FRENCH_NAMES } from "./columns.js";
import type { LoadedEdition } from "./editions.js";
import { fold, indexNames } from "./names.js";
import { cited, flawedRow, issueOf, type Problem } from "./problems.js";
import type { BatchIssue } from "./record.js";
import { FREE, remembering } from "./vocabulary.js";

/** What the first row of a file says of the others. */
export interface Header {
  /** The place of each column, by its name in a request. */
  readonly places: ReadonlyMap<string, number>;
  /** As they are written. */
  readonly headings: readonly string[];
  /** Up to the last that has a name: a row has at least so many cells. */
  readonly width: number;
  /** The places of numbers that may have decimals. */
  readonly numbers: readonly number[];
  /** Whether a cell means something at a place, to any edition. */
  readonly means: (place: number, text: string) => boolean;
}

/** What is wrong with the first row: told in a sentence, without a code. */
type HeaderProblem = Omit<Problem, "code">;

/** Reads the first row. Throws with all that is wrong with it: nothing below could be read. */
export function readHeader(row: Row, editions: readonly LoadedEdition[], name: string): Header {
  const columns = columnsFor(editions.map(({ tariff }) => tariff.tariff));
  const find = indexNames(columns.map(({ column, names }) => [column, names]));
  const headings = row.cells.map((cell) => cell.trim());
  const problems: HeaderProblem[] = row.flaw ? [flawedRow(row.flaw, row.line, String(row.text))] : [];
  const places = new Map<string, number>();
  headings.forEach((heading, index) => {
    if (heading === "") return;
    const [column, ...others] = find(heading);
    if (column === undefined) problems.push(unknownColumn(heading, columns));
    else if (others.length > 0) problems.push(severalColumns(heading, [column, ...others]));
    else if (places.has(column))
      problems.push(repeatedColumn(column, headings[places.get(column) as number] as string, heading));
    else places.set(column, index);
  });
  for (const column of ["quote", "item", "scheme"] as const)
    if (!places.has(column)) problems.push(missingColumn(column, headings));
  if (problems.length > 0)
    throw headerFailure(
      // Mutant: of these only the sentences are told.
      problems.map((one) => issueOf({ ...one, code: "unreadable" })),
      row.line,
      name,
    );
  const meanings = new Map(
    [...places].map(([column, place]) => [
      place,
      remembering((text) => editions.some(({ vocabulary }) => vocabulary().means(column, text))),
    ]),
  );
  const means = (place: number, text: string) => meanings.get(place)?.(text) ?? false;
  const isNumber = ([column, place]: readonly [string, number]) =>
    column !== "semester" && !FREE.includes(column) && means(place, "0.5");
  return {
    places,
    headings,
    width: Math.max(...places.values()) + 1,
    numbers: [...places].filter(isNumber).map(([, place]) => place),
    means,
  };
}

function headerFailure(issues: readonly BatchIssue[], line: number, name: string): Error {
  return failing({
    en: issues.map(({ message }) => `${name}, line ${line}: ${message}`).join("\n"),
    fr: issues.map(({ message, fr }) => `${name}, ligne ${line}\u00A0: ${fr ?? message}`).join("\n"),
  });
}

const unknownColumn = (heading: string, columns: Columns): HeaderProblem => {
  const known = columns.map(({ column }) => column);
  const near = () =>
    columns.flatMap(({ column, names }) => [column, ...names].map((name) => [name, column] as const));
  const suggestion = didYouMean(heading, near());
  const meant = columns.find(({ column }) => column === suggestion);
  const hint = meant ? ` Vouliez-vous dire ${inFrench(meant)}\u00A0?` : "";
  return {
    rule: "There is no such column",
    expected: `only ${known.join(", ")}`,
    received: heading,
    near,
    fr: `la colonne ${cited(heading)} n'existe pas.${hint} Colonnes possibles\u00A0: ${columns.map(inFrench).join(", ")}.`,
  };
};

const severalColumns = (heading: string, columns: readonly string[]): HeaderProblem => ({
  rule: "Several columns go by this name",
  expected: `one of ${columns.join(", ")}`,
  received: heading,
  fr: `${cited(heading)} peut vouloir dire ${columns.join(" ou ")}\u00A0: écrivez l'un des deux.`,
});

/** As a clerk calls it, and as a request does. */
const inFrench = ({ column, french }: Columns[number]) =>
  fold(column) === fold(french) ? french : `${french} (${column})`;

const repeatedColumn = (column: string, first: string, again: string): HeaderProblem => ({
  rule:
    first === again
      ? "A column appears only once"
      : `A column appears only once, and ${describe(first)} and ${describe(again)} are both \`${column}\``,
  expected: "each column once",
  received: again,
  fr:
    first === again
      ? `la colonne ${cited(again)} figure deux fois\u00A0: une fois suffit.`
      : `${cited(first)} et ${cited(again)} désignent la même colonne\u00A0: gardez l'une des deux.`,
});

const missingColumn = (column: "quote" | "item" | "scheme", headings: readonly string[]): HeaderProblem => ({
  rule: column === "quote" ? "A column tells quotes apart" : "The first line names the columns",
  expected: `a column \`${column}\``,
  received: headings.join(", "),
  fr: `il manque une colonne ${cited(column)}, ou ${cited(FRENCH_NAMES[column])}.`,
});
