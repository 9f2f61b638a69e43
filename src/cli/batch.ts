import { type BatchFile, prepareBatch } from "../batch/batch.js";
import { type LoadedEditions, loadEditions } from "../batch/read/editions.js";
import { layoutFor, machineCsvWriter } from "../batch/write/machine-csv.js";
import { ndjsonWriter } from "../batch/write/ndjson.js";
import { peopleCsvWriter } from "../batch/write/people-csv.js";
import { remarksOn } from "../batch/write/remarks.js";
import { reporter } from "../batch/write/report.js";
import { payersIn, summary } from "../batch/write/summary.js";
import { count, emptyTally, exitStatus } from "../batch/write/tally.js";
import type { BatchWriter } from "../batch/write/writer.js";
import type { Tariff } from "../contract/tariff.js";
import { replaceControlCharacters } from "../words/control-characters.js";
import { tariffInfo } from "../words/document.js";
import { subjectOf } from "../words/subject.js";
import type { Environment, Output } from "./environment.js";
import { formatJson } from "./json-text.js";
import type { Options } from "./options.js";
import { nameOf, problemWith } from "./problem.js";
import { progress } from "./progress.js";
import { chooseEdition, requireOnePage } from "./tariffs/editions.js";

/** Answers files of requests in their order, each record by the edition of its day. */
export async function* batch(tariffs: readonly Tariff[], options: Options, environment: Environment): Output {
  const { rest: names, on, locale, encoding, report, tally: tallyFile } = options;
  requireOnePage(tariffs);
  const undated = on === undefined && tariffs.length > 1 ? undefined : chooseEdition(tariffs, on);
  const editions = loadEditions(tariffs, undated);
  const written = outputFiles(options);
  requireOthers(written, options, environment);
  let bytes = 0;
  const { files, size } = await openAll(options, environment, (length) => {
    bytes += length;
  });
  // What an earlier run has left would say that this one is complete.
  for (const file of written) environment.remove(file);
  const { findings, answers } = await prepareBatch(files, editions, encoding, environment.spool);
  bytes = 0;
  const compiled = editions.all.map(({ tariff }) => tariff);
  const payers = payersIn(compiled, locale);
  const writer = writerFor(options, editions);
  const tally = emptyTally();
  const reported = report === undefined ? undefined : reporter(editions.all, locale);
  const watched = environment.onlooker && progress(environment.onlooker, size);
  let records = 0;
  try {
    if (writer.head !== "") yield writer.head;
    for await (const some of answers()) {
      for (const answer of some) {
        count(tally, answer);
        reported?.add(answer);
      }
      records += some.length;
      watched?.at(records, bytes);
      const text = writer.write(some);
      if (text !== "") yield text;
    }
    const text = writer.end(tally);
    if (text !== "") yield text;
  } finally {
    watched?.end();
  }
  const remarks = remarksOn(findings, tally, locale);
  if (report !== undefined && reported) {
    const about = compiled.flatMap(({ tariff }) => tariffInfo(subjectOf(tariff, locale)));
    environment.replace(report, reported.end({ names: names.map(nameOf), remarks, about, tally, payers }));
  }
  if (tallyFile !== undefined) environment.replace(tallyFile, formatJson(tally));
  const said = remarks.map((one) => `${replaceControlCharacters(one)}\n`).join("");
  return {
    status: options.isExitZero ? 0 : exitStatus(tally),
    error: `${said}${summary(tally, payers, locale)}`,
  };
}

/** What is written beside the answers. By its ending, so that no file of requests is taken for it. */
function outputFiles({ report, tally }: Options): readonly string[] {
  if (report !== undefined && !/\.html?$/i.test(report)) throw problemWith(report, { code: "not-a-report" });
  if (tally !== undefined && !/\.json$/i.test(tally)) throw problemWith(tally, { code: "not-a-tally" });
  return [report, tally].filter((file) => file !== undefined);
}

/** Nothing that is read is written over, by whichever name; and standard input is read once. */
function requireOthers(
  written: readonly string[],
  { rest, tariffs }: Options,
  { identify, list }: Environment,
): void {
  if (rest.filter((name) => name === "-").length > 1) throw problemWith("-", { code: "read-twice" });
  if (written.length === 0) return;
  // An edition may be a folder in a folder.
  const within = (file: string, depth = 2): string[] => [
    file,
    ...(depth > 0 ? (list(file) ?? []) : []).flatMap((name) => within(`${file}/${name}`, depth - 1)),
  ];
  const taken = new Map(
    [...rest, ...tariffs.flatMap((file) => within(file))].map((file) => [identify(file), file]),
  );
  for (const file of written) {
    // A file is written beside its place first.
    const places = [file, `${file}.part`].map(identify);
    const other = places.map((place) => taken.get(place)).find((one) => one !== undefined);
    if (other !== undefined) throw problemWith(file, { code: "written-over", other: nameOf(other) });
    for (const place of places) taken.set(place, file);
  }
}

/** In the format that is asked for, or by file extension. */
const isCsv = (format: Options["input"], name: string) =>
  format === undefined ? /\.(csv|tsv)$/i.test(name) : format === "csv";

/** Opens all files, so that a missing one is reported before anything is answered. */
async function openAll(
  { rest, input }: Options,
  environment: Environment,
  look: (length: number) => void,
): Promise<{ files: readonly BatchFile[]; size: number }> {
  const opened = rest.map((name) => ({ name, ...environment.open(name) }));
  const files: BatchFile[] = [];
  let total = 0;
  for (const { name, bytes, size } of opened) {
    const file = { name: nameOf(name), isCsv: isCsv(input, name) };
    if (!file.isCsv) {
      total += size ?? Number.NaN;
      files.push({ ...file, bytes: () => tapped(bytes, look) });
    } else if (size === undefined) {
      // What is no file can be read only once.
      const spooled = await environment.spool(bytes);
      total += spooled.size;
      files.push({ ...file, bytes: () => tapped(spooled.bytes(), look) });
    } else {
      total += size;
      files.push({ ...file, bytes: () => tapped(environment.open(name).bytes, look) });
    }
  }
  return { files, size: total };
}

async function* tapped(bytes: AsyncIterable<Uint8Array>, look: (length: number) => void) {
  for await (const piece of bytes) {
    look(piece.length);
    yield piece;
  }
}

/** CSV is for people where a language is asked for, and else for programs. */
function writerFor(
  { rest, input, format = input, forLocale }: Options,
  { all }: LoadedEditions,
): BatchWriter {
  if (!isCsv(format, rest[0] as string)) return ndjsonWriter;
  const layout = layoutFor(all, rest.length);
  return forLocale ? peopleCsvWriter(layout, all, forLocale) : machineCsvWriter(layout);
}
