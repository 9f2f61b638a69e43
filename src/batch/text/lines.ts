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
const RETURN = 13;
const MARK = 34;

/** The lines of UTF-8, as many at a time as a piece has; never more in memory than one line and one piece. */
export async function* readLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<readonly TextLine[]> {
  const cutter = lineCutter();
  for await (const piece of bytes) yield cutter.add(piece);
  const rest = cutter.end();
  if (rest.length > 0) yield rest;
}

/** Cuts at line feeds; or at carriage returns, where the first line of the file ends with one alone. */
function lineCutter() {
  let number = 0;
  let begun: Uint8Array[] = [];
  let length = 0;
  /** In the parts that are not kept. */
  let marks = 0;
  let newline: number | undefined;
  /** A carriage return at the end of a piece: only the next piece tells what it is. */
  let isReturnHeld = false;
  const keep = (part: Uint8Array) => {
    if (length <= MAX_BYTES) begun.push(part.slice());
    else marks += countMarks(part);
    length += part.length;
  };
  const endLine = (): TextLine => {
    const bytes = concatenated(begun);
    number++;
    const line = length > MAX_BYTES ? tooLong(bytes, marks, number) : textLine(bytes, number);
    begun = [];
    length = 0;
    marks = 0;
    return line;
  };
  const cut = (piece: Uint8Array, at: number): TextLine[] => {
    let start = piece.indexOf(at);
    const last = piece.lastIndexOf(at);
    if (start < 0) {
      keep(piece);
      return [];
    }
    keep(piece.subarray(0, start));
    const lines = [endLine()];
    start++;
    const whole = piece.subarray(start, last);
    const text = last > start && whole.length <= MAX_BYTES ? utf8.decode(whole) : "\u{FFFD}";
    if (last < start) keep(piece.subarray(start));
    else if (text.includes("\u{FFFD}")) {
      for (let stop = piece.indexOf(at, start); stop >= start; stop = piece.indexOf(at, start)) {
        keep(piece.subarray(start, stop));
        lines.push(endLine());
        start = stop + 1;
      }
      keep(piece.subarray(start));
    } else {
      for (const one of text.split(String.fromCharCode(at))) {
        number++;
        lines.push({ number, text: withoutReturn(one) });
      }
      keep(piece.subarray(last + 1));
    }
    return lines;
  };
  return {
    add(given: Uint8Array): readonly TextLine[] {
      const piece = isReturnHeld ? concatenated([RETURN_ALONE, given]) : given;
      isReturnHeld = false;
      if (newline === undefined) {
        const first = piece.findIndex((byte) => byte === NEWLINE || byte === RETURN);
        if (first >= 0 && piece[first] === RETURN && first === piece.length - 1) {
          isReturnHeld = true;
          keep(piece.subarray(0, first));
          return [];
        }
        if (first >= 0) newline = piece[first] === RETURN && piece[first + 1] !== NEWLINE ? RETURN : NEWLINE;
      }
      return cut(piece, newline ?? NEWLINE);
    },
    end: (): readonly TextLine[] => (length > 0 ? [endLine()] : []),
  };
}

const RETURN_ALONE = Uint8Array.of(RETURN);
// A byte order mark is dropped by hand, at the beginning alone.
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

const withoutReturn = (text: string) => (text.endsWith("\r") ? text.slice(0, -1) : text);

function textLine(bytes: Uint8Array, number: number): TextLine {
  const text = withoutReturn(utf8.decode(number === 1 ? withoutMark(bytes) : bytes));
  return text.includes("\u{FFFD}") && !isUtf8(bytes)
    ? { number, text, flaw: "ill-formed-text" }
    : { number, text };
}

const tooLong = (bytes: Uint8Array, more: number, number: number): TextLine => ({
  number,
  text: utf8.decode(number === 1 ? withoutMark(bytes) : bytes).slice(0, 1_000),
  flaw: "too-long",
  marks: countMarks(bytes) + more,
});

const withoutMark = (bytes: Uint8Array) =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  return true;
}

function countMarks(bytes: Uint8Array): number {
  let marks = 0;
  for (let at = bytes.indexOf(MARK); at >= 0; at = bytes.indexOf(MARK, at + 1)) marks++;
  return marks;
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0] as Uint8Array;
  const all = new Uint8Array(parts.reduce((sum, one) => sum + one.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
