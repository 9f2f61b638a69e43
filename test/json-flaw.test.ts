import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonFlawIn } from "../src/batch/text/json-flaw.js";
import { runs } from "./support/runs.js";

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe("what keeps a text from being JSON", () => {
  it.each<[text: string, line: number, column: number, expected: string, received: string]>([
    ["", 1, 1, "a value", ""],
    ["{", 1, 2, "a name in double quotation marks, or `}`", ""],
    ['{"a": 1,\n}', 2, 1, "a name in double quotation marks", "}"],
    ['{\n  "a": 1\r\n  "b": 2\n}', 3, 3, "`,` or `}`", '"'],
    ["{a: 1}", 1, 2, "a name in double quotation marks, or `}`", "a"],
    ['{"a" 1}', 1, 6, "`:`", "1"],
    ["[1, 2", 1, 6, "`,` or `]`", ""],
    ["[1, ]", 1, 5, "a value", "]"],
    ["[1 2]", 1, 4, "`,` or `]`", "2"],
    ["[,]", 1, 2, "a value or `]`", ","],
    ['[01, "x"]', 1, 2, "a value or `]`", "01"],
    ["[1.5.2]", 1, 2, "a value or `]`", "1.5.2"],
    ["[nul]", 1, 2, "a value or `]`", "nul"],
    ["[12,50 €]", 1, 8, "`,` or `]`", "€"],
    ['{"a": "b\n"}', 1, 7, "a value", '"'],
    ["[[], 1", 1, 7, "`,` or `]`", ""],
    ["{} {}", 1, 4, "nothing more", "{"],
    ["[{}, {}]]", 1, 9, "nothing more", "]"],
  ])("is, in %j, at line %i, column %i", (text, line, column, expected, received) => {
    expect(isJson(text)).toBe(false);
    expect(jsonFlawIn(text)).toEqual({ line, column, expected, received });
  });

  it("comes behind all that could still become JSON", () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, at) => {
        const cut = json.slice(0, at % json.length);
        if (isJson(cut)) return;
        // A word or a text that is cut short is told from where it begins.
        const { line, column } = jsonFlawIn(cut);
        const rest = cut.slice(column - 1);
        expect(line).toBe(1);
        expect(rest).toMatch(/^(?:|".*|[-\w.+]+)$/s);
      }),
      { numRuns: runs(1_000) },
    );
  });

  it("is the end of a text that ends too early, in all that has begun", () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(jsonFlawIn(json)).toMatchObject({ expected: "nothing more", received: "" });
      }),
      { numRuns: runs(1_000) },
    );
  });
});
