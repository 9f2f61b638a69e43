/** Encodings of one byte a sign: Latin-1, but for a few signs. Not every version of Node decodes them so. */

/** What Windows-1252 has in place of control characters, from 80 up. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** What ISO-8859-15 has instead of eight signs. */
const ISO_8859_15: Readonly<Record<string, string>> = {
  "¤": "€",
  "¦": "Š",
  "¨": "š",
  "´": "Ž",
  "¸": "ž",
  "¼": "Œ",
  "½": "œ",
  "¾": "Ÿ",
};

/** The bytes that ISO-8859-15 reads otherwise than Windows-1252, which has its own below them as well. */
export const LATIN_9: ReadonlySet<number> = new Set(
  Object.keys(ISO_8859_15).map((sign) => sign.charCodeAt(0)),
);

export const decodeWindows1252 = (bytes: Uint8Array): string =>
  latin1(bytes).replace(/[\x80-\x9f]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] as string);

export const decodeIso885915 = (bytes: Uint8Array): string =>
  latin1(bytes).replace(/[¤¦¨´¸¼½¾]/g, (sign) => ISO_8859_15[sign] as string);

const SOME = 8_192;

function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += SOME)
    text += String.fromCharCode(...bytes.subarray(from, from + SOME));
  return text;
}
