import { expect, it } from "vitest";
import type { Learner } from "../src/contract/learner.js";
import { answersTo } from "../src/element/answers.js";
import { hasSemester } from "../src/element/asked.js";
import { excesses, idleBudgets, withLimit } from "../src/element/budgets.js";
import { headline } from "../src/element/headline.js";
import type { Library } from "../src/element/library.js";
import { pricesByItem, priceUnder } from "../src/element/prices.js";
import { planProblems, problemTexts } from "../src/element/problems.js";
import { readAddress } from "../src/element/read-address.js";
import { openRemarks } from "../src/element/sheet-remarks.js";
import { twoBaskets } from "../src/element/two-baskets.js";
import { refusalsOf } from "../src/element/why.js";
import { cnamNouvelleAquitaine, createPricing, type Issue, type Tariff } from "../src/index.js";
import { asPlainText } from "../src/words/foreign.js";
import { subjectOf } from "../src/words/subject.js";
import { plain as withPlainSpaces } from "./support/plain.js";

const bundled = createPricing<Tariff>(cnamNouvelleAquitaine) as unknown as Library;
const plain = (text: string) => withPlainSpaces(asPlainText(text));

/** Lessons that are paid for in one way or another, each asking for its own numbers. */
const lessons = {
  format: 1,
  id: "lessons",
  title: "Lessons",
  currency: "EUR",
  facts: { resident: { label: "Do you live here?" }, age: { label: "How old are you?", min: 0 } },
  groups: {
    residents: { label: "residents", anyOf: [{ resident: true }] },
    others: { label: "others", anyOf: [{ resident: false }] },
  },
  measures: { days: "day", hours: "hour" },
  items: {
    short: { label: "Short", measures: { hours: 2 } },
    long: { label: "Long", measures: { hours: 5 } },
    free: { label: "Free", measures: { days: { min: 2, step: 1 } } },
    single: { label: "Single", measures: { days: { min: 1, step: 1 } } },
    club: { label: "Club" },
  },
  schemes: {
    residents: { label: "Residents", paidBy: "learner", public: "residents" },
    others: { label: "Others", paidBy: "learner", public: "others" },
    employer: { label: "Employer", paidBy: "funder" },
    agency: { label: "Agency", paidBy: "funder" },
  },
  grid: {
    short: { residents: 1000, others: 1000, employer: 2000, agency: 2500 },
    long: { residents: 3000, others: 3000, employer: "not-eligible", agency: 5000 },
    free: { residents: { per: "days", cents: 100 }, others: 300, employer: 400, agency: 500 },
    single: { residents: 1000, others: 1000, employer: 2000, agency: 2500 },
    club: { residents: 1000, others: 1500, employer: 2000, agency: 2500 },
  },
} as const satisfies Tariff;
const paid = createPricing<Tariff>(lessons) as unknown as Library;
const learnersOnly = (parts: Partial<Tariff> = {}): Library => {
  const { residents, others } = lessons.schemes;
  const grid = Object.fromEntries(
    Object.entries(lessons.grid).map(([item, cells]) => [
      item,
      { residents: cells.residents, others: cells.others },
    ]),
  );
  return createPricing<Tariff>({
    ...lessons,
    schemes: { residents, others },
    grid,
    ...parts,
  }) as unknown as Library;
};

function said(fragment: string, library = bundled) {
  const { state } = readAddress(library, fragment, "en");
  const subject = subjectOf(library.tariff, "en");
  const answer = answersTo(library, state, state.basket);
  return { subject, state, answer, aside: state.aside && answersTo(library, state, state.aside) };
}

it.each([
  ["line=ue-6-ects:", "Please answer the question: depending on it, the cheapest costs you from €0 to €228."],
  [
    "line=ue-6-ects:&budget=company:cents=1000",
    "Please answer the question: depending on it, the cheapest costs you from €0 to €228, within the budgets.",
  ],
  ["line=ue-6-ects::count=31", "Your answer decides the price: please answer the question."],
  ["situations=employee&line=ue-6-ects::count=31", "Choose who pays."],
  ["situations=&line=ue-6-ects:", "Choose who pays: you pay at least €228."],
  [
    "situations=&line=ue-6-ects:&budget=company:cents=1",
    "Choose who pays: you pay at least €228, within the budgets.",
  ],
])("the headline says what to do next: %s", (fragment, text) => {
  const { subject, state, answer } = said(fragment);
  expect(plain(headline(subject, state, answer))).toBe(text);
});

it.each([
  ["single::days=1", "Please answer the question: depending on it, the cheapest costs you €10."],
  ["club:", "Please answer the question: depending on it, the cheapest costs you from €10 to €15."],
])("a price that no answer changes is stated once, though the choice depends on one: %s", (line, text) => {
  const { subject, state, answer } = said(`line=${line}`, learnersOnly());
  expect(headline(subject, state, answer)).toBe(text);
});

