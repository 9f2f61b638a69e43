import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cheapest,
  createPricing,
  cnamNouvelleAquitaine as ours,
  parseQuoteRequest,
  type QuoteRequest,
  quote,
  type Tariff,
  withoutBlanks,
} from "../src/index.js";
import { issuesOf } from "./support/issues.js";
import { requests } from "./support/requests.js";
import { runs } from "./support/runs.js";
import { tariffs } from "./support/tariffs.js";
import { tiny } from "./support/tiny.js";

const BLANKS = [null, "", Number.NaN];
const blanks = fc.constantFrom<unknown>(...BLANKS);

/** The paths of the issues of a request, as the parser tells them once its blanks are dropped. */
function pathsOf(request: unknown): string[] {
  const parsed = parseQuoteRequest(withoutBlanks(request));
  return parsed.ok ? [] : parsed.issues.map(({ path }) => path.join("."));
}

/** A request whose `ref`s are not empty: an empty one is a blank. */
const sound = (tariff: Tariff) =>
  requests(tariff).map((request) => ({
    ...request,
    lines: request.lines.map(({ ref, ...line }) => ({ ...line, ...(ref && { ref }) })),
  }));

/** The optional keys that a record of blanks may have beside what is there. */
const sprinkled = (keys: readonly string[]) =>
  fc.record(Object.fromEntries(keys.map((key) => [key, blanks])), { requiredKeys: [] });

function optionalKeys(tariff: Tariff) {
  const asked = [...Object.values(tariff.items), ...Object.values(tariff.schemes)].flatMap(
    ({ measures = {} }) =>
      Object.entries(measures).flatMap(([name, one]) => (typeof one === "number" ? [] : [name])),
  );
  return { line: ["semester", "ref", ...asked], learner: Object.keys(tariff.facts ?? {}) };
}

/** A request with blanks on optional keys that it does not have. */
const withBlanks = (tariff: Tariff) => {
  const { line, learner } = optionalKeys(tariff);
  return sound(tariff).chain((request) =>
    fc
      .tuple(
        sprinkled(learner),
        fc.tuple(...request.lines.map(() => sprinkled(line))),
        sprinkled(["annualFee"]),
      )
      .map(([facts, details, others]) => ({
        request,
        given: {
          ...others,
          ...request,
          learner: { ...facts, ...request.learner },
          lines: request.lines.map((one, index) => ({ ...details[index], ...one })),
        },
      })),
  );
};

describe("withoutBlanks", () => {
  it("leaves a good request as it is, in a copy", () => {
    fc.assert(
      fc.property(sound(ours), (request) => {
        const before = structuredClone(request);
        const copy = withoutBlanks(request) as QuoteRequest;
        expect(copy).toEqual(before);
        expect(request).toEqual(before);
        expect(copy).not.toBe(request);
        expect(copy.lines[0]).not.toBe(request.lines[0]);
        if (copy.learner["situations"])
          expect(copy.learner["situations"]).not.toBe(request.learner["situations"]);
      }),
      { numRuns: runs(500) },
    );
  });

  it("drops blanks from optional keys: the quote is the same as without them", () => {
    fc.assert(
      fc.property(withBlanks(ours), ({ request, given }) => {
        expect(withoutBlanks(given)).toEqual(request);
        expect(quote(withoutBlanks(given) as never)).toEqual(quote(request as never));
      }),
      { numRuns: runs(500) },
    );
  });

  it("knows the facts and measures of any tariff", () => {
    fc.assert(
      fc.property(
        tariffs.chain((tariff) => withBlanks(tariff).map((both) => ({ tariff, ...both }))),
        ({ tariff, request, given }) => {
          const pricing = createPricing<Tariff>(tariff);
          expect(pricing.withoutBlanks(given)).toEqual(request);
        },
      ),
      { numRuns: runs(200) },
    );
    const swim = createPricing<Tariff>(tiny);
    const learner = { resident: null, clubs: "", age: Number.NaN, quotient: null };
    const lines = [{ item: "test", scheme: "own", lessons: "", voucher: null }];
    expect(swim.withoutBlanks({ learner, lines })).toEqual({
      learner: {},
      lines: [{ item: "test", scheme: "own" }],
    });
  });

  it.each(BLANKS)("leaves %s on a required key, for the parser to refuse there", (blank) => {
    const line = { item: "ue-3-ects", scheme: "region" };
    expect(pathsOf({ learner: {}, lines: [{ ...line, item: blank }] })).toEqual(["lines.0.item"]);
    expect(pathsOf({ learner: {}, lines: [line, { ...line, scheme: blank }] })).toEqual(["lines.1.scheme"]);
    expect(pathsOf({ learner: blank, lines: [line] })).toEqual(["learner"]);
    expect(pathsOf({ learner: {}, lines: blank })).toEqual(["lines"]);
  });

  it("drops a blank number that an item asks for, and the parser then asks for it", () => {
    const lines = [{ item: "recall-exam", scheme: "region", ects: "" }];
    const parsed = parseQuoteRequest(withoutBlanks({ learner: {}, lines }));
    expect(parsed).toMatchObject({ issues: [{ path: ["lines", 0, "ects"], code: "required" }] });
  });

  it("never drops an entry of a list", () => {
    const lines = [{ item: "ue-3-ects", scheme: "region" }, null, ""];
    expect(pathsOf({ learner: { situations: ["", "employee"] }, lines })).toEqual([
      "learner.situations.0",
      "lines.1",
      "lines.2",
    ]);
  });

  it("leaves what is not a blank: a text of spaces, false, 0, an empty list, an unknown key", () => {
    const line = { item: "ue-3-ects", scheme: "region", ref: " ", itme: "" };
    const request = {
      learner: { situations: [], ag2rMember: false },
      lines: [line],
      annualFee: 0,
      budgets: null,
    };
    expect(withoutBlanks(request)).toEqual(request);
    expect(pathsOf(request)).toEqual(["lines.0.itme", "annualFee", "budgets"]);
  });

  it("takes a basket and the options of a search too", () => {
    const items = [{ item: "ue-3-ects", ects: null, scheme: "" }];
    const basket = withoutBlanks({ learner: { ag2rMember: "" }, items, annualFee: null });
    // A basket has no schemes: the key is unknown, and stays.
    expect(basket).toEqual({ learner: {}, items: [{ item: "ue-3-ects", scheme: "" }] });

    const budgets = { company: { cents: Number.NaN, hours: 12 }, region: null, opco: "" };
    expect(withoutBlanks({ schemes: null, budgets })).toEqual({
      budgets: { company: { hours: 12 }, opco: "" },
    });
    expect(withoutBlanks({})).toEqual({});

    const request = { learner: { situations: ["employee"] }, items: [{ item: "ue-3-ects" }] } as const;
    const blank = withoutBlanks({ budgets: { company: { cents: "" } } });
    expect(cheapest(request, blank as never)).toEqual(cheapest(request, { budgets: { company: {} } }));
  });
});

