import { describe, expect, it } from "vitest";
import { createPricing, parseQuoteRequest, type Tariff } from "../src/index.js";
import { asCandidates, didYouMean } from "../src/shape/did-you-mean.js";
import { withItems } from "./support/ours.js";

it.each<[text: string, candidates: string[], meant: string | undefined]>([
  ["bul", ["bulats-test", "recall-exam"], "bulats-test"],
  ["bu", ["bulats-test", "recall-exam"], undefined],
  ["xyz", ["other."], undefined],
  ["course-12", ["course-12-b", "course-1-2", "course-21"], "course-12-b"],
  ["course-12", ["course-1-2"], undefined],
  ["course-1.5", ["course-15"], undefined],
  ["course-1.5", ["course-1-5"], "course-1-5"],
  // Only letters that stand side by side are swapped.
  ["aba", ["caa"], undefined],
  ["aab", ["abc"], undefined],
  ["aba", ["baa"], "baa"],
  ["exam", ["exan", "exat", "last-exat"], undefined],
])("%s, of %j, is %s", (text, candidates, meant) => {
  expect(didYouMean(text, asCandidates(candidates))).toBe(meant);
});

const learner = { situations: ["employee"] };
const withLine = (change: object) => ({
  learner,
  lines: [{ item: "ue-3-ects", scheme: "region", ...change }],
});

describe("a near miss", () => {
  const near = (given: string, kind: "item" | "scheme") => {
    const parsed = parseQuoteRequest(withLine({ [kind]: given }));
    return parsed.ok ? undefined : parsed.issues[0]?.didYouMean;
  };

  it.each([
    ["agr2", "ag2r"],
    ["ga2r", "ag2r"],
    ["ag2rr", "ag2r"],
    ["AG2R", "ag2r"],
    ["agr", "ag2r"],
    ["regoin", "region"],
    ["Regio", "region"],
    ["compnay", "company"],
    ["companie", "company"],
    ["pole-emplio", "pole-emploi"],
    ["pol-emplio", "pole-emploi"],
  ])("is a quarter of the characters off at most, two of them swapped being one: %s", (given, meant) => {
    expect(near(given, "scheme")).toBe(meant);
  });

  it.each(["ar2g", "a2rg", "agrr2", "2agr", "x", "", "reg".repeat(21)])(
    "is none with more characters off: %s",
    (given) => {
      expect(near(given, "scheme")).toBeUndefined();
    },
  );

  it.each([
    ["bulats", "bulats-test"],
    ["Psychology", "work-psychology-thesis"],
    ["experience", "work-experience"],
    ["ue-6-ects-o", "ue-6-ects-other-centre"],
    ["6-ects-o", "ue-6-ects-other-centre"],
    ["rec4ll-exam", "recall-exam"],
  ])("is the only id that it is a part of, before any that is near: %s", (given, meant) => {
    expect(near(given, "item")).toBe(meant);
  });

  it.each([
    "ue",
    "wo",
    "ats",
    "ion",
    "ects",
    "exam",
    "ue-ects",
    "ue-6",
    "ue-10-ects",
    "ue-1",
    "ue-66-ects",
    "ue-3-6-ects",
  ])("is not one of several, nor the end of a word, nor another number: %s", (given) => {
    expect(near(given, "item")).toBeUndefined();
  });

  it.each([
    ["france-travail", "pole-emploi"],
    ["transitions-pro", "company"],
    ["opco", "company"],
    ["OPCO", "company"],
    ["entreprise", "company"],
    ["entreprize", "company"],
    ["conseil-regional", "region"],
    ["la-mondiale", "ag2r"],
  ])("is what people call a scheme today, though nothing is priced by it: %s", (given, meant) => {
    expect(near(given, "scheme")).toBe(meant);
  });

  it("is an alias of the same tariff, never one of another tariff", () => {
    const { parseQuoteRequest: parse } = createPricing<Tariff>({
      format: 1,
      id: "hall",
      title: "Hall",
      currency: "EUR",
      items: { room: { label: "Room", aliases: ["salle"] } },
      schemes: { lender: { label: "Lender", paidBy: "funder", aliases: ["banque-postale"] } },
      grid: { room: { lender: 100 } },
    });
    for (const [item, scheme] of [
      ["salle", "banque-postale"],
      ["SALLE", "Banque Postale"],
    ]) {
      const parsed = parse({ learner: {}, lines: [{ item, scheme }] });
      expect(parsed.ok || parsed.issues.map(({ code, didYouMean }) => [code, didYouMean])).toEqual([
        ["unknown-item", "room"],
        ["unknown-scheme", "lender"],
      ]);
    }
    const other = parse({ learner: {}, lines: [{ item: "room", scheme: "france-travail" }] });
    expect(other.ok || other.issues.map(({ didYouMean }) => didYouMean)).toEqual([undefined]);
  });

  it("is as long as an id can be", () => {
    const id = "i".repeat(100);
    const { parseQuoteRequest } = createPricing(withItems([id]));
    const meant = (item: string) => {
      const parsed = parseQuoteRequest({ learner, lines: [{ item, scheme: "region" }] });
      return parsed.ok ? undefined : parsed.issues[0]?.didYouMean;
    };
    expect(meant(`${id.slice(1)}j`)).toBe(id);
    expect(meant(`${id}j`)).toBeUndefined();
  });

  it("does not suggest `employee` for `unemployed`", () => {
    const parsed = parseQuoteRequest({
      learner: { situations: ["unemployed"] },
      lines: withLine({}).lines,
    });
    expect(parsed.ok || parsed.issues.map(({ didYouMean }) => didYouMean)).toEqual([undefined]);
  });
});