it.each([
  ["cents", "employer", 3999, 1],
  ["cents", "employer", 4000, 0],
  ["units", "employer", 1, 1],
  ["units", "employer", 2, 0],
  ["hours", "employer", 3, 1],
  ["hours", "employer", 4, 0],
  ["hours", "agency", 1, 6],
  ["units", "agency", 1, 1],
  ["cents", "agency", 4000, 3500],
  ["cents", "residents", 0, 0],
])(
  "of a budget in %s, only its scheme's lines that are priced take: %s, %d",
  (measure, scheme, limit, more) => {
    const lines = [
      { item: "short", scheme: "employer" },
      { item: "short", scheme: "employer" },
      { item: "long", scheme: "employer" },
      { item: "short", scheme: "agency" },
      { item: "long", scheme: "agency" },
      { item: "club", scheme: "residents" },
    ];
    const quote = paid.quote({ learner: { resident: true }, lines } as never);
    expect(quote.lines.map(({ status }) => status)).toContain("ineligible");
    expect(excesses(lessons, { [scheme]: { [measure]: limit } }, quote)).toEqual(
      more > 0 ? [{ scheme, measure, excess: more }] : [],
    );
  },
);

it("a line without hours is no unit, and hours that a scheme asks for are hours", () => {
  const tariff = {
    ...lessons,
    items: { club: lessons.items.club, short: { label: "Short" } },
    schemes: {
      employer: lessons.schemes.employer,
      agency: { ...lessons.schemes.agency, measures: { hours: { min: 1, step: 1 } } },
    },
    grid: { club: { employer: 1000, agency: 1000 }, short: { employer: 1000, agency: 1000 } },
  } as const;
  const lines = [
    { item: "club", scheme: "employer" },
    { item: "short", scheme: "agency", hours: 3 },
    { item: "club", scheme: "agency", hours: 4 },
  ];
  const quote = createPricing<Tariff>(tariff).quote({ learner: {}, lines } as never);
  const budgets = { employer: { units: 0, hours: 0 }, agency: { units: 0, hours: 0 } };
  expect(excesses(tariff, budgets, quote as never)).toEqual([
    { scheme: "agency", measure: "hours", excess: 7 },
    { scheme: "agency", measure: "units", excess: 2 },
  ]);
});

it("a budget is given measure by measure, and goes with its last limit", () => {
  const one = withLimit({}, "company", "cents", 100);
  const two = withLimit(one, "company", "hours", 0);
  expect(two).toEqual({ company: { cents: 100, hours: 0 } });
  expect(withLimit(two, "company", "cents", undefined)).toEqual({ company: { hours: 0 } });
  expect(withLimit(one, "company", "cents", undefined)).toEqual({});
  expect(withLimit(one, "region", "hours", undefined)).toEqual(one);
  expect(idleBudgets(bundled, { learner: { situations: ["job-seeker"] }, budgets: two })).toEqual([
    "company",
  ]);
  expect(idleBudgets(bundled, { learner: {}, budgets: two })).toEqual([]);
});

it("a semester can matter as long as the scheme is open", () => {
  const entry = { item: "ue-6-ects", count: 1, measures: {} };
  expect(hasSemester(bundled.tariff, entry, (scheme) => scheme === "ag2r")).toBe(true);
  expect(hasSemester(bundled.tariff, entry, (scheme) => scheme !== "ag2r")).toBe(false);
});

it("while schemes are open, a sentence names its schemes unless it is about all of them or says what to do", () => {
  const { subject, answer } = said("line=ue-6-ects:");
  const [next, readings, information] = openRemarks(subject, answer.comparison as never, undefined).map(
    ({ sentences }) => sentences.map(plain),
  );
  expect(next).toEqual([
    "To be answered: “What is your situation?” (an employee, a micro-entrepreneur, an independent professional, a managing director, a business owner, a job seeker, several of these, or none).",
    "To be answered: “Do you contribute to AG2R La Mondiale?” (yes, no).",
  ]);
  expect(readings).toEqual([]);
  expect(information).toEqual([
    "« Le cofinancement du Conseil régional ne nécessite aucune démarche particulière. » (nothing to apply for) (Cofinancement du Conseil régional)",
  ]);
});

it("a sentence about all schemes names none, and one about some names those", () => {
  const { subject, answer } = said("line=ue-6-ects:");
  const { schemes } = answer.comparison as NonNullable<typeof answer.comparison>;
  const information = (...ids: string[]) => {
    const compared = schemes.filter(({ scheme }) => ids.includes(scheme));
    return openRemarks(subject, { ...answer.comparison, schemes: compared } as never, undefined)[2]
      ?.sentences;
  };
  expect(information("region")?.map(plain)).toEqual([
    "« Le cofinancement du Conseil régional ne nécessite aucune démarche particulière. » (nothing to apply for)",
  ]);
});

