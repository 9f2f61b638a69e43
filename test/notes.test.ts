import { describe, expect, it } from "vitest";
import type { QuoteRequest } from "../src/contract/request.js";
import type { Reading, Reduction, Tariff } from "../src/contract/tariff.js";
import { createPricing, cnamNouvelleAquitaine as ours } from "../src/index.js";
import { ag2rUnit, withScheme } from "./support/ours.js";

const jobSeeker = { situations: ["job-seeker"], ag2rMember: true };
const ask = (request: QuoteRequest, tariff: Tariff = ours) => createPricing(tariff).quote(request);

describe("a note", () => {
  it("names a line once that both a scheme and its cap concern, in request order", () => {
    const conditions = ["ag2r-second-unit", "ag2r-agreement"];
    const lines = [ag2rUnit(2), ag2rUnit(1), ag2rUnit(1)];
    const { notes } = ask({ learner: jobSeeker, lines }, withScheme("ag2r", { conditions }));
    expect(notes.find(({ code }) => code === "ag2r-second-unit")).toEqual({
      kind: "condition",
      code: "ag2r-second-unit",
      lines: [0, 1, 2],
    });
  });

  it("is one for two schemes with the same code, on the lines of both", () => {
    const tariff = withScheme("region", { conditions: ["ag2r-agreement"] });
    const lines = [ag2rUnit(1), { item: "ue-3-ects", scheme: "region" }];
    expect(ask({ learner: jobSeeker, lines }, tariff).notes[0]).toEqual({
      kind: "condition",
      code: "ag2r-agreement",
      lines: [0, 1],
    });
  });
});

describe("a reading", () => {
  const mine = { code: "mine", lines: {} } as const;
  const isOurs = (code: string) => ours.readings.some((reading) => reading.code === code);
  const words = Object.entries(ours.words).filter(([code]) => !isOurs(code));
  const withReading = (...readings: Reading[]): Tariff => ({
    ...ours,
    readings,
    words: { ...Object.fromEntries(words), mine: "Mine." },
  });
  const readingsIn = (request: QuoteRequest, tariff: Tariff) =>
    ask(request, tariff).notes.filter(({ kind }) => kind === "reading");

  it("is noted on the lines that keep their price, in a quote without a total", () => {
    const lines = [{ item: "ue-3-ects", scheme: "company" }, ag2rUnit(1)];
    expect(readingsIn({ learner: jobSeeker, lines }, withReading(mine))).toEqual([
      { kind: "reading", code: "mine", lines: [1] },
    ]);
  });

  it("of the annual fee is not noted in a quote without a total", () => {
    const lines = [{ item: "ue-3-ects", scheme: "company" }, ag2rUnit(1)];
    for (const annualFee of ["due", "waived"] as const)
      expect(readingsIn({ learner: jobSeeker, lines }, withReading({ ...mine, annualFee }))).toEqual([]);
  });

  it("is silent on lines that the learner rules out, though the cap refuses them too", () => {
    const { lines, notes } = ask({
      learner: { situations: ["employee"], ag2rMember: false },
      lines: [ag2rUnit(1), ag2rUnit(1), ag2rUnit(1), ag2rUnit()],
    });
    expect(lines[0]).toMatchObject({ reasons: [{ code: "learner-not-eligible" }, { code: "cap-exceeded" }] });
    expect(notes).toEqual([]);
  });

  it("is kept on the lines that only the cap refuses, not on those that a cell refuses too", () => {
    const three = [ag2rUnit(), ag2rUnit(1), ag2rUnit(1)];
    const lines = [...three, { item: "external-exam", scheme: "ag2r" }];
    const { notes } = ask({ learner: jobSeeker, lines });
    expect(notes.find(({ code }) => code === "semester-unknown")).toMatchObject({ lines: [0] });
    expect(notes.flatMap((note) => note.lines)).not.toContain(3);
  });

  it("is noted on a line without a semester, which counts in both", () => {
    const scope = { schemes: ["ag2r"] };
    const reading = { code: "mine", lines: scope, inSemester: [{ ...scope, min: 2 }] };
    const told = (...lines: QuoteRequest["lines"]) =>
      readingsIn({ learner: jobSeeker, lines }, withReading(reading)).flatMap((note) => note.lines);
    expect(told(ag2rUnit(1), ag2rUnit(2))).toEqual([]);
    expect(told(ag2rUnit(1), ag2rUnit(2), ag2rUnit())).toEqual([0, 1, 2]);
    expect(told(ag2rUnit(1), ag2rUnit(2), ag2rUnit(2))).toEqual([1, 2]);
  });
});

