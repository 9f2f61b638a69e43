import { describe, expect, it } from "vitest";
import type { QuoteRequest } from "../src/contract/request.js";
import type { Scheme, Tariff } from "../src/contract/tariff.js";
import { createPricing, euros, cnamNouvelleAquitaine as ours } from "../src/index.js";
import { ag2rUnit, withScheme } from "./support/ours.js";

const jobSeeker = { situations: ["job-seeker"], ag2rMember: true };
const ask = (request: QuoteRequest, tariff: Tariff = ours) => createPricing(tariff).quote(request);

/** A tariff of one item and one scheme, or with these parts instead. */
const small = (parts: Partial<Tariff>): Tariff => ({
  format: 1,
  id: "small",
  title: "Small",
  currency: "EUR",
  items: { course: { label: "Course" } },
  schemes: { own: { label: "Own", paidBy: "learner" } },
  grid: { course: { own: 10_000 } },
  ...parts,
});
const course = { item: "course", scheme: "own" };

describe("the functions of a tariff", () => {
  const pricing = createPricing<Tariff>(ours);

  it("parse a request to its like", () => {
    const request = { learner: jobSeeker, lines: [ag2rUnit(1)] };
    expect(pricing.parseQuoteRequest(request)).toEqual({ ok: true, value: request });
  });

  it("compare all schemes, in page order", () => {
    const { schemes } = pricing.compare({ learner: jobSeeker, items: [{ item: "ue-3-ects" }] });
    expect(schemes.map(({ scheme, quote }) => [scheme, quote.status])).toEqual([
      ["company", "ineligible"],
      ["pole-emploi", "priced"],
      ["region", "priced"],
      ["ag2r", "priced"],
    ]);
  });
});

describe("a line", () => {
  it("has the measures printed beside the one that is asked", () => {
    const recall = { ...ours.items["recall-exam"], measures: { hours: 2, ects: { min: 1 } } };
    const lines = [{ item: "recall-exam", scheme: "region", ects: 6 }];
    const tariff = { ...ours, items: { ...ours.items, "recall-exam": recall } };
    expect(ask({ learner: jobSeeker, lines }, tariff).lines).toMatchObject([{ hours: 2, ects: 6 }]);
  });

  it("tells its semester and its measures even if it is refused", () => {
    const lines = [{ item: "recall-exam", scheme: "ag2r", ects: 6, semester: 2 } as const];
    expect(ask({ learner: jobSeeker, lines }).lines).toMatchObject([
      { status: "ineligible", semester: 2, ects: 6 },
    ]);
  });

  it("has no `ref` and no `semester` if none was given", () => {
    const [line] = ask({ learner: jobSeeker, lines: [ag2rUnit()] }).lines;
    expect(line).not.toHaveProperty("ref");
    expect(line).not.toHaveProperty("semester");
  });

  it("tells a single part by its name, but not a price that has none", () => {
    const tariff = small({
      grid: { course: { own: { sum: { tuition: 700 } } } },
      words: { tuition: "Tuition" },
    });
    expect(ask({ learner: {}, lines: [course] }, tariff).lines).toMatchObject([
      { parts: [{ code: "tuition", due: 700 }] },
    ]);
    expect(ask({ learner: {}, lines: [course] }, small({})).lines[0]).not.toHaveProperty("parts");
  });
});

describe("a refusal", () => {
  it("names no scheme that only may admit the learner", () => {
    const lines = [{ item: "work-experience", scheme: "company" }];
    expect(ask({ learner: { situations: ["job-seeker"] }, lines }).lines).toMatchObject([
      { alternatives: ["pole-emploi", "region"] },
    ]);
  });

  it("names no scheme under which the item is not eligible, though it admits the learner", () => {
    const lines = [{ item: "engineering-thesis", scheme: "company" }];
    expect(ask({ learner: jobSeeker, lines }).lines).toMatchObject([
      { alternatives: ["pole-emploi", "region"] },
    ]);
  });

  it("of one line leaves another as open as it was", () => {
    const lines = [
      { item: "engineering-thesis", scheme: "ag2r" },
      { item: "ue-3-ects", scheme: "ag2r" },
    ];
    expect(ask({ learner: { situations: ["job-seeker"] }, lines })).toMatchObject({
      status: "ineligible",
      lines: [{ status: "ineligible" }, { status: "undetermined", missing: ["ag2rMember"] }],
    });
  });
});

