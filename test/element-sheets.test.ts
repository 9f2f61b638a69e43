import { expect, it } from "vitest";
import type { Plan } from "../src/contract/plan.js";
import { answersTo, basketRequest } from "../src/element/answers.js";
import { idleBudgets } from "../src/element/budgets.js";
import type { Library } from "../src/element/library.js";
import { readAddress } from "../src/element/read-address.js";
import { sheet } from "../src/element/sheet.js";
import { withSchemes } from "../src/element/state.js";
import { cnamNouvelleAquitaine, createPricing, type Tariff } from "../src/index.js";
import { asPlainText } from "../src/words/foreign.js";
import { render } from "../src/words/render.js";
import { subjectOf } from "../src/words/subject.js";
import { tariffIn } from "./support/published-pages.js";

// The sheets that learners take along, as whole documents: read them as a learner would.

const AGENCY = "situations=job-seeker&ag2rMember=yes";
/** A year for which a job seeker needs several funders. */
const YEAR =
  "line=ue-6-ects:ag2r:semester=1:count=2&line=ue-3-ects:region:ref=CFA109&line=ue-6-ects:pole-emploi:semester=2";

const sheets: readonly { name: string; link: string; page?: string }[] = [
  { name: "empty", link: "" },
  { name: "answers-alone", link: AGENCY },
  { name: "empty-without-questions", page: "cambrai-nursing", link: "" },
  { name: "priced", link: `${AGENCY}&${YEAR}` },
  {
    name: "beyond-budgets",
    link: `${AGENCY}&annualFee=already-paid&${YEAR}&budget=pole-emploi:cents=1000:hours=20:units=0&budget=company:cents=50000`,
  },
  {
    name: "cheapest",
    link: `${AGENCY}&line=ue-6-ects::count=3:semester=1&line=ue-3-ects:&budget=pole-emploi:hours=60&choice=cheapest`,
  },
  {
    name: "refused",
    link: "situations=employee&ag2rMember=no&line=ue-6-ects:pole-emploi&line=engineering-thesis:ag2r&line=ue-3-ects:pole-emploi&line=ue-3-ects:company",
  },
  {
    name: "undetermined",
    link: "line=ue-6-ects:region&line=ue-3-ects:ag2r&line=ue-6-ects:company&line=ue-3-ects:ag2r",
  },
  {
    name: "schemes-open",
    link: "situations=job-seeker&line=ue-6-ects:region:count=2:semester=1&line=ue-3-ects::ref=CFA109&line=bulats-test:",
  },
  { name: "schemes-open-unknown-learner", link: "line=ue-6-ects::count=2&budget=company:cents=30000" },
  {
    name: "least-within-budgets",
    page: "provins-nursing",
    link: "age=26&monthsOutOfSchool=6&monthsAsJobSeeker=0&rsa=no&situations=&line=course:&budget=employer:cents=100000",
  },
  {
    name: "number-missing",
    link: "situations=job-seeker&line=ue-3-ects:region:count=2:semester=2:ref=CFA109&line=recall-exam:region&line=recall-exam::ects=6",
  },
  {
    name: "two-selections",
    link: "situations=job-seeker&line=ue-6-ects:region&aside=ue-3-ects:region:count=2&aside=ue-6-ects:pole-emploi",
  },
  { name: "parts-of-a-sum", page: "cambrai-nursing", link: "line=year:own:count=2" },
  { name: "payers-shares", page: "chec", link: "line=year:third-party:thirdPartyEuros=5000&line=year:own" },
  { name: "number-of-a-scheme", page: "chec", link: "line=year:" },
  { name: "learners-rates", page: "le-bouscat-pool", link: "resident=yes&reduced=yes&line=lessons:" },
  { name: "learners-rates-unknown", page: "le-bouscat-pool", link: "line=lessons:" },
];

function sheetOf(link: string, locale: "fr" | "en", page?: string): string {
  const tariff: Tariff = page === undefined ? cnamNouvelleAquitaine : tariffIn(page);
  const library = createPricing<Tariff>(tariff) as unknown as Library;
  const { state, problems } = readAddress(library, link, locale);
  expect(problems).toEqual([]);
  const { budgets, basket, aside } = state;
  const plan: Plan | undefined =
    state.isCheapest && library.cheapest(basketRequest(state, basket), { budgets });
  const schemes = plan?.status === "priced" ? plan.items.map(({ scheme }) => scheme) : [];
  const entries = plan ? withSchemes(basket.entries, schemes) : basket.entries;
  const said = { ...state, basket: { ...basket, entries } };
  const document = sheet(subjectOf(tariff, locale), {
    state: said,
    answer: answersTo(library, said, said.basket),
    aside: aside && answersTo(library, said, aside),
    plan,
    idleBudgets: idleBudgets(library, said),
    day: "2026-01-31",
    ...(link !== "" && { link: `https://example.org/#${link}` }),
  });
  return asPlainText(render(document, "text", locale));
}

it.each(sheets.flatMap((one) => (["fr", "en"] as const).map((locale) => ({ ...one, locale }))))(
  "the sheet $name in $locale says what test/documents/sheets has",
  async ({ name, link, locale, page }) => {
    await expect(sheetOf(link, locale, page)).toMatchFileSnapshot(`documents/sheets/${name}.${locale}.txt`);
  },
);
