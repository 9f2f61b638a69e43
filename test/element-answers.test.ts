import { expect, it } from "vitest";
import { addressOf } from "../src/element/address.js";
import { answersTo, attempt } from "../src/element/answers.js";
import { headline } from "../src/element/headline.js";
import type { Library } from "../src/element/library.js";
import { readNumber } from "../src/element/number.js";
import { priceUnder } from "../src/element/prices.js";
import { readAddress } from "../src/element/read-address.js";
import { linesOf, nothingSaid, type State } from "../src/element/state.js";
import { unitIn, unitsOf } from "../src/element/units.js";
import { cnamNouvelleAquitaine, createPricing, type Tariff } from "../src/index.js";
import { subjectOf } from "../src/words/subject.js";
import { plain } from "./support/plain.js";
import { tariffIn } from "./support/published-pages.js";

const bundled = createPricing<Tariff>(cnamNouvelleAquitaine) as unknown as Library;
const libraryOf = (name: string) => createPricing<Tariff>(tariffIn(name)) as unknown as Library;
const read = (fragment: string, library = bundled) => readAddress(library, fragment, "en");
const unit = { item: "ue-3-ects", count: 1, measures: {} };
const linkTo = (...entries: State["basket"]["entries"]) =>
  addressOf({ learner: {}, basket: { entries }, budgets: {} });

const headlineOf = (state: State, library = bundled, locale: "fr" | "en" = "en") =>
  plain(headline(subjectOf(library.tariff, locale), state, answersTo(library, state, state.basket)));

/** Two rates, of which one is closed to employees and the other to everybody else; a learner always pays. */
const pool: Tariff = {
  format: 1,
  id: "pool",
  title: "Pool",
  currency: "EUR",
  facts: { resident: { label: "Do you live here?" } },
  groups: { residents: { label: "residents", anyOf: [{ resident: true }] } },
  items: { entry: { label: "Entry" }, lessons: { label: "Lessons" } },
  schemes: {
    residents: { label: "Residents", paidBy: "learner", public: "residents" },
    others: { label: "Others", paidBy: "learner" },
  },
  grid: {
    entry: { residents: 300, others: 500 },
    lessons: { residents: 9_000, others: "not-eligible" },
  },
};
const town = createPricing<Tariff>(pool) as unknown as Library;

it.each([
  ["line=recall-exam:", "Ligne 1 : il manque encore « ECTS ».", "Line 1: “ECTS” is still missing."],
  [
    "ag2rMember=perhaps",
    "Pour commencer : votre situation, puis un choix dans la liste.",
    "To begin: your situation, then a choice from the list.",
  ],
  ["ag2rMember=no", "Choisissez d'abord dans la liste.", "Choose from the list first."],
])("the headline of a conversation that has just begun says what comes first: %s", (link, fr, en) => {
  const { state } = read(link);
  expect(headlineOf(state, bundled, "fr")).toBe(fr);
  expect(headlineOf(state, bundled, "en")).toBe(en);
});

it.each([
  [
    "resident=yes&line=entry:",
    "Faites votre choix : vous payez au moins 3 €.",
    "Make your choice: you pay at least €3.",
  ],
  [
    "resident=no&line=lessons:",
    "Aucun choix ne couvre tout : changez la sélection.",
    "No choice covers everything: please change the selection.",
  ],
  ["resident=yes&line=entry::count=31", "Faites votre choix.", "Make your choice."],
])("where nobody but the learner pays, nobody is asked who pays: %s", (link, fr, en) => {
  const { state } = read(link, town);
  expect(headlineOf(state, town, "fr")).toBe(fr);
  expect(headlineOf(state, town, "en")).toBe(en);
});

it("what cannot be is said to have to be corrected, with no figure", () => {
  const entries = [{ ...unit, count: 1_001, scheme: "company" }];
  const state: State = { ...nothingSaid, basket: { entries } };
  expect(headlineOf(state, bundled, "fr")).toBe("Une réponse est à corriger.");
  expect(headlineOf(state, bundled, "en")).toBe("One answer has to be corrected.");
});

it.each([
  [30, true],
  [31, false],
])("of %d lines without a scheme, the least is found: %s", (count, isFound) => {
  const { state } = read(`situations=&line=ue-3-ects::count=${count}`);
  expect(answersTo(bundled, state, state.basket).least !== undefined).toBe(isFound);
});

it("once each line has its scheme, no cheapest choice is looked for", () => {
  const { state } = read("situations=&line=ue-3-ects:region");
  expect(answersTo(bundled, state, state.basket)).toMatchObject({ quote: { status: "priced" } });
  expect(answersTo(bundled, state, state.basket)).not.toHaveProperty("least");
});

it("an empty selection has no lines to quote", () => {
  expect(linesOf([])).toBeUndefined();
  expect(answersTo(bundled, nothingSaid, nothingSaid.basket)).toEqual({ issues: [] });
});

