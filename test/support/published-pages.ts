import { readFileSync } from "node:fs";
import type { BasketRequest, PlanOptions } from "../../src/contract/basket.js";
import type { QuoteRequest } from "../../src/contract/request.js";
import type { Tariff } from "../../src/index.js";

/** One edition of a published page, with what a person may ask of it. */
export interface PublishedPage {
  readonly name: string;
  readonly tariff: Tariff;
  /** Questions that end in a price, a refusal and an open answer. */
  readonly requests: readonly QuoteRequest[];
  readonly basket: BasketRequest;
  readonly options?: PlanOptions;
}

const folder = new URL("../../examples/tariffs/", import.meta.url);

/** The page as its file has it, key by key. */
export const tariffIn = (name: string): Tariff =>
  JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8")) as Tariff;

const page = (
  name: string,
  requests: readonly QuoteRequest[],
  basket: BasketRequest,
  options?: PlanOptions,
): PublishedPage => ({ name, tariff: tariffIn(name), requests, basket, ...(options && { options }) });

const classes = (scheme: string, enrolledElsewhere?: boolean): QuoteRequest => ({
  learner: enrolledElsewhere === undefined ? {} : { enrolledElsewhere },
  lines: [{ item: "classes", scheme, hours: 30 }],
});
const someClasses = [
  [classes("others", false), classes("enrolled", true), classes("enrolled", false), classes("enrolled")],
  { learner: { enrolledElsewhere: false }, items: [{ item: "classes", hours: 30 }] },
] as const;

const congress = [
  [
    { learner: { situations: [] }, lines: [{ item: "registration", scheme: "full" }] },
    { learner: { situations: ["student"] }, lines: [{ item: "registration", scheme: "reduced" }] },
    { learner: { situations: ["student"] }, lines: [{ item: "registration", scheme: "member" }] },
    { learner: {}, lines: [{ item: "registration", scheme: "member" }] },
  ],
  { learner: { situations: ["student"] }, items: [{ item: "registration" }] },
] as const;

const swimmer = { resident: true, reduced: false, quotient: 501 };
const nurse = { age: 20, monthsOutOfSchool: 6, monthsAsJobSeeker: 0, rsa: false, situations: [] };

