import { describe, expect, it } from "vitest";
import { pathText } from "../src/contract/issue.js";
import {
  compare,
  createPricing,
  type Issue,
  PricingError,
  parseQuoteRequest,
  quote,
  type Tariff,
  cnamNouvelleAquitaine as tariff,
} from "../src/index.js";
import { issuesOf } from "./support/issues.js";
import { withItems } from "./support/ours.js";
import { isThorough } from "./support/runs.js";

const learner = { situations: ["employee"] };
const line = { item: "ue-3-ects", scheme: "region" };

function issues(input: unknown): readonly Issue[] {
  const parsed = parseQuoteRequest(input);
  return parsed.ok ? [] : parsed.issues;
}
/** Each issue as a person reads it, without the message. */
const summary = (input: unknown) =>
  issues(input).map(({ path, code, didYouMean }) =>
    [pathText(path), code, ...(didYouMean ? [`(${didYouMean}?)`] : [])].join(" "),
  );
const withLine = (change: object) => ({ learner, lines: [{ ...line, ...change }] });

const bad: readonly [what: string, input: unknown, ...issues: string[]][] = [
  ["nothing", undefined, "request required"],
  ["null", null, "request wrong-type"],
  ["a text", "ue-3-ects", "request wrong-type"],
  ["a list", [], "request wrong-type"],
  ["a class instance", new Map(), "request wrong-type"],
  ["an empty object", {}, "learner required", "lines required"],
  ["a misspelt key", { learner, lines: [line], anualFee: "due" }, "anualFee unknown-key (annualFee?)"],
  [
    "a key called __proto__",
    JSON.parse(`{"learner":{},"lines":[${JSON.stringify(line)}],"__proto__":{}}`),
    "__proto__ unknown-key",
  ],
  ["another fee", { learner, lines: [line], annualFee: "paid" }, "annualFee unknown-choice (already-paid?)"],
  ["a fee in cents", { learner, lines: [line], annualFee: 150 }, "annualFee wrong-type"],
  ["no lines", { learner, lines: [] }, "lines too-few"],
  ["lines that are none", { learner, lines: line }, "lines wrong-type"],
  ["1,001 lines", { learner, lines: Array(1_001).fill(line) }, "lines too-many"],
  ["a hole among the lines", { learner, lines: Array(1) }, "lines[0] required"],
  ["a line that is a text", { learner, lines: ["ue-3-ects"] }, "lines[0] wrong-type"],
  ["an empty line", { learner, lines: [{}] }, "lines[0].item required", "lines[0].scheme required"],
  ["a misspelt item", withLine({ item: "ue-3-etcs" }), "lines[0].item unknown-item (ue-3-ects?)"],
  ["an item of another case", withLine({ item: "UE-3-ECTS" }), "lines[0].item unknown-item (ue-3-ects?)"],
  ["an item that is nowhere near", withLine({ item: "pottery" }), "lines[0].item unknown-item"],
  ["an item called constructor", withLine({ item: "constructor" }), "lines[0].item unknown-item"],
  ["an item that is a number", withLine({ item: 3 }), "lines[0].item wrong-type"],
  ["a misspelt scheme", withLine({ scheme: "pole_emploi" }), "lines[0].scheme unknown-scheme (pole-emploi?)"],
  ["a scheme that the page does not have", withLine({ scheme: "cpf" }), "lines[0].scheme unknown-scheme"],
  ["a misspelt key of a line", withLine({ semestre: 1 }), "lines[0].semestre unknown-key (semester?)"],
  ["a third semester", withLine({ semester: 3 }), "lines[0].semester unknown-choice"],
  ["a semester in words", withLine({ semester: "1" }), "lines[0].semester wrong-type (1?)"],
  ["no ECTS for a recall exam", withLine({ item: "recall-exam" }), "lines[0].ects required"],
  ["0 ECTS", withLine({ item: "recall-exam", ects: 0 }), "lines[0].ects out-of-range"],
  ["−3 ECTS", withLine({ item: "recall-exam", ects: -3 }), "lines[0].ects out-of-range"],
  ["half an ECTS", withLine({ item: "recall-exam", ects: 0.5 }), "lines[0].ects out-of-range"],
  ["NaN ECTS", withLine({ item: "recall-exam", ects: Number.NaN }), "lines[0].ects out-of-range"],
  ["−0 ECTS", withLine({ item: "recall-exam", ects: -0 }), "lines[0].ects out-of-range"],
  ["1e308 ECTS", withLine({ item: "recall-exam", ects: 1e308 }), "lines[0].ects out-of-range"],
  ["ECTS in words", withLine({ item: "recall-exam", ects: "6" }), "lines[0].ects wrong-type"],
  ["ECTS as an object", withLine({ item: "recall-exam", ects: Object(6) }), "lines[0].ects wrong-type"],
  ["ECTS as a symbol", withLine({ item: "recall-exam", ects: Symbol("6") }), "lines[0].ects wrong-type"],
  ["ECTS where they are printed", withLine({ ects: 3 }), "lines[0].ects not-applicable"],
  ["ECTS where there are none", withLine({ item: "bulats-test", ects: 3 }), "lines[0].ects not-applicable"],
  ["a ref that is a number", withLine({ ref: 107 }), "lines[0].ref wrong-type"],
  ["a ref of 201 characters", withLine({ ref: "é".repeat(201) }), "lines[0].ref too-long"],
  ["a ref of a hundred million characters", withLine({ ref: "x".repeat(1e8) }), "lines[0].ref too-long"],
  [
    "ECTS in words for an item that is not known",
    withLine({ item: "ue-3", ects: "x" }),
    "lines[0].item unknown-item",
    "lines[0].ects wrong-type",
  ],
  ["a ref with half a character", withLine({ ref: "\ud83d" }), "lines[0].ref ill-formed-text"],
  ["a learner that is a text", { learner: "employee", lines: [line] }, "learner wrong-type"],
  [
    "a misspelt fact",
    { learner: { situation: [] }, lines: [line] },
    "learner.situation unknown-key (situations?)",
  ],
  [
    "one situation outside a list",
    { learner: { situations: "employee" }, lines: [line] },
    "learner.situations wrong-type",
  ],
  [
    "a misspelt situation",
    { learner: { situations: ["employe"] }, lines: [line] },
    "learner.situations[0] unknown-choice (employee?)",
  ],
  [
    "a situation that is null",
    { learner: { situations: [null] }, lines: [line] },
    "learner.situations[0] wrong-type",
  ],
  [
    "a situation twice",
    { learner: { situations: ["employee", "employee"] }, lines: [line] },
    "learner.situations[1] duplicate-choice",
  ],
  ["membership in words", { learner: { ag2rMember: "yes" }, lines: [line] }, "learner.ag2rMember wrong-type"],
  [
    "all at once",
    { learner: { ag2rMember: 1 }, lines: [{ item: "ue-3" }, { ...line, semester: 0 }], annualFee: null },
    "learner.ag2rMember wrong-type",
    "lines[0].item unknown-item",
    "lines[0].scheme required",
    "lines[1].semester unknown-choice",
    "annualFee wrong-type",
  ],
];

