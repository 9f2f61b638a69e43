import { describe, expect, it } from "vitest";
import { cutLine } from "../src/batch/text/cells.js";
import { markedEncoding, recognise } from "../src/batch/text/encoding.js";
import { jsonFlawIn } from "../src/batch/text/json-flaw.js";
import { MAX_BYTES, readLines, type TextLine } from "../src/batch/text/lines.js";
import { type Row, readCsv, rowCutter, separatorOf } from "../src/batch/text/rows.js";
import { stream } from "./support/cli.js";
import { collected } from "./support/collected.js";

const linesOf = async (bytes: AsyncIterable<Uint8Array>) => (await collected(readLines(bytes))).flat();
const lines = (...pieces: (string | Uint8Array)[]) => linesOf(stream(pieces).bytes);
const texts = async (...pieces: (string | Uint8Array)[]) => (await lines(...pieces)).map(({ text }) => text);
const latin1 = (text: string) => Buffer.from(text, "latin1");

describe("the lines of a file", () => {
  it("are its own where a source fills one buffer again and again", async () => {
    async function* reusing() {
      const buffer = new Uint8Array(3);
      for (const text of ["abc", "def", "\ngh"]) {
        buffer.set(Buffer.from(text));
        yield buffer;
      }
    }
    expect((await linesOf(reusing())).map(({ text }) => text)).toEqual(["abcdef", "gh"]);
  });

  it.each<[what: string, pieces: string[], wanted: string[]]>([
    ["behind a piece without a line end", ["a", "b\rc"], ["ab", "c"]],
    ["at the beginning of a piece", ["a", "\rb\rc"], ["a", "b", "c"]],
    ["at the beginning of the file", ["\ra\rb"], ["", "a", "b"]],
  ])("end with a carriage return alone if the first does: %s", async (_, pieces, wanted) => {
    expect(await texts(...pieces)).toEqual(wanted);
  });

  it("end with a carriage return and a line feed even if the first pair comes in pieces", async () => {
    expect(await texts("a", "\r", "\nb\r\nc")).toEqual(["a", "b", "c"]);
  });

  it.each<[what: string, pieces: string[], wanted: string[]]>([
    [
      "a byte order mark below the first line",
      ["a\n", "\ufeffb\n", "\ufeffc\n"],
      ["a", "\ufeffb", "\ufeffc"],
    ],
    ["a first letter whose last two bytes are those of the mark", ["\u1effa\n"], ["\u1effa"]],
  ])("keep %s", async (_, pieces, wanted) => {
    expect(await texts(...pieces)).toEqual(wanted);
  });

  it("are all there if one of them is too long and comes in one piece with the others", async () => {
    const long = `\ufeff${"x".repeat(MAX_BYTES)}`;
    const all = await lines(`a\nb\n${long}\nc\n`, `${long.slice(1)}x\n`);
    expect(all.map(({ number, text, flaw }) => [number, text.slice(0, 2), flaw])).toEqual([
      [1, "a", undefined],
      [2, "b", undefined],
      [3, "\ufeffx", "too-long"],
      [4, "c", undefined],
      [5, "xx", "too-long"],
    ]);
  });

  it("have no byte order mark in the first even if that is too long", async () => {
    const [first] = await lines(`\ufeff${"x".repeat(MAX_BYTES)}\n`);
    expect(first).toMatchObject({ text: "x".repeat(1_000), flaw: "too-long" });
  });
});

