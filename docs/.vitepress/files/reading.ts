/** In which encoding and with which separator a file is read; what cannot be told is asked. */
import {
  ENCODING_NAMES,
  ENCODINGS,
  type Encoding,
  recognise,
  toUtf8,
  WORKBOOK,
} from "../../../src/batch/text/encoding.js";
import { readLines } from "../../../src/batch/text/lines.js";
import { separatorOf } from "../../../src/batch/text/rows.js";
import { replaceControlCharacters } from "../../../src/words/control-characters.js";
import { COLON, cite, type Locale } from "../../../src/words/locale.js";
import type { EncodingQuestion, Failed, GivenFile } from "./messages.js";
import { words } from "./words.js";

type Bytes = () => AsyncIterable<Uint8Array>;

/** The encoding that a file is in, as it shows or as was said; or the question. */
export async function encodingOf(
  { name }: GivenFile,
  place: number,
  bytes: Bytes,
  given: Encoding | undefined,
  locale: Locale,
): Promise<Encoding | EncodingQuestion | Failed> {
  const found = await recognise(bytes(), given);
  if ("encoding" in found) return found.encoding;
  const problem = `${name}${COLON[locale]}${found.problem[locale]}.`;
  const choices = found.problem === WORKBOOK ? [] : await choicesFor(bytes);
  return choices.length > 0
    ? { kind: "question", file: place, problem, choices }
    : { kind: "failed", problems: [`${problem} ${words.saveAgain[locale]}`] };
}

/** The encodings that a file can be in, each with a line of it. */
async function choicesFor(bytes: Bytes): Promise<EncodingQuestion["choices"]> {
  const head = await headOf(bytes());
  // Of two bytes of UTF-16, one is mostly 0; other texts have no such bytes.
  const isWide = head.includes(0);
  const possible: Encoding[] = [];
  for (const encoding of ENCODINGS)
    if (encoding.startsWith("utf-16") === isWide && "encoding" in (await recognise(bytes(), encoding)))
      possible.push(encoding);
  const texts = possible.map((encoding) => new TextDecoder(encoding).decode(head).split(/\r\n?|\n/));
  const samples = samplesOf(texts);
  return possible.map((encoding, index) => ({
    encoding,
    name: ENCODING_NAMES[encoding],
    sample: samples[index] ?? "",
  }));
}

/** So much of a file is looked through for a line to ask about. */
const HEAD = 4 * 1024 * 1024;

async function headOf(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const head = new Uint8Array(HEAD);
  let length = 0;
  for await (const piece of bytes) {
    const part = piece.subarray(0, HEAD - length);
    head.set(part, length);
    length += part.length;
    if (length === HEAD) break;
  }
  return head.subarray(0, length);
}

/** As much of a line as is seen at a glance. */
const GLANCE = 60;

/** Of each text the first line in which they differ; or else in which one has more than plain letters. */
function samplesOf(texts: readonly (readonly string[])[]): readonly string[] {
  const [first = []] = texts;
  const differing = first.findIndex((line, index) => texts.some((other) => other[index] !== line));
  const special = first.findIndex((line) => SPECIAL.test(line));
  const index = [differing, special, 0].find((one) => one >= 0) ?? 0;
  const at = (first[index] ?? "").search(SPECIAL);
  const from = Math.max(0, at - GLANCE / 2);
  return texts.map((lines) => replaceControlCharacters((lines[index] ?? "").slice(from, from + GLANCE)));
}

const SPECIAL = /[^\0-~]/;

/** How a file of CSV is read: « devis.csv : UTF-8, cellules séparées par des points-virgules. » */
export async function readAs(
  { name }: GivenFile,
  bytes: Bytes,
  encoding: Encoding,
  locale: Locale,
): Promise<string> {
  for await (const lines of readLines(toUtf8(bytes(), encoding))) {
    const line = lines.find(({ text }) => text.trim() !== "");
    if (!line) continue;
    const { separator } = separatorOf(line.text);
    const signs = words.separators[locale].get(separator) ?? cite(separator, locale);
    return `${name}${COLON[locale]}${words.readAs[locale](ENCODING_NAMES[encoding], signs)}`;
  }
  return `${name}${COLON[locale]}${ENCODING_NAMES[encoding]}.`;
}
