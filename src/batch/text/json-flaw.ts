/** Where a text stops being JSON, found alike whichever engine runs: their own messages name it in different ways, or not. */
export interface JsonFlaw {
  /** From 1 up. */
  readonly line: number;
  /** From 1 up. */
  readonly column: number;
  readonly expected: string;
  /** What is there instead; nothing at the end of the text. */
  readonly received: string;
  /** Whether the text is JSON, but has a name twice. */
  readonly isRepeated?: true;
}

const BLANK = /[ \t\n\r]*/y;
const STRING = /"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])/y;
const LITERAL = /(?:true|false|null)(?!\w)/y;
const WORD = /[\w.+-]+|./suy;

type Step = "value" | "first-value" | "key" | "first-key" | "colon" | "next";

/** What may stand at each step, in words; what ends a list or an object depends on which it is. */
const EXPECTED: Readonly<Record<Exclude<Step, "next">, string>> = {
  value: "a value",
  "first-value": "a value or `]`",
  key: "a name in double quotation marks",
  "first-key": "a name in double quotation marks, or `}`",
  colon: "`:`",
};

/** The first flaw of a text that is not JSON. */
export function jsonFlawIn(text: string): JsonFlaw {
  const open: ("]" | "}")[] = [];
  let at = 0;
  let step = "value" as Step;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const taken = pattern.exec(text)?.[0];
    at += taken?.length ?? 0;
    return taken;
  };
  const isNext = (sign: string) => {
    if (text[at] !== sign) return false;
    at++;
    return true;
  };
  const close = () => {
    open.pop();
    step = "next";
  };
  const goOn = (): boolean => {
    const end = open.at(-1);
    switch (step) {
      case "first-value":
      case "value":
        if (step === "first-value" && isNext("]")) close();
        else if (isNext("[")) {
          open.push("]");
          step = "first-value";
        } else if (isNext("{")) {
          open.push("}");
          step = "first-key";
        } else if (![STRING, NUMBER, LITERAL].some((pattern) => take(pattern) !== undefined)) return false;
        else step = "next";
        return true;
      case "first-key":
      case "key":
        if (step === "first-key" && isNext("}")) close();
        else if (take(STRING) === undefined) return false;
        else step = "colon";
        return true;
      case "colon":
        if (!isNext(":")) return false;
        step = "value";
        return true;
      case "next":
        if (end === undefined) return false;
        if (isNext(end)) close();
        else if (!isNext(",")) return false;
        else step = end === "]" ? "value" : "key";
        return true;
    }
  };
  do take(BLANK);
  while (goOn());
  const end = open.at(-1);
  const expected =
    step === "next" ? (end === undefined ? "nothing more" : `\`,\` or \`${end}\``) : EXPECTED[step];
  return { ...placeAt(text, at), expected, received: take(WORD) ?? "" };
}

/** The line and the column of an index, both from 1 up. */
export function placeAt(text: string, index: number): Pick<JsonFlaw, "line" | "column"> {
  const before = text.slice(0, index).split(/\r\n?|\n/);
  return { line: before.length, column: (before.at(-1) as string).length + 1 };
}
