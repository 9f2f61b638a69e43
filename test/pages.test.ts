import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import accessioPage from "../examples/tariffs/accessio.json" with { type: "json" };
import portlandPage from "../examples/tariffs/alliance-francaise-portland.json" with { type: "json" };
import bubryPage from "../examples/tariffs/bubry-canteen.json" with { type: "json" };
import cambraiPage from "../examples/tariffs/cambrai-nursing.json" with { type: "json" };
import lateCongress from "../examples/tariffs/cardiomyopathies-2018.from-2018-09-17.json" with {
  type: "json",
};
import earlyCongress from "../examples/tariffs/cardiomyopathies-2018.until-2018-08-15.json" with {
  type: "json",
};
import congress from "../examples/tariffs/cardiomyopathies-2018.until-2018-09-16.json" with { type: "json" };
import checPage from "../examples/tariffs/chec.json" with { type: "json" };
import conservatoiresPage from "../examples/tariffs/conservatoires-gpso.json" with { type: "json" };
import ichParisPage from "../examples/tariffs/ich-paris.json" with { type: "json" };
import poolPage from "../examples/tariffs/le-bouscat-pool.json" with { type: "json" };
import cpfPage from "../examples/tariffs/nouvelle-aquitaine-cpf.json" with { type: "json" };
import promotionSocialePage from "../examples/tariffs/promotion-sociale.json" with { type: "json" };
import provinsPage from "../examples/tariffs/provins-nursing.json" with { type: "json" };
import schools2020 from "../examples/tariffs/state-schools.2020-06-01.json" with { type: "json" };
import schools2022 from "../examples/tariffs/state-schools.2022-04-14.json" with { type: "json" };
import firstSchools from "../examples/tariffs/state-schools.until-2020-05-31.json" with { type: "json" };
import { gridText } from "../src/cli/grid-text.js";
import { createPricing, type Tariff } from "../src/index.js";
import { defineTariff, describeChange, diffTariffs, editionOn, parseTariff } from "../src/tariffs/index.js";
import { publishedPages } from "./support/published-pages.js";