describe("the cells of a line", () => {
  it.each<[line: string, separator: string, cells: string[]]>([
    ['"a"  ;"b" ;c', ";", ["a", "b", "c"]],
    ['"a" "b" c', " ", ["a", "b", "c"]],
    [';"b"', ";", ["", "b"]],
    ['"";""', ";", ["", ""]],
    ['"a;""b""";c', ";", ['a;"b"', "c"]],
    ["", ";", [""]],
  ])("of %j at %j are %j", (line, separator, cells) => {
    expect(cutLine(line, separator)).toEqual({ cells, open: undefined });
  });

  it("go on over lines that begin with a doubled quotation mark", () => {
    const begun = cutLine('x;"a', ";");
    expect(begun).toEqual({ cells: ["x"], open: ["a"] });
    expect(cutLine('""b"" c"', ";", begun)).toEqual({ cells: ["x", 'a\n"b" c'], open: undefined });
  });

  it.each<[line: string, separator: string, isDeclared: boolean]>([
    ["sep=;", ";", true],
    ["SEP=|", "|", true],
    ['"sep=;"', ";", true],
    ["sep=;;;;", ";", true],
    ["sep=,\t\t", ",", true],
    ["ref sep=|", ";", false],
    ["sep=a,item", ",", false],
    ["quote", ";", false],
    ["a;b,c", ";", false],
    ["a\tb,c", "\t", false],
    ["a,b;c,d", ",", false],
    ['"a;b;c",d', ",", false],
  ])("are apart in a file that begins with %j by %j", (line, separator, isDeclared) => {
    expect(separatorOf(line)).toEqual({ separator, isDeclared });
  });
});

describe("the rows of a file", () => {
  const HEAD: TextLine = { number: 1, text: "quote,item,ref" };
  /** What comes of these lines below the first: of each row its line, its cells and its flaw. */
  const cut = (...below: (string | TextLine)[]) => {
    const { add, end } = rowCutter();
    const rows: Row[] = [...add(HEAD)].slice(1);
    below.forEach((one, index) => {
      rows.push(...add(typeof one === "string" ? { number: index + 2, text: one } : one));
    });
    rows.push(...end());
    return rows.map(({ line, cells, flaw }) => [line, flaw?.kind ?? cells]);
  };
  const tooLong = (number: number, text: string, marks: number): TextLine => ({
    number,
    text,
    marks,
    flaw: "too-long",
  });

  it("are cut at the sign of the first that has more than blanks", () => {
    const { add } = rowCutter();
    expect(["  ", "\t", "quote,item"].flatMap((text, index) => add({ number: index + 1, text }))).toEqual([
      { line: 3, cells: ["quote", "item"], separator: "," },
    ]);
  });

  it("may be of several lines that are as long together, with their ends, as a line may be", () => {
    const begin = 'A,x,"';
    const rest = "y".repeat(MAX_BYTES - begin.length - 3);
    expect(cut(begin, `${rest}"`, "B,x,z").map(([line, found]) => [line, typeof found])).toEqual([
      [2, "object"],
      [4, "object"],
    ]);
    expect(cut(begin, `${rest}y"`, "B,x,z")).toEqual([
      [2, "too-long"],
      [4, ["B", "x", "z"]],
    ]);
  });

  it("that are too long with an open cell put what follows in doubt, up to the next quotation mark", () => {
    const half = "y".repeat(MAX_BYTES / 2);
    expect(cut('A,x,"', half, half, "B,x,z", "no row", 'C,x,z"', "D,x,z")).toEqual([
      [2, "too-long"],
      [5, "inside"],
      [7, "inside"],
      [8, ["D", "x", "z"]],
    ]);
  });

  it.each<[what: string, below: (string | TextLine)[], found: unknown[][]]>([
    [
      "closes its cells",
      [tooLong(2, 'A,x,"y', 2), "B,x,z"],
      [
        [2, "too-long"],
        [3, ["B", "x", "z"]],
      ],
    ],
    [
      "opens a cell",
      [tooLong(2, "A,x,y", 3), "B,x,z", 'C,x"', "D,x,z"],
      [
        [2, "too-long"],
        [3, "inside"],
        [4, "inside"],
        [5, ["D", "x", "z"]],
      ],
    ],
    [
      "closes a cell of the line above",
      ['A,x,"', tooLong(3, "y", 1), "B,x,z"],
      [
        [2, "too-long"],
        [4, ["B", "x", "z"]],
      ],
    ],
    [
      "goes on with a cell of the line above",
      ['A,x,"', tooLong(3, "y", 2), "B,x,z"],
      [
        [2, "too-long"],
        [4, "inside"],
      ],
    ],
  ])("are given up at a line that is too long, and the next are trusted only if it %s", (_, below, found) => {
    expect(cut(...below)).toEqual(found);
  });

  it("leave out the last cell of a line that is too long, which may be cut off", () => {
    const { add } = rowCutter();
    add(HEAD);
    expect(add(tooLong(2, "A,x,y", 0))).toMatchObject([{ line: 2, cells: ["A", "x"] }]);
  });

  it("say of a cell that text follows its closing mark on another line", () => {
    expect(cut('A,x,"y', 'z"w', "B,x,z")).toEqual([
      [2, "broken"],
      [4, ["B", "x", "z"]],
    ]);
  });
});