describe("who pays", () => {
  it("is not charged for lines that cost nothing", () => {
    const lines = [
      { item: "bulats-test", scheme: "company" },
      { item: "ue-3-ects", scheme: "company" },
    ];
    const grid = { ...ours.grid, "bulats-test": { ...ours.grid["bulats-test"], company: 0 } };
    const answer = ask({ learner: { situations: ["employee"] }, lines }, { ...ours, grid });
    expect(answer).toMatchObject({ payers: [{ lines: [] }, { payer: "company", due: 520_00, lines: [1] }] });
  });

  it("owes an unpublished share for all lines together", () => {
    const lines = [
      { item: "ue-3-ects", scheme: "region" },
      { item: "bulats-test", scheme: "region" },
    ];
    expect(ask({ learner: jobSeeker, lines })).toMatchObject({
      payers: [{ lines: [0, 1] }, { payer: "region", due: null, lines: [0, 1] }],
    });
  });

  const shared: Scheme = {
    label: "Shared",
    paidBy: [{ payer: "fund", atMost: 3_000 }, { payer: "own" }, { payer: "fund", percent: 50 }],
  };
  const withFund = small({
    schemes: { own: { label: "Own", paidBy: "learner-part" }, shared },
    grid: { course: { own: 10_000, shared: 10_000 } },
    words: { fund: "Fund" },
  });

  it("has one entry, whatever it pays by, and its share of a line is never negative", () => {
    const lines = [{ item: "course", scheme: "shared" }];
    expect(ask({ learner: {}, lines }, withFund)).toMatchObject({
      lines: [
        {
          learnerDue: 0,
          funderDue: 10_000,
          payers: [
            { payer: "fund", due: 3_000 },
            { payer: "own", due: 7_000 },
          ],
        },
      ],
      payers: [
        { payer: "learner", due: 0 },
        { payer: "fund", due: 3_000 },
        { payer: "own", due: 7_000 },
      ],
    });
  });

  it("owes an unpublished sum if one of its shares is not published", () => {
    const lines = [course, { item: "course", scheme: "shared" }];
    expect(ask({ learner: {}, lines }, withFund)).toMatchObject({
      payers: [
        { payer: "learner", due: 10_000 },
        { payer: "own", due: null, lines: [0, 1] },
        { payer: "fund", due: 3_000, lines: [1] },
      ],
    });
  });
});

describe("a cap", () => {
  const withCap = (change: object) => withScheme("ag2r", { cap: { ...ours.schemes.ag2r.cap, ...change } });

  it("counts the dated lines also if the others count in no semester", () => {
    const lines = [ag2rUnit(), ag2rUnit(1), ag2rUnit(1), ag2rUnit(1)];
    const { lines: outcomes } = ask({ learner: jobSeeker, lines }, withCap({ undated: "in-none" }));
    expect(outcomes.map(({ status }) => status)).toEqual([
      "priced",
      "ineligible",
      "ineligible",
      "ineligible",
    ]);
  });

  it("asks for the second unit in neither semester if undated units count in none", () => {
    const lines = [ag2rUnit(), ag2rUnit()];
    const { notes } = ask({ learner: jobSeeker, lines }, withCap({ undated: "in-none" }));
    expect(notes.map(({ code }) => code)).not.toContain("ag2r-second-unit");
  });

  it("counts lines of its own scheme that are also in all that its scope names", () => {
    const lines = [ag2rUnit(1), ag2rUnit(1), ag2rUnit(1)];
    expect(ask({ learner: jobSeeker, lines }, withCap({ counts: {} })).status).toBe("ineligible");
    expect(ask({ learner: jobSeeker, lines }, withCap({ counts: { schemes: ["region"] } })).status).toBe(
      "priced",
    );
  });
});

describe("the annual fee", () => {
  it("of several equal amounts is the first of the page, whatever the order of lines", () => {
    const entry = (scheme: string, group: string) => ({
      schemes: [scheme],
      price: { for: group, price: 5_000, otherwise: 9_000 },
    });
    const tariff = small({
      groups: { some: { label: "for some" }, others: { label: "for others" } },
      schemes: { own: { label: "Own", paidBy: "learner" }, other: { label: "Other", paidBy: "learner" } },
      grid: { course: { own: 1, other: 1 } },
      annualFee: { label: "Fee", due: [entry("own", "some"), entry("other", "others")], ofSeveral: "lowest" },
    });
    const lines = [course, { item: "course", scheme: "other" }];
    for (const ordered of [lines, [...lines].reverse()])
      expect(ask({ learner: {}, lines: ordered }, tariff)).toMatchObject({
        annualFee: { status: "due", due: 5_000, exception: "some" },
      });
  });

  it("names the innermost group that decided it", () => {
    const price = { for: "some", price: { for: "others", price: 100, otherwise: 200 }, otherwise: 300 };
    const tariff = small({
      groups: { some: { label: "for some" }, others: { label: "for others" } },
      annualFee: { label: "Fee", due: [{ price }], ofSeveral: "highest" },
    });
    expect(ask({ learner: {}, lines: [course] }, tariff)).toMatchObject({
      annualFee: { due: 100, exception: "others" },
    });
  });
});

