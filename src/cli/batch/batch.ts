import { requestParser } from "../../parse/parse.js";
import { quoteOf } from "../../quote/quote.js";
import type { Tariff } from "../../tariff.js";
import type { Options } from "../options.js";
import type { Output, World } from "../world.js";
import { csvReader } from "./csv-reader.js";
import { csvWriter } from "./csv-writer.js";
import { linesOf } from "./lines.js";
import { ndjsonReader, ndjsonWriter } from "./ndjson.js";
import { progress } from "./progress.js";
import type { Answer, Reader, Record } from "./record.js";
import { count, emptyTally, statusOf, summary } from "./tally.js";

/** Answers files of requests, piece by piece, in their order. */
export async function* batch(tariff: Tariff, options: Options, world: World): Output {
  const { rest: names, input, format = input, locale } = options;
  const isOfSeveralFiles = names.length > 1;
  const separator = locale === "fr" ? ";" : ",";
  const layout = { separator, hasFee: tariff.annualFee !== undefined, isOfSeveralFiles };
  const { head, write } = isCsv(format, names[0] as string) ? csvWriter(layout) : ndjsonWriter;
  const streams = names.map((name) => ({ name, ...world.open(name) }));
  const size = streams.reduce((sum, one) => sum + (one.size ?? Number.NaN), 0);
  const watched = world.onlooker && progress(world.onlooker, size);
  const answerTo = answering(tariff);
  const tally = emptyTally();
  let bytes = 0;
  let records = 0;
  const answered = (found: readonly Record[]): string => {
    const answers = found.map(answerTo);
    for (const answer of answers) count(tally, answer);
    records += answers.length;
    watched?.at(records, bytes);
    return write(answers);
  };
  try {
    if (head !== "") yield head;
    for (const { name, bytes: pieces } of streams) {
      const file = isOfSeveralFiles ? name : undefined;
      const reader: Reader = isCsv(input, name) ? csvReader(tariff, name, file) : ndjsonReader(file);
      const counted = tapped(pieces, (piece) => {
        bytes += piece.length;
      });
      for await (const lines of linesOf(counted)) {
        const text = answered(reader.read(lines));
        if (text !== "") yield text;
      }
      const text = answered(reader.end());
      if (text !== "") yield text;
    }
  } finally {
    watched?.end();
  }
  return { status: statusOf(tally), error: summary(tally, tariff, locale) };
}

/** In the format that is asked for, or else as the name of a file says. */
const isCsv = (format: Options["input"], name: string) =>
  format === undefined ? /\.(csv|tsv)$/i.test(name) : format === "csv";

async function* tapped(pieces: AsyncIterable<Uint8Array>, look: (piece: Uint8Array) => void) {
  for await (const piece of pieces) {
    look(piece);
    yield piece;
  }
}

function answering(tariff: Tariff): (record: Record) => Answer {
  const parse = requestParser(tariff);
  return (record) => {
    if ("issues" in record) return record;
    const { request, ...place } = record;
    const parsed = parse(request);
    return parsed.ok
      ? { ...place, quote: quoteOf(tariff, parsed.value) }
      : { ...place, issues: parsed.issues };
  };
}
