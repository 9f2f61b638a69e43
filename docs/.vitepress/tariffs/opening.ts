/** The files that somebody drops: a tariff, or its table, with or without the rest. */
import { decode, ENCODING_NAMES } from "../../../src/batch/text/encoding.js";
import { SAY } from "../../../src/batch/write/say.js";
import { COLON, type Locale } from "../../../src/words/locale.js";
import { isJson, type Rest } from "./reading.js";
import { words } from "./words.js";

export interface GivenText {
  readonly name: string;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

export type Opened =
  | {
      readonly name: string;
      readonly text: string;
      readonly rest?: Rest;
      readonly remarks: readonly string[];
    }
  | { readonly problem: string };

export async function openFiles(files: readonly GivenText[], locale: Locale): Promise<Opened> {
  const texts: Rest[] = [];
  const remarks: string[] = [];
  for (const { name, arrayBuffer } of files.map(bound)) {
    const found = decode(new Uint8Array(await arrayBuffer()));
    if ("problem" in found)
      return { problem: `${name}${COLON[locale]}${found.problem[locale]}. ${words.saveAgain[locale]}` };
    if (found.encoding !== "utf-8") remarks.push(SAY[locale].isIn(name, ENCODING_NAMES[found.encoding]));
    texts.push({ name, text: found.text.replace(/^\uFEFF/, "") });
  }
  const [table, ...tables] = texts.filter(({ text }) => !isJson(text));
  const [json, ...others] = texts.filter(({ text }) => isJson(text));
  const first = table ?? json;
  if (!first || tables.length > 0 || others.length > 0) return { problem: words.tooMany[locale] };
  return { ...first, remarks, ...(table && json && { rest: json }) };
}

const bound = (file: GivenText): GivenText => ({ name: file.name, arrayBuffer: () => file.arrayBuffer() });
