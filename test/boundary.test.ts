import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  createPricing,
  type Issue,
  PricingError,
  parseQuoteRequest,
  quote,
  quoteRequestSchema,
  type Tariff,
  cnamNouvelleAquitaine as tariff,
} from "../src/index.js";
import { type JsonSchema, quoteJsonSchema, quoteRequestJsonSchema } from "../src/json-schema/index.js";
import { blankDropper } from "../src/shape/without-blanks.js";
import { compileIn, compileStrict, DIALECTS } from "./support/json-schemas.js";
import { requests } from "./support/requests.js";
import { metAtLeast, runs } from "./support/runs.js";
import { tariffs } from "./support/tariffs.js";

/** Whether all dialects of a schema accept a value; that they do not agree is an error. */
const inAllDialects = (schemaIn: (target: (typeof DIALECTS)[number]) => JsonSchema) => {
  const validators = DIALECTS.map((target) => compileIn(target, schemaIn(target)));
  return (value: unknown): boolean => {
    const answers = validators.map((accepts) => accepts(value));
    const [first = false] = answers;
    const why = () => JSON.stringify([value, validators.map(({ errors }) => errors)]);
    if (answers.some((one) => one !== first)) throw new Error(why());
    return first;
  };
};
const requestsOf = (one: Tariff) => inAllDialects((target) => quoteRequestJsonSchema(one, { target }));
const quotesOf = (one: Tariff) => inAllDialects((target) => quoteJsonSchema(one, { target }));
const acceptsRequest = requestsOf(tariff);
const acceptsQuote = quotesOf(tariff);

const ITEMS = Object.keys(tariff.items);
const ask = (request: unknown) => quote(request as Parameters<typeof quote>[0]);

/** A value as JSON has it. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** The paths of everything inside a JSON value. */
function paths(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== "object" || value === null) return [path];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [
    path,
    ...keys.flatMap((key) => paths((value as Record<string | number, unknown>)[key], [...path, key])),
  ];
}

/** A copy with the value at a path replaced, or dropped for `undefined`. */
function replaced(value: unknown, [step, ...rest]: (string | number)[], by: unknown): unknown {
  if (step === undefined) return by;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<
    string | number,
    unknown
  >;
  const part = replaced(copy[step], rest, by);
  // Defined, not assigned: the key may be `__proto__`.
  if (part === undefined && !Array.isArray(copy)) delete copy[step];
  else
    Object.defineProperty(copy, step, { value: part, enumerable: true, configurable: true, writable: true });
  return copy;
}

const oddities = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(undefined, null, "", "company", "due", "recall-exam", "job-seeker", "__proto__"),
  fc.constantFrom<unknown>(
    0,
    -1,
    1,
    2,
    3,
    0.5,
    1e308,
    1_000_000,
    1_000_001,
    true,
    [],
    {},
    "\ud83d",
    "é".repeat(201),
  ),
  fc.constantFrom(...ITEMS),
);