describe("a reduction", () => {
  const withReductions = (...reductions: Reduction[]): Tariff => ({
    ...ours,
    groups: {
      ...ours.groups,
      members: { label: "for members", anyOf: [{ ag2rMember: true }] },
      others: { label: "for others", anyOf: [{ ag2rMember: false }] },
    },
    reductions,
    words: { ...ours.words, ...Object.fromEntries(reductions.map(({ code }) => [code, "Less."])) },
  });
  const half = { code: "half", percent: -50 };
  const codes = (request: QuoteRequest, tariff: Tariff) => ask(request, tariff).notes.map(({ code }) => code);
  const bulats = { item: "bulats-test", scheme: "region" };

  it("is noted on the lines that it changes, not on one that is free, nor on one that is refused", () => {
    const tariff = withReductions(half);
    expect(codes({ learner: jobSeeker, lines: [ag2rUnit(1)] }, tariff)).not.toContain("half");
    const lines = [bulats, { item: "bulats-test", scheme: "company" }];
    const { notes } = ask({ learner: jobSeeker, lines }, tariff);
    expect(notes.find(({ code }) => code === "half")).toMatchObject({ kind: "information", lines: [0] });
  });

  it("is noted only if it changes the line for every learner who is possible", () => {
    const tariff = withReductions({ ...half, for: "members" });
    const lines = [bulats];
    expect(codes({ learner: { situations: [], ag2rMember: true }, lines }, tariff)).toContain("half");
    expect(codes({ learner: { situations: [] }, lines }, tariff)).not.toContain("half");
  });

  it("is asked about if two that come to the same are for different learners: the answer names one", () => {
    const less = { cents: -100 };
    const tariff = withReductions(
      { ...less, code: "member", for: "members" },
      { ...less, code: "other", for: "others" },
    );
    const answer = ask(
      { learner: { situations: [] }, lines: [{ item: "ue-3-ects", scheme: "region" }] },
      tariff,
    );
    expect(answer).toMatchObject({
      status: "undetermined",
      missing: ["ag2rMember"],
      learnerRange: { min: 188_00, max: 188_00 },
    });
    expect(answer.notes.map(({ code }) => code)).toEqual(["region-no-formality"]);
  });

  it("that two entries of the list give is noted once, with both of its parts", () => {
    const answer = ask(
      { learner: jobSeeker, lines: [bulats] },
      withReductions(half, { ...half, atLeast: 2_000 }),
    );
    expect(answer.lines).toMatchObject([
      {
        parts: [
          { code: "price", due: 6_500 },
          { code: "half", due: -3_250 },
          { code: "half", due: -1_250 },
        ],
      },
    ]);
    expect(answer.notes.filter(({ code }) => code === "half")).toHaveLength(1);
  });

  it.each<[reductions: Reduction[], due: number]>([
    [[{ code: "a", cents: -9_000 }], 0],
    [[{ code: "a", cents: -9_000, atLeast: 3_000 }], 3_000],
    [[{ code: "a", percent: -10, atLeast: 7_000 }], 6_500],
    [[{ code: "a", percent: 10, atMost: 7_000 }], 7_000],
    [[{ code: "a", percent: 10, atMost: 6_000 }], 6_500],
    [[{ code: "a", price: 4_000, atLeast: 5_000 }], 5_000],
    [[{ code: "a", price: 9_000, atMost: 8_000 }], 8_000],
    [[{ code: "a", percent: -12.5 }], 5_688],
    [
      [
        { code: "a", percent: -10 },
        { code: "b", cents: -850 },
        { code: "c", percent: 50 },
      ],
      7_500,
    ],
  ])("changes what the one before it left, within its bounds, never below 0: %j", (reductions, due) => {
    const [line] = ask({ learner: jobSeeker, lines: [bulats] }, withReductions(...reductions)).lines;
    expect(line).toMatchObject({ status: "priced", learnerDue: due });
  });
});
