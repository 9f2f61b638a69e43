import { describe, expect, it } from "vitest";
import type { QuoteRequest } from "../src/contract/request.js";
import {
  type AnnualFeePolicy,
  type Cap,
  createPricing,
  cnamNouvelleAquitaine as ours,
  type Price,
  type Tariff,
} from "../src/index.js";
import { ag2rUnit, withScheme } from "./support/ours.js";

// A reading is flipped as an edit of data; everything else stays as it is.
const flipFee = (change: Partial<AnnualFeePolicy>): Tariff => ({
  ...ours,
  annualFee: { ...ours.annualFee, ...change },
});
const withFee = (scheme: "region" | "ag2r", price: Price): Tariff => {
  const due: AnnualFeePolicy["due"] = ours.annualFee.due;
  return flipFee({
    due: due.map((entry) => (entry.schemes?.includes(scheme) ? { ...entry, price } : entry)),
  });
};
const waivedAlsoBy = (scheme: string) =>
  flipFee({ waivedBy: { schemes: [...ours.annualFee.waivedBy.schemes, scheme] } });
const flipCap = (change: Partial<Cap>): Tariff =>
  withScheme("ag2r", { cap: { ...ours.schemes.ag2r.cap, ...change } });

const learner = { situations: ["job-seeker"], ag2rMember: true };
const regionUnit = { item: "ue-4-ects", scheme: "region" } as const;
const ask = (tariff: Tariff, ...lines: QuoteRequest["lines"]) =>
  createPricing(tariff).quote({ learner, lines });
const fee = (tariff: Tariff, ...lines: QuoteRequest["lines"]) => {
  const answer = ask(tariff, ...lines);
  return answer.status === "priced" ? answer.annualFee.due : answer.status;
};
const noted = (code: string, ...lines: QuoteRequest["lines"]) =>
  ask(ours, ...lines).notes.find((note) => note.code === code);

describe("exemption: « au moins un dispositif de financement »", () => {
  const funded = { item: "ue-6-ects", scheme: "pole-emploi" } as const;

  it("is noted where a co-funded line is freed by another, on the lines that are freed", () => {
    expect(noted("exemption", funded, regionUnit, ag2rUnit(1))).toEqual({
      kind: "reading",
      code: "exemption",
      lines: [1, 2],
    });
  });

  it("is not noted where every line is printed under 0 €", () => {
    expect(noted("exemption", funded)).toBeUndefined();
  });

  it("flips in the fee policy: were the Region such a dispositif, its own fee could never be due", () => {
    expect(fee(waivedAlsoBy("region"), regionUnit)).toBe(0);
    expect(fee(ours, regionUnit)).toBe(7_500);
  });
});

describe("ag2r-annual-fee: does the printed 150 € stand?", () => {
  it("is noted on AG2R lines whose fee is due, with what it would be otherwise", () => {
    expect(noted("ag2r-annual-fee", ag2rUnit())).toEqual({
      kind: "reading",
      code: "ag2r-annual-fee",
      lines: [0],
      alternatives: [7_500, 0],
    });
  });

  it("flips in the fee policy to each of its alternatives", () => {
    const flipped = [withFee("ag2r", ours.annualFee.due[1].price), waivedAlsoBy("ag2r")];
    expect(flipped.map((tariff) => fee(tariff, ag2rUnit()))).toEqual([7_500, 0]);
  });
});

describe("mixed-cofunding-fee: which of two printed fees?", () => {
  it("is noted on all co-funded lines, and stands for AG2R's own reading", () => {
    expect(noted("mixed-cofunding-fee", regionUnit, ag2rUnit())).toEqual({
      kind: "reading",
      code: "mixed-cofunding-fee",
      lines: [0, 1],
      alternatives: [7_500, 0],
    });
    expect(noted("ag2r-annual-fee", regionUnit, ag2rUnit())).toBeUndefined();
  });

  it("flips in the fee policy to each of its alternatives", () => {
    const fees = (["highest", "lowest", "none"] as const).map((ofSeveral) =>
      fee(flipFee({ ofSeveral }), regionUnit, ag2rUnit()),
    );
    expect(fees).toEqual([15_000, 7_500, 0]);
  });
});

describe("exams-only-fee: does a test alone call for the annual fee?", () => {
  const test = { item: "bulats-test", scheme: "region" } as const;

  it("is noted on a quote of tests and exams only", () => {
    expect(noted("exams-only-fee", test)).toMatchObject({ lines: [0], alternatives: [0] });
    expect(noted("exams-only-fee", test, regionUnit)).toBeUndefined();
  });

  it("is not noted where the fee is waived anyway", () => {
    expect(noted("exams-only-fee", { item: "bulats-test", scheme: "pole-emploi" })).toBeUndefined();
  });

  it("flips in the fee policy to its alternative, for exams alone", () => {
    const exempt = flipFee({ exempt: { sections: ["exams"] } });
    expect(fee(exempt, test)).toBe(0);
    expect(fee(exempt, test, regionUnit)).toBe(7_500);
  });
});