/** A good request with one to three things about it changed, dropped or added. */
const nearMisses = requests(tariff, 3).chain((request) =>
  fc
    .array(
      fc.tuple(fc.nat(), oddities, fc.constantFrom("", "", "", "ects", "itm", "__proto__", "constructor")),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    .map((changes) =>
      changes.reduce<unknown>((current, [place, oddity, key]) => {
        const all = paths(current);
        const at = all[place % all.length] ?? [];
        return asJson(replaced(current, key === "" ? at : [...at.slice(0, -1), key], oddity) ?? null);
      }, asJson(request)),
    ),
);

describe("parser and JSON Schema agree, both ways", () => {
  const seen = { accepted: 0, refused: 0 };
  const agree = (value: unknown) => {
    const parsed = parseQuoteRequest(value).ok;
    seen[parsed ? "accepted" : "refused"] += 1;
    expect(parsed, JSON.stringify(value)).toBe(acceptsRequest(value));
    if (!parsed) expect(() => ask(value)).toThrow(PricingError);
  };
  const always = (values: fc.Arbitrary<unknown>, numRuns: number) =>
    fc.assert(
      fc.property(values, (value) => {
        agree(value);
      }),
      { numRuns: runs(numRuns) },
    );

  it("on any JSON", () => {
    always(fc.jsonValue(), 2_000);
  });

  it("on good requests", () => {
    always(requests(tariff).map(asJson), 2_000);
  });

  it("on good requests with one to three mutations", () => {
    Object.assign(seen, { accepted: 0, refused: 0 });
    always(nearMisses, 5_000);
    // The mutations leave some requests whole and break others, or this would show little.
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThanOrEqual(metAtLeast(150));
  });

  it("on a tariff in which nothing is priced per ECTS", () => {
    const { "recall-exam": _, ...items } = tariff.items;
    const { "recall-exam": __, ...grid } = tariff.grid;
    const other: Tariff = { ...tariff, items, grid };
    const accepts = requestsOf(other);
    const withEcts = { learner: {}, lines: [{ item: "ue-3-ects", scheme: "region", ects: 3 }] };
    const { ects: ___, ...line } = withEcts.lines[0] ?? {};
    expect([accepts(withEcts), createPricing(other).parseQuoteRequest(withEcts).ok]).toEqual([false, false]);
    const without = { learner: {}, lines: [line] };
    expect([accepts(without), createPricing(other).parseQuoteRequest(without).ok]).toEqual([true, true]);
  });
});

describe("parser and JSON Schemas of any tariff", () => {
  /** A good request, often with one field changed, dropped or added. */
  const changed = (tariff: Tariff) => {
    const names = Object.keys(tariff.measures ?? {});
    return fc
      .tuple(
        requests(tariff, 2).map(asJson),
        fc.nat(),
        fc.constantFrom<unknown>(undefined, 0, 1, 2.5, 3, 31, -1, "scheme-0", "item-0", null),
        fc.constantFrom("", "", ...names),
        fc.boolean(),
      )
      .map(([request, place, value, key, isWhole]) => {
        if (isWhole) return request;
        const all = paths(request);
        const at = all[place % all.length] ?? [];
        return asJson(replaced(request, key === "" ? at : [...at.slice(0, -1), key], value) ?? null);
      });
  };
  const isOutsideStep = ({ code, expected }: Issue) =>
    code === "out-of-range" && /^a multiple of \d*\./.test(expected);

  it("agree on requests, but for steps that are not whole", () => {
    const seen = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(
        tariffs.chain((one) =>
          fc.tuple(fc.constant(one), fc.array(changed(one), { minLength: 5, maxLength: 20 })),
        ),
        ([one, some]) => {
          const accepts = requestsOf(one);
          const { parseQuoteRequest: parse } = createPricing(one);
          for (const request of some) {
            const parsed = parse(request);
            seen[parsed.ok ? "accepted" : "refused"] += 1;
            const isTaken = accepts(request);
            if (parsed.ok || !parsed.issues.every(isOutsideStep))
              expect(isTaken, JSON.stringify(request)).toBe(parsed.ok);
          }
        },
      ),
      { numRuns: runs(100) },
    );
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThanOrEqual(metAtLeast(100));
  });

  it("agree on every step that is whole, of a measure and of a fact", () => {
    const bounds = fc
      .tuple(fc.integer({ min: 1, max: 60 }), fc.nat(4), fc.nat(9))
      .map(([step, from, more]) => ({ min: step * from, max: step * (from + more), step }));
    const numbers = fc.oneof(
      fc.integer({ min: -5, max: 900 }),
      fc.double({ min: 0, max: 900, noNaN: true }),
      // The neighbours of whole numbers, which 15 digits do not tell from them.
      fc.integer({ min: 1, max: 900 }).map((whole) => whole * (1 + Number.EPSILON)),
    );
    const seen = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(
        bounds,
        bounds,
        fc.array(fc.tuple(numbers, numbers, fc.nat(12), fc.nat(12)), { minLength: 10 }),
        (ofMeasure, ofFact, drawn) => {
          const club: Tariff = {
            format: 1,
            id: "club",
            title: "Club",
            currency: "EUR",
            facts: { points: { label: "Points", ...ofFact } },
            measures: { minutes: "minute" },
            items: { lane: { label: "Lane", measures: { minutes: ofMeasure } } },
            schemes: { own: { label: "Own", paidBy: "learner" } },
            grid: { lane: { own: { per: "minutes", cents: 1 } } },
          };
          const accepts = requestsOf(club);
          const { parseQuoteRequest: parse } = createPricing(club);
          for (const [minutes, points, m, p] of drawn)
            for (const [one, other] of [
              [minutes, ofFact.min],
              [ofMeasure.min, points],
              [m * ofMeasure.step, p * ofFact.step],
            ] as const) {
              const lines = [{ item: "lane", scheme: "own", minutes: one }];
              const request = { learner: { points: other }, lines };
              const parsed = parse(request).ok;
              seen[parsed ? "accepted" : "refused"] += 1;
              expect(accepts(request), JSON.stringify([request, ofMeasure, ofFact])).toBe(parsed);
            }
        },
      ),
      { numRuns: runs(50) },
    );
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThanOrEqual(metAtLeast(1));
  });

  it("take every quote", () => {
    fc.assert(
      fc.property(
        tariffs.chain((one) => fc.tuple(fc.constant(one), fc.array(requests(one), { maxLength: 20 }))),
        ([one, some]) => {
          const accepts = quotesOf(one);
          const { quote: ask } = createPricing(one);
          for (const request of some)
            expect(accepts(asJson(ask(request))), JSON.stringify(request)).toBe(true);
        },
      ),
      { numRuns: runs(40) },
    );
  });
});

