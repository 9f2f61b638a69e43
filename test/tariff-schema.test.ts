import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tariffJsonSchema } from "../src/json-schema/tariff.js";
import { parseTariff } from "../src/tariffs/parse.js";
import { PARSER_ONLY, seenByTheSchema } from "./support/parser-only.js";
import { metAtLeast, runs } from "./support/runs.js";
import { tariffs } from "./support/tariffs.js";
import { tiny } from "./support/tiny.js";

const strict = { strict: true, strictRequired: true, strictTuples: true, strictTypes: true };
const accepts = new Ajv2020(strict).compile(tariffJsonSchema());

type Part = Record<string, unknown>;

const isPart = (value: unknown): value is Part => typeof value === "object" && value !== null;

// biome-ignore format: values of every kind that a tariff has, and some that it has not
const VALUES: readonly unknown[] = [
  null, true, "", " ", "x", "own", "not-eligible", "learner", "2026-02-30", "\ud83d", -1, 0, 0.5, 5, 12.345, 1e13, 1e308,
  [], {}, [1], ["own"], { fr: "x", en: "y" }, { per: "age", cents: 1 }, { min: 0 }, { from: 1 }, { of: 5 },
];
const KEYS = [
  "x",
  "min",
  "max",
  "per",
  "of",
  "for",
  "sum",
  "label",
  "items",
  "own",
  "5",
  "constructor",
  "about",
];

/** Numbers below a bound, one after the other, that a seed decides. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A copy with one thing changed somewhere: left out, replaced, renamed, added, or moved from elsewhere. */
function mutated(tariff: unknown, number: (below: number) => number): unknown {
  const one = <V>(values: readonly V[]): V => values[number(values.length)] as V;
  const copy = structuredClone(tariff) as Part;
  const somewhere = (): Part => {
    let part = copy;
    for (;;) {
      const inside = Object.values(part).filter(isPart);
      if (inside.length === 0 || number(4) === 0) return part;
      part = one(inside);
    }
  };
  const part = somewhere();
  const key = one([...Object.keys(part), "x"]);
  const value = structuredClone(one([...VALUES, somewhere()]));
  const change = number(4);
  if (change === 0) delete part[key];
  if (change === 1) part[key] = value;
  if (change === 2) part[one(KEYS)] = value;
  if (change === 3 && !Array.isArray(part)) {
    part[one([...KEYS, `${key}s`, key.slice(0, -1)])] = part[key];
    delete part[key];
  }
  // As a file would have it.
  return JSON.parse(JSON.stringify(copy));
}

describe("the JSON Schema of a tariff, and the parser", () => {
  it("agree on every tariff that is changed in one to three places, but for what the parser alone can see", () => {
    const outcomes = { parsed: 0, both: 0, "parser alone": 0 };
    fc.assert(
      fc.property(fc.oneof(tariffs, fc.constant(tiny)), fc.integer(), (tariff, seed) => {
        const number = numbersFrom(seed);
        let input: unknown = tariff;
        for (let count = 1 + number(3); count > 0; count--) input = mutated(input, number);
        const parsed = parseTariff(input);
        const isAccepted = accepts(input);
        if (parsed.ok) expect(isAccepted, JSON.stringify(accepts.errors)).toBe(true);
        else if (isAccepted) expect(seenByTheSchema(parsed.issues)).toEqual([]);
        outcomes[parsed.ok ? "parsed" : isAccepted ? "parser alone" : "both"]++;
      }),
      { numRuns: runs(2_000) },
    );
    for (const count of Object.values(outcomes)) expect(count).toBeGreaterThanOrEqual(metAtLeast(1));
  });

  it("agree on every sound tariff", () => {
    fc.assert(
      fc.property(tariffs, (tariff) => {
        expect(accepts(JSON.parse(JSON.stringify(tariff))), JSON.stringify(accepts.errors)).toBe(true);
      }),
      { numRuns: runs(300) },
    );
  });

  it("the guide lists the codes that are the parser's alone", () => {
    const guide = readFileSync("docs/guides/another-tariff.md", "utf8");
    const [, listed = ""] = /<!-- parser-only -->\n([\s\S]*?)<!-- \/parser-only -->/.exec(guide) ?? [];
    const codes = [...listed.matchAll(/^\| ((?:`[\w-]+`(?:, )?)+) \|/gm)].flatMap(([, cell = ""]) =>
      [...cell.matchAll(/`([\w-]+)`/g)].map(([, code]) => code),
    );
    expect(codes.sort()).toEqual(Object.keys(PARSER_ONLY).sort());
  });
});
