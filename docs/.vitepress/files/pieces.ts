import type { GivenFile } from "./messages.js";

/** Small enough that progress is seen, and a cancel heard, between two of them. */
const PIECE = 64 * 1024;

/** The bytes of a file, as often as they are asked for; each piece is told before it is read. */
export async function* piecesOf(file: GivenFile, tell: (length: number) => void): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < file.size; from += PIECE) {
    const to = Math.min(from + PIECE, file.size);
    tell(to - from);
    yield new Uint8Array(await file.slice(from, to).arrayBuffer());
  }
}