describe("a number about the learner that is not known", () => {
  const age = { label: "Age", min: 18, max: 65 } as const;
  const status = (range: object, learner: QuoteRequest["learner"] = {}) => {
    const tariff = small({
      facts: { age },
      groups: { wanted: { label: "for some", anyOf: [{ age: range }] } },
      schemes: { own: { label: "Own", public: "wanted", paidBy: "learner" } },
    });
    const answer = ask({ learner, lines: [course] }, tariff);
    return answer.status === "undetermined" ? answer.missing : answer.status;
  };

  it.each([
    ["all are admitted", { from: 10 }, "priced"],
    ["all are admitted", { below: 66 }, "priced"],
    ["all are admitted", { from: 10, below: 100 }, "priced"],
    ["the oldest are admitted", { from: 65 }, ["age"]],
    ["some are admitted", { from: 30, below: 40 }, ["age"]],
    ["those over 30 are admitted", { from: 30.000000000000004 }, ["age"]],
    ["those up to 30 are admitted", { below: 30.000000000000004 }, ["age"]],
  ])("is asked for only if it can matter: %s by %o", (_, range, expected) => {
    expect(status(range)).toEqual(expected);
  });

  it("is no question once it is known", () => {
    expect(status({ from: 65 }, { age: 65 })).toBe("priced");
    expect(status({ from: 65 }, { age: 64 })).toBe("ineligible");
  });
});

describe("a fact that is not known", () => {
  const facts = { member: { label: "Member" }, local: { label: "Local" } } as const;
  const groups = {
    members: { label: "for members", anyOf: [{ member: true }] },
    others: { label: "for others", anyOf: [{ member: false }] },
    locals: { label: "for locals who are no members", anyOf: [{ member: false, local: true }] },
  };
  const schemes = {
    own: { label: "Own", public: "others", paidBy: "learner" },
    club: { label: "Club", public: "members", paidBy: "learner" },
  } as const;
  const page = small({ facts, groups, schemes, grid: { course: { own: 100, club: 100 } } });
  const lines = [course, { item: "course", scheme: "club" }];

  it("is in vain if each answer refuses one line or another: no answer leads to a price", () => {
    expect(ask({ learner: {}, lines }, page)).toMatchObject({
      status: "undetermined",
      lines: [
        { status: "undetermined", missing: ["member"] },
        { status: "undetermined", missing: ["member"] },
      ],
      missing: [],
      learnerRange: null,
    });
  });

  it("does not matter if it changes an amount only for those who are refused another line", () => {
    const reductions = [{ code: "half", for: "locals", percent: -50 }];
    const tariff = { ...page, reductions, words: { half: "Half." } };
    expect(ask({ learner: { member: true }, lines: [lines[1] as never] }, tariff).status).toBe("priced");
    expect(ask({ learner: {}, lines }, tariff)).toMatchObject({ missing: [], learnerRange: null });
  });

  it("cannot be asked of a learner of whom a tariff asks nothing", () => {
    const parsed = createPricing(small({})).parseQuoteRequest({
      learner: { situations: [] },
      lines: [course],
    });
    expect(parsed.ok || parsed.issues.map(({ message }) => message)).toEqual([
      'A learner has no `situations`: give an empty object. Got "situations".',
    ]);
  });
});

describe("an amount", () => {
  const most = 9e12;

  it.each([Number.MAX_SAFE_INTEGER, most + 1, { times: "days", of: most }])(
    "that three lines could not add up exactly is refused with the tariff: %j",
    (own) => {
      const items = { course: { label: "Course", measures: { days: 2 } } };
      expect(() =>
        createPricing(small({ items, measures: { days: "day" }, grid: { course: { own } } })),
      ).toThrow(/largest amount/);
    },
  );

  it.each([
    [{ per: "days", cents: 0.5 }, 1, 1],
    [{ per: "days", cents: 1.005 }, 100, 101],
    [{ per: "days", cents: 0.145 }, 100, 15],
    [{ per: "days", cents: 28.75 }, 0.02, 1],
    [{ times: "days", of: { per: "days", cents: 0.5 } }, 3, 6],
  ] as const)("is rounded half up, exactly on decimals: %j for %d days", (own, days, due) => {
    const items = { course: { label: "Course", measures: { days } } };
    const tariff = small({ items, measures: { days: "day" }, grid: { course: { own } } });
    expect(ask({ learner: {}, lines: [course] }, tariff)).toMatchObject({ learnerDue: due });
  });

  it.each([
    [-12.5, 8_998_201_053_687, 7_873_425_921_976],
    [-66.666666667, 8_998_201_053_687, 2_999_400_351_199],
    [-33.3, 1, 1],
    [-50, 1, 1],
    [-50.1, 1, 0],
  ])("less %d per cent is rounded half up, however large it is: of %i, %i are left", (percent, own, due) => {
    const reductions = [{ code: "less", percent }];
    const tariff = small({ grid: { course: { own } }, reductions, words: { less: "Less." } });
    expect(ask({ learner: {}, lines: [course] }, tariff)).toMatchObject({ learnerDue: due });
  });

  it.each([1.005, 10.075, 0.2875, Number.NaN, 1e14, 12_345_678_901_234.56])(
    "of %d euros is not a number of cents",
    (amount) => {
      expect(() => euros(amount)).toThrow(RangeError);
    },
  );

  it.each([
    [0.29, 29],
    [1.1, 110],
    [-0, 0],
    [4.35, 435],
    [9_999_999_999_999.99, 999_999_999_999_999],
  ])("of %d euros is %i cents", (amount, cents) => {
    expect(Object.is(euros(amount), cents)).toBe(true);
  });
});
