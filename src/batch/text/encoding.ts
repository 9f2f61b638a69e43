/** In which encoding a file is, found once for all of it, and its bytes as UTF-8. */
import { failing, type Told } from "./failure.js";
import { decodeIso885915, decodeWindows1252 } from "./single-byte.js";
import { byteWatcher } from "./utf8.js";

export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1252", "iso-8859-15"] as const;
export type Encoding = (typeof ENCODINGS)[number];

type Bytes = AsyncIterable<Uint8Array>;

/** What an encoding is called. */
export const ENCODING_NAMES: Readonly<Record<Encoding, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  "windows-1252": "Windows-1252",
  "iso-8859-15": "ISO-8859-15",
};

/** The mark that a file may begin with. */
const MARKS: readonly (readonly [Encoding, ...number[]])[] = [
  ["utf-8", 0xef, 0xbb, 0xbf],
  ["utf-16le", 0xff, 0xfe],
  ["utf-16be", 0xfe, 0xff],
];
const LONGEST_MARK = 3;

/** How other files begin that a spreadsheet saves. */
const WORKBOOKS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 3, 4],
  [0xd0, 0xcf, 0x11, 0xe0],
];
const LONGEST_BEGINNING = 4;

const beginsWith = (head: Uint8Array, bytes: readonly number[]) =>
  bytes.every((byte, index) => head[index] === byte);

const markIn = (head: Uint8Array): Encoding | undefined =>
  MARKS.find(([, ...bytes]) => beginsWith(head, bytes))?.[0];

/** What is said of half a character. */
export const NOT_UTF_16: Told = { en: "not valid UTF-16", fr: "ce n'est pas de l'UTF-16 valable" };

/** What is said of a file that no choice of an encoding makes a text. */
export const WORKBOOK: Told = { en: "a workbook, not a text", fr: "c'est un classeur, pas un texte" };

/** An encoding, or why there is none: nothing is altered in silence. */
export type Recognised = { readonly encoding: Encoding } | { readonly problem: Told };

/**
 * The encoding of a file: that of its mark, UTF-8 if all of it is, else Windows-1252, as Excel saves CSV in France, unless it
 * may be of an old Mac or in ISO-8859-15; or the one that is `given`, if the file can be in it.
 */
export async function recognise(bytes: Bytes, given?: Encoding): Promise<Recognised> {
  const watcher = recogniser(given);
  for await (const piece of bytes) watcher.add(piece);
  return watcher.end();
}