describe("a request with the list of the other kind as a stray key", () => {
  const blank = { item: "ue-3-ects", semester: null, ref: "" };
  const clean = { item: "ue-3-ects" };

  it.each<[stray: unknown, kept: unknown]>([
    [undefined, undefined],
    ["", ""],
    [[blank], [clean]],
  ])("is free of blanks in both: %j", (stray, kept) => {
    expect(withoutBlanks({ learner: {}, lines: [{ ...blank, scheme: "region" }], items: stray })).toEqual({
      learner: {},
      lines: [{ ...clean, scheme: "region" }],
      items: kept,
    });
    expect(withoutBlanks({ learner: {}, items: [blank], lines: stray })).toEqual({
      learner: {},
      items: [clean],
      lines: kept,
    });
    expect(pathsOf({ learner: {}, lines: [{ ...blank, scheme: "region" }], items: stray })).toEqual([
      "items",
    ]);
  });
});

describe("withoutBlanks makes nothing hostile valid, and survives", () => {
  const line = { item: "ue-3-ects", scheme: "region" };
  const throwing = {
    get lines() {
      throw new Error("no");
    },
    learner: {},
  };
  const cyclic: Record<string, unknown> = { learner: {}, ref: null };
  cyclic["lines"] = [cyclic];
  const proxied = (traps: ProxyHandler<object>) => new Proxy({ learner: {}, lines: [line] }, traps);
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const ofLength = (length: unknown) =>
    new Proxy([], { get: (target, key) => (key === "length" ? length : Reflect.get(target, key)) });

  it.each<[name: string, value: unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["a text", "lines"],
    ["a list", [line]],
    ["a getter that throws", throwing],
    ["a cycle", cyclic],
    [
      "a proxy whose keys throw",
      proxied({
        ownKeys: () => {
          throw new Error("no");
        },
      }),
    ],
    ["a revoked proxy", revoked.proxy],
    [
      "an instance of a class",
      new (class {
        learner = {};
        lines = [line];
      })(),
    ],
    ["a learner of a class", { learner: new Date(), lines: [line] }],
    [
      "`__proto__` as a key",
      JSON.parse(
        '{ "__proto__": "", "learner": {}, "lines": [{ "item": "ue-3-ects", "scheme": "region", "__proto__": null }] }',
      ),
    ],
    ["a list of a billion", { learner: {}, lines: new Array(1e9) }],
    ["a list with a hole", { learner: {}, lines: Object.assign(new Array(2), { 1: line }) }],
    ["lists of strange lengths", { learner: { situations: ofLength(-1) }, lines: [line] }],
    ["lists of half an entry", { learner: { situations: ofLength(0.5) }, lines: [line] }],
    ["lists of no length", { learner: { situations: ofLength(Number.NaN) }, lines: [line] }],
  ])("%s", (_, value) => {
    const parsed = parseQuoteRequest(value);
    expect(parsed.ok).toBe(false);
    const again = parseQuoteRequest(withoutBlanks(value));
    expect(again.ok).toBe(false);
    expect(issuesOf(() => quote(withoutBlanks(value) as never)).length).toBeGreaterThan(0);
  });

  it("reads each value once", () => {
    let reads = 0;
    const counting = {
      learner: {},
      lines: [line],
      get annualFee() {
        return ++reads === 1 ? "due" : "already-paid";
      },
    };
    expect(withoutBlanks(counting)).toEqual({ learner: {}, lines: [line], annualFee: "due" });
    expect(reads).toBe(1);
  });

  it("keeps to own keys, whatever a host has hung on `Object.prototype`", () => {
    const hung = { items: [], learner: null, ref: "", required: ["ref"] };
    for (const [key, value] of Object.entries(hung))
      Object.defineProperty(Object.prototype, key, {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    try {
      expect(Object.keys(withoutBlanks({ learner: {}, lines: [{ ...line, ref: "" }] }) as object)).toEqual([
        "learner",
        "lines",
      ]);
    } finally {
      for (const key of Object.keys(hung)) delete (Object.prototype as Record<string, unknown>)[key];
    }
  });
});
