/** A request out of the rows of a quote. */
import { firstIssues } from "../../shape/cursor.js";
import type { Row } from "../text/rows.js";
import { factOf } from "./columns.js";
import { type EditionChooser, isEdition } from "./editions.js";
import type { Group } from "./groups.js";
import type { Header } from "./header.js";
import { doubt, noId } from "./id-problems.js";
import { parseAmount } from "./numbers.js";
import { elsewhere, issueOf, otherwise, type Problem, severalNamed } from "./problems.js";
import type { BatchIssue, BatchRecord, Place } from "./record.js";
import { isWord, rowProblem } from "./row-problem.js";
import { FREE, NAMED, type Vocabulary } from "./vocabulary.js";

/** Makes the record of a quote; what is wrong with its id is known from all files. */
export function recordMaker(header: Header, choose: EditionChooser, file: string | undefined) {
  const { places, headings, means } = header;
  const circumstances = [...places].filter(
    ([column]) => column === "annualFee" || factOf(column) !== undefined,
  );
  const numbers = [...places].filter(
    ([column]) => !NO_NUMBERS.includes(column) && factOf(column) === undefined,
  );
  const cellOf = ({ cells }: Row, column: string) => cells[places.get(column) ?? -1] ?? "";

  /** Where rows say otherwise than the first of their quote; of those that say the same, one is named. */
  const contradictions = (
    [first, ...others]: Group["rows"],
    column: string,
    meaningOf: (text: string) => unknown,
  ): readonly BatchIssue[] => {
    const given = cellOf(first, column).trim();
    const said = new Set<string>();
    return others.flatMap((row, index) => {
      const text = cellOf(row, column).trim();
      if (text === "" || text === given) return [];
      const meaning = textOf(meaningOf(text));
      if (said.has(meaning) || meaning === textOf(meaningOf(given))) return [];
      said.add(meaning);
      const heading = headings[places.get(column) as number] as string;
      const problem = otherwise(heading, { line: row.line, text }, { line: first.line, text: given });
      return issueOf(problem, ["lines", index + 1]);
    });
  };
  const lineFrom = (row: Row, vocabulary: Vocabulary, index: number, issues: BatchIssue[]): object => {
    const line: { [name: string]: unknown; ref?: string } = {};
    for (const kind of NAMED) {
      const text = cellOf(row, kind);
      if (text.trim() === "") continue;
      const ids = vocabulary[kind](text);
      if (ids.length > 1) issues.push(issueOf(severalNamed(kind, text, ids), ["lines", index, kind]));
      line[kind] = ids[0] ?? text;
    }
    for (const [name, place] of numbers) {
      const text = row.cells[place] ?? "";
      if (text.trim() !== "") line[name] = parseAmount(text);
    }
    const ref = cellOf(row, "ref");
    if (ref) line.ref = ref;
    for (const [column, place] of circumstances)
      if (cellOf(row, column).trim() === "" && isWord(ref) && means(place, ref))
        issues.push(
          issueOf(
            elsewhere(ref, headings[places.get("ref") as number] as string, headings[place] as string),
            ["lines", index, "ref"],
          ),
        );
    return line;
  };

  return ({ id, rows, doubts }: Group, ofId: readonly Problem[]): BatchRecord => {
    const place: Place = { file, line: rows[0].line, id, rows: rows.map(({ line }) => line) };
    if (id === undefined) {
      const problem = rowProblem(rows[0], header) ?? noId(cellOf(rows[0], "quote"));
      return { file, line: rows[0].line, issues: [issueOf(problem)] };
    }
    const issues = [
      ...[...ofId, ...doubts.map(doubt)].map((problem) => issueOf(problem)),
      ...rowIssues(rows, header),
      ...contradictions(rows, "date", dayFrom),
    ];
    const malformed = () => ({ ...place, issues: firstIssues(issues) });
    if (issues.length > 0) return malformed();
    const date = cellOf(rows[0], "date").trim();
    const edition = choose(date || undefined, dayFrom(date));
    if (!isEdition(edition)) return { ...place, issues: [edition] };
    const vocabulary = edition.vocabulary();
    for (const [column] of circumstances)
      issues.push(...contradictions(rows, column, (text) => vocabulary.answer(column, text)));
    const lines = rows.map((row, index) => lineFrom(row, vocabulary, index, issues));
    if (issues.length > 0) return malformed();
    const answers = circumstances.flatMap(([column, at]) => {
      const text = rows[0].cells[at] ?? "";
      return text.trim() === "" ? [] : [[column, vocabulary.answer(column, text)] as const];
    });
    const learner = answers.flatMap(([column, answer]) => {
      const fact = factOf(column);
      return fact === undefined ? [] : [[fact, answer]];
    });
    const annualFee = answers.find(([column]) => column === "annualFee")?.[1];
    return {
      ...place,
      repeated: rows.length > 1 ? repeatedRows(rows, lines) : undefined,
      edition,
      request: {
        learner: Object.fromEntries(learner),
        lines,
        ...(annualFee !== undefined && { annualFee }),
      },
    };
  };
}

/** Columns of a line that are not read as numbers. */
const NO_NUMBERS: readonly string[] = [...FREE, ...NAMED, "annualFee"];

/** The ISO day that jj/mm/aaaa means; any other text as it is. */
const dayFrom = (text: string) => text.replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, "$3-$2-$1");

/** Alike for answers that are the same: the order of options says nothing. */
const textOf = (answer: unknown): string =>
  JSON.stringify(Array.isArray(answer) ? [...answer].sort() : answer);

/** What is wrong with rows as such, once for each cause: a quotation mark may reach over all of them. */
function rowIssues(rows: readonly Row[], header: Header): BatchIssue[] {
  const causes = new Set<number>();
  return rows.flatMap((row, index) => {
    const problem = rowProblem(row, header);
    if (!problem) return [];
    const cause = row.flaw?.kind === "inside" ? row.flaw.opened : row.line;
    if (causes.has(cause)) return [];
    causes.add(cause);
    const issue = issueOf(problem, ["lines", index]);
    return row.flaw?.kind === "inside" ? { ...issue, cause } : issue;
  });
}

/** The rows that ask for the same as one above, whatever they repeat of the learner. */
function repeatedRows(rows: readonly Row[], lines: readonly object[]): BatchRecord["repeated"] {
  const first = new Map<string, number>();
  const repeated = rows.flatMap(({ line }, index): [number, number][] => {
    const text = JSON.stringify(lines[index]);
    const before = first.get(text);
    if (before !== undefined) return [[before, line]];
    first.set(text, line);
    return [];
  });
  return repeated.length > 0 ? repeated : undefined;
}