it("a mistake in the program is not taken for an answer that cannot be", () => {
  const mistake = new TypeError("undefined is not a function");
  expect(() =>
    attempt(() => {
      throw mistake;
    }),
  ).toThrow(mistake);
});

it("a row that the page refuses is told as such, though the learner is refused as well", () => {
  const subject = subjectOf(bundled.tariff, "fr");
  const employee = { situations: ["employee"] };
  expect(priceUnder(bundled, subject, employee, "recall-exam", "pole-emploi")).toBe("Non éligible");
  expect(priceUnder(bundled, subject, employee, "ue-3-ects", "pole-emploi")).toBe("pas possible");
});

it("a line of a page with one scheme has it, whether the link says so or not", () => {
  const library = libraryOf("cambrai-nursing");
  const entries = [{ item: "year", count: 1, scheme: "own", measures: {} }];
  expect(read("line=year:", library).state.basket.entries).toEqual(entries);
  expect(read("line=year:own", library).state.basket.entries).toEqual(entries);
});

it.each([
  ["ue-3-ects:region::semester=1:", { scheme: "region", semester: 1 }, []],
  ["ue-3-ects:region:scheme=company", { scheme: "region" }, ["“scheme” was left out."]],
  ["ue-3-ects:region:ref=a=b", { scheme: "region", ref: "a=b" }, []],
  ["ue-3-ects:region:ref=007", { scheme: "region", ref: "007" }, []],
  ["ue-3-ects:region:count=1000", { scheme: "region", count: 1_000 }, []],
  ["ue-3-ects:region:count=1001", { scheme: "region" }, ["“count=1001” was left out."]],
])("a line of a link is read field by field: %s", (line, fields, told) => {
  const { state, problems } = read(`line=${line}`);
  expect(state.basket.entries).toEqual([{ ...unit, ...fields }]);
  expect(problems).toEqual(told);
});

it("another key than the choice does not make the schemes the cheapest", () => {
  const { state, problems } = read("line=ue-3-ects:region&fee=cheapest");
  expect(state.isCheapest).toBeUndefined();
  expect(problems).toEqual(["“fee=cheapest” was left out."]);
});

it("an answer that was taken back and an empty reference are not in the link", () => {
  const basket = { entries: [{ ...unit, ref: "" }] };
  const learner = { ag2rMember: undefined, situations: ["employee"] } as unknown as State["learner"];
  expect(addressOf({ learner, basket, budgets: {} })).toBe("situations=employee&line=ue-3-ects:");
});

it("a sign within a reference stays as it is, and half a letter is a sign for what is lost", () => {
  expect(linkTo({ ...unit, ref: "a)b" })).toBe("line=ue-3-ects::ref=a)b");
  expect(linkTo({ ...unit, ref: "a\uD83Db" })).toBe("line=ue-3-ects::ref=a%EF%BF%BDb");
});

const line = "line=ue-3-ects:region";
const TOO_LONG = "The link is too long: its end was not read.";

it.each([
  [0, []],
  [1, [TOO_LONG]],
])("a link of 2,500 parts is read as a whole, and of %d more the last is not", (more, told) => {
  const { state, problems } = read(`${"utm_a=1&".repeat(2_499 + more)}${line}`);
  expect(state.basket.entries).toHaveLength(more === 0 ? 1 : 0);
  expect(problems).toEqual(told);
});

it.each([
  ["", []],
  [`&${line}`, [TOO_LONG]],
])(
  "a link of 300,000 characters is read as a whole, and what stands behind them is not: %j",
  (behind, told) => {
    const start = "utm_a=";
    const link = `${start.padEnd(300_000 - line.length - 1, "x")}&${line}`;
    expect(link).toHaveLength(300_000);
    const { state, problems } = read(`${link}${behind}`);
    expect(state.basket.entries).toHaveLength(1);
    expect(problems).toEqual(told);
  },
);

it.each([
  [" 1500 € ", 1500],
  ["€ −5", -5],
  ["1, 5", 1.5],
])("blanks around a number, its sign and its unit change nothing: %j", (typed, value) => {
  expect(readNumber(typed, ["€"])).toEqual({ status: "number", value });
});

it("a number behind its unit is asked about as well if it can be read in two ways", () => {
  expect(readNumber("€ 1.500", ["€"])).toEqual({ status: "ambiguous", readings: [1500, 1.5] });
});

it.each(["1 2000", "1 500 00", "1'5", "12'3456"])(
  "thousands that are not three digits are no number: %j",
  (typed) => {
    expect(readNumber(typed, [])).toEqual({ status: "unreadable" });
  },
);

it("a field takes the words and the sign of its unit, in small letters", () => {
  expect(unitsOf("cents", "EUR", "€")).toEqual(["euros", "euro", "eur", "€"]);
  expect(unitsOf("cents", "CHF", "CHF")).toEqual(["chf", "chf"]);
  expect(unitsOf("hours", "EUR", "€")).toEqual(["heures", "heure", "hours", "hour", "h"]);
  expect(unitIn("ECTS")).toEqual(["ects"]);
});