function recogniser(given: Encoding | undefined) {
  /** As much of the file as tells its mark. */
  let head: Uint8Array = new Uint8Array();
  let hasBegun = false;
  let encoding = given;
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  const watcher = byteWatcher();
  /** Whether UTF-16 has half a character. */
  let isBroken = false;
  const look = (piece?: Uint8Array) => {
    if (!decoder && piece) watcher.add(piece);
    try {
      decoder?.decode(piece, { stream: piece !== undefined });
    } catch {
      isBroken = true;
    }
  };
  const begin = () => {
    hasBegun = true;
    encoding ??= markIn(head);
    if (encoding?.startsWith("utf-16")) decoder = new TextDecoder(encoding, { fatal: true });
    look(head);
  };
  return {
    add(piece: Uint8Array): void {
      if (hasBegun) look(piece);
      else {
        head = joined(head, piece);
        if (head.length >= LONGEST_BEGINNING) begin();
      }
    },
    end(): Recognised {
      if (!hasBegun) begin();
      look();
      const { wellFormed, illFormed, hasNul, hasGap, latin9, hasC1, endsInReturn } = watcher.end();
      if (WORKBOOKS.some((beginning) => beginsWith(head, beginning))) return { problem: WORKBOOK };
      if (isBroken) return { problem: NOT_UTF_16 };
      if (encoding === "utf-8" && illFormed !== undefined)
        return {
          problem: { en: `line ${illFormed} is not UTF-8`, fr: `la ligne ${illFormed} n'est pas en UTF-8` },
        };
      if (encoding === "windows-1252" && hasGap)
        return {
          problem: {
            en: "not Windows-1252, which has no such characters",
            fr: "ce n'est pas du Windows-1252, qui n'a pas ces caractères",
          },
        };
      if (encoding) return { encoding };
      if (hasNul)
        return {
          problem: {
            en: "not a text, or UTF-16 without a byte order mark",
            fr: "ce n'est pas un texte, ou c'est de l'UTF-16 sans indicateur d'ordre des octets",
          },
        };
      if (illFormed === undefined) return { encoding: "utf-8" };
      if (wellFormed !== undefined)
        return {
          problem: {
            en: `line ${wellFormed} is UTF-8, and line ${illFormed} is not`,
            fr: `la ligne ${wellFormed} est en UTF-8, la ligne ${illFormed} ne l'est pas`,
          },
        };
      if (endsInReturn)
        return {
          problem: {
            en: "not UTF-8, and its lines end as on an old Mac, which had an encoding of its own",
            fr: "ce n'est pas de l'UTF-8, et les lignes finissent comme sur un ancien Mac, qui avait son propre encodage",
          },
        };
      if (hasGap)
        return {
          problem: { en: "neither UTF-8 nor Windows-1252", fr: "ce n'est ni de l'UTF-8 ni du Windows-1252" },
        };
      if (latin9 !== undefined && !hasC1)
        return {
          problem: {
            en: `line ${latin9} is one thing in Windows-1252 and another in ISO-8859-15`,
            fr: `la ligne ${latin9} ne se lit pas de la même façon en Windows-1252 et en ISO-8859-15`,
          },
        };
      return { encoding: "windows-1252" };
    },
  };
}

/** The encoding that a file says itself, by its mark; UTF-8 if it has none. The bytes come all the same. */
export async function markedEncoding(bytes: Bytes): Promise<{ encoding: Encoding; bytes: Bytes }> {
  const iterator = bytes[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array();
  let isDone = false;
  while (head.length < LONGEST_MARK && !isDone) {
    const next = await iterator.next();
    isDone = next.done === true;
    if (!isDone) head = joined(head, next.value);
  }
  async function* all() {
    try {
      yield head;
      while (!isDone) {
        const next = await iterator.next();
        if (next.done) break;
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  return { encoding: markIn(head) ?? "utf-8", bytes: all() };
}

/** Bytes in an encoding as UTF-8. What is UTF-8 comes as it is. Fails with `NOT_UTF_16`. */
export function toUtf8(bytes: Bytes, encoding: Encoding): Bytes {
  return encoding === "utf-8" ? bytes : reencoded(bytes, decoderFor(encoding));
}

async function* reencoded(
  bytes: Bytes,
  decode: (piece?: Uint8Array) => string,
): Bytes & AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of bytes) yield encoder.encode(decode(piece));
  yield encoder.encode(decode());
}

/** The text of a whole file, or why it is none. */
export function decode(
  bytes: Uint8Array,
  given?: Encoding,
): { readonly text: string; readonly encoding: Encoding } | { readonly problem: Told } {
  const watcher = recogniser(given);
  watcher.add(bytes);
  const found = watcher.end();
  if ("problem" in found) return found;
  const decode = decoderFor(found.encoding);
  return { text: decode(bytes) + decode(), encoding: found.encoding };
}

const SINGLE_BYTE: { readonly [E in Encoding]?: (bytes: Uint8Array) => string } = {
  "windows-1252": decodeWindows1252,
  "iso-8859-15": decodeIso885915,
};

/** Decodes piece by piece; without a piece, what is left. */
function decoderFor(encoding: Encoding): (piece?: Uint8Array) => string {
  const single = SINGLE_BYTE[encoding];
  if (single) return (piece) => (piece ? single(piece) : "");
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (piece) => {
    try {
      return decoder.decode(piece, { stream: piece !== undefined });
    } catch {
      throw failing(NOT_UTF_16);
    }
  };
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