const folder = new URL("../examples/tariffs/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));

describe("a published page as a JSON file", () => {
  it.each(files)("%s is a sound tariff that says which edition it is of", (name) => {
    const page: unknown = JSON.parse(readFileSync(new URL(name, folder), "utf8"));
    const parsed = parseTariff(page);
    expect(parsed).toEqual({ ok: true, value: page });
    if (!parsed.ok) return;
    expect(parsed.value.edition?.id).toMatch(/\d{4}|^undated$/);
    expect(JSON.stringify(parsed.value.about)).toMatch(/\d{4}|undated/);
  });

  it("is one of those that are read aloud", () => {
    expect(publishedPages.map(({ name }) => `${name}.json`).sort()).toEqual([...files].sort());
  });
});

describe("ICH Paris, 2018-19", () => {
  const { quote } = createPricing(defineTariff(ichParisPage));
  const learner = { lowIncome: true };

  it.each([
    ["third-party", 0, 200_000],
    ["individual", 100_000, 0],
    ["low-income", 40_000, 0],
  ] as const)(
    "asks %s for units of 8 ECTS, of 3 ECTS and without ECTS: %i and %i cents",
    (scheme, own, other) => {
      const units = ["unit-8-ects", "unit-3-ects", "unit-without-ects"] as const;
      const answer = quote({ learner, lines: units.map((item) => ({ item, scheme })) });
      const funded = answer.lines.map((line) => (line.status === "priced" ? line.funderDue : null));
      expect(answer).toMatchObject({
        status: "priced",
        learnerDue: own,
        annualFee: { status: "due", due: 0 },
      });
      expect(funded.reduce<number>((sum, due) => sum + (due ?? 0), 0)).toBe(other);
    },
  );

  it.each([
    ["unit-6-ects", [1_000_00, 500_00, 200_00]],
    ["unit-8-ects", [1_000_00, 500_00, 200_00]],
    ["unit-3-ects", [500_00, 250_00, 100_00]],
    ["unit-without-ects", [500_00, 250_00, 100_00]],
  ] as const)(
    "asks for one %s of a third party, of an individual, of a low income: %j cents",
    (item, dues) => {
      const asked = (["third-party", "individual", "low-income"] as const).map((scheme) => {
        const [line] = quote({ learner, lines: [{ item, scheme }] }).lines;
        return line?.status === "priced" && line.learnerDue + (line.funderDue ?? 0);
      });
      expect(asked).toEqual(dues);
    },
  );

  it("names no payer beside a learner who pays alone", () => {
    const { payers } = quote({
      learner: {},
      lines: [{ item: "unit-3-ects", scheme: "individual" }],
    }) as never;
    expect(payers).toEqual([{ payer: "learner", due: 25_000, lines: [0] }]);
  });

  it("asks for a proof of a low income, and refuses any other", () => {
    const lines = [{ item: "unit-3-ects", scheme: "low-income" }] as const;
    expect(quote({ learner, lines }).notes).toEqual([
      { kind: "condition", code: "proof-of-income", lines: [0] },
    ]);
    expect(quote({ learner: { lowIncome: false }, lines }).lines[0]).toMatchObject({
      reasons: [{ code: "learner-not-eligible" }],
      alternatives: ["third-party", "individual"],
    });
  });
});

describe("promotion sociale, 2025-26", () => {
  const { quote, questions } = createPricing(defineTariff(promotionSocialePage));
  const adult = { situations: [], age: 30 };

  it.each([
    ["secondary", 40, adult, 64_60],
    ["secondary", 120, adult, 107_80],
    ["higher", 60, adult, 91_20],
    ["higher", 641, adult, 444_27],
    ["higher", 1_000, adult, 519_00],
    ["secondary", 40, { situations: ["job-seeker"], age: 30 }, 20_00],
    ["higher", 60, { situations: ["disabled"], age: 30 }, 30_00],
    ["higher", 60, { situations: [], age: 17 }, 30_00],
    ["higher", 60, { situations: [], age: 18 }, 91_20],
  ] as const)("%s, %i periods, %j: %i cents", (item, periods, learner, due) => {
    const answer = quote({ learner, lines: [{ item, scheme: "own", periods }] });
    expect(answer).toMatchObject({ status: "priced", learnerDue: due });
  });

  it.each([
    [1, 40, 20_00],
    [41, 80, 30_00],
    [81, 160, 40_00],
    [161, 240, 50_00],
    [241, 320, 60_00],
    [321, 400, 70_00],
    [401, 480, 80_00],
    [481, 560, 90_00],
    [561, 640, 100_00],
    [641, 1_000_000, 110_00],
  ])("asks of whoever is spared the first parts, from %i to %i periods, %i cents", (least, most, due) => {
    const learner = { situations: ["job-seeker"], age: 30 } as const;
    for (const item of ["secondary", "higher"] as const)
      for (const periods of [least, most])
        expect(quote({ learner, lines: [{ item, scheme: "own", periods }] })).toMatchObject({
          learnerDue: due,
        });
  });

  it.each([
    ["secondary", 799, 33_00 + 231_71 + 110_00],
    ["secondary", 800, 33_00 + 232_00 + 110_00],
    ["secondary", 801, 33_00 + 232_00 + 110_00],
    ["higher", 800, 519_00],
    ["higher", 801, 519_00],
  ] as const)("counts no period beyond the 800th: %s, %i periods: %i cents", (item, periods, due) => {
    expect(quote({ learner: adult, lines: [{ item, scheme: "own", periods }] })).toMatchObject({
      learnerDue: due,
    });
  });

  it("tells the parts apart", () => {
    const lines = [{ item: "higher", scheme: "own", periods: 641 }] as const;
    const rest = { code: "by-total", due: 110_00 };
    expect(quote({ learner: adult, lines }).lines).toMatchObject([
      { parts: [{ code: "year", due: 33_00 }, { code: "per-period", due: 301_27 }, rest] },
    ]);
    const minor = { situations: [], age: 17 };
    expect(quote({ learner: minor, lines }).lines).toMatchObject([{ parts: [rest] }]);
  });

  it("asks for what may exempt from the first parts, and says what the line would come to", () => {
    const request = {
      learner: { situations: [] },
      lines: [{ item: "higher", scheme: "own", periods: 60 }],
    } as const;
    expect(quote(request)).toMatchObject({
      status: "undetermined",
      missing: ["age"],
      learnerRange: { min: 30_00, max: 91_20 },
      lines: [{ status: "undetermined", missing: ["age"] }],
    });
    expect(questions(request).map(({ fact }) => fact)).toEqual(["age"]);
  });

  it.each([
    [-1, "learner.age: `age` is a number: give a whole number from 0 to 120. Got -1."],
    [121, "learner.age: `age` is a number: give a whole number from 0 to 120. Got 121."],
    [Number.NaN, "learner.age: `age` is a number: give a whole number from 0 to 120. Got NaN."],
    ["17", 'learner.age: `age` is a number: give a whole number from 0 to 120. Got "17".'],
  ])("takes no age of %j", (age, message) => {
    const request = { learner: { age }, lines: [{ item: "higher", scheme: "own", periods: 60 }] };
    expect(() => quote(request as never)).toThrow(message);
  });
});

describe("the conservatoires of GPSO, 2020/21", () => {
  const { quote, questions } = createPricing(defineTariff(conservatoiresPage));
  const resident = (quotient: number, child = 1) => ({ resident: true, quotient, child });

  it.each([
    ["ensemble", resident(1_000), 76_00],
    ["ensemble", resident(2_000), 128_00],
    ["ensemble", resident(6_000), 285_00],
    ["ensemble", resident(2_000, 2), 115_20],
    ["ensemble", resident(2_000, 3), 102_40],
    ["ensemble", resident(2_000, 4), 102_40],
    ["ensemble", resident(1_300, 3), 76_00],
    ["ensemble", resident(1_234.56), 79_01],
    ["ensemble", { resident: false }, 300_00],
    ["group-lessons", resident(1_000), 114_00],
    ["group-lessons", resident(2_000), 192_00],
    ["group-lessons", resident(6_000), 440_00],
    ["group-lessons", resident(2_000, 2), 172_80],
    ["group-lessons", resident(2_000, 3), 153_60],
    ["group-lessons", resident(1_300, 3), 114_00],
    ["group-lessons", { resident: false }, 850_00],
  ] as const)("%s, %j: %i cents", (item, learner, due) => {
    const answer = quote({ learner, lines: [{ item, scheme: "own" }] });
    expect(answer).toMatchObject({ status: "priced", learnerDue: due });
  });

  it("tells a reduction as a part of the line, and once in the notes", () => {
    const items = ["ensemble", "group-lessons"] as const;
    const answer = quote({
      learner: resident(2_000, 2),
      lines: items.map((item) => ({ item, scheme: "own" as const })),
    });
    expect(answer.lines).toMatchObject([
      {
        parts: [
          { code: "price", due: 128_00 },
          { code: "second-child", due: -12_80 },
        ],
      },
      {
        parts: [
          { code: "price", due: 192_00 },
          { code: "second-child", due: -19_20 },
        ],
      },
    ]);
    expect(answer.notes).toEqual([{ kind: "information", code: "second-child", lines: [0, 1] }]);
  });

  it("gives a range and asks for the quotient while that is unknown", () => {
    const request = {
      learner: { resident: true, child: 1 },
      lines: [{ item: "ensemble", scheme: "own" }],
    } as const;
    expect(quote(request)).toMatchObject({
      status: "undetermined",
      missing: ["quotient"],
      learnerRange: { min: 76_00, max: 285_00 },
    });
    expect(questions(request)).toMatchObject([
      { fact: "quotient", kind: "number", min: 0, max: 1_000_000, step: 0.01, unit: "€" },
    ]);
  });
});

describe("Accessio, 2017", () => {
  const { quote, parseQuoteRequest, compare, cheapest } = createPricing(defineTariff(accessioPage));
  const dayFor = (scheme: "rooms" | "client", trainees: number) => ({
    learner: {},
    lines: [{ item: "day", scheme, trainees } as const],
  });

  it.each([
    ["rooms", 1, 330_00],
    ["rooms", 2, 600_00],
    ["rooms", 3, 800_00],
    ["rooms", 4, 1_000_00],
    ["rooms", 5, 1_200_00],
    ["client", 1, 800_00],
    ["client", 2, 850_00],
    ["client", 9, 1_200_00],
  ] as const)("a day at %s for %i trainees: %i cents", (scheme, trainees, due) => {
    expect(quote(dayFor(scheme, trainees))).toMatchObject({ status: "priced", learnerDue: due });
  });

  it.each([
    ["rooms", 6, "a whole number from 1 to 5"],
    ["client", 10, "a whole number from 1 to 9"],
  ] as const)("a day at %s for %i trainees is malformed: %s", (scheme, trainees, expected) => {
    const parsed = parseQuoteRequest(dayFor(scheme, trainees));
    expect(parsed.ok || parsed.issues).toMatchObject([
      { path: ["lines", 0, "trainees"], code: "out-of-range", expected, received: String(trainees) },
    ]);
  });

  it("compares and plans a day for 8 trainees, too many for its rooms: the client's place takes them", () => {
    const request = { learner: {}, items: [{ item: "day", trainees: 8 }] } as const;
    const tooMany = { code: "measure-out-of-range", measure: "trainees", min: 1, max: 5, step: 1 };
    const others = [{ scheme: "rooms", status: "ineligible", reasons: [tooMany] }];
    expect(compare(request).schemes).toMatchObject([
      { scheme: "rooms", quote: { status: "ineligible", lines: [{ trainees: 8, reasons: [tooMany] }] } },
      { scheme: "client", quote: { status: "priced", learnerDue: 1_150_00 } },
    ]);
    expect(cheapest(request)).toMatchObject({ status: "priced", items: [{ scheme: "client", others }] });
  });

  it("compares no day for 10 trainees, whom no place takes", () => {
    const items = [{ item: "day", trainees: 10 }] as const;
    expect(() => compare({ learner: {}, items })).toThrow("a whole number from 1 to 9. Got 10");
  });
});

/** The date on which each edition of the two pages with several is asked for. */
const schools = [defineTariff(firstSchools), defineTariff(schools2020), defineTariff(schools2022)];
const congresses = [defineTariff(earlyCongress), defineTariff(congress), defineTariff(lateCongress)];

describe("the ministerial orders on classes of State schools, three editions", () => {
  it.each([
    ["2010-01-01", 1_046_00, 180_00],
    ["2020-05-31", 1_046_00, 180_00],
    ["2020-06-01", 1_132_00, 198_00],
    ["2022-04-13", 1_132_00, 198_00],
    ["2022-04-14", 622_00, 198_00],
    ["2030-12-31", 622_00, 198_00],
  ] as const)(
    "on %s, 30 hours are %i cents, and %i for who is enrolled elsewhere",
    (day, others, enrolled) => {
      const tariff = editionOn(schools, day);
      if (!tariff) throw new Error(`No edition on ${day}`);
      const { quote } = createPricing(tariff);
      const due = (scheme: "others" | "enrolled", enrolledElsewhere: boolean) =>
        quote({ learner: { enrolledElsewhere }, lines: [{ item: "classes", scheme, hours: 30 }] });
      expect(due("others", false)).toMatchObject({ learnerDue: others, edition: tariff.edition?.id });
      expect(due("enrolled", true)).toMatchObject({ learnerDue: enrolled });
    },
  );

  it("ask for hours in every edition, also where no price uses them", () => {
    const { parseQuoteRequest } = createPricing(defineTariff(schools2022));
    const parsed = parseQuoteRequest({ learner: {}, lines: [{ item: "classes", scheme: "others" }] });
    expect(parsed.ok || parsed.issues).toMatchObject([{ path: ["lines", 0, "hours"], code: "required" }]);
  });

  it("differ in every amount that changed, the hourly supplement too", () => {
    const said = (index: number) =>
      diffTariffs(schools[index] as never, schools[index + 1] as never)
        .filter(({ part }) => part !== "identity")
        .map((change) => describeChange(change).en);
    expect(said(0)).toEqual([
      "The price classes × enrolled: 180 € → 198 €",
      "The price classes × others × fixed: 566 € → 622 €",
      "The price classes × others × hourly: 16 € / heure → 17 € / heure",
    ]);
    expect(said(1)).toEqual([
      "The price classes × others: 622 € + 17 € / heure → 622 €",
      "The sentence fixed: removed (Montant fixe)",
      "The sentence hourly: removed (Supplément horaire)",
    ]);
  });
});

describe("CHEC, 2025-26", () => {
  const { quote, parseQuoteRequest } = createPricing(defineTariff(checPage));

  it("asks 9 800 € of who pays alone", () => {
    const answer = quote({ learner: {}, lines: [{ item: "year", scheme: "own" }] });
    expect(answer).toMatchObject({ learnerDue: 9_800_00, payers: [{ payer: "learner", due: 9_800_00 }] });
  });

  it.each([
    [12_000, 0, 12_000_00],
    [1, 11_999_00, 1_00],
    [0.01, 11_999_99, 1],
  ])(
    "asks 12 000 € in all if a third party pays %d €: %i and %i cents",
    (thirdPartyEuros, learner, other) => {
      const answer = quote({
        learner: {},
        lines: [{ item: "year", scheme: "third-party", thirdPartyEuros }],
      });
      expect(answer).toMatchObject({
        learnerDue: learner,
        lines: [{ learnerDue: learner, funderDue: other, payers: [{ payer: "other-payer", due: other }] }],
      });
      expect(learner + other).toBe(12_000_00);
    },
  );

  it.each([0, 12_000.01])("takes no third party who pays %d €", (thirdPartyEuros) => {
    const lines = [{ item: "year", scheme: "third-party", thirdPartyEuros }];
    const parsed = parseQuoteRequest({ learner: {}, lines });
    expect(parsed.ok || parsed.issues).toMatchObject([
      { path: ["lines", 0, "thirdPartyEuros"], code: "out-of-range" },
    ]);
  });
});

describe("the top-up of job seekers' CPF by Nouvelle-Aquitaine, 2023", () => {
  const { quote } = createPricing(defineTariff(cpfPage));
  const line = (priceEuros: number, cpfEuros: number) =>
    ({ item: "course", scheme: "cpf-and-region", priceEuros, cpfEuros }) as const;

  it.each([
    [7_000, 2_000, 2_000_00, 4_000_00, 1_000_00],
    [30_000, 2_000, 2_000_00, 20_000_00, 8_000_00],
    [1_500, 2_000, 1_500_00, 0, 0],
    [7_000, 0, 0, 5_600_00, 1_400_00],
  ])(
    "a course of %i €, %i € from the CPF: CPF %i, Region %i, learner %i cents",
    (price, used, cpf, region, learner) => {
      const answer = quote({ learner: { jobSeeker: true }, lines: [line(price, used)] });
      expect(answer).toMatchObject({
        status: "priced",
        learnerDue: learner,
        lines: [
          {
            funderDue: cpf + region,
            payers: [
              { payer: "cpf", due: cpf },
              { payer: "region", due: region },
            ],
          },
        ],
      });
    },
  );

  it("is for job seekers", () => {
    expect(quote({ learner: { jobSeeker: false }, lines: [line(7_000, 0)] })).toMatchObject({
      status: "ineligible",
      lines: [{ reasons: [{ code: "learner-not-eligible" }] }],
    });
  });
});

describe("the nursing institute of Provins, 2021/22", () => {
  const { quote, tariff } = createPricing(defineTariff(provinsPage));
  const nobody = { age: 26, monthsOutOfSchool: 60, monthsAsJobSeeker: 0, rsa: false, situations: [] };
  const asking = (scheme: "self" | "employer" | "region", learner: object = nobody) =>
    quote({ learner, lines: [{ item: "course", scheme }] });

  it("asks 7 600 € and the registration of who pays alone", () => {
    expect(asking("self")).toMatchObject({ learnerDue: 7_770_00, annualFee: { status: "due", due: 170_00 } });
  });

  it("asks 8 200 € of an employer, and the registration of the learner", () => {
    expect(asking("employer")).toMatchObject({ learnerDue: 170_00, lines: [{ funderDue: 8_200_00 }] });
  });

  it("asks for the registration once", () => {
    const line = { item: "course", scheme: "self" } as const;
    expect(quote({ learner: {}, lines: [line, line] })).toMatchObject({ learnerDue: 15_370_00 });
  });

  it.each([
    ["20 years, 6 months out of school", { age: 20, monthsOutOfSchool: 6 }],
    ["25 years, 23 months out of school", { age: 25, monthsOutOfSchool: 23 }],
    ["6 months as a job seeker", { monthsAsJobSeeker: 6 }],
    ["the RSA", { rsa: true }],
  ])("has the Region pay for %s, but not the registration", (_, facts) => {
    expect(asking("region", { ...nobody, ...facts })).toMatchObject({
      status: "priced",
      learnerDue: 170_00,
      payers: [{ payer: "learner" }, { payer: "region", due: 8_200_00 }],
    });
  });

  it.each([
    ["26 years", { age: 26, monthsOutOfSchool: 6 }],
    ["24 months out of school", { age: 20, monthsOutOfSchool: 24 }],
    ["5 months as a job seeker", { monthsAsJobSeeker: 5 }],
    ["a civil servant", { rsa: true, situations: ["civil-servant"] }],
    ["a permanent contract", { rsa: true, situations: ["permanent-contract"] }],
    ["training leave", { monthsAsJobSeeker: 6, situations: ["training-leave"] }],
    ["a qualification", { age: 20, monthsOutOfSchool: 6, situations: ["qualified"] }],
  ])("has the Region refuse %s", (_, facts) => {
    expect(asking("region", { ...nobody, ...facts })).toMatchObject({
      status: "ineligible",
      lines: [{ reasons: [{ code: "learner-not-eligible" }], alternatives: ["self", "employer"] }],
    });
  });

  it("has one scheme of the Region, with one name", () => {
    const names = Object.values(tariff.schemes).map(({ label }) => label);
    expect(names.filter((name) => JSON.stringify(name).includes("Région"))).toHaveLength(1);
  });
});

describe("the nursing institute of Cambrai, 2025/26", () => {
  it("asks 7 283 € a year, in three parts", () => {
    const { quote } = createPricing(defineTariff(cambraiPage));
    expect(quote({ learner: {}, lines: [{ item: "year", scheme: "own" }] })).toMatchObject({
      learnerDue: 7_283_00,
      lines: [
        {
          parts: [
            { code: "course", due: 7_000_00 },
            { code: "registration", due: 178_00 },
            { code: "student-life", due: 105_00 },
          ],
        },
      ],
    });
  });
});

describe("the school canteen of Bubry, 2023", () => {
  const { quote, source } = createPricing(defineTariff(bubryPage));
  const learner = (quotient: number, child = 1) => ({ quotient, child, protocol: false });

  it.each([
    [599, 1, 10_00],
    [599.99, 1, 10_00],
    [600, 1, 30_50],
    [600, 2, 30_50],
    [1_000, 1, 31_00],
    [1_499, 1, 31_00],
    [1_500, 1, 31_50],
    [599, 3, 10_00],
    [600, 3, 15_30],
    [1_000, 3, 15_50],
    [1_500, 4, 15_80],
  ])("10 meals, a quotient of %d, child %i: %i cents", (quotient, child, due) => {
    const lines = [{ item: "meal", scheme: "regular", meals: 10 }] as const;
    expect(quote({ learner: learner(quotient, child), lines })).toMatchObject({ learnerDue: due });
  });

  it("asks 3.70 € for an occasional meal, and 0.64 € with a medical protocol", () => {
    const meal = (scheme: "occasional" | "protocol", protocol: boolean) =>
      quote({ learner: { ...learner(600), protocol }, lines: [{ item: "meal", scheme, meals: 1 }] });
    expect(meal("occasional", false)).toMatchObject({ learnerDue: 3_70 });
    expect(meal("protocol", true)).toMatchObject({ learnerDue: 64 });
    expect(meal("protocol", false)).toMatchObject({ status: "ineligible" });
  });

  it("prints what is charged, line by line", () => {
    expect(source("meal", "regular").cell.split("\n")).toEqual([
      "Quotient familial < 600 € : 1 € / repas",
      "≥ 600 : 3,05 € / repas",
      "≥ 1 000 : 3,10 € / repas",
      "≥ 1 500 : 3,15 € / repas",
      "à partir du troisième enfant : Quotient familial < 600 € : 1 € / repas",
      "≥ 600 : 1,53 € / repas",
      "≥ 1 000 : 1,55 € / repas",
      "≥ 1 500 : 1,58 € / repas",
    ]);
    expect(source("meal", "occasional").cell).toBe("3,70 € / repas");
  });

  it("prints in its grid what is charged, each amount beside its bound", () => {
    const grid = gridText(bubryPage as Tariff, "markdown", "fr").replaceAll("\u00A0", " ");
    for (const [bound, first, third] of [
      ["< 600 €", "1 €", "1 €"],
      ["≥ 600", "3,05 €", "1,53 €"],
      ["≥ 1 000", "3,10 €", "1,55 €"],
      ["≥ 1 500", "3,15 €", "1,58 €"],
    ])
      for (const amount of [first, third]) expect(grid).toContain(`${bound} : ${amount} / repas`);
    for (const amount of ["3,70 €", "0,64 €"]) expect(grid).toContain(` ${amount} / repas`);
  });
});

describe("the swimming pool of Le Bouscat", () => {
  const { quote, source } = createPricing(defineTariff(poolPage));
  const everyone = { resident: true, reduced: true, quotient: 0 };

  it.each([
    ["entry", [3_10, 2_00, 5_20, 3_30]],
    ["ten-entries", [24_00, 15_00, 40_00, 25_00]],
  ] as const)("%s, full and reduced, for residents and others: %j", (item, prices) => {
    const schemes = ["residents", "residents-reduced", "others", "others-reduced"] as const;
    const dues = schemes.map((scheme) => quote({ learner: everyone, lines: [{ item, scheme }] }));
    expect(dues.map((answer) => answer.status === "priced" && answer.learnerDue)).toEqual(prices);
  });

  it.each([
    [0, 40_00],
    [500, 40_00],
    [501, 60_00],
    [1_999, 60_00],
    [2_000, 80_00],
  ])("a term of lessons for a resident with a quotient of %i: %i cents", (quotient, due) => {
    const learner = { resident: true, quotient };
    const lines = [{ item: "lessons", scheme: "residents" }] as const;
    expect(quote({ learner, lines })).toMatchObject({ status: "priced", learnerDue: due });
  });

  it("asks others 100 € for the lessons, whatever their quotient", () => {
    const lines = [{ item: "lessons", scheme: "others" }] as const;
    expect(quote({ learner: {}, lines })).toMatchObject({ status: "priced", learnerDue: 100_00 });
  });

  it("prints the bands", () => {
    expect(source("lessons", "residents").cell).toBe(
      "Quotient familial < 501 € : 40 €\n≥ 501 : 60 €\n≥ 2 000 : 80 €",
    );
  });
});

describe("the congress on cardiomyopathies of 2018, three periods", () => {
  it.each([
    ["2018-01-01", [450_00, 400_00, 300_00]],
    ["2018-08-15", [450_00, 400_00, 300_00]],
    ["2018-08-16", [500_00, 450_00, 350_00]],
    ["2018-09-16", [500_00, 450_00, 350_00]],
    ["2018-09-17", [600_00, 555_00, 450_00]],
  ] as const)("on %s: %j", (day, prices) => {
    const tariff = editionOn(congresses, day);
    if (!tariff) throw new Error(`No edition on ${day}`);
    const { quote } = createPricing(tariff);
    const learner = { situations: ["working-group", "student"] } as const;
    const dues = (["full", "member", "reduced"] as const).map((scheme) =>
      quote({ learner, lines: [{ item: "registration", scheme }] }),
    );
    expect(dues.map((answer) => answer.status === "priced" && answer.learnerDue)).toEqual(prices);
    expect(new Set(dues.map(({ edition }) => edition))).toEqual(new Set([tariff.edition?.id]));
  });
});

describe("the Alliance Française of Portland, winter 2018", () => {
  const { quote } = createPricing(defineTariff(portlandPage));
  const asking = (early: boolean, age: number, ...items: ("class" | "packet")[]) =>
    quote({ learner: { early, age }, lines: items.map((item) => ({ item, scheme: "own" as const })) });

  it.each([
    ["a class", false, 64, ["class"], 85_00],
    ["an early class", true, 30, ["class"], 76_50],
    ["a senior's class", false, 65, ["class"], 72_25],
    ["an early senior's class, for which the first reduction wins", true, 65, ["class"], 76_50],
    ["an early class with its packet", true, 30, ["class", "packet"], 86_50],
    ["a senior's packet, which is never reduced", false, 65, ["packet"], 10_00],
  ] as const)("%s", (_, early, age, items, due) => {
    expect(asking(early, age, ...items)).toMatchObject({ status: "priced", learnerDue: due });
  });

  it("tells the reduction as a part of the answer", () => {
    expect(asking(true, 65, "class").lines).toMatchObject([
      {
        parts: [
          { code: "price", due: 85_00 },
          { code: "early-bird", due: -8_50 },
        ],
      },
    ]);
  });
});