/** Every page of the examples, in the order in which the docs list them. */
export const publishedPages: readonly PublishedPage[] = [
  page(
    "ich-paris",
    [
      {
        learner: { lowIncome: true },
        lines: [
          { item: "unit-8-ects", scheme: "third-party" },
          { item: "unit-3-ects", scheme: "individual", ref: "FPG001" },
          { item: "unit-without-ects", scheme: "low-income" },
        ],
      },
      { learner: { lowIncome: false }, lines: [{ item: "unit-8-ects", scheme: "low-income" }] },
      { learner: {}, lines: [{ item: "unit-8-ects", scheme: "low-income" }] },
    ],
    { learner: { lowIncome: false }, items: [{ item: "unit-8-ects" }, { item: "unit-3-ects" }] },
    { budgets: { "third-party": { cents: 1_000_00 } } },
  ),
  page(
    "promotion-sociale",
    [
      {
        learner: { situations: [], age: 30 },
        lines: [{ item: "higher", scheme: "own", periods: 641 }],
      },
      { learner: { situations: [] }, lines: [{ item: "secondary", scheme: "own", periods: 40 }] },
    ],
    { learner: { situations: [], age: 17 }, items: [{ item: "higher", periods: 60 }] },
  ),
  page("state-schools.until-2020-05-31", ...someClasses),
  page("state-schools.2020-06-01", ...someClasses),
  page("state-schools.2022-04-14", ...someClasses),
  page(
    "chec",
    [
      { learner: {}, lines: [{ item: "year", scheme: "own" }] },
      { learner: {}, lines: [{ item: "year", scheme: "third-party", thirdPartyEuros: 1 }] },
    ],
    { learner: {}, items: [{ item: "year" }] },
  ),
  page(
    "nouvelle-aquitaine-cpf",
    [
      {
        learner: { jobSeeker: true },
        lines: [{ item: "course", scheme: "cpf-and-region", priceEuros: 7_000, cpfEuros: 2_000 }],
      },
      {
        learner: { jobSeeker: false },
        lines: [{ item: "course", scheme: "cpf-and-region", priceEuros: 7_000, cpfEuros: 2_000 }],
      },
    ],
    { learner: { jobSeeker: true }, items: [{ item: "course", priceEuros: 1_500, cpfEuros: 2_000 }] },
  ),
  page(
    "provins-nursing",
    [
      { learner: nurse, lines: [{ item: "course", scheme: "region" }] },
      { learner: { ...nurse, age: 26 }, lines: [{ item: "course", scheme: "region" }] },
      { learner: { age: 20 }, lines: [{ item: "course", scheme: "region" }] },
    ],
    { learner: { ...nurse, age: 26 }, items: [{ item: "course" }] },
    { budgets: { employer: { cents: 8_000_00 } } },
  ),
  page("cambrai-nursing", [{ learner: {}, lines: [{ item: "year", scheme: "own" }] }], {
    learner: {},
    items: [{ item: "year" }],
  }),
  page(
    "conservatoires-gpso",
    [
      {
        learner: { resident: true, quotient: 2_000, child: 2 },
        lines: [
          { item: "ensemble", scheme: "own" },
          { item: "group-lessons", scheme: "own" },
        ],
      },
      { learner: { resident: true, child: 1 }, lines: [{ item: "ensemble", scheme: "own" }] },
    ],
    { learner: { resident: false }, items: [{ item: "ensemble" }] },
  ),
  page(
    "bubry-canteen",
    [
      {
        learner: { quotient: 600, child: 3, protocol: false },
        lines: [{ item: "meal", scheme: "regular", meals: 10 }],
      },
      {
        learner: { quotient: 600, child: 1, protocol: false },
        lines: [
          { item: "meal", scheme: "occasional", meals: 2 },
          { item: "meal", scheme: "protocol", meals: 2 },
        ],
      },
      { learner: { child: 1 }, lines: [{ item: "meal", scheme: "regular", meals: 10 }] },
    ],
    { learner: { quotient: 1_500, child: 1, protocol: false }, items: [{ item: "meal", meals: 10 }] },
  ),
  page(
    "le-bouscat-pool",
    [
      {
        learner: swimmer,
        lines: [
          { item: "lessons", scheme: "residents" },
          { item: "ten-entries", scheme: "residents" },
        ],
      },
      { learner: { resident: false }, lines: [{ item: "entry", scheme: "residents" }] },
      { learner: { resident: true }, lines: [{ item: "lessons", scheme: "residents" }] },
    ],
    { learner: swimmer, items: [{ item: "lessons" }, { item: "entry" }] },
  ),
  page("cardiomyopathies-2018.until-2018-08-15", ...congress),
  page("cardiomyopathies-2018.until-2018-09-16", ...congress),
  page("cardiomyopathies-2018.from-2018-09-17", ...congress),
  page(
    "accessio",
    [
      { learner: {}, lines: [{ item: "day", scheme: "rooms", trainees: 4 }] },
      { learner: {}, lines: [{ item: "day", scheme: "client", trainees: 9 }] },
    ],
    { learner: {}, items: [{ item: "day", trainees: 5 }] },
  ),
  page(
    "alliance-francaise-portland",
    [
      {
        learner: { early: true, age: 70 },
        lines: [
          { item: "class", scheme: "own" },
          { item: "packet", scheme: "own" },
        ],
      },
      { learner: { early: false }, lines: [{ item: "class", scheme: "own" }] },
    ],
    { learner: { early: false, age: 65 }, items: [{ item: "class" }, { item: "packet" }] },
  ),
];
