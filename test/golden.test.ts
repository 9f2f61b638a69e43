import { expect, it } from "vitest";
import type { CnamNouvelleAquitaine, Quote, QuoteRequest } from "../src/index.js";
import { cnamNouvelleAquitaine, quote } from "../src/index.js";

type Request = QuoteRequest<CnamNouvelleAquitaine>;

const employee = { situations: ["employee"] } as const;
const jobSeeker = { situations: ["job-seeker"] } as const;
const ag2rMember = { situations: ["job-seeker"], ag2rMember: true } as const;

/** What a person reads in a priced quote: who owes what, the fee, and what is noted. */
function account(answer: Quote) {
  if (answer.status !== "priced") return answer.status;
  const [, ...funders] = answer.payers;
  return {
    learner: answer.learnerDue,
    fee: answer.annualFee,
    funders: Object.fromEntries(funders.map(({ payer, due }) => [payer, due])),
    notes: answer.notes.map(({ code }) => code),
  };
}

interface Golden {
  readonly title: string;
  readonly request: Request;
  readonly account: ReturnType<typeof account>;
  readonly because: string;
}

const due = (cents: number) => ({ status: "due", due: cents }) as const;
const dueForJobSeekers = { status: "due", due: 7_500, exception: "job-seekers" } as const;
const waived = (...waivedBy: number[]) => ({ status: "waived" as const, due: 0 as const, waivedBy });