describe("a request that cannot be read", () => {
  it.each(bad)("%s", (_, input, ...expected) => {
    expect(summary(input)).toEqual(expected);
  });

  it("is thrown by quote as one error with all its issues, path first", () => {
    const request = { learner: {}, lines: [{ item: "recall-exam", scheme: "regoin" }] };
    const ask = () => quote(request as never);
    expect(ask).toThrow(PricingError);
    expect(() => quote(7 as never)).toThrow(/^request: A request is an object/);
    expect(() => quote(7 as never)).toThrow(expect.objectContaining({ name: "PricingError" }));
    expect(ask).toThrow(
      [
        'lines[0].scheme: The tariff has no such scheme: give the id of one, such as `company`. Got "regoin". Did you mean `region`?',
        "lines[0].ects: `recall-exam` asks for `ects`: give a whole number from 1 up. Got nothing.",
      ].join("\n"),
    );
  });
});

const said: readonly [input: unknown, message: string][] = [
  [5, "A request is an object: give an object with `learner`, `lines`, `annualFee`. Got 5."],
  [true, "A request is an object: give an object with `learner`, `lines`, `annualFee`. Got true."],
  [() => {}, "A request is an object: give an object with `learner`, `lines`, `annualFee`. Got a function."],
  [
    withLine({ item: "recall-exam", ects: 2e6 }),
    "`recall-exam` asks for `ects`: give a whole number from 1 to 1,000,000. Got 2000000.",
  ],
  [
    withLine({ item: "recall-exam", ects: -0 }),
    "`recall-exam` asks for `ects`: give a whole number from 1 up. Got -0.",
  ],
  [
    withLine({ item: { toString: "hostile" } }),
    "A line names its item: give the id of one, such as `ue-3-ects`. Got an object.",
  ],
  [
    withLine({ item: "y".repeat(40) }),
    `The tariff has no such item: give the id of one, such as \`ue-3-ects\`. Got "${"y".repeat(40)}".`,
  ],
  [
    withLine({ item: "x".repeat(99) }),
    `The tariff has no such item: give the id of one, such as \`ue-3-ects\`. Got "${"x".repeat(40)}…".`,
  ],
  [withLine({ semester: [1] }), "A year has two semesters: give one of `1`, `2`. Got a list of 1."],
];