describe("a request in the strict form of a tool call", () => {
  /** What a strict schema cannot express: bounds, and that no option is listed twice. */
  const BEYOND = new Set([
    "out-of-range",
    "too-few",
    "too-many",
    "too-long",
    "duplicate-choice",
    "ill-formed-text",
  ]);

  /** With `null` for whatever is not known. */
  const filled = (one: Tariff, { learner, lines, annualFee = null }: Draft) => ({
    learner: { ...Object.fromEntries(Object.keys(one.facts ?? {}).map((name) => [name, null])), ...learner },
    lines: lines.map((line) => ({ semester: null, ref: null, ...line })),
    annualFee,
  });
  interface Draft {
    readonly learner: object;
    readonly lines: readonly object[];
    readonly annualFee?: unknown;
  }

  it("says all that any request says, and without its blanks is that request", () => {
    fc.assert(
      fc.property(
        tariffs.chain((one) => fc.tuple(fc.constant(one), requests(one, 3).map(asJson))),
        ([one, request]) => {
          const inStrictForm = filled(one, request as Draft);
          const accepts = compileStrict(one);
          expect(accepts(inStrictForm), JSON.stringify(accepts.errors)).toBe(true);
          const parse = createPricing(one).parseQuoteRequest;
          const read = parse(blankDropper(one)(inStrictForm));
          const before = parse(request);
          if (before.ok) expect(read).toEqual(parse(blankDropper(one)(request)));
        },
      ),
      { numRuns: runs(200) },
    );
  });

  it("parses without its blanks, but for bounds and options listed twice", () => {
    const accepts = compileStrict(tariff);
    const seen = { accepted: 0, parsed: 0 };
    const mutated = fc
      .tuple(requests(tariff, 3).map(asJson), fc.nat(), oddities)
      .map(([request, place, oddity]) => {
        const whole = filled(tariff, request as Draft);
        const all = paths(whole);
        return asJson(replaced(whole, all[place % all.length] ?? [], oddity) ?? null);
      });
    fc.assert(
      fc.property(mutated, (value) => {
        if (!accepts(value)) return;
        const parsed = parseQuoteRequest(blankDropper(tariff)(value));
        seen.accepted++;
        if (parsed.ok) seen.parsed++;
        else for (const { code } of parsed.issues) expect(BEYOND).toContain(code);
      }),
      { numRuns: runs(5_000) },
    );
    expect(seen.accepted).toBeGreaterThanOrEqual(metAtLeast(150));
    expect(seen.parsed).toBeGreaterThan(seen.accepted / 2);
  });
});

describe("hostile values", () => {
  const boom = () => {
    throw new Error("boom");
  };
  const cycle: Record<string, unknown> = { learner: {} };
  cycle["lines"] = [cycle];
  const traps: (keyof ProxyHandler<object>)[] = [
    "get",
    "ownKeys",
    "getPrototypeOf",
    "getOwnPropertyDescriptor",
    "has",
  ];
  // Made inside the property: even the generator would stumble over some of them.
  const makers: readonly (() => unknown)[] = [
    () => Symbol("ue-3-ects"),
    () => boom,
    () => cycle,
    () => new Array(1e9),
    () => ({ valueOf: boom, toString: boom, toJSON: boom, [Symbol.toPrimitive]: boom }),
    () => Object.defineProperty({}, "item", { enumerable: true, get: boom }),
    () => new Proxy([], { get: boom }),
    ...traps.map((trap) => () => new Proxy({}, { [trap]: boom })),
    ...[Number.NaN, -0, 1e308, 10n, "\ud800", Object("due")].map((value) => () => value),
  ];
  const anything = fc.anything({
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
    withUnicodeString: true,
  });
  const hostile = fc.oneof(
    anything.map((value) => () => value),
    fc.constantFrom(...makers),
  );
  const holding = fc
    .tuple(requests(tariff, 2).map(asJson), fc.nat(), hostile)
    .map(([request, place, make]) => () => {
      const all = paths(request);
      return replaced(request, all[place % all.length] ?? [], make());
    });

  it("never make the parser throw, and quote throws nothing but its own error", () => {
    fc.assert(
      fc.property(fc.oneof(hostile, holding), (make) => {
        const value = make();
        const parsed = parseQuoteRequest(value);
        if (parsed.ok) {
          // What has been read is plain data, and the schema agrees that it is a request.
          expect(acceptsRequest(asJson(parsed.value))).toBe(true);
          return;
        }
        expect(parsed.issues.length).toBeGreaterThan(0);
        expect(() => ask(value)).toThrow(PricingError);
        expect(asJson(parsed.issues)).toEqual(parsed.issues);
      }),
      { numRuns: runs(5_000) },
    );
  });

  it("cannot hide behind a prototype", () => {
    const inherited = Object.create({ item: "ue-3-ects", scheme: "region" });
    expect(parseQuoteRequest({ learner: {}, lines: [inherited] }).ok).toBe(false);
    class Learner {
      situations = ["job-seeker"];
    }
    expect(
      parseQuoteRequest({ learner: new Learner(), lines: [{ item: "ue-3-ects", scheme: "region" }] }).ok,
    ).toBe(false);
  });
});

