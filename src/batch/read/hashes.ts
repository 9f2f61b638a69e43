/**
 * Which ids stand in two places. Of all ids only hashes are held, eight bytes each, and of very many not even these:
 * they go out in sorted runs, which are merged. A second look at the files finds the ids whose hash comes twice.
 */
import { hashOf } from "./identity.js";

/** Keeps bytes out of memory, to be read again as often as need be. */
export type Spill = (
  bytes: AsyncIterable<Uint8Array>,
) => Promise<{ readonly bytes: () => AsyncIterable<Uint8Array> }>;

export interface Hashes {
  readonly add: (key: string) => void;
  /** Sends away what has become too much. */
  readonly relieve: () => Promise<void>;
  /** The hashes that come twice. */
  readonly repeated: () => Promise<ReadonlySet<number>>;
}

const SOME = 1_024;
/** Of so many, 32 MiB, a run is made. */
const MANY = 2 ** 22;

export function hashes(spill?: Spill, many = MANY): Hashes {
  let held = new Float64Array(SOME);
  let count = 0;
  const runs: (() => AsyncIterable<Uint8Array>)[] = [];
  const sorted = () => held.subarray(0, count).sort();
  return {
    add(key) {
      if (count === held.length) {
        const more = new Float64Array(held.length * 2);
        more.set(held);
        held = more;
      }
      held[count++] = hashOf(key);
    },
    async relieve() {
      if (!spill || count < many) return;
      const { bytes } = await spill(bytesOf(sorted()));
      runs.push(bytes);
      count = 0;
    },
    async repeated() {
      const found = new Set<number>();
      let last: number | undefined;
      for await (const hash of merged([...runs.map((bytes) => numbersIn(bytes())), only(sorted())])) {
        if (hash === last) found.add(hash);
        last = hash;
      }
      return found;
    },
  };
}

/** A run is written a piece at a time: a stream may keep what it is given for a while. */
async function* bytesOf(run: Float64Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < run.length; from += SOME * 8)
    yield new Uint8Array(run.slice(from, from + SOME * 8).buffer);
}

async function* only(run: Float64Array): AsyncGenerator<Float64Array> {
  yield run;
}

/** The numbers in a stream, which may be cut anywhere. */
async function* numbersIn(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Float64Array> {
  let rest = new Uint8Array();
  for await (const piece of bytes) {
    const all = new Uint8Array(rest.length + piece.length);
    all.set(rest);
    all.set(piece, rest.length);
    const whole = all.length - (all.length % 8);
    yield new Float64Array(all.buffer, 0, whole / 8);
    rest = all.slice(whole);
  }
}

interface Head {
  readonly next: () => Promise<IteratorResult<Float64Array>>;
  numbers: Float64Array;
  at: number;
}

/** The numbers of all runs, in order. */
async function* merged(runs: readonly AsyncIterable<Float64Array>[]): AsyncGenerator<number> {
  let heads = runs.map((run): Head => {
    const numbers = run[Symbol.asyncIterator]();
    return { next: () => numbers.next(), numbers: new Float64Array(), at: 0 };
  });
  const refill = async (head: Head): Promise<boolean> => {
    while (head.at === head.numbers.length) {
      const { done, value } = await head.next();
      if (done) return false;
      head.numbers = value;
      head.at = 0;
    }
    return true;
  };
  const value = ({ numbers, at }: Head) => numbers[at] as number;
  const filled = await Promise.all(heads.map(refill));
  heads = heads.filter((_, index) => filled[index]);
  while (heads.length > 0) {
    // Mutant: of two that are equal either may come first, as only their value goes out.
    const least = heads.reduce((best, head) => (value(head) < value(best) ? head : best));
    yield value(least);
    least.at += 1;
    if (least.at === least.numbers.length && !(await refill(least)))
      heads = heads.filter((head) => head !== least);
  }
}