describe("an issue", () => {
  it.each(said)("of %o is said in words", (input, message) => {
    expect(issues(input).map((issue) => issue.message)).toEqual([message]);
  });

  it("of each kind reads as help", async () => {
    const inWords = (found: readonly Issue[]) =>
      found.map(({ path, message }) => `  ${pathText(path)}: ${message}`).join("\n");
    const page: Tariff = tariff;
    const facts = { ...page.facts, age: { label: { fr: "Âge", en: "Age" }, min: 0, max: 120 } };
    const ages = ["forty", 121, undefined].map((age) =>
      createPricing<Tariff>({ ...page, facts }).parseQuoteRequest({ learner: { age }, lines: [line] }),
    );
    const plan = issuesOf(() =>
      compare({ learner: [], items: [{ ...line, semester: 0 }, "ue-3-ects"] } as never),
    );
    expect(ages.map((parsed) => parsed.ok || parsed.issues[0]?.code)).toEqual([
      "wrong-type",
      "out-of-range",
      true,
    ]);
    const document = [
      ...bad.map(([what, input]) => `${what}\n${inWords(issues(input))}`),
      ...ages.map((parsed) => `an age\n${parsed.ok ? "  is taken" : inWords(parsed.issues)}`),
      `items of a plan\n${inWords(plan)}`,
    ];
    await expect(`${document.join("\n\n")}\n`).toMatchFileSnapshot("documents/issues.txt");
  });

  it.each([2, 2.5])("of a number too small to be divided by a step of %f is a refusal, not a 0", (step) => {
    const measures = { hours: { min: 0, max: 30, step } };
    const items = { ...tariff.items, "bulats-test": { ...tariff.items["bulats-test"], measures } };
    const { parseQuoteRequest: parse } = createPricing<Tariff>({ ...tariff, items });
    const line = { item: "bulats-test", scheme: "region" };
    expect(parse({ learner: {}, lines: [{ ...line, hours: 5e-324 }] }).ok).toBe(false);
    expect(parse({ learner: {}, lines: [{ ...line, hours: 10 }] }).ok).toBe(true);
  });

  it("of a number off its step names the step", () => {
    const measures = { hours: { min: 1, max: 3, step: 0.5 } };
    const items = { ...tariff.items, "recall-exam": { ...tariff.items["recall-exam"], measures } };
    const grid = { ...tariff.grid, "recall-exam": { ...tariff.grid["recall-exam"], region: 1_300 } };
    const { parseQuoteRequest: parse } = createPricing<Tariff>({ ...tariff, items, grid });
    const parsed = parse(withLine({ item: "recall-exam", hours: 1.2 }));
    expect(parsed.ok || parsed.issues[0]?.message).toBe(
      "`recall-exam` asks for `hours`: give a multiple of 0.5 from 1 to 3. Got 1.2.",
    );
  });

  it("lists no more than forty names", () => {
    const options = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`trade-${index}`, "Trade"]));
    const page: Tariff = tariff;
    const { parseQuoteRequest } = createPricing({
      ...page,
      facts: { ...page.facts, trades: { label: "Trades", options } },
    });
    const parsed = parseQuoteRequest({ learner: { trades: ["none"] }, lines: [line] });
    const [issue] = parsed.ok ? [] : parsed.issues;
    expect(issue?.expected).toMatch(/^one of `trade-0`, .*`trade-39`, …$/);
  });

  it("carries what was expected and what was received", () => {
    expect(issues(withLine({ item: "ue-6-etcs" }))).toEqual([
      {
        path: ["lines", 0, "item"],
        code: "unknown-item",
        message:
          'The tariff has no such item: give the id of one, such as `ue-3-ects`. Got "ue-6-etcs". Did you mean `ue-6-ects`?',
        expected: "the id of one, such as `ue-3-ects`",
        received: '"ue-6-etcs"',
        didYouMean: "ue-6-ects",
      },
    ]);
  });
});

