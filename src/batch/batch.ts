/** Answers files of requests, record by record. It needs nothing of Node's, so that a page can run it as well. */

import { quoteRequest } from "../engine/quote.js";
import { parseWith } from "../shape/cursor.js";
import { csvRecords, findIdentities } from "./read/csv.js";
import type { LoadedEditions } from "./read/editions.js";
import type { Spill } from "./read/hashes.js";
import { sequence } from "./read/identity.js";
import { ndjsonRecords } from "./read/ndjson.js";
import { failed, issueOf } from "./read/problems.js";
import type { BatchAnswer, BatchRecord } from "./read/record.js";
import {
  ENCODINGS,
  type Encoding,
  markedEncoding,
  NOT_UTF_16,
  recognise,
  toUtf8,
  WORKBOOK,
} from "./text/encoding.js";
import { failing, type Told, toldIn } from "./text/failure.js";

/** A file, as bytes. */
export interface BatchFile {
  readonly name: string;
  readonly isCsv: boolean;
  /** Of CSV as often as it is asked for: it is read more than once before anything is answered. */
  readonly bytes: () => AsyncIterable<Uint8Array>;
  /** That of CSV, if it has been recognised before. */
  readonly encoding?: Encoding;
}

/** What is found out about a file as a whole, before its records are answered. */
export interface FileFinding {
  readonly name: string;
  /** Absent if it is UTF-8, as it should be. */
  readonly encoding?: Encoding;
  readonly hasRows: boolean;
}

/** The findings first, then the answers in the order of the records, some at a time. */
type BatchOutput = AsyncGenerator<readonly BatchAnswer[], void, undefined>;

export interface Batch {
  readonly findings: readonly FileFinding[];
  readonly answers: () => BatchOutput;
}

/**
 * Reads CSV to its end: its encoding, its columns and whether an id stands in two places are known before anything
 * is answered; of very many ids, what is held of them goes out by `spill`, where there is one. NDJSON is read as it
 * is answered. Throws if a file cannot be read as a whole.
 */
export async function prepareBatch(
  files: readonly BatchFile[],
  editions: LoadedEditions,
  given: Encoding | undefined,
  spill?: Spill,
): Promise<Batch> {
  const encodings = new Map<BatchFile, Encoding>();
  for (const file of files.filter(({ isCsv }) => isCsv)) {
    const found = file.encoding ? { encoding: file.encoding } : await recognise(file.bytes(), given);
    if ("problem" in found) throw notRecognised(file.name, found.problem);
    encodings.set(file, found.encoding);
  }
  const csv = [...encodings].map(([{ name, bytes }, encoding]) => ({
    name,
    bytes: () => toUtf8(bytes(), encoding),
  }));
  const identities = await findIdentities(csv, editions.all, spill);
  const findings = [...encodings].map(([{ name }, encoding], index): FileFinding => {
    const hasRows = identities.hasRows(index);
    return { name, hasRows, ...(encoding !== "utf-8" && { encoding }) };
  });
  const labelOf = ({ name }: BatchFile) => (files.length > 1 ? name : undefined);
  async function* answers(): BatchOutput {
    const seen = sequence();
    let index = 0;
    for (const file of files) {
      const records = file.isCsv
        ? csvRecords(csv, index++, labelOf(file), editions, identities, seen)
        : ndjsonRecords(ndjsonBytes(file, given), labelOf(file), editions.choose);
      for await (const some of records) yield some.map(answer);
    }
    if (seen.sum() !== identities.sum)
      throw failing({
        en: "a file changed while it was being read: do not use these answers",
        fr: "un fichier a changé pendant sa lecture\u00A0: n'utilisez pas ces réponses",
      });
  }
  return { findings, answers };
}

const CHOICES = ENCODINGS.join(", ");

function notRecognised(file: string, problem: Told): Error {
  const en = `${file}: ${problem.en}. Save it as “CSV UTF-8”`;
  const fr = `${file}\u00A0: ${problem.fr}. Enregistrez-le de nouveau en «\u00A0CSV UTF-8\u00A0»`;
  return problem === WORKBOOK
    ? failing({ en: `${en}.`, fr: `${fr}.` })
    : failing({
        en: `${en}, or name its encoding with --encoding (${CHOICES}).`,
        fr: `${fr}, ou indiquez son encodage avec --encoding (${CHOICES}).`,
      });
}

/** JSON is UTF-8, unless the file is marked as something else. */
async function* ndjsonBytes({ name, bytes }: BatchFile, given: Encoding | undefined) {
  const marked = given ? { bytes: bytes(), encoding: given } : await markedEncoding(bytes());
  try {
    yield* toUtf8(marked.bytes, marked.encoding);
  } catch (problem) {
    const { en, fr } = NOT_UTF_16;
    throw toldIn(problem) === NOT_UTF_16
      ? failing({
          en: `${name}: ${en}. Save it as UTF-8.`,
          fr: `${name}\u00A0: ${fr}. Enregistrez-le de nouveau en UTF-8.`,
        })
      : problem;
  }
}

function answer(record: BatchRecord): BatchAnswer {
  if (!("request" in record)) return record;
  const {
    request,
    edition: { tariff, read },
    ...place
  } = record;
  try {
    const parsed = parseWith(read, request);
    return parsed.ok
      ? { ...place, quote: quoteRequest(tariff, parsed.value) }
      : { ...place, issues: parsed.issues };
  } catch (problem) {
    return { ...place, issues: [issueOf(failed(problem))] };
  }
}