const golden: readonly Golden[] = [
  {
    title: "An employee whose company pays owes nothing",
    request: { learner: employee, lines: [{ item: "ue-6-ects", scheme: "company" }] },
    account: { learner: 0, fee: waived(0), funders: { company: 102_000 }, notes: ["fee-waived"] },
    because: "Sans participation financière de votre part · Module 51 h (6 ECTS) · 1 020 €",
  },
  {
    title: "A job seeker's unit and test are charged to Pôle emploi",
    request: {
      learner: jobSeeker,
      lines: [
        { item: "ue-6-ects", scheme: "pole-emploi" },
        { item: "bulats-test", scheme: "pole-emploi" },
      ],
    },
    account: { learner: 0, fee: waived(0, 1), funders: { "pole-emploi": 57_500 }, notes: ["fee-waived"] },
    because: "Financement par Pôle Emploi · 510 € + 65 €",
  },
  {
    title: "An employee under the Region pays 78 € here, 80 € elsewhere and the annual fee",
    request: {
      learner: employee,
      lines: [
        { item: "ue-6-ects", scheme: "region" },
        { item: "ue-4-ects-other-centre", scheme: "region" },
      ],
    },
    account: { learner: 30_800, fee: due(15_000), funders: { region: null }, notes: ["region-no-formality"] },
    because: "Avec une participation financière de votre part · 78 € + 80 € + 150 €",
  },
  {
    title: "A job seeker under the Region pays the smaller annual fee",
    request: { learner: jobSeeker, lines: [{ item: "ue-3-ects", scheme: "region" }] },
    account: {
      learner: 11_400,
      fee: dueForJobSeekers,
      funders: { region: null },
      notes: ["region-no-formality"],
    },
    because: "75 € pour les demandeur·euse d'emploi",
  },
  {
    title: "A job seeker who contributes to AG2R pays the annual fee only",
    request: { learner: ag2rMember, lines: [{ item: "ue-6-ects", scheme: "ag2r" }] },
    account: {
      learner: 15_000,
      fee: due(15_000),
      funders: { ag2r: null },
      notes: ["ag2r-agreement", "ag2r-annual-fee"],
    },
    because: "Cofinancement d'AG2R La Mondiale ** · 150 € · 0 € · Vous renseigner sur les conditions.",
  },
  {
    title: "Two AG2R units in a semester are within the limit, the second to be confirmed",
    request: {
      learner: ag2rMember,
      lines: [
        { item: "ue-6-ects", scheme: "ag2r", semester: 1 },
        { item: "ue-4-ects", scheme: "ag2r", semester: 1 },
      ],
    },
    account: {
      learner: 15_000,
      fee: due(15_000),
      funders: { ag2r: null },
      notes: ["ag2r-agreement", "ag2r-second-unit", "ag2r-annual-fee", "ag2r-units"],
    },
    because: "dans la limite d'une ou deux UE / semestre",
  },
  {
    title: "A line under the Region beside one that the company pays is freed from the fee",
    request: {
      learner: employee,
      lines: [
        { item: "ue-6-ects", scheme: "company" },
        { item: "ue-6-ects", scheme: "region" },
      ],
    },
    account: {
      learner: 7_800,
      fee: waived(0),
      funders: { company: 102_000, region: null },
      notes: ["exemption", "fee-waived", "region-no-formality"],
    },
    because: "Tout·e élève bénéficiant d'au moins un dispositif de financement … est exonéré·e",
  },
  {
    title: "A recall exam of 6 ECTS costs 78 € and the annual fee",
    request: { learner: employee, lines: [{ item: "recall-exam", scheme: "region", ects: 6 }] },
    account: {
      learner: 22_800,
      fee: due(15_000),
      funders: { region: null },
      notes: ["exams-only-fee", "region-no-formality"],
    },
    because: "Examens spéciaux de rappel · 13 € / ECTS",
  },
  {
    title: "A thesis is charged to Pôle emploi",
    request: { learner: jobSeeker, lines: [{ item: "engineering-thesis", scheme: "pole-emploi" }] },
    account: { learner: 0, fee: waived(0), funders: { "pole-emploi": 80_000 }, notes: ["fee-waived"] },
    because: "Mémoire d'ingénieur·e · 800 €",
  },
  {
    title: "AG2R beside the Region: the highest printed fee, once",
    request: {
      learner: ag2rMember,
      lines: [
        { item: "ue-6-ects", scheme: "ag2r" },
        { item: "ue-4-ects", scheme: "region" },
      ],
    },
    account: {
      learner: 20_200,
      fee: due(15_000),
      funders: { region: null, ag2r: null },
      notes: ["ag2r-agreement", "mixed-cofunding-fee", "region-no-formality"],
    },
    because: "150 € 75 € pour les demandeur·euse d'emploi · 150 € · 52 €",
  },
  {
    title: "Pôle emploi frees the Region's line from the fee",
    request: {
      learner: jobSeeker,
      lines: [
        { item: "ue-6-ects", scheme: "pole-emploi" },
        { item: "ue-4-ects-other-centre", scheme: "region" },
      ],
    },
    account: {
      learner: 8_000,
      fee: waived(0),
      funders: { "pole-emploi": 51_000, region: null },
      notes: ["exemption", "fee-waived", "region-no-formality"],
    },
    because: "1 module pris en charge par exemple",
  },
  {
    title: "What is already paid is not waived again",
    request: {
      learner: employee,
      lines: [{ item: "ue-6-ects", scheme: "company" }],
      annualFee: "already-paid",
    },
    account: {
      learner: 0,
      fee: { status: "already-paid", due: 0 },
      funders: { company: 102_000 },
      notes: [],
    },
    because: "Droits d'inscription annuels",
  },
];

it.each(golden)("$title ($because)", ({ request, account: expected }) => {
  expect(account(quote(request))).toEqual(expected);
});

it("refuses three AG2R units in a semester, all alike, and names what would do (dans la limite d'une ou deux UE / semestre)", () => {
  const items = ["ue-6-ects", "ue-4-ects", "ue-3-ects"] as const;
  const answer = quote({
    learner: ag2rMember,
    lines: items.map((item) => ({ item, scheme: "ag2r", semester: 1 }) as const),
  });
  expect(answer).toEqual({
    status: "ineligible",
    tariff: "cnam-nouvelle-aquitaine",
    edition: "undated",
    lines: items.map((item) => ({
      status: "ineligible",
      item,
      scheme: "ag2r",
      semester: 1,
      ...cnamNouvelleAquitaine.items[item].measures,
      reasons: [{ code: "cap-exceeded", semester: 1, count: 3, max: 2 }],
      alternatives: ["pole-emploi", "region"],
    })),
    notes: [],
  });
});

it("refuses a recall exam to the company (Examens spéciaux de rappel · Non éligible)", () => {
  const request: Request = {
    learner: employee,
    lines: [{ item: "recall-exam", scheme: "company", ects: 6 }],
  };
  expect(quote(request)).toMatchObject({
    status: "ineligible",
    lines: [{ reasons: [{ code: "item-not-eligible" }], alternatives: ["region"] }],
  });
});