it("a reason is given once, for the lines that it concerns, and for no line that has a price", () => {
  const { subject, answer } = said(
    "situations=job-seeker&ag2rMember=yes&line=ue-6-ects:region&line=bulats-test:pole-emploi&line=recall-exam:ag2r:ects=3&line=ue-6-ects:company:count=2",
  );
  expect(refusalsOf(subject, answer.quote as never).map(plain)).toEqual([
    "Line 3: the page says « Non éligible » (Not eligible).",
    "Lines 4 and 5: according to your answers, this is not for you.",
  ]);
  const { answer: all } = said("situations=job-seeker&line=ue-6-ects:company:count=2");
  expect(refusalsOf(subject, all.quote as never)).toEqual([
    "According to your answers, this is not for you.",
  ]);
});

const selections = "situations=job-seeker&line=ue-6-ects:region&aside=ue-3-ects:region:count=2";

it.each([
  [selections, "Counted for each year, if owed: Droits d'inscription annuels."],
  [`${selections}&annualFee=already-paid`, "Counted for each year, if owed: Droits d'inscription annuels."],
  [`${selections}&asideFee=already-paid`, "Counted for each year, if owed: Droits d'inscription annuels."],
  [
    `${selections}&annualFee=already-paid&asideFee=already-paid`,
    "Not counted for the second year, to be added if owed: Droits d'inscription annuels.",
  ],
])("two selections over two years say which annual fees are counted: %s", (fragment, fee) => {
  const { subject, state, answer, aside } = said(fragment);
  const { rows } = twoBaskets(subject, state as never, answer, aside as never);
  expect(plain(String(rows[2]?.at(-1)?.text))).toBe(fee);
});

it("two selections side by side have their fees, both payers and the sum; one without a price has the next step", () => {
  const rowsOf = (fragment: string, library?: Library) => {
    const { subject, state, answer, aside } = said(fragment, library);
    return twoBaskets(subject, state as never, answer, aside as never).rows.map((row) =>
      row.map(({ text }) => plain(text)),
    );
  };
  const fee = "Droits d'inscription annuels: €75, once for the year.";
  expect(rowsOf(selections).slice(0, 2)).toEqual([
    ["Current", "€153", "not published", `1 line. ${fee}`],
    ["Put aside", "€153", "not published", `2 lines. ${fee}`],
  ]);
  expect(rowsOf("situations=job-seeker&line=ue-6-ects:region&aside=ue-3-ects:").slice(1)).toEqual([
    ["Put aside", "–", "–", "1 line. Choose who pays: you pay at least €0."],
    [
      "Both, over two years",
      "to be answered",
      "to be answered",
      "Counted for each year, if owed: Droits d'inscription annuels.",
    ],
  ]);
  expect(rowsOf("resident=yes&line=club:residents&aside=short:employer", paid)).toEqual([
    ["Current", "€10", "–", "1 line."],
    ["Put aside", "€0", "€20", "1 line."],
    ["Both, over two years", "€10", "€20", ""],
  ]);
});

it.each([
  [{ code: "too-many", bounds: { max: 100 } }, /at most 100 lines, and there are 120/, /^100 lines at most/],
  [{ code: "too-many" }, /^One answer has to be corrected/, /^One answer has to be corrected/],
  [{ code: "unknown-key", bounds: { max: 100 } }, /^One answer has to be/, /^One answer has to be/],
])("too many lines are the one thing that is reported: %j", (issue, ofPlan, ofQuote) => {
  const issues = [issue, issue] as unknown as Issue[];
  expect(planProblems(issues, 120, "en")).toEqual([
    expect.stringMatching(ofPlan),
    expect.stringMatching(ofPlan),
  ]);
  expect(problemTexts(issues, "en")).toEqual([expect.stringMatching(ofQuote)]);
});

it("the price list says for which number its prices are, and that they may differ", () => {
  const listed = (learner: Learner, library: Library) =>
    Object.fromEntries(
      [...pricesByItem(library, subjectOf(library.tariff, "en"), learner)].map(([item, text]) => [
        item,
        plain(text),
      ]),
    );
  expect(listed({ resident: true }, learnersOnly())).toEqual({
    short: "€10",
    long: "€30",
    free: "€2 / 2 day",
    single: "€10 / day",
    club: "€10",
  });
  expect(listed({}, learnersOnly())).toMatchObject({ club: "depending on your answers" });
  expect(listed({}, paid)).toMatchObject({ club: "€0, or another price, depending on your answers" });
  expect(listed({ resident: true }, paid)).toMatchObject({ club: "from €0 to €10" });
});

it.each([
  ["free", "residents", { resident: true }, "€2 / 2 day"],
  ["club", "residents", { resident: true }, "€10"],
  ["club", "residents", {}, "to be answered"],
  ["club", "residents", { resident: false }, "not possible"],
  ["long", "employer", {}, "not eligible"],
  ["none", "employer", {}, ""],
  ["club", "none", {}, ""],
])("the price of %s under %s for %j is %s", (item, scheme, learner, text) => {
  const price = priceUnder(paid, subjectOf(paid.tariff, "en"), learner as Learner, item, scheme);
  expect(plain(price).toLowerCase()).toBe(text);
});
