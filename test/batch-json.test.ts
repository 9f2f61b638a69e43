import { describe, expect, it } from "vitest";
import { readJson } from "../src/batch/text/json.js";
import { sourceOf } from "../src/batch/text/json-source.js";
import { answersIn, runBatch } from "./support/batch.js";

const REQUEST = '"learner":{},"lines":[{"item":"ue-3-ects","scheme":"region"}]}';

describe("a name that an object of JSON has twice", () => {
  it.each<[text: string, line: number, column: number, received: string]>([
    ['{"a":1,"a":2}', 1, 8, "a"],
    ['{"a":1,"a":2,"b":[1,2,3,4,5]}', 1, 8, "a"],
    ['[{"a":[]},\n {"b":{"c":1,"d":2, "\\u0063":3}}]', 2, 21, "c"],
    ['{"a":[[1,[2,3]],{"b":1}],\r\n"a":null}', 2, 1, "a"],
  ])("is found where it comes again: %s", (text, line, column, received) => {
    expect(readJson(text)).toEqual({
      ok: false,
      flaw: { line, column, expected: "each name once", received, isRepeated: true },
    });
  });

  it.each([
    '{"a":"b:c","b":[":",null,{"a":1}]}',
    '[{"a":1},{"a":2}]',
    '{"a":{"a":{"a":null}}}',
    "null",
    '":"',
  ])("is not found where names or colons only look alike: %s", (text) => {
    expect(readJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
  });
});

describe("the source of a value of JSON", () => {
  it.each<[text: string, source: string | undefined]>([
    ['{"id": 1.10 ,"a":2}', "1.10"],
    ['{"id":[1, 2,{"a":3}],"a":2}', '[1, 2,{"a":3}]'],
    ['{"a":[1,2],"id":{"b":1,"id":2}}', '{"b":1,"id":2}'],
    ['{"a":"x\\"y","id":7,"b":1}', "7"],
    ['{"a":"x\\\\","id":"y,\\"}","b":1}', '"y,\\"}"'],
    [' {"id":1}', "1"],
    ['\t{"id":1}', "1"],
    ['\ufeff{"id":1}', "1"],
    ['{"id":1} {"id":2}', "1"],
    ['{"id":1}{"id":2}', "1"],
    ['{"id","id":3}', "3"],
    ['{"id":1,"id":1}', undefined],
    ['{["id"]:1}', undefined],
    ['x {"id":1}', undefined],
    ['"id":1', undefined],
    ['["id",1]', undefined],
    ['{"a":{"id":1}}', undefined],
    ['{"id":}', undefined],
    ['{"id":1', undefined],
    ["", undefined],
  ])("of `id` in %s is %s", (text, source) => {
    expect(sourceOf("id", text)).toBe(source);
  });
});

describe("the id of a record of NDJSON", () => {
  it.each<[record: string | Uint8Array, id: unknown]>([
    [`{"id":{"a":1,"b":[2,3]},${REQUEST}`, { a: 1, b: [2, 3] }],
    [`{"id":123456789012345,${REQUEST}`, 123_456_789_012_345],
    [`{"id":false,${REQUEST}`, false],
    [`{"x":{"id":1,"y":2},"id":2,${REQUEST}`, 2],
    [`{"x":{"id":1,"y":2},${REQUEST}`, undefined],
    [Buffer.from(`{"id":"A","x":"\xff",${REQUEST}`, "latin1"), "A"],
    [Buffer.from(`{"id":"A\xff","x":1,${REQUEST}`, "latin1"), undefined],
    [`{"id":"\ufffd",${REQUEST}`, "\ufffd"],
    ['"id"', undefined],
    ["[]", undefined],
  ])("is its own, and none that is nested or spoilt: %s", async (record, id) => {
    const [answer] = answersIn((await runBatch(["f"], { f: record })).out);
    expect(answer.id).toEqual(id);
  });
});
