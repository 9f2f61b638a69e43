/** CSV: one enrolment a row, those of a quote one below the other. */

import { failing } from "../text/failure.js";
import { readLines } from "../text/lines.js";
import type { Row } from "../text/rows.js";
import { recordMaker } from "./csv-record.js";
import type { LoadedEdition, LoadedEditions } from "./editions.js";
import { type Group, type GroupReader, groupReader } from "./groups.js";
import { hashes, type Spill } from "./hashes.js";
import { type Header, readHeader } from "./header.js";
import { idTwice, idTwiceSomewhere, spoiltId } from "./id-problems.js";
import { hashOf, isSpoilt, keyOf, type Spot, sequence } from "./identity.js";
import type { Problem } from "./problems.js";
import type { BatchRecord } from "./record.js";

/** A file that is read more than once, as UTF-8. */
export interface CsvFile {
  readonly name: string;
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

/** Of so many ids both places are named. A file with more of them is in the wrong order as a whole. */
export const MAX_NAMED = 100_000;

/** What is known of all ids in all files, before anything is answered. */
export interface Identities {
  /** What keeps a quote from being priced, whatever its rows say. */
  readonly problemsOf: (file: number, group: Group) => readonly Problem[];
  /** Whether a file has rows below its first. */
  readonly hasRows: (file: number) => boolean;
  /** Of all ids and lines: whether a file has changed since. */
  readonly sum: number;
}

const readerFor = ({ name }: CsvFile, editions: readonly LoadedEdition[]): GroupReader =>
  groupReader((row: Row): Header => readHeader(row, editions, name));

async function* groupsIn(file: CsvFile, reader: GroupReader): AsyncGenerator<readonly Group[]> {
  for await (const lines of readLines(file.bytes())) yield reader.add(lines);
  yield reader.end();
}

/** Looks through all files once, and a second time if an id may be in two places. Throws if a file has no first row. */
export async function findIdentities(
  files: readonly CsvFile[],
  editions: readonly LoadedEdition[],
  spill?: Spill,
): Promise<Identities> {
  const all = hashes(spill);
  const withRows = new Set<number>();
  const eachId = async (take: (id: string, key: string, file: number, line: number) => void) => {
    for (const [index, file] of files.entries()) {
      const reader = readerFor(file, editions);
      for await (const groups of groupsIn(file, reader)) {
        for (const group of groups) {
          withRows.add(index);
          if (isComparable(group)) take(group.id, keyOf(group.id), index, group.rows[0].line);
        }
        await all.relieve();
      }
      if (!reader.header())
        throw failing({
          en: `${file.name}: the file is empty: give it a first line that names the columns`,
          fr: `${file.name}\u00A0: le fichier est vide, il faut une première ligne avec les titres des colonnes`,
        });
    }
  };
  const seen = sequence();
  await eachId((id, key, _, line) => {
    all.add(key);
    seen.add(id, line);
  });
  const repeated = await all.repeated();
  const spots = new Map<string, Spot[]>();
  if (repeated.size > 0)
    await eachId((id, key, index, line) => {
      if (!repeated.has(hashOf(key))) return;
      const known = spots.get(key);
      if (!known && spots.size === MAX_NAMED) return;
      const spot = { index, file: (files[index] as CsvFile).name, line, id };
      if (!known) spots.set(key, [spot]);
      else if (known.length === 1) known.push(spot);
    });
  return {
    sum: seen.sum(),
    hasRows: (file) => withRows.has(file),
    problemsOf(file, { id, rows }) {
      if (id === undefined) return [];
      if (isSpoilt(id)) return [spoiltId(id)];
      const key = keyOf(id);
      const [first, second] = spots.get(key) ?? [];
      if (!first && spots.size === MAX_NAMED && repeated.has(hashOf(key))) return [idTwiceSomewhere(id)];
      if (!first || !second) return [];
      const here: Spot = { index: file, file: (files[file] as CsvFile).name, line: rows[0].line, id };
      const isFirst = first.index === file && first.line === here.line;
      return [idTwice(here, isFirst ? second : first)];
    },
  };
}

/** Whether the id of a group is to be compared with those of the others. */
const isComparable = (group: Group): group is Group & { readonly id: string } =>
  group.id !== undefined && !group.isContinued && !isSpoilt(group.id);

/** The records of one of the files; each id that is read is added to `seen`. */
export async function* csvRecords(
  files: readonly CsvFile[],
  index: number,
  label: string | undefined,
  { all, choose }: LoadedEditions,
  { problemsOf }: Identities,
  seen: ReturnType<typeof sequence>,
): AsyncGenerator<readonly BatchRecord[]> {
  const file = files[index] as CsvFile;
  const reader = readerFor(file, all);
  let make: ReturnType<typeof recordMaker> | undefined;
  for await (const groups of groupsIn(file, reader)) {
    make ??= reader.header() && recordMaker(reader.header() as Header, choose, label);
    for (const group of groups) if (isComparable(group)) seen.add(group.id, group.rows[0].line);
    yield groups.map((group) => (make as NonNullable<typeof make>)(group, problemsOf(index, group)));
  }
}