describe("a path", () => {
  it("is written as in code, whatever it begins with", () => {
    expect(pathText(["lines", 0, "ects"])).toBe("lines[0].ects");
    expect(pathText([2, "lines", 0])).toBe("[2].lines[0]");
    expect(pathText([], "tariff")).toBe("tariff");
  });
});

describe("a hostile request", () => {
  const throwing = Object.defineProperty({}, "item", {
    enumerable: true,
    get: () => {
      throw new Error("no");
    },
  });
  const { proxy: revoked, revoke } = Proxy.revocable([], {});
  revoke();

  it("with a getter that throws is unreadable there", () => {
    expect(summary({ learner, lines: [line, throwing] })).toEqual([
      "lines[1].item unreadable",
      "lines[1].item required",
      "lines[1].scheme required",
    ]);
    expect(issues({ learner, lines: [line, throwing] })[0]).toEqual({
      path: ["lines", 1, "item"],
      code: "unreadable",
      message: "`item` throws when it is read: give plain data. Got nothing.",
      expected: "plain data",
      received: "nothing",
    });
  });

  it("with a revoked proxy is refused there", () => {
    expect(summary(revoked)).toEqual(["request wrong-type"]);
    expect(summary({ learner, lines: revoked })).toEqual(["lines wrong-type"]);
  });

  it("may have its issues changed, but no later issue is", () => {
    const ask = () => {
      const parsed = parseQuoteRequest({ learner: { situations: 1, ag2rMember: 1 }, lines: 1 });
      return parsed.ok ? [] : parsed.issues;
    };
    for (const { path } of ask()) (path as unknown[]).push("changed");
    expect(ask().map(({ path }) => path)).toEqual([
      ["learner", "situations"],
      ["learner", "ag2rMember"],
      ["lines"],
    ]);
  });

  it("has the keys that JSON would write: what a library has hidden in it is no part of it", () => {
    const marked = Object.defineProperty({ ...line, [Symbol("draft")]: true }, "__v_skip", { value: true });
    const parsed = parseQuoteRequest({ learner, lines: [marked] });
    expect(parsed).toEqual({ ok: true, value: { learner, lines: [line] } });
    const hidden = Object.defineProperty({ scheme: "region" }, "item", { value: "ue-3-ects" });
    expect(summary({ learner, lines: [hidden] })).toEqual(["lines[0].item required"]);
  });

  it("may have a key of any length, but the error stays short", () => {
    const ask = () => quote({ learner, lines: [line], ["k".repeat(1e6)]: 1 } as never);
    const error = (() => {
      try {
        return ask();
      } catch (thrown) {
        return thrown as Error;
      }
    })();
    expect(String(error).length).toBeLessThan(400);
  });

  it("cannot change the words of the next report", () => {
    const full = () => issues({ learner, lines: Array(101).fill({}) })[100];
    Object.assign(full() ?? {}, { message: "mine" });
    expect(full()).toEqual({
      path: [],
      code: "more-issues",
      message: "Only the first 100 problems are listed: fix them to see the rest.",
      expected: "input without these problems",
      received: "more than 100 problems",
    });
  });

  it.runIf(isThorough)(
    "is not compared with more than 20,000 ids, however many of its own are misspelt",
    () => {
      const ids = Array.from({ length: 20_000 }, (_, index) => `course-${index}`);
      const { parseQuoteRequest } = createPricing(withItems(ids));
      const parsed = parseQuoteRequest({
        learner,
        lines: Array(2).fill({ item: "curse-7", scheme: "region" }),
      });
      expect(parsed.ok || parsed.issues.map(({ didYouMean }) => didYouMean)).toEqual(["course-7", undefined]);
    },
  );

  it("may lie about its length", () => {
    const liar = new Proxy([], { get: (_, key) => (key === "length" ? Symbol("1") : undefined) });
    expect(summary({ learner, lines: liar })).toEqual(["lines unreadable"]);
    expect(issues({ learner, lines: [liar] })[0]?.received).toBe("a list");
  });

  it("with ten thousand problems is reported briefly", () => {
    const keys = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`key${index}`, 0]));
    const found = issues({ learner, lines: [line], ...keys });
    expect(found).toHaveLength(101);
    expect(found[100]?.code).toBe("more-issues");
  });

  it("is read once and copied, so that it cannot change its mind", () => {
    let reads = 0;
    const shifty = Object.defineProperty({ scheme: "region" }, "item", {
      enumerable: true,
      get: () => (reads++ === 0 ? "ue-3-ects" : "free-lunch"),
    });
    expect(quote({ learner, lines: [shifty] } as never)).toMatchObject({ lines: [{ item: "ue-3-ects" }] });
    expect(reads).toBe(1);
  });
});

