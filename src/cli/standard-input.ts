import { readSync } from "node:fs";

export const STANDARD_INPUT = 0;
const SOME = 65_536;
/** In milliseconds, between two looks at an input that has nothing yet. */
const PAUSE = 10;

/** All of standard input, however slowly it comes. */
export function readStandardInput(): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (;;) {
    const piece = new Uint8Array(SOME);
    const length = readSome(piece);
    if (length === 0) return Buffer.concat(pieces);
    if (length === undefined) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    else pieces.push(piece.subarray(0, length));
  }
}

/** How much was there; nothing if a writer may still write, as on a pipe that does not block. */
function readSome(piece: Uint8Array): number | undefined {
  try {
    return readSync(STANDARD_INPUT, piece);
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    if (code === "EAGAIN") return undefined;
    // What Windows says at the end of a pipe.
    if (code === "EOF") return 0;
    throw problem;
  }
}
