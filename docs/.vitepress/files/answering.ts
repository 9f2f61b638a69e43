/** Prices the files that somebody has dropped, with the batch of the command line. Needs no browser. */
import { type BatchFile, prepareBatch } from "../../../src/batch/batch.js";
import { loadEditions } from "../../../src/batch/read/editions.js";
import { toldIn } from "../../../src/batch/text/failure.js";
import { cnamNouvelleAquitaine } from "../../../src/cnam-nouvelle-aquitaine.js";
import type { GivenFile, Outcome, Progress, Task } from "./messages.js";
import { piecesOf } from "./pieces.js";
import { encodingOf, readAs } from "./reading.js";
import { collector } from "./results.js";
import { words } from "./words.js";

/** Who waits for the answers. */
export interface Watcher {
  readonly onProgress: (progress: Progress) => void;
  readonly isCancelled: () => boolean;
}

const isCsv = (name: string) => !/\.(ndjson|jsonl)$/i.test(name);

export async function answerFiles(task: Task, watcher: Watcher): Promise<Outcome> {
  try {
    return await answered(task, watcher);
  } catch (problem) {
    if (watcher.isCancelled()) return { kind: "cancelled" };
    const told = toldIn(problem)?.[task.locale] ?? words.unreadable[task.locale];
    return { kind: "failed", problems: told.split("\n") };
  }
}

async function answered({ files, locale, encodings: given }: Task, watcher: Watcher): Promise<Outcome> {
  let read = 0;
  const bytesOf = (file: GivenFile) => () =>
    piecesOf(file, (length) => {
      if (watcher.isCancelled()) throw new Error("cancelled");
      read += length;
    });
  watcher.onProgress({ quotes: 0 });
  const readings: string[] = [];
  const opened: BatchFile[] = [];
  for (const [place, file] of files.entries()) {
    const bytes = bytesOf(file);
    if (!isCsv(file.name)) {
      readings.push(words.ndjson[locale](file.name));
      opened.push({ name: file.name, isCsv: false, bytes });
      continue;
    }
    const encoding = await encodingOf(file, place, bytes, given[place], locale);
    if (typeof encoding === "object") return encoding;
    readings.push(await readAs(file, bytes, encoding, locale));
    opened.push({ name: file.name, isCsv: true, bytes, encoding });
  }
  const editions = loadEditions([cnamNouvelleAquitaine], cnamNouvelleAquitaine);
  const { findings, answers } = await prepareBatch(opened, editions, undefined);
  const collected = collector(files, editions.all, locale);
  const size = files.reduce((sum, file) => sum + file.size, 0);
  let quotes = 0;
  read = 0;
  for await (const some of answers()) {
    collected.add(some);
    quotes += some.length;
    watcher.onProgress({ part: read / size, quotes });
  }
  return collected.end(readings, findings);
}