describe("ag2r-units: « une ou deux UE / semestre »", () => {
  const stage = { item: "work-experience", scheme: "ag2r", semester: 1 } as const;

  it("is noted where two units share a semester, and the second is a condition", () => {
    expect(noted("ag2r-units", ag2rUnit(1), ag2rUnit(2), ag2rUnit(1))).toMatchObject({ lines: [0, 2] });
    expect(noted("ag2r-second-unit", ag2rUnit(1), ag2rUnit(2), ag2rUnit(1))).toEqual({
      kind: "condition",
      code: "ag2r-second-unit",
      lines: [0, 2],
    });
  });

  it("is noted where something stands beside the units that is not one of them", () => {
    expect(noted("ag2r-units", ag2rUnit(1), stage)).toMatchObject({ lines: [0, 1] });
    expect(noted("ag2r-second-unit", ag2rUnit(1), stage)).toBeUndefined();
  });

  it("is not noted on lines that are refused for another reason", () => {
    const { notes } = createPricing<Tariff>(ours).quote({
      learner: { situations: ["employee"] },
      lines: [ag2rUnit(), ag2rUnit()],
    });
    expect(notes).toEqual([]);
  });

  it("is not noted where nothing is a unit, or where three are, whatever stands beside", () => {
    expect(noted("ag2r-units", stage, { ...stage, item: "bulats-test" })).toBeUndefined();
    expect(noted("ag2r-units", stage, ag2rUnit(1), ag2rUnit(1), ag2rUnit(1))).toBeUndefined();
    expect(noted("ag2r-units", stage, ag2rUnit(1), ag2rUnit(1))).toMatchObject({ lines: [0, 1, 2] });
  });

  it("is not noted on a single unit, nor on three, which no reading allows", () => {
    expect(noted("ag2r-units", ag2rUnit(1), ag2rUnit(2))).toBeUndefined();
    expect(noted("ag2r-units", ag2rUnit(1), ag2rUnit(1), ag2rUnit(1))).toBeUndefined();
  });

  it("flips in the cap: one unit at most, or everything counted", () => {
    expect(ask(flipCap({ max: 1 }), ag2rUnit(1), ag2rUnit(1)).status).toBe("ineligible");
    const all = flipCap({ counts: {} });
    expect(ask(all, ag2rUnit(1), ag2rUnit(1), stage).status).toBe("ineligible");
    expect(ask(ours, ag2rUnit(1), ag2rUnit(1), stage).status).toBe("priced");
  });
});

describe("semester-unknown: a unit that could fall in either", () => {
  it("is noted on the undated unit that meets another", () => {
    expect(noted("semester-unknown", ag2rUnit(), ag2rUnit(2))).toEqual({
      kind: "reading",
      code: "semester-unknown",
      lines: [0],
    });
  });

  it("is not noted on one that is alone", () => {
    expect(noted("semester-unknown", ag2rUnit())).toBeUndefined();
  });

  it("flips in the cap: counted in no semester, it is refused no more", () => {
    const units = [ag2rUnit(), ag2rUnit(1), ag2rUnit(1)];
    expect(ask(ours, ...units).status).toBe("ineligible");
    expect(ask(flipCap({ undated: "in-none" }), ...units).status).toBe("priced");
  });

  it("refuses in both semesters what is too much in both", () => {
    expect(ask(ours, ag2rUnit(), ag2rUnit(), ag2rUnit()).lines[0]).toMatchObject({
      reasons: [
        { code: "cap-exceeded", semester: 1, count: 3, max: 2 },
        { code: "cap-exceeded", semester: 2, count: 3, max: 2 },
      ],
    });
  });
});

describe("what an ineligible quote still says", () => {
  it("keeps the conditions of the lines that stand, and is silent on a fee that is not charged", () => {
    const answer = ask(ours, { item: "external-exam", scheme: "ag2r" }, ag2rUnit(1));
    expect(answer.notes).toEqual([{ kind: "condition", code: "ag2r-agreement", lines: [1] }]);
  });
});

describe("what an undetermined quote still says", () => {
  const open = (...lines: QuoteRequest["lines"]) =>
    createPricing<Tariff>(ours)
      .quote({ learner: {}, lines })
      .notes.map(({ code }) => code);

  it("keeps the reading on a fee whose amount alone is open", () => {
    expect(open({ item: "bulats-test", scheme: "region" })).toEqual([
      "exams-only-fee",
      "region-no-formality",
    ]);
  });

  it("is silent on a waiver that may not come about", () => {
    expect(open({ item: "ue-3-ects", scheme: "company" }, regionUnit)).toEqual(["region-no-formality"]);
  });
});

describe("a tariff of one's own", () => {
  it("charges a learner who is in several groups the amount of the first", () => {
    const others = { for: "job-seekers", price: 7_500, otherwise: 15_000 };
    const price = { for: "ag2r-members", price: 5_000, otherwise: others };
    expect(fee(withFee("region", price), regionUnit)).toBe(5_000);
  });

  it("charges the fee of a single scheme, whatever it says of several", () => {
    expect(fee(flipFee({ ofSeveral: "none" }), regionUnit)).toBe(7_500);
  });

  it("may give two schemes the same note, which then stands once", () => {
    const information = ["region-no-formality"];
    const both = ask(withScheme("ag2r", { information }), ag2rUnit(), regionUnit).notes;
    expect(both.filter(({ code }) => code === "region-no-formality")).toEqual([
      { kind: "information", code: "region-no-formality", lines: [0, 1] },
    ]);
  });
});
