/** NDJSON: one request a line, as JSON; beside its keys there may be a `date` and an `id` of the caller's. */

import { readJson } from "../text/json.js";
import { sourceOf } from "../text/json-source.js";
import { readLines, type TextLine } from "../text/lines.js";
import { type EditionChooser, isEdition } from "./editions.js";
import { failed, issueOf, notUtf8, type Problem, tooLong } from "./problems.js";
import type { BatchRecord, RecordId } from "./record.js";

/** One record for each line, a blank one too. */
export async function* ndjsonRecords(
  bytes: AsyncIterable<Uint8Array>,
  file: string | undefined,
  choose: EditionChooser,
): AsyncGenerator<readonly BatchRecord[]> {
  for await (const lines of readLines(bytes)) yield lines.map((line) => readRecord(line, file, choose));
}

function readRecord(line: TextLine, file: string | undefined, choose: EditionChooser): BatchRecord {
  const { number, text, flaw } = line;
  const malformed = (problem: Problem): BatchRecord => ({
    file,
    line: number,
    id: idIn(line),
    issues: [issueOf(problem)],
  });
  if (flaw) return malformed(flaw === "too-long" ? tooLong(text) : notUtf8(text));
  const parsed = readJson(text);
  if (!parsed.ok) {
    if (text.trim() === "") return { file, line: number, isBlank: true };
    return malformed(parsed.flaw.isRepeated ? nameTwice(parsed.flaw.received) : notJson(text));
  }
  try {
    const { id, date, request } = partRequest(parsed.value);
    const isWritten = id !== undefined && typeof id !== "string";
    const place = { file, line: number, id: isWritten ? (shortId(text) ?? idIn(line)) : id };
    const edition = choose(date);
    return isEdition(edition) ? { ...place, edition, request } : { ...place, issues: [edition] };
  } catch (problem) {
    return malformed(failed(problem));
  }
}

/** Of what is JSON: most ids that are no texts are short numbers, and come first. */
function shortId(text: string): RecordId | undefined {
  const json = /^\{"id":(\d{1,15}),/.exec(text)?.[1];
  return json === undefined ? undefined : { json };
}

/** The id of a record, also of one that is not JSON. What is not UTF-8 in it would not be what it was. */
function idIn({ text, flaw }: TextLine): RecordId | undefined {
  const json = sourceOf("id", text);
  if (json === undefined || (flaw && json.includes("\u{FFFD}"))) return undefined;
  return json.startsWith('"') ? (JSON.parse(json) as string) : { json };
}

interface Parted {
  readonly id?: unknown;
  readonly date?: unknown;
  readonly request: unknown;
}

function partRequest(parsed: unknown): Parted {
  if (typeof parsed !== "object" || parsed === null) return { request: parsed };
  if (!Object.hasOwn(parsed, "date") && !Object.hasOwn(parsed, "id")) return { request: parsed };
  const { date, id, ...request } = { date: undefined, id: undefined, ...parsed };
  return { date, id, request };
}

const nameTwice = (name: string): Problem => ({
  code: "unreadable",
  rule: "An object has each name once",
  expected: `\`${name}\` once`,
  received: name,
  fr: `Le nom «\u00A0${name}\u00A0» est donné deux fois\u00A0: une fois suffit.`,
});

function notJson(text: string): Problem {
  const { expected, fr } = adviceOn(text.trim());
  return {
    code: "unreadable",
    rule: "A record is JSON on one line",
    expected,
    received: text,
    fr: `La ligne n'est pas une demande en JSON\u00A0: ${fr}.`,
  };
}

/** What to give, for what it looks like. */
function adviceOn(text: string): { readonly expected: string; readonly fr: string } {
  if (text.startsWith("{") && !text.endsWith("}"))
    return {
      expected: "all of a request on this line; a file of a single request is for `quote`",
      fr: "mettez toute la demande sur une ligne\u00A0; un fichier d'une seule demande se donne à quote",
    };
  return /^"?(?:quote|devis)"?[,;\t]/i.test(text)
    ? {
        expected: "a request, or `--input csv` to have CSV read",
        fr: "corrigez-la, ou ajoutez --input csv si le fichier est en CSV",
      }
    : { expected: "a request", fr: "corrigez-la" };
}