describe("a request with ten thousand bad lines", () => {
  it("gets one issue that says how many lines are taken", () => {
    const parsed = parseQuoteRequest({ learner: {}, lines: Array(10_000).fill({ itm: 1 }) });
    expect(parsed).toMatchObject({ ok: false, issues: [{ code: "too-many", path: ["lines"] }] });
  });

  it("gets a hundred issues and one more, if they are a thousand", () => {
    const parsed = parseQuoteRequest({ learner: {}, lines: Array(1_000).fill({ itm: 1 }) });
    expect(parsed.ok || parsed.issues).toHaveLength(101);
  });
});

describe("the Standard Schema", () => {
  const { validate } = quoteRequestSchema["~standard"];

  it("is version 1 of this vendor, for any tariff", () => {
    const { quoteRequestSchema: other } = createPricing({ ...tariff, id: "other" });
    for (const { version, vendor } of [quoteRequestSchema["~standard"], other["~standard"]])
      expect([version, vendor]).toEqual([1, "cnam-pricing"]);
    expect(other["~standard"].validate({})).toEqual(validate({}));
  });

  it("says what the parser says", () => {
    fc.assert(
      fc.property(nearMisses, (value) => {
        const parsed = parseQuoteRequest(value);
        expect(validate(value)).toEqual(parsed.ok ? { value: parsed.value } : { issues: parsed.issues });
      }),
    );
  });
});

describe("the JSON Schemas of a page without facts, in one language and in francs", () => {
  const choir: Tariff = {
    format: 1,
    id: "choir",
    title: "Choir",
    currency: "CHF",
    measures: { months: "month" },
    items: { membership: { label: "Membership", measures: { months: { min: 1, max: 12, step: 0.5 } } } },
    schemes: { own: { label: "Self-funded", paidBy: "learner" } },
    grid: { membership: { own: { per: "months", cents: 500 } } },
  };
  const request = { learner: {}, lines: [{ item: "membership", scheme: "own", months: 1.5 }] };

  it("take its request and its quote", () => {
    expect(requestsOf(choir)(request)).toBe(true);
    expect(quotesOf(choir)(createPricing(choir).quote(request))).toBe(true);
  });

  it("call the measure and the amounts as the page does", () => {
    expect(quoteRequestJsonSchema(choir)).toMatchObject({
      properties: {
        learner: { properties: {} },
        lines: {
          items: {
            properties: {
              months: {
                title: "month",
                description: "A multiple of 0.5.",
              },
            },
          },
        },
      },
    });
    expect(quoteJsonSchema(choir)["description"]).toMatch(/All amounts are whole minor units of CHF\.$/);
  });
});

describe("the JSON Schema of quotes", () => {
  const mayBeNull = ([part, index, field]: (string | number)[]) =>
    part === "learnerRange" || field === "funderDue" || (part === "payers" && index !== 0 && field === "due");

  it("accepts every quote, and none with a field of another type", () => {
    const statuses = new Set<string>();
    fc.assert(
      fc.property(requests(tariff, 4), fc.nat(), (request, place) => {
        const answer = asJson(ask(request));
        statuses.add((answer as { status: string }).status);
        expect(acceptsQuote(answer), JSON.stringify(answer)).toBe(true);
        const all = paths(answer);
        const at = all[place % all.length] ?? [];
        const value = at.reduce<unknown>(
          (part, step) => (part as Record<string | number, unknown>)[step],
          answer,
        );
        const others: unknown[] = [true, "1", 1.5, { a: 1 }, [[]]];
        if (!mayBeNull(at)) others.push(null, ...(typeof value === "number" ? [] : [1]));
        for (const other of others) {
          if (typeof other === typeof value && at.at(-1) === "ref") continue;
          expect(
            acceptsQuote(replaced(answer, at, other)),
            `${at.join(".")} = ${JSON.stringify(other)}`,
          ).toBe(false);
        }
      }),
      { numRuns: runs(1_000) },
    );
    expect(statuses).toEqual(new Set(["priced", "ineligible", "undetermined"]));
  });
});
