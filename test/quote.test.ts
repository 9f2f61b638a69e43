import { describe, expect, it } from "vitest";
import {
  type Basket,
  createPricing,
  cnamNouvelleAquitaine as ours,
  type QuoteRequest,
  type Tariff,
} from "../src/index.js";
import { ag2rUnit, withScheme } from "./support/ours.js";

const jobSeeker = { situations: ["job-seeker"], ag2rMember: true };
const ask = (request: QuoteRequest, tariff: Tariff = ours) => createPricing(tariff).quote(request);
const withCell = (price: unknown): Tariff =>
  ({
    ...ours,
    grid: { ...ours.grid, "bulats-test": { ...ours.grid["bulats-test"], region: price } },
  }) as Tariff;

describe("an amount in print", () => {
  it.each<[price: unknown, printed: string]>([
    [0, "0 €"],
    [999_00, "999 €"],
    [1_234_567_00, "1 234 567 €"],
    [12_50, "12,50 €"],
    [1_000_05, "1 000,05 €"],
    [{ per: "hours", cents: 812.5 }, "8,125 € / heure"],
  ])("%j is « %s »", (price, printed) => {
    expect(createPricing(withCell(price)).source("bulats-test", "region").cell).toBe(printed);
  });
});

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
    const items = {
      ...ours.items,
      "recall-exam": { ...ours.items["recall-exam"], measures: { hours: 2, ects: "asked" } },
    } as const;
    const lines = [{ item: "recall-exam", scheme: "region", ects: 6 }];
    expect(ask({ learner: jobSeeker, lines }, { ...ours, items }).lines).toMatchObject([
      { hours: 2, ects: 6 },
    ]);
  });

  it("has no `ref` where none was given", () => {
    expect(ask({ learner: jobSeeker, lines: [ag2rUnit()] }).lines[0]).not.toHaveProperty("ref");
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

  it("leaves a line that another rules out no less open", () => {
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
});

describe("a cap", () => {
  const undated = withScheme("ag2r", { cap: { ...ours.schemes.ag2r.cap, undated: "in-none" } });

  it("counts the dated lines also where the others count in no semester", () => {
    const lines = [ag2rUnit(), ag2rUnit(1), ag2rUnit(1), ag2rUnit(1)];
    expect(ask({ learner: jobSeeker, lines }, undated).lines.map(({ status }) => status)).toEqual([
      "priced",
      "ineligible",
      "ineligible",
      "ineligible",
    ]);
  });

  it("asks for the second unit in neither semester, where the others count in none", () => {
    const { notes } = ask({ learner: jobSeeker, lines: [ag2rUnit(), ag2rUnit()] }, undated);
    expect(notes.map(({ code }) => code)).not.toContain("ag2r-second-unit");
  });
});

it("a tariff that asks nothing of a learner says so", () => {
  const asksNothing = { ...withScheme("region", { annualFee: [{ due: 0 }] }), facts: {} };
  const parsed = createPricing(asksNothing).parseQuoteRequest({
    learner: { situations: [] },
    lines: [{ item: "ue-3-ects", scheme: "region" }],
  });
  expect(parsed.ok ? [] : parsed.issues.map(({ message }) => message)).toEqual([
    'A learner has no `situations`: give nothing here. Got "situations".',
  ]);
});

describe("a number that is not known", () => {
  const age = { kind: "number", label: { fr: "Âge", en: "Age" }, min: 18, max: 65 } as const;
  const status = (wanted: object, known: object = {}) => {
    const { status, missing } = ask(
      { learner: known, lines: [{ item: "ue-3-ects", scheme: "region" }] } as never,
      {
        ...withScheme("region", { public: { age: wanted }, annualFee: [{ due: 0 }] }),
        facts: { ...ours.facts, age },
      },
    ) as { status: string; missing?: string[] };
    return missing ?? status;
  };

  it.each([
    ["nobody is", { from: 66 }, "ineligible"],
    ["nobody is", { below: 10 }, "ineligible"],
    ["nobody is", { from: 5, below: 12 }, "ineligible"],
    ["all are", { from: 10 }, "priced"],
    ["all are", { below: 66 }, "priced"],
    ["all are", { from: 10, below: 100 }, "priced"],
    ["the oldest are", { from: 65 }, ["age"]],
    ["some are", { from: 30, below: 40 }, ["age"]],
  ])("is asked for where it can matter: %s %o", (_, wanted, expected) => {
    expect(status(wanted)).toEqual(expected);
  });

  it("is no question once it is known", () => {
    expect(status({ from: 65 }, { age: 65 })).toBe("priced");
    expect(status({ from: 65 }, { age: 64 })).toBe("ineligible");
  });
});

describe("a fact that is not known", () => {
  const lines = [
    { item: "ue-3-ects", scheme: "region" },
    { item: "ue-4-ects", scheme: "ag2r" },
  ];
  const open = { status: "undetermined", missing: ["ag2rMember"], learnerRange: null };
  const members = (ag2rMember: boolean) => ({ public: { ag2rMember }, annualFee: [{ due: 0 }] });

  it("matters where it decides which of two lines is refused", () => {
    const stages: string[] = [];
    const on = ({ annualFee }: Basket) => {
      stages.push(annualFee);
      return [];
    };
    const tariff = withScheme("region", members(false), withScheme("ag2r", members(true)));
    expect(ask({ learner: {}, lines }, { ...tariff, readings: { mine: { on } } })).toMatchObject(open);
    // Without a total, nothing has become of the fee.
    expect(stages).toEqual(["open"]);
  });

  it("does not matter where it changes an amount of those alone who are refused another line", () => {
    const tariff = withScheme("region", { annualFee: [{ due: 0 }] }, withScheme("ag2r", members(true)));
    const half = {
      for: { ag2rMember: false, situations: ["employee"] },
      charge: (cents: number) => cents / 2,
    };
    expect(ask({ learner: {}, lines }, { ...tariff, rules: { half } })).toMatchObject(open);
  });
});

describe("a note", () => {
  it("stands apart from one of another kind with the same code", () => {
    const tariff = withScheme("region", { notes: [{ kind: "information", code: "ag2r-agreement" }] });
    const lines = [ag2rUnit(1), { item: "ue-3-ects", scheme: "region" }];
    expect(
      ask({ learner: jobSeeker, lines }, tariff).notes.filter(({ code }) => code === "ag2r-agreement"),
    ).toEqual([
      { kind: "condition", code: "ag2r-agreement", lines: [0] },
      { kind: "information", code: "ag2r-agreement", lines: [1] },
    ]);
  });

  it("names a line once that both a scheme and its cap concern, in request order", () => {
    const notes = [
      { kind: "condition", code: "ag2r-second-unit" },
      { kind: "condition", code: "ag2r-agreement" },
    ];
    const tariff = withScheme("ag2r", { notes });
    const { notes: found } = ask(
      { learner: jobSeeker, lines: [ag2rUnit(2), ag2rUnit(1), ag2rUnit(1)] },
      tariff,
    );
    expect(found.find(({ code }) => code === "ag2r-second-unit")).toEqual({
      kind: "condition",
      code: "ag2r-second-unit",
      lines: [0, 1, 2],
    });
  });

  it("may rest on a reading of whatever stands open, in a quote without a total", () => {
    const stages: string[] = [];
    const on = ({ annualFee, lines }: Basket) => {
      stages.push(annualFee);
      return lines;
    };
    const { notes } = ask(
      { learner: jobSeeker, lines: [{ item: "ue-3-ects", scheme: "company" }, ag2rUnit(1)] },
      { ...ours, readings: { mine: { on } } },
    );
    expect(notes.filter(({ kind }) => kind === "reading")).toEqual([
      { kind: "reading", code: "mine", lines: [1] },
    ]);
    expect(stages).toEqual(["open"]);
  });

  it("says nothing of a reading on lines that the learner rules out, though the cap refuses them too", () => {
    const { lines, notes } = ask({
      learner: { situations: ["employee"], ag2rMember: false },
      lines: [ag2rUnit(1), ag2rUnit(1), ag2rUnit(1), ag2rUnit()],
    });
    expect(lines[0]).toMatchObject({
      reasons: [{ code: "learner-not-eligible" }, { code: "cap-exceeded" }],
    });
    expect(notes).toEqual([]);
  });

  it("names no rule that changes an amount for some of the possible learners only", () => {
    const less = (cents: number) => cents - 100;
    const rules = {
      member: { for: { ag2rMember: true }, charge: less },
      other: { for: { ag2rMember: false }, charge: less },
    };
    const { notes } = ask(
      { learner: { situations: [] }, lines: [{ item: "ue-3-ects", scheme: "region" }] },
      { ...ours, rules },
    );
    expect(notes.map(({ code }) => code)).toEqual(["region-no-formality"]);
  });

  it("keeps a reading on the lines that only the cap refuses, not on those that a cell refuses too", () => {
    const three = [ag2rUnit(), ag2rUnit(1), ag2rUnit(1)];
    const codes = ask({
      learner: jobSeeker,
      lines: [...three, { item: "external-exam", scheme: "ag2r" }],
    }).notes;
    expect(codes.find(({ code }) => code === "semester-unknown")).toMatchObject({ lines: [0] });
    expect(codes.flatMap(({ lines }) => lines)).not.toContain(3);
  });

  it("is not made of a rule that changes nothing, nor on a line that is refused", () => {
    const half = { for: {}, charge: (cents: number) => cents / 2 };
    const tariff = { ...ours, rules: { half } } as Tariff;
    const free = ask({ learner: jobSeeker, lines: [ag2rUnit(1)] }, tariff).notes.map(({ code }) => code);
    expect(free).not.toContain("half");
    const lines = [
      { item: "bulats-test", scheme: "region" },
      { item: "bulats-test", scheme: "company" },
    ];
    const mixed = ask({ learner: jobSeeker, lines }, tariff).notes;
    expect(mixed.find(({ code }) => code === "half")).toMatchObject({ lines: [0] });
  });

  it("is made of a rule only where it changes the line for every learner that it may be", () => {
    const half = { for: { ag2rMember: true }, charge: (cents: number) => cents / 2 };
    const tariff = { ...ours, rules: { half } } as Tariff;
    const lines = [{ item: "bulats-test", scheme: "region" }];
    const notes = (ag2rMember?: boolean) =>
      ask({ learner: { situations: [], ...(ag2rMember !== undefined && { ag2rMember }) }, lines }, tariff)
        .notes;
    expect(notes(true).map(({ code }) => code)).toContain("half");
    expect(notes().map(({ code }) => code)).not.toContain("half");
  });
});