describe("the table of a tariff as text", () => {
  it("is read to its end, without its byte order mark and whatever its line ends are", () => {
    for (const text of ["\ufeffa,b\n\nc,\ufeffd\n", "a,b\r\n\r\nc,\ufeffd", "a,b\r\rc,\ufeffd\r"])
      expect(readCsv(text)).toEqual({
        rows: [
          { line: 1, cells: ["a", "b"], separator: "," },
          { line: 3, cells: ["c", "\ufeffd"], separator: "," },
        ],
      });
  });

  it("is read up to the line that cannot be read, whether or not others follow", () => {
    for (const text of ['a,b\nc,d\n"e"x,f\ng,h\n', 'a,b\nc,d\n"e,f\ng,h\n']) {
      const { rows, brokenAt } = readCsv(text);
      expect([rows.map(({ line }) => line), brokenAt]).toEqual([[1, 2], 3]);
    }
  });
});

describe("the encoding of bytes", () => {
  const found = (...pieces: (string | Uint8Array)[]) => recognise(stream(pieces).bytes);
  const bytewise = (bytes: Uint8Array) => Array.from(bytes, (byte) => Uint8Array.of(byte));
  const doubt = (line: number) => ({
    problem: {
      en: `line ${line} is one thing in Windows-1252 and another in ISO-8859-15`,
      fr: `la ligne ${line} ne se lit pas de la même façon en Windows-1252 et en ISO-8859-15`,
    },
  });

  it.each([
    ["utf-16le", Buffer.from("\ufeffé;1", "utf16le")],
    ["utf-16be", Buffer.from("\ufeffé;1", "utf16le").swap16()],
    ["utf-8", Buffer.from("\ufeffé;1")],
    ["utf-8", Buffer.from("é")],
  ])("is %s by its mark, even if that comes byte by byte", async (encoding, bytes) => {
    expect(await found(...bytewise(bytes))).toEqual({ encoding });
  });

  it.each<[what: string, text: string, answer: object]>([
    ["a sign that only Windows has", "\x80 et \xbd", { encoding: "windows-1252" }],
    ["a no-break space beside a doubtful sign", "5\xa0\xbd", doubt(1)],
    ["two doubtful lines, of which the first is named", "a\n\xbd\n\xbc\n", doubt(2)],
    ["a carriage return alone, further below", "a\r\n\xe9\rb", { encoding: "windows-1252" }],
    ["nothing behind its only line end, a carriage return", "d\xe9j\xe0\r", { problem: expect.anything() }],
  ])("is told with %s", async (_, text, answer) => {
    expect(await found(latin1(text))).toEqual(answer);
  });

  it("is known of bytes that come from a source which cannot be told to stop", async () => {
    const pieces = [Buffer.from("\ufeffa"), Buffer.from("b")];
    const source = {
      [Symbol.asyncIterator]: () => ({
        next: async () => {
          const value = pieces.shift();
          return value ? { done: false as const, value } : { done: true as const, value: undefined };
        },
      }),
    };
    const { encoding, bytes } = await markedEncoding(source);
    expect([encoding, Buffer.concat(await collected(bytes)).toString()]).toEqual(["utf-8", "\ufeffab"]);
  });
});

it("a flaw of JSON is on the line that an editor shows, whatever the line ends are", () => {
  for (const end of ["\n", "\r\n", "\r"])
    expect(jsonFlawIn(`[${end}1,${end}  x]`)).toMatchObject({ line: 3, column: 3 });
});
