import { isUtf8 } from "node:buffer";
import { TextDecoder } from "node:util";

/** A line of a file, and what is wrong with it as a text. */
export interface TextLine {
  /** From 1 up. */
  readonly number: number;
  /** Without its end; as much of it as can be read. */
  readonly text: string;
  readonly flaw?: "too-long" | "ill-formed-text";
  /** How many quotation marks a line that is too long has in all. */
  readonly marks?: number;
}

/** Longer than any request of a thousand lines can be. */
export const MAX_BYTES = 4 * 1024 * 1024;

const NEWLINE = 10;
const MARK = 34;

/** The lines of a file, as many at a time as a piece of it has; never more in memory than one line and one piece. */
export async function* readLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<readonly TextLine[]> {
  let number = 0;
  let begun: Uint8Array[] = [];
  let length = 0;
  /** In the parts that are not kept. */
  let marks = 0;
  const keep = (part: Uint8Array) => {
    if (length <= MAX_BYTES) begun.push(part);
    else marks += countMarks(part);
    length += part.length;
  };
  const end = (): TextLine => {
    const bytes = begun.length === 1 ? (begun[0] as Uint8Array) : Buffer.concat(begun);
    number++;
    const line = length > MAX_BYTES ? tooLong(bytes, marks, number) : textLine(bytes, number);
    begun = [];
    length = 0;
    marks = 0;
    return line;
  };
  for await (const piece of bytes) {
    const lines: TextLine[] = [];
    let start = 0;
    for (let stop = piece.indexOf(NEWLINE); stop >= 0; stop = piece.indexOf(NEWLINE, start)) {
      keep(piece.subarray(start, stop));
      lines.push(end());
      start = stop + 1;
    }
    keep(piece.slice(start));
    yield lines;
  }
  if (length > 0) yield [end()];
}

const utf8 = new TextDecoder();

function textLine(bytes: Uint8Array, number: number): TextLine {
  // The decoder drops a byte order mark.
  const text = utf8.decode(bytes).replace(/\r$/, "");
  return isUtf8(bytes) ? { number, text } : { number, text, flaw: "ill-formed-text" };
}

const tooLong = (bytes: Uint8Array, more: number, number: number): TextLine => ({
  number,
  text: utf8.decode(bytes).slice(0, 1_000),
  flaw: "too-long",
  marks: countMarks(bytes) + more,
});

function countMarks(bytes: Uint8Array): number {
  let marks = 0;
  for (let at = bytes.indexOf(MARK); at >= 0; at = bytes.indexOf(MARK, at + 1)) marks++;
  return marks;
}
