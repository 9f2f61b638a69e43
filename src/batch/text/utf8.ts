import { LATIN_9 } from "./single-byte.js";

/** What shows of bytes whether they are UTF-8: seen piece by piece, whatever the pieces are. */
export interface ByteSigns {
  /** The line with the first sequence of several bytes that is UTF-8, and with the first that is not; from 1 up. */
  readonly wellFormed: number | undefined;
  readonly illFormed: number | undefined;
  /** Whether there is a byte of value 0, or one that Windows-1252 leaves without a character. */
  readonly hasNul: boolean;
  readonly hasGap: boolean;
  /** The line with the first byte that ISO-8859-15 reads otherwise; and whether there is one that is a letter only in Windows-1252. */
  readonly latin9: number | undefined;
  readonly hasC1: boolean;
  /** Whether the first line ends with a carriage return alone, as on an old Mac. */
  readonly endsInReturn: boolean;
}

const NEWLINE = 10;
const RETURN = 13;
const GAPS: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** Looks at bytes as the encoding standard reads UTF-8. */
export function byteWatcher() {
  let line = 1;
  let wellFormed: number | undefined;
  let illFormed: number | undefined;
  let hasNul = false;
  let hasGap = false;
  let latin9: number | undefined;
  let hasC1 = false;
  let before = 0;
  let endsInReturn: boolean | undefined;
  /** How many bytes the sequence still wants, and the bounds of the next. */
  let wanted = 0;
  let [least, most] = [0x80, 0xbf];
  const want = (count: number, from = 0x80, to = 0xbf) => {
    wanted = count;
    [least, most] = [from, to];
  };
  const begin = (byte: number) => {
    if (byte >= 0xc2 && byte <= 0xdf) want(1);
    else if (byte === 0xe0) want(2, 0xa0);
    else if (byte === 0xed) want(2, 0x80, 0x9f);
    else if (byte >= 0xe1 && byte <= 0xef) want(2);
    else if (byte === 0xf0) want(3, 0x90);
    else if (byte >= 0xf1 && byte <= 0xf3) want(3);
    else if (byte === 0xf4) want(3, 0x80, 0x8f);
    else illFormed ??= line;
  };
  return {
    add(piece: Uint8Array): void {
      for (const byte of piece) {
        if (endsInReturn === undefined) {
          if (before === RETURN) endsInReturn = byte !== NEWLINE;
          else if (byte === NEWLINE) endsInReturn = false;
          before = byte;
        }
        if (byte >= 0x80) {
          if (GAPS.has(byte)) hasGap = true;
          if (byte < 0xa0) hasC1 = true;
          else if (latin9 === undefined && LATIN_9.has(byte)) latin9 = line;
        }
        if (wanted > 0) {
          if (byte >= least && byte <= most) {
            want(wanted - 1);
            if (wanted === 0) wellFormed ??= line;
            continue;
          }
          wanted = 0;
          illFormed ??= line;
        }
        if (byte >= 0x80) begin(byte);
        else if (byte === NEWLINE) line++;
        else if (byte === 0) hasNul = true;
      }
    },
    end(): ByteSigns {
      if (wanted > 0) illFormed ??= line;
      return {
        wellFormed,
        illFormed,
        hasNul,
        hasGap,
        latin9,
        hasC1,
        endsInReturn: endsInReturn ?? before === RETURN,
      };
    },
  };
}
