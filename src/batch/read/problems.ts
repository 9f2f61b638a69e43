/** What is wrong with a record as a part of a file, in both languages. What is wrong with its request, the parser says. */
import type { Issue, IssueCode } from "../../contract/issue.js";
import { explainer, type Finding } from "../../shape/cursor.js";
import { describe } from "../../shape/describe.js";
import { cite } from "../../words/locale.js";
import { MAX_BYTES } from "../text/lines.js";
import type { RowFlaw } from "../text/rows.js";
import type { BatchIssue } from "./record.js";

/** The message is: {rule}: give {expected}. Got {received}. Or it advises something else. */
export interface Problem {
  readonly code: IssueCode;
  readonly rule: string;
  readonly expected: string;
  readonly advice?: string;
  readonly received: unknown;
  readonly fr: string;
  /** What was probably meant is looked for among these. */
  readonly near?: Finding["near"];
}

export function issueOf({ fr, ...finding }: Problem, path: Issue["path"] = []): BatchIssue {
  const issues: Issue[] = [];
  path.reduce((at, step) => at.in(step), explainer(issues)).report(finding);
  return { ...(issues[0] as Issue), fr };
}

const LIMIT = `${MAX_BYTES / 1024 / 1024} MiB`;
const FRENCH_LIMIT = `${MAX_BYTES / 1024 / 1024} Mio`;

/** A text from a file as French quotes it. */
export const cited = (text: unknown) => cite(String(text), "fr");

export const tooLong = (received: string): Problem => ({
  code: "too-long",
  rule: "A record is one line",
  expected: `at most ${LIMIT}`,
  received,
  fr: `La ligne est trop longue\u00A0: ${FRENCH_LIMIT} au plus.`,
});

export const notUtf8 = (received: string): Problem => ({
  code: "ill-formed-text",
  rule: "A file is text in UTF-8",
  expected: "UTF-8",
  received,
  fr: "La ligne n'est pas en UTF-8\u00A0: enregistrez le fichier de nouveau en UTF-8.",
});

/** A row whose cells cannot be told apart. */
export function flawedRow(flaw: RowFlaw, line: number, text: string): Problem {
  switch (flaw.kind) {
    case "too-long":
      return tooLong(text);
    case "ill-formed-text":
      return notUtf8(text);
    case "never-closed":
      return {
        code: "unreadable",
        rule: `The quotation mark on line ${line} is never closed`,
        expected: "a quotation mark at the end of the cell",
        advice: "close it",
        received: text,
        fr: `Le guillemet ouvert à la ligne ${line} n'est jamais fermé\u00A0: fermez-le.`,
      };
    case "never-opened":
      return {
        code: "unreadable",
        rule: `A cell on line ${line} ends with a quotation mark that was never opened`,
        expected: "a quotation mark at the start of the cell, or none",
        advice: "open it, or remove it",
        received: text,
        fr: `Le guillemet qui ferme une cellule, à la ligne ${line}, n'a pas été ouvert\u00A0: ouvrez-le, ou enlevez-le.`,
      };
    case "broken":
      return {
        code: "unreadable",
        rule: `A quoted cell on line ${line} is not properly closed`,
        expected: "a cell between two quotation marks",
        advice: "remove or double the stray quotation mark",
        received: text,
        fr: `Une cellule entre guillemets est mal fermée, à la ligne ${line}\u00A0: enlevez ou doublez le guillemet en trop.`,
      };
    case "swallowing":
      return {
        code: "unreadable",
        rule: `A quoted cell on line ${line} goes on over lines that may be rows`,
        expected: "a cell that is closed on its line",
        advice: "close it; or, if they are not rows, check the number of cells and remove its separators",
        received: text,
        fr: `Une cellule entre guillemets, à la ligne ${line}, continue sur des lignes qui sont peut-être des lignes du tableau\u00A0: fermez le guillemet, ou vérifiez le nombre de cellules et enlevez les séparateurs de celle-ci.`,
      };
    case "inside":
      return {
        code: "unreadable",
        rule: `The quotation mark on line ${flaw.opened} is not properly closed, and this line may belong to its cell`,
        expected: "a quotation mark at the end of the cell",
        advice: "close it",
        received: text,
        fr: `Le guillemet ouvert à la ligne ${flaw.opened} est mal fermé, et cette ligne en fait peut-être partie\u00A0: fermez-le.`,
      };
  }
}

export const wrongCells = (wanted: number, cells: readonly string[]): Problem => ({
  code: "unreadable",
  rule: "A row has as many cells as the first line",
  expected: `${wanted} cells`,
  received: cells,
  fr: `La ligne a ${cells.length} cellule${cells.length > 1 ? "s" : ""}, il en faut ${wanted}.`,
});

export const surplusCell = (received: string): Problem => ({
  code: "unreadable",
  rule: "Every cell is in a column that has a name",
  expected: "no other cells",
  advice: "name the column, or empty the cell",
  received,
  fr: `La cellule ${cited(received)} n'est sous aucun titre\u00A0: nommez la colonne ou videz la cellule.`,
});

export const numberInTwo = (cells: readonly string[]): Problem => ({
  code: "unreadable",
  rule: `The row has a cell more than the first line, and ${cells.join(" and ")} may be one number, ${cells.join(",")}`,
  expected: `"${cells.join(",")}" in quotation marks, or as many cells as the first line`,
  received: cells.join(","),
  fr: `La ligne a une cellule de trop, et ${cells.join(" et ")} font peut-être un seul nombre\u00A0: écrivez "${cells.join(",")}" entre guillemets, ou ôtez la dernière virgule.`,
});

interface Said {
  readonly line: number;
  readonly text: string;
}

/** Of what concerns a quote as a whole, a row says otherwise than the first. */
export const otherwise = (heading: string, here: Said, first: Said): Problem => ({
  code: "contradiction",
  rule: `Line ${here.line} contradicts line ${first.line}, where ${describe(heading)} is ${first.text ? describe(first.text) : "empty"}`,
  expected: "the same or nothing",
  received: here.text,
  fr: `La ligne ${here.line} contredit la ligne ${first.line}, où ${cited(heading)} ${first.text ? `vaut ${cited(first.text)}` : "est vide"}\u00A0: mettez la même valeur ou rien. Ici\u00A0: ${cited(here.text)}.`,
});

/** A value in one column that belongs in another, which is empty. */
export const elsewhere = (received: string, here: string, there: string): Problem => ({
  code: "contradiction",
  rule: `${describe(received)} is in the column ${describe(here)}, and ${describe(there)} is empty`,
  expected: "a value in its own column",
  advice: "move it to its own column",
  received,
  fr: `${cited(received)} est dans la colonne ${cited(here)}, et ${cited(there)} est vide\u00A0: mettez cette valeur dans sa colonne.`,
});

/** A name that several items or schemes have. */
export const severalNamed = (kind: "item" | "scheme", name: string, ids: readonly string[]): Problem => ({
  code: kind === "item" ? "unknown-item" : "unknown-scheme",
  rule: `Several ${kind}s have this name`,
  expected: `one of ${ids.map((id) => `\`${id}\``).join(", ")}`,
  received: name,
  fr: `Plusieurs ${kind === "item" ? "intitulés" : "financements"} portent le nom ${cited(name)}. Donnez l'identifiant\u00A0: ${ids.join(", ")}.`,
});

export const failed = (thrown: unknown): Problem => ({
  code: "unreadable",
  rule: "This record could not be priced",
  expected: "another request",
  received: String(Object(thrown).message ?? thrown),
  fr: "Le calcul de ce devis a échoué\u00A0: modifiez la demande.",
});
