import { describe, expect, it } from "vitest";
import type { Price } from "../src/contract/tariff.js";
import type { Context } from "../src/price/amount.js";
import { type BoundedNumber, cutsOf, stretches } from "../src/price/cuts.js";

const age: BoundedNumber = { name: "age", min: 0, max: 100, step: 1 };
const context: Context = {
  quantity:
    (name) =>
    (_, { numbers }) =>
      numbers[name] ?? 0,
  group: () => () => false,
};
const rate = { per: "age", cents: 10 } as const;
const bands = (by: string, price: Price = 5): Price => ({
  by,
  bands: [
    { from: 0, price },
    { from: 18, price },
    { from: 60, price },
  ],
});

describe("the ages at which a price changes", () => {
  it.each<[what: string, price: Price, at: number[], isRated: boolean]>([
    ["are none for a plain price", 500, [], false],
    ["are none for a rate by another number", { per: "income", cents: 1, after: 5 }, [], false],
    ["are none for a rate from beginning to end, which rises all the way", rate, [], true],
    ["are the bounds of a rate", { ...rate, after: 20, upTo: 50 }, [20, 50], true],
    ["are the starts of its bands", bands("age"), [0, 18, 60], false],
    ["are none for bands by another number", bands("income"), [], false],
    ["are those inside bands by another number", bands("income", { ...rate, after: 20 }), [20, 20, 20], true],
    ["are none for a multiple of the age, which rises all the way", { times: "age", of: 5 }, [], true],
    ["are none for a multiple of another number", { times: "income", of: 5 }, [], false],
    ["are those of the price that is multiplied", { times: "income", of: bands("age") }, [0, 18, 60], false],
    [
      "are where a rate reaches its bounds and goes beyond",
      { of: rate, atLeast: 200, atMost: 500 },
      [20, 21, 50, 51],
      true,
    ],
    ["are none where a rate never reaches a bound", { of: rate, atMost: 5_000 }, [], true],
    ["are none for bounds around another number", { of: { per: "income", cents: 1 }, atMost: 5 }, [], false],
  ])("%s", (_, price, at, isRated) => {
    expect(cutsOf(price, age, context)).toEqual({ at, isRated });
  });
});

describe("the stretches between the cuts of a price", () => {
  it.each<[what: string, at: number[], of: BoundedNumber, expected: [number, number][]]>([
    ["are one if nothing cuts", [], age, [[0, 100]]],
    [
      "end just before the next begins",
      [20, 50],
      age,
      [
        [0, 19],
        [20, 49],
        [50, 100],
      ],
    ],
    [
      "are in ascending order, each once",
      [100, 20, 9, 20],
      age,
      [
        [0, 8],
        [9, 19],
        [20, 99],
        [100, 100],
      ],
    ],
    ["leave out a cut at the least number, below it and above the greatest", [-5, 0, 101], age, [[0, 100]]],
    [
      "begin at the next step from a cut",
      [2.2],
      { ...age, max: 5, step: 0.5 },
      [
        [0, 2],
        [2.5, 5],
      ],
    ],
    [
      "begin at a least number above 0",
      [12],
      { ...age, min: 10, max: 20 },
      [
        [10, 11],
        [12, 20],
      ],
    ],
  ])("%s", (_, at, of, expected) => {
    expect(stretches(at, of)).toEqual(expected);
  });
});