it("refuses a thesis to AG2R and names Pôle emploi and the Region (Mémoire d'ingénieur·e · Non éligible)", () => {
  const request: Request = { learner: ag2rMember, lines: [{ item: "engineering-thesis", scheme: "ag2r" }] };
  expect(quote(request)).toEqual({
    status: "ineligible",
    tariff: "cnam-nouvelle-aquitaine",
    edition: "undated",
    lines: [
      {
        status: "ineligible",
        item: "engineering-thesis",
        scheme: "ag2r",
        reasons: [{ code: "item-not-eligible" }],
        alternatives: ["pole-emploi", "region"],
      },
    ],
    notes: [],
  });
});

it("refuses Pôle emploi to an employee (Vous êtes demandeur·euse d'emploi)", () => {
  expect(quote({ learner: employee, lines: [{ item: "ue-3-ects", scheme: "pole-emploi" }] })).toMatchObject({
    status: "ineligible",
    lines: [{ reasons: [{ code: "learner-not-eligible" }], alternatives: ["company", "region"] }],
  });
});

it("says every reason, not only the first", () => {
  const thesis = { item: "engineering-thesis", scheme: "ag2r" } as Request["lines"][number];
  expect(quote({ learner: employee, lines: [thesis] })).toMatchObject({
    lines: [{ reasons: [{ code: "item-not-eligible" }, { code: "learner-not-eligible" }] }],
  });
});

it("gives a range while the situation is not known (150 € 75 € pour les demandeur·euse d'emploi)", () => {
  expect(quote({ learner: {}, lines: [{ item: "ue-3-ects", scheme: "region" }] })).toEqual({
    status: "undetermined",
    tariff: "cnam-nouvelle-aquitaine",
    edition: "undated",
    lines: [
      {
        status: "priced",
        item: "ue-3-ects",
        scheme: "region",
        hours: 26,
        ects: 3,
        learnerDue: 3_900,
        funderDue: null,
      },
    ],
    missing: ["situations"],
    learnerRange: { min: 11_400, max: 18_900 },
    notes: [{ kind: "information", code: "region-no-formality", lines: [0] }],
  });
});

it("asks only for what can still change the answer (Vous êtes demandeur·euse d'emploi cotisant·e à AG2R La Mondiale)", () => {
  const lines = [{ item: "ue-3-ects", scheme: "ag2r", ref: "UTC505" }] as const;
  const asked = (learner: Request["learner"]) => {
    const answer = quote({ learner, lines });
    return answer.status === "undetermined"
      ? [answer.missing, answer.lines, answer.learnerRange]
      : answer.status;
  };
  const open = (...missing: string[]) => [
    missing,
    [
      {
        status: "undetermined",
        item: "ue-3-ects",
        scheme: "ag2r",
        ref: "UTC505",
        hours: 26,
        ects: 3,
        missing,
      },
    ],
    null,
  ];
  expect(asked({})).toEqual(open("situations", "ag2rMember"));
  expect(asked(jobSeeker)).toEqual(open("ag2rMember"));
  expect(asked({ ag2rMember: true })).toEqual(open("situations"));
  expect(asked({ ag2rMember: false })).toBe("ineligible");
  expect(asked({ situations: [] })).toBe("ineligible");
});

it("answers in the very shape of the contract", () => {
  const answer = quote({
    learner: employee,
    lines: [{ item: "ue-6-ects", scheme: "company", ref: "NFP107" }],
  });
  expect(JSON.stringify(answer)).toBe(
    JSON.stringify({
      status: "priced",
      tariff: "cnam-nouvelle-aquitaine",
      edition: "undated",
      lines: [
        {
          status: "priced",
          item: "ue-6-ects",
          scheme: "company",
          ref: "NFP107",
          hours: 51,
          ects: 6,
          learnerDue: 0,
          funderDue: 102_000,
        },
      ],
      annualFee: { status: "waived", due: 0, waivedBy: [0] },
      learnerDue: 0,
      payers: [
        { payer: "learner", due: 0, lines: [] },
        { payer: "company", due: 102_000, lines: [0] },
      ],
      notes: [{ kind: "information", code: "fee-waived", lines: [0] }],
    }),
  );
});