describe("a request that can be read", () => {
  it("counts as it was read the second time, if the first was no good", () => {
    let reads = 0;
    const shifty = Object.defineProperty({ scheme: "region" }, "item", {
      enumerable: true,
      get: () => (reads++ === 0 ? "free-lunch" : "ue-3-ects"),
    });
    expect(quote({ learner, lines: [shifty] } as never)).toMatchObject({ lines: [{ item: "ue-3-ects" }] });
    expect(reads).toBe(2);
  });

  it("may leave out what is optional, or say undefined", () => {
    const spare = { ects: undefined, semester: undefined, ref: undefined };
    const input = {
      learner: { situations: undefined },
      lines: [{ ...line, ...spare }],
      annualFee: undefined,
    };
    expect(parseQuoteRequest(input)).toStrictEqual({ ok: true, value: { learner: {}, lines: [line] } });
  });

  it("is read by what its tariff knows", () => {
    const other = withItems(["ue-4-ects"]);
    const read = (one: Tariff) => createPricing(one).parseQuoteRequest({ learner, lines: [line] }).ok;
    expect([tariff, other, tariff, other].map(read)).toEqual([true, false, true, false]);
  });

  it("may come without a prototype", () => {
    const bare = Object.assign(Object.create(null), { learner, lines: [line] });
    expect(parseQuoteRequest(bare).ok).toBe(true);
  });

  it("may ask for as many ECTS as there can be", () => {
    expect(issues(withLine({ item: "recall-exam", ects: 1_000_000 }))).toEqual([]);
    expect(summary(withLine({ item: "recall-exam", ects: 1_000_001 }))).toEqual([
      "lines[0].ects out-of-range",
    ]);
  });

  it("may carry a ref of 200 characters, counted as a person counts them", () => {
    expect(issues(withLine({ ref: "😀".repeat(200) }))).toEqual([]);
  });
});
