import type { Tariff } from "../../contract/tariff.js";
import { quoteRequest } from "../../engine/quote.js";
import { parseWith } from "../../shape/cursor.js";
import type { Environment, Output } from "../environment.js";
import type { Options } from "../options.js";
import { csvReader } from "./csv-reader.js";
import { csvWriter } from "./csv-writer.js";
import { loadEditions } from "./edition-by-date.js";
import { readLines } from "./lines.js";
import { ndjsonReader, ndjsonWriter } from "./ndjson.js";
import { progress } from "./progress.js";
import type { BatchAnswer, BatchReader, BatchRecord } from "./record.js";
import { count, emptyTally, exitStatus, summary } from "./tally.js";

/** Answers files of requests, piece by piece, in their order; each by the edition of its day. */
export async function* batch(tariffs: readonly Tariff[], options: Options, environment: Environment): Output {
  const { rest: names, input, format = input, on, locale } = options;
  const editions = loadEditions(tariffs, on);
  const compiled = editions.all.map(({ tariff }) => tariff);
  const isOfSeveralFiles = names.length > 1;
  const separator = locale === "fr" ? ";" : ",";
  const withFee = compiled.flatMap(({ fee, edition }) => (fee ? edition : []));
  const without = [...(isOfSeveralFiles ? [] : ["file"]), ...(compiled.length > 1 ? [] : ["edition"])];
  const layout = { separator, hasFee: (edition: string) => withFee.includes(edition), without };
  const { head, write } = isCsv(format, names[0] as string) ? csvWriter(layout) : ndjsonWriter;
  const streams = names.map((name) => ({ name, ...environment.open(name) }));
  const size = streams.reduce((sum, one) => sum + (one.size ?? Number.NaN), 0);
  const watched = environment.onlooker && progress(environment.onlooker, size);
  const tally = emptyTally();
  let bytes = 0;
  let records = 0;
  const answered = (found: readonly BatchRecord[]): string => {
    const answers = found.map(answer);
    for (const one of answers) count(tally, one);
    records += answers.length;
    watched?.at(records, bytes);
    return write(answers);
  };
  try {
    if (head !== "") yield head;
    for (const { name, bytes: pieces } of streams) {
      const file = isOfSeveralFiles ? name : undefined;
      const reader: BatchReader = isCsv(input, name)
        ? csvReader(editions, name, file)
        : ndjsonReader(editions.choose, file);
      const counted = tapped(pieces, (piece) => {
        bytes += piece.length;
      });
      for await (const lines of readLines(counted)) {
        const text = answered(reader.read(lines));
        if (text !== "") yield text;
      }
      const text = answered(reader.end());
      if (text !== "") yield text;
    }
  } finally {
    watched?.end();
  }
  return { status: exitStatus(tally), error: summary(tally, compiled, locale) };
}

/** In the format that is asked for, or by file extension. */
const isCsv = (format: Options["input"], name: string) =>
  format === undefined ? /\.(csv|tsv)$/i.test(name) : format === "csv";

async function* tapped(pieces: AsyncIterable<Uint8Array>, look: (piece: Uint8Array) => void) {
  for await (const piece of pieces) {
    look(piece);
    yield piece;
  }
}

function answer(record: BatchRecord): BatchAnswer {
  if ("issues" in record) return record;
  const {
    request,
    edition: { tariff, read },
    ...place
  } = record;
  const parsed = parseWith(read, request);
  return parsed.ok
    ? { ...place, quote: quoteRequest(tariff, parsed.value) }
    : { ...place, issues: parsed.issues };
}
