import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { cnamNouvelleAquitaine as ours } from "../src/cnam-nouvelle-aquitaine.js";
import { type Issue, PricingError, pathText } from "../src/contract/issue.js";
import type { Tariff } from "../src/index.js";
import { tariffJsonSchema } from "../src/json-schema/tariff.js";
import { createPricing } from "../src/pricing.js";
import { toSql } from "../src/sql/index.js";
import { defineTariff } from "../src/tariffs/define.js";
import { isChecked, parseTariff } from "../src/tariffs/parse.js";
import type { Locale } from "../src/words/locale.js";
import { seenByTheSchema } from "./support/parser-only.js";
import { tiny } from "./support/tiny.js";
import { told } from "./support/told.js";

type Path = readonly (string | number)[];
type Data = Record<string | number, unknown>;

/** Of the small tariff, a copy that a test may change. */
const copy = (): Data => structuredClone<unknown>(tiny) as Data;

/** The small tariff with one value put in a place, or, if there is none, taken away. */
function changed(path: Path, value?: unknown): Data {
  const tariff = copy();
  let part = tariff;
  for (const step of path.slice(0, -1)) part = part[step] as Data;
  const last = path.at(-1) ?? "";
  if (value === undefined) delete part[last];
  else part[last] = value;
  return tariff;
}

const issuesOf = (input: unknown): readonly Issue[] => {
  const parsed = parseTariff(input);
  return parsed.ok ? [] : parsed.issues;
};

/** What is said of a tariff: path, code, and the near miss. */
const said = (input: unknown): string[] =>
  issuesOf(input).map(
    ({ path, code, didYouMean }) =>
      `${pathText(path, "tariff")} ${code}${didYouMean ? ` (${didYouMean}?)` : ""}`,
  );

const price = ["grid", "badge", "own"] as const;
const label = "Label";

type Mistake = readonly [what: string, path: Path, value: unknown, ...issues: string[]];

// biome-ignore format: one mistake, one line
const structure: readonly Mistake[] = [
  ["a key that means nothing", ["colour"], 1, "colour unknown-key"],
  ["no version", ["format"], undefined, "format required"],
  ["a version to come", ["format"], 2, "format unknown-choice"],
  ["no id", ["id"], undefined, "id required"],
  ["a title of blanks", ["title"], "  ", "title wrong-type"],
  ["a title in one language", ["title"], { fr: "Piscine" }, "title.en required"],
  ["a title with half a character", ["title"], "Pool \ud83d", "title ill-formed-text"],
  ["no currency", ["currency"], undefined, "currency required"],
  ["a currency by its sign", ["currency"], "€", "currency wrong-type"],
  ["a language without words", ["language"], "de", "language unknown-choice"],
  ["a source that is a number", ["source"], 7, "source wrong-type"],
  ["terms that are a list", ["terms"], [], "terms wrong-type"],
  ["a term that the page does not have", ["terms", "funder"], "Funder", "terms.funder unknown-key"],
  ["a footnote that is a number", ["footnotes", "*"], 1, "footnotes.* wrong-type"],
  ["a mark with half a character", ["footnotes", "\ud83d"], "Note", "footnotes.\ud83d ill-formed-text"],
  ["an edition without an id", ["edition", "id"], undefined, "edition.id required"],
  ["a day in another order", ["edition", "from"], "01/09/2026", "edition.from wrong-type"],
  ["30 February", ["edition", "from"], "2026-02-30", "edition.from out-of-range"],
  ["29 February of a year without", ["edition", "from"], "2026-02-29", "edition.from out-of-range"],
  ["a thirteenth month", ["edition", "until"], "2026-13-01", "edition.until out-of-range"],
  ["an end before the beginning", ["edition", "until"], "2025-12-31", "edition contradiction"],
];

// biome-ignore format: one mistake, one line
const learners: readonly Mistake[] = [
  ["a fact that is a text", ["facts", "resident"], "yes", "facts.resident wrong-type"],
  ["a fact without a label", ["facts", "resident", "label"], undefined, "facts.resident.label required"],
  ["a kind of fact in words", ["facts", "resident", "kind"], "yes-no", "facts.resident.kind unknown-key"],
  ["a choice of nothing", ["facts", "clubs", "options"], {}, "facts.clubs.options too-few"],
  ["misspelt options", ["facts", "clubs"], { label, optoins: { east: "E" } }, "facts.clubs.optoins unknown-key (options?)"],
  ["a number without its least", ["facts", "age"], { label, max: 120 }, "facts.age.min required"],
  ["bounds the wrong way round", ["facts", "age", "min"], 200, "facts.age contradiction"],
  ["a number below 0", ["facts", "age", "min"], -1, "facts.age.min out-of-range"],
  ["an endless bound", ["facts", "age", "max"], Number.POSITIVE_INFINITY, "facts.age.max out-of-range"],
  ["a bound between two steps", ["facts", "age", "max"], 120.5, "facts.age.max contradiction"],
  ["a step of 0", ["facts", "age", "step"], 0, "facts.age.step out-of-range"],
  ["a step so fine that it is lost", ["facts", "quotient"], { label, min: 0, max: 1e9, step: 0.00001 }, "facts.quotient.step out-of-range"],
  ["a fact named as a column", ["facts", "status"], { label }, "facts.status reserved-id"],
  ["a fact named as a measure", ["facts", "hours"], { label }, "facts.hours contradiction"],
  ["a fact that every object has", ["facts", "constructor"], { label }, "facts.constructor reserved-id"],
  ["a group for everybody by an empty list", ["groups", "minors", "anyOf"], [], "groups.minors.anyOf too-few"],
  ["a profile without criteria", ["groups", "minors", "anyOf", 0], {}, "groups.minors.anyOf[0] too-few"],
  ["a criterion on a misspelt fact", ["groups", "minors", "anyOf", 0], { aeg: { below: 18 } }, "groups.minors.anyOf[0].aeg unknown-id (age?)"],
  ["a criterion of no options", ["groups", "members", "anyOf", 0], { clubs: [] }, "groups.members.anyOf[0].clubs too-few"],
  ["a misspelt option", ["groups", "members", "anyOf", 0], { clubs: ["easst"] }, "groups.members.anyOf[0].clubs[0] unknown-id (east?)"],
  ["an option twice", ["groups", "members", "anyOf", 0], { clubs: ["east", "east"] }, "groups.members.anyOf[0].clubs[1] duplicate-choice"],
  ["one option without its list", ["groups", "members", "anyOf", 0], { clubs: "east" }, "groups.members.anyOf[0].clubs wrong-type"],
  ["a range of options", ["groups", "members", "anyOf", 0], { clubs: { from: 1 } }, "groups.members.anyOf[0].clubs wrong-type"],
  ["yes or no in a list", ["groups", "residents", "anyOf", 0], { resident: ["yes"] }, "groups.residents.anyOf[0].resident wrong-type"],
  ["a number for a range", ["groups", "minors", "anyOf", 0], { age: 18 }, "groups.minors.anyOf[0].age wrong-type"],
  ["yes for a range", ["groups", "minors", "anyOf", 0], { age: true }, "groups.minors.anyOf[0].age wrong-type"],
  ["a range without ends", ["groups", "minors", "anyOf", 0], { age: {} }, "groups.minors.anyOf[0].age required"],
  ["a range of nothing", ["groups", "minors", "anyOf", 0], { age: { from: 18, below: 18 } }, "groups.minors.anyOf[0].age contradiction"],
  ["a range beyond all answers", ["groups", "minors", "anyOf", 0], { age: { from: 121 } }, "groups.minors.anyOf[0].age contradiction"],
  ["a range below all answers", ["groups", "minors", "noneOf"], [{ age: { below: 0 } }], "groups.minors.noneOf[0].age contradiction"],
];

// biome-ignore format: one mistake, one line
const rows: readonly Mistake[] = [
  ["no items", ["items"], undefined, "items required"],
  ["items that are a list", ["items"], [], "items wrong-type"],
  ["an empty table", ["items"], {}, "items too-few"],
  ["an id that is a number", ["items", "2026"], { label }, "items.2026 bad-id", "grid.2026 required"],
  ["an id with a space", ["items", "a b"], { label }, "items.a b bad-id", "grid.a b required"],
  ["an id of 101 letters", ["items", "m".repeat(101)], { label }, `items.${"m".repeat(40)}… bad-id`, `grid.${"m".repeat(40)}… required`],
  ["an item named as the fee", ["items", "annual-fee"], { label }, "items.annual-fee reserved-id", "grid.annual-fee required"],
  ["an item without a label", ["items", "badge", "label"], undefined, "items.badge.label required"],
  ["a misspelt key of an item", ["items", "badge", "secton"], "water", "items.badge.secton unknown-key (section?)"],
  ["a misspelt section", ["items", "badge", "section"], "wter", "items.badge.section unknown-id (water?)"],
  ["a misspelt measure", ["items", "badge", "measures"], { huors: 3 }, "items.badge.measures.huors unknown-id (hours?)"],
  ["a measure in words", ["items", "badge", "measures"], { hours: "asked" }, "items.badge.measures.hours wrong-type"],
  ["a printed measure below 0", ["items", "badge", "measures"], { hours: -1 }, "items.badge.measures.hours out-of-range"],
  ["an asked measure without its least", ["items", "badge", "measures"], { hours: { max: 3 } }, "items.badge.measures.hours.min required"],
  ["an asked measure the wrong way round", ["items", "badge", "measures"], { hours: { min: 4, max: 3 } }, "items.badge.measures.hours contradiction"],
  ["a step that the greatest is not on", ["items", "badge", "measures"], { hours: { min: 0, max: 10, step: 3 } }, "items.badge.measures.hours.max contradiction"],
  ["a least beyond where a number ends by itself", ["items", "badge", "measures"], { hours: { min: 1_000_001 } }, "items.badge.measures.hours.max contradiction"],
  ["a step that the default is not on", ["items", "badge", "measures"], { hours: { min: 0, step: 7 } }, "items.badge.measures.hours.max contradiction"],
  ["a measure named as a field of a line", ["measures", "learnerDue"], label, "measures.learnerDue reserved-id"],
  ["a measure named as a column", ["measures", "line_no"], label, "measures.line_no reserved-id"],
  ["a section without headings", ["sections", "land"], [], "sections.land too-few"],
  ["a section that is a text", ["sections", "land"], "Land", "sections.land wrong-type"],
];

// biome-ignore format: one mistake, one line
const columns: readonly Mistake[] = [
  ["no schemes", ["schemes"], {}, "schemes too-few"],
  ["a scheme named learner", ["schemes", "learner"], { label, paidBy: "learner" }, "schemes.learner reserved-id", ...["course", "card", "test", "badge"].map((item) => `grid.${item}.learner required`)],
  ["a scheme without a label", ["schemes", "own", "label"], undefined, "schemes.own.label required"],
  ["headings that are a text", ["schemes", "town", "headings"], "Residents", "schemes.town.headings wrong-type"],
  ["an empty heading", ["schemes", "town", "headings"], [""], "schemes.town.headings[0] wrong-type"],
  ["a misspelt public", ["schemes", "town", "public"], "resident", "schemes.town.public unknown-id (residents?)"],
  ["a public in facts", ["schemes", "town", "public"], { resident: true }, "schemes.town.public wrong-type"],
  ["nobody who pays", ["schemes", "own", "paidBy"], undefined, "schemes.own.paidBy required"],
  ["somebody else who pays", ["schemes", "own", "paidBy"], "founder", "schemes.own.paidBy unknown-choice (funder?)"],
  ["no shares", ["schemes", "club", "paidBy"], [], "schemes.club.paidBy too-few"],
  ["a share without a payer", ["schemes", "club", "paidBy", 2], { percent: 5 }, "schemes.club.paidBy[2].payer required"],
  ["a share of more than all", ["schemes", "club", "paidBy", 1, "percent"], 101, "schemes.club.paidBy[1].percent out-of-range"],
  ["a share of ten decimals", ["schemes", "club", "paidBy", 1, "percent"], 33.333_333_333_3, "schemes.club.paidBy[1].percent out-of-range"],
  ["a share by an unknown measure", ["schemes", "club", "paidBy", 0, "atMost"], { per: "vuocher", cents: 1 }, "schemes.club.paidBy[0].atMost.per unknown-id (voucher?)"],
  ["a share by a measure that some line has not", ["schemes", "club", "paidBy", 0, "atMost"], { per: "lessons", cents: 1 }, "schemes.club.paidBy[0].atMost.per contradiction"],
  ["a share by a number about the learner", ["schemes", "club", "paidBy", 0, "atMost"], { per: "age", cents: 1 }, "schemes.club.paidBy[0].atMost contradiction"],
  ["a payer without words", ["schemes", "club", "paidBy", 2, "payer"], "state", "words.state required"],
  ["a measure of a scheme that is not declared", ["schemes", "club", "measures", "miles"], { min: 0 }, "schemes.club.measures.miles unknown-id"],
  ["a scheme that prints a measure", ["schemes", "own", "measures"], { voucher: 5 }, "schemes.own.measures.voucher wrong-type"],
  ["a measure that item and scheme both ask", ["schemes", "own", "measures"], { lessons: { min: 1 } }, "schemes.own.measures.lessons contradiction"],
  ["a measure that an item has whose cell is refused", ["items", "badge", "measures"], { voucher: 5 }, "schemes.club.measures.voucher contradiction"],
  ["a measure that an item asks for whose cell is refused", ["items", "card", "measures", "voucher"], { min: 0 }, "schemes.club.measures.voucher contradiction"],
  ["a cap on a misspelt section", ["schemes", "club", "cap", "counts"], { sections: ["watre"] }, "schemes.club.cap.counts.sections[0] unknown-id (water?)"],
  ["a cap on a list", ["schemes", "club", "cap", "counts"], ["course"], "schemes.club.cap.counts wrong-type"],
  ["a cap on no items", ["schemes", "club", "cap", "counts"], { items: [] }, "schemes.club.cap.counts.items too-few"],
  ["a cap below 0", ["schemes", "club", "cap", "max"], -1, "schemes.club.cap.max out-of-range"],
  ["a cap that lets more go without condition", ["schemes", "club", "cap", "unconditional"], 3, "schemes.club.cap contradiction"],
  ["a cap with undated lines anywhere", ["schemes", "club", "cap", "undated"], "in-both", "schemes.club.cap.undated unknown-choice (in-both-semesters?)"],
  ["a condition that is no word", ["schemes", "club", "conditions"], ["club agreement"], "schemes.club.conditions[0] wrong-type"],
  ["a condition twice", ["schemes", "club", "conditions"], ["club-agreement", "club-agreement"], "schemes.club.conditions[1] duplicate-choice"],
];

// biome-ignore format: one mistake, one line
const cells: readonly Mistake[] = [
  ["no grid", ["grid"], undefined, "grid required"],
  ["no row", ["grid", "badge"], undefined, "grid.badge required"],
  ["a row that is a list", ["grid", "badge"], [200, 100], "grid.badge wrong-type"],
  ["a row too many", ["grid", "locker"], { own: 1, town: 1, club: 1 }, "grid.locker unknown-key"],
  ["a misspelt row", ["grid"], { ...tiny.grid, badge: undefined, bagde: tiny.grid.badge }, "grid.bagde unknown-key (badge?)"],
  ["no cell", ["grid", "badge", "town"], undefined, "grid.badge.town required"],
  ["a misspelt column", ["grid", "badge"], { own: 1, twon: 1, club: 1 }, "grid.badge.twon unknown-key (town?)"],
  ["a cell too many", ["grid", "badge", "state"], 1, "grid.badge.state unknown-key"],
  ["a cell of parts of a cent", price, 812.5, "grid.badge.own out-of-range"],
  ["a cell below 0", price, -1, "grid.badge.own out-of-range"],
  ["a cell that is not a number", price, Number.NaN, "grid.badge.own out-of-range"],
  ["a cell beyond counting", price, 2 ** 53, "grid.badge.own out-of-range"],
  ["a cell beyond adding up", price, 9e12 + 1, "grid.badge.own out-of-range"],
  ["a cell in the page's words", price, "Non éligible", "grid.badge.own unknown-choice (not-eligible?)"],
  ["a cell that is yes", price, true, "grid.badge.own wrong-type"],
  ["a cell that is nothing", price, null, "grid.badge.own wrong-type"],
  ["a cell that is a function", price, () => 5, "grid.badge.own wrong-type"],
  ["an empty price", price, {}, "grid.badge.own.of required"],
  ["a refusal within a price", price, { for: "minors", price: 1, otherwise: "not-eligible" }, "grid.badge.own.otherwise wrong-type"],
  ["a rate by an unknown quantity", ["grid", "course", "own"], { per: "lesson", cents: 1 }, "grid.course.own.per unknown-id (lessons?)"],
  ["a rate by a measure that the line has not", price, { per: "lessons", cents: 1 }, "grid.badge.own.per contradiction"],
  ["a rate by a measure of another scheme", price, { per: "voucher", cents: 1 }, "grid.badge.own.per contradiction"],
  ["a rate by yes or no", price, { per: "resident", cents: 1 }, "grid.badge.own.per contradiction"],
  ["a rate without an amount", price, { per: "age" }, "grid.badge.own.cents required"],
  ["a rate below 0", price, { per: "age", cents: -1 }, "grid.badge.own.cents out-of-range"],
  ["a rate beyond counting", price, { per: "age", cents: 1e308 }, "grid.badge.own.cents out-of-range"],
  ["a rate of more digits than are rounded", price, { per: "quotient", cents: 0.333_333_333_333_3 }, "grid.badge.own out-of-range"],
  ["a rate without end", price, { per: "age", cents: Number.POSITIVE_INFINITY }, "grid.badge.own.cents out-of-range"],
  ["a misspelt rate", price, { pre: "age", cents: 1 }, "grid.badge.own.pre unknown-key (per?)"],
  ["a rate in euros", price, { per: "age", cents: 1, euros: 2 }, "grid.badge.own.euros unknown-key"],
  ["a rate that ends before it begins", price, { per: "age", cents: 1, after: 5, upTo: 5 }, "grid.badge.own contradiction"],
  ["one band", price, { by: "age", bands: [{ from: 0, price: 1 }] }, "grid.badge.own.bands too-few"],
  ["bands that fall", price, { by: "age", bands: [{ from: 0, price: 1 }, { from: 9, price: 2 }, { from: 9, price: 3 }] }, "grid.badge.own.bands[2].from contradiction"],
  ["bands that begin above the least", price, { by: "age", bands: [{ from: 1, price: 1 }, { from: 9, price: 2 }] }, "grid.badge.own.bands[0].from contradiction"],
  ["bands that begin above what is printed", ["grid", "test", "own"], { by: "hours", bands: [{ from: 3, price: 1 }, { from: 9, price: 2 }] }, "grid.test.own.bands[0].from contradiction"],
  ["bands by an unknown quantity", price, { by: "aeg", bands: [{ from: 0, price: 1 }, { from: 9, price: 2 }] }, "grid.badge.own.by unknown-id (age?)"],
  ["a misspelt list of bands", price, { by: "age", bnads: [] }, "grid.badge.own.bnads unknown-key (bands?)"],
  ["a mistake within a band", price, { by: "age", bands: [{ from: 0, price: 1 }, { from: 9, price: { per: "aeg", cents: 2 } }] }, "grid.badge.own.bands[1].price.per unknown-id (age?)"],
  ["so many of an unknown quantity", price, { times: "meals", of: 1 }, "grid.badge.own.times unknown-id"],
  ["so many of nothing", price, { times: "age" }, "grid.badge.own.of required"],
  ["misspelt times", price, { tiems: "age", of: 5 }, "grid.badge.own.tiems unknown-key (times?)"],
  ["bounds that are none", price, { of: 5 }, "grid.badge.own required"],
  ["bounds the wrong way round", price, { of: 5, atLeast: 9, atMost: 8 }, "grid.badge.own contradiction"],
  ["a misspelt bound", price, { of: 5, atLest: 9 }, "grid.badge.own.atLest unknown-key (atLeast?)"],
  ["a sum of nothing", price, { sum: {} }, "grid.badge.own.sum too-few"],
  ["a sum as a list", price, { sum: [1, 2] }, "grid.badge.own.sum wrong-type"],
  ["a part named as the core's", price, { sum: { price: 1 } }, "grid.badge.own reserved-id"],
  ["a part without words", price, { sum: { paper: 1 } }, "words.paper required"],
  ["a price for a misspelt group", price, { for: "minor", price: 1, otherwise: 2 }, "grid.badge.own.for unknown-id (minors?)"],
  ["a price for a group and nobody else", price, { for: "minors", price: 1 }, "grid.badge.own.otherwise required"],
  ["a misspelt quantity in so many times a price", price, { times: "age", of: { per: "aeg", cents: 1 } }, "grid.badge.own.of.per unknown-id (age?)"],
  ["a misspelt quantity within bounds", price, { of: { per: "aeg", cents: 1 }, atMost: 9 }, "grid.badge.own.of.per unknown-id (age?)"],
  ["a misspelt quantity in a part of a sum", price, { sum: { tuition: { per: "aeg", cents: 1 } } }, "grid.badge.own.sum.tuition.per unknown-id (age?)"],
  ["a misspelt quantity in the price for a group", price, { for: "minors", price: { per: "aeg", cents: 1 }, otherwise: 1 }, "grid.badge.own.price.per unknown-id (age?)"],
  ["a misspelt quantity in the price for all others", price, { for: "minors", price: 1, otherwise: { per: "aeg", cents: 1 } }, "grid.badge.own.otherwise.per unknown-id (age?)"],
  ["a rate that begins after ten decimals", price, { per: "quotient", cents: 1, after: 0.123_456_789_1 }, "grid.badge.own.after out-of-range"],
  ["a rate that ends after ten decimals", price, { per: "quotient", cents: 1, upTo: 0.123_456_789_1 }, "grid.badge.own.upTo out-of-range"],
  ["a rate that goes beyond adding up", price, { per: "quotient", cents: 1e9 }, "grid.badge.own out-of-range"],
];

// biome-ignore format: one mistake, one line
const learnerNumbers: readonly Mistake[] = [
  ["a number about the learner beside a measure within bounds", ["grid", "course", "own"], { of: { sum: { tuition: { per: "quotient", cents: 1 }, materials: { per: "hours", cents: 1 } } }, atMost: 9 }, "grid.course.own.of contradiction"],
  ["a number about the learner beside a group within bounds", price, { of: { for: "minors", price: 0, otherwise: { per: "quotient", cents: 1 } }, atMost: 9 }, "grid.badge.own.of contradiction"],
  ["rates on two numbers about the learner", price, { sum: { tuition: { per: "quotient", cents: 1 }, materials: { per: "age", cents: 1 } } }, "grid.badge.own contradiction"],
  ["so many times a number on a rate of another", price, { times: "age", of: { per: "quotient", cents: 1 } }, "grid.badge.own contradiction"],
  ["a rate on a second number in a reduction", ["reductions", 2], { code: "family", items: ["course"], schemes: ["town"], price: { per: "age", cents: 1 } }, "reductions[2].price contradiction"],
  ["a surcharge up to a bound on one", ["reductions", 1], { code: "late", schemes: ["town"], percent: 5, atMost: 9_999 }, "reductions[1].atMost contradiction"],
];

// biome-ignore format: one mistake, one line
const rules: readonly Mistake[] = [
  ["a reduction of nothing", ["reductions", 2], { code: "family" }, "reductions[2] required"],
  ["a reduction in two ways", ["reductions", 2], { code: "family", percent: -5, cents: -5 }, "reductions[2] contradiction"],
  ["a reduction of more than all", ["reductions", 0, "percent"], -101, "reductions[0].percent out-of-range"],
  ["a reduction of parts of a cent", ["reductions", 1, "cents"], 0.5, "reductions[1].cents out-of-range"],
  ["a reduction for a misspelt group", ["reductions", 0, "for"], "minor", "reductions[0].for unknown-id (minors?)"],
  ["a reduction on a misspelt item", ["reductions", 2, "items"], ["bagde"], "reductions[2].items[0] unknown-id (badge?)"],
  ["a reduction on a misspelt scheme", ["reductions", 0, "schemes"], ["onw"], "reductions[0].schemes[0] unknown-id (own?)"],
  ["a reduction on a scheme twice", ["reductions", 0, "schemes"], ["own", "own"], "reductions[0].schemes[1] duplicate-choice"],
  ["a reduction with bounds the wrong way round", ["reductions", 0, "atMost"], 99, "reductions[0] contradiction"],
  ["a misspelt percentage", ["reductions", 0], { code: "child", for: "minors", percnt: -20 }, "reductions[0].percnt unknown-key (percent?)"],
  ["a reduction by a measure that some line has not", ["reductions", 2], { code: "family", price: { per: "hours", cents: 1 } }, "reductions[2].price.per contradiction"],
  ["a surcharge that goes beyond adding up", ["reductions", 0], { code: "child", for: "minors", schemes: ["own"], cents: 9e12 }, "reductions[0] out-of-range"],
  ["a surcharge of more than a million per cent", ["reductions", 0, "percent"], 1_000_001, "reductions[0].percent out-of-range"],
  ["a reduction of ten decimals", ["reductions", 0, "percent"], -33.333_333_333_3, "reductions[0].percent out-of-range"],
  ["a reduction named as the core's", ["reductions", 0, "code"], "price", "reductions[0].code reserved-id", "words.child unknown-key"],
  ["a fee without a label", ["annualFee", "label"], undefined, "annualFee.label required"],
  ["a fee that nobody owes", ["annualFee", "due"], [], "annualFee.due too-few"],
  ["a fee of several by chance", ["annualFee", "ofSeveral"], "any", "annualFee.ofSeveral unknown-choice"],
  ["a fee of parts of a cent", ["annualFee", "due", 1, "price"], 0.5, "annualFee.due[1].price out-of-range"],
  ["a fee by a measure", ["annualFee", "due", 1, "price"], { per: "hours", cents: 5 }, "annualFee.due[1].price.per contradiction"],
  ["a fee for a misspelt scheme", ["annualFee", "due", 0, "schemes"], ["twon"], "annualFee.due[0].schemes[0] unknown-id (town?)"],
  ["a fee for a misspelt group", ["annualFee", "due", 0, "price", "for"], "minor", "annualFee.due[0].price.for unknown-id (minors?)"],
  ["a fee beyond adding up", ["annualFee", "due", 1, "price"], 1e13, "annualFee.due[1].price out-of-range"],
  ["a waiver by a misspelt scheme", ["annualFee", "waivedBy", "schemes"], ["clbu"], "annualFee.waivedBy.schemes[0] unknown-id (club?)"],
  ["an exemption of a misspelt item", ["annualFee", "exempt", "items"], ["bagde"], "annualFee.exempt.items[0] unknown-id (badge?)"],
  ["readings of a fee where there is none", ["annualFee"], undefined, "readings[0].annualFee contradiction", "readings[0].alternatives contradiction"],
  ["a reading of a fee in another state", ["readings", 0, "annualFee"], "paid", "readings[0].annualFee unknown-choice"],
  ["a reading of no lines", ["readings", 0, "lines"], undefined, "readings[0].lines required"],
  ["a reading in another semester", ["readings", 1, "lines", "semester"], 1, "readings[1].lines.semester wrong-type"],
  ["a count of a misspelt scheme", ["readings", 0, "inQuote", 0, "schemes"], ["onw"], "readings[0].inQuote[0].schemes[0] unknown-id (own?)"],
  ["a count without a bound", ["readings", 0, "inQuote", 0], { schemes: ["own"] }, "readings[0].inQuote[0] required"],
  ["a count the wrong way round", ["readings", 1, "inSemester", 0, "max"], 1, "readings[1].inSemester[0] contradiction"],
  ["a reading twice", ["readings", 1, "code"], "two-fees", "readings[1].code duplicate-choice", "words.undated-course unknown-key"],
  ["an alternative below 0", ["readings", 0, "alternatives"], [-1], "readings[0].alternatives[0] out-of-range"],
  ["a code of two kinds", ["readings", 1, "code"], "late", "readings[1].code contradiction", "words.undated-course unknown-key"],
  ["a part named as a payer", price, { sum: { voucher: 1 } }, "grid.badge.own contradiction"],
  ["the core's own code", ["schemes", "own", "information"], ["fee-waived"], "schemes.own.information[0] reserved-id", "words.ask-at-the-desk unknown-key"],
  ["no sentence", ["words", "late"], undefined, "words.late required"],
  ["a misspelt sentence", ["words"], { ...tiny.words, late: undefined, lates: "Late" }, "words.lates unknown-key (late?)"],
  ["a sentence too many", ["words", "early"], "Early", "words.early unknown-key"],
  ["a sentence in one language", ["words", "late"], { en: "Late" }, "words.late.fr required"],
];

describe("a tariff that is wrong says where, all at once", () => {
  const mistakes = [structure, learners, rows, columns, cells, learnerNumbers, rules].flat();
  const accepts = new Ajv2020({ strict: true }).compile(tariffJsonSchema());

  it("in more than a hundred ways", () => {
    expect(mistakes.length).toBeGreaterThan(100);
  });

  it.each(mistakes.map(([what, path, value, ...issues]) => ({ what, path, value, issues })))(
    "$what",
    ({ path, value, issues }) => {
      const tariff = changed(path, value);
      expect(said(tariff)).toEqual(issues);
      if (accepts(tariff)) expect(seenByTheSchema(issuesOf(tariff))).toEqual([]);
    },
  );

  it.each<[Locale, whatToDo: RegExp]>([
    // A phrase of the core that has no French ends without what to do.
    ["fr", /^# |\. [A-Za-zé'’ ]*(?:donnez|choisissez|gardez|enlevez|saisissez|bornez|ajoutez)/i],
    ["en", /^# |: (?:give|remove) .*\. Got /],
  ])("in %s, as in test/documents/gate, with what to do about each problem", async (locale, whatToDo) => {
    const lines = mistakes.flatMap(([what, path, value]) => [
      `# ${what}`,
      ...issuesOf(changed(path, value)).map((issue) => told(issue, locale)),
    ]);
    const text = `${lines.join("\n")}\n`.replace(/\p{Surrogate}/gu, "\uFFFD");
    await expect(text).toMatchFileSnapshot(`documents/gate.${locale}.txt`);
    for (const line of lines) expect(line).toMatch(whatToDo);
  });
});

describe("what is wrong is one problem", () => {
  it.each<[what: string, misspelt: Data, issue: string]>([
    ["groups", { groups: undefined, gruops: tiny.groups }, "gruops unknown-key (groups?)"],
    ["facts", { facts: undefined, fact: tiny.facts }, "fact unknown-key (facts?)"],
    ["items", { items: undefined, itmes: tiny.items }, "itmes unknown-key (items?)"],
    ["words", { words: undefined, wrods: tiny.words }, "wrods unknown-key (words?)"],
    [
      "reductions",
      { reductions: undefined, reduction: tiny.reductions },
      "reduction unknown-key (reductions?)",
    ],
  ])("if the key of all %s is misspelt", (_, misspelt, issue) => {
    expect(said({ ...tiny, ...misspelt })).toEqual([issue]);
  });

  it("if a fact that many groups and prices name cannot be read", () => {
    expect(said(changed(["facts", "age"], "age"))).toEqual(["facts.age wrong-type"]);
  });

  it("if the measures of an item that its prices count on cannot be read", () => {
    expect(said(changed(["items", "course", "measures"], 12))).toEqual(["items.course.measures wrong-type"]);
  });
});

describe("a report", () => {
  it("lists problems of every kind and part together", () => {
    const tariff = changed(["title"], 5);
    const { badge } = tiny.grid;
    expect(
      said({
        ...tariff,
        currency: "€",
        grid: { ...tiny.grid, badge: { ...badge, own: { per: "agee", cents: 1 } } },
      }),
    ).toEqual(["title wrong-type", "currency wrong-type", "grid.badge.own.per unknown-id (age?)"]);
  });

  it("ends after a hundred problems", () => {
    const items = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [`item-${index}`, { label: "" }]),
    );
    const issues = issuesOf({ ...tiny, items });
    expect(issues).toHaveLength(101);
    expect(issues.at(-1)?.code).toBe("more-issues");
  });

  // biome-ignore format: one mistake, one line
  it.each<[path: Path, value: unknown, sentence: string]>([
    [["items", "badge", "label"], undefined, "items.badge.label: A label is a text: give a text, or an object with `fr`, `en`. Got nothing."],
    [["items", "badge", "section"], "wter", 'items.badge.section: No such section is declared: give one that is, such as `water`. Got "wter". Did you mean `water`?'],
    [["schemes", "own", "paidBy"], "all", 'schemes.own.paidBy: A scheme says who pays: give one of `learner`, `funder`, `learner-part`. Got "all".'],
    [["grid", "badge", "town"], undefined, "grid.badge.town: The row of `badge` has no `town`: give a price, or `not-eligible`. Got nothing."],
    [price, null, "grid.badge.own: A cell is a price or a refusal: give whole cents, or an object with `per`, `by`, `times`, `of`, `sum` or `for`, or `not-eligible`. Got null."],
    [price, 812.5, "grid.badge.own: An amount is in whole cents: give a whole number from 0 up. Got 812.5."],
    [price, { pre: "age", cents: 1 }, 'grid.badge.own.pre: A rate has no `pre`: give only `per`, `cents`, `after`, `upTo`. Got "pre". Did you mean `per`?'],
    [price, { per: "lessons", cents: 1 }, 'grid.badge.own.per: `badge` under `own` is not measured in `lessons`: give another measure, or a number about the learner. Got "lessons".'],
    [["facts", "age", "min"], 200, 'facts.age: The minimum is not above the maximum: give `min` up to `max`. Got "200 to 120".'],
    [["edition", "from"], "2026-02-30", 'edition.from: The calendar has no such day: give a date such as `2025-09-01`. Got "2026-02-30".'],
    [["items", "learner id"], { label }, 'items.learner id: An id is a word: give at most 100 letters, digits and, after the first, `-`, `_` and `.`, not only digits. Got "learner id".'],
    [["reductions", 0, "percent"], -33.333_333_333_3, "reductions[0].percent: A percentage has at most nine decimals: give no more of them. Got -33.3333333333."],
    [["words", "late"], undefined, "words.late: The reduction `late` needs a sentence: give a text, or an object with `fr`, `en`. Got nothing."],
  ])("says of %j that is %j: %s", (path, value, sentence) => {
    const [issue] = issuesOf(changed(path, value));
    expect(new PricingError(issue ? [issue] : [], "tariff").message).toBe(sentence);
  });
});

/** A tariff of this many schemes, facts, or of these groups. */
function sized({
  schemes = 1,
  facts = {},
  groups = {},
  price = 1,
}: {
  schemes?: number;
  facts?: Data;
  groups?: Data;
  price?: unknown;
}): Data {
  const ids = Array.from({ length: schemes }, (_, index) => `s${index}`);
  return {
    format: 1,
    id: "sized",
    title: "Sized",
    currency: "EUR",
    facts,
    groups,
    items: { year: { label } },
    schemes: Object.fromEntries(ids.map((id) => [id, { label, paidBy: "learner" }])),
    grid: { year: Object.fromEntries(ids.map((id) => [id, price])) },
  };
}

const numbered = (count: number, value: (index: number) => unknown): Data =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`n${index}`, value(index)]));

describe("a tariff has at most", () => {
  it("30 schemes", () => {
    expect(said(sized({ schemes: 30 }))).toEqual([]);
    expect(said(sized({ schemes: 31 }))).toEqual(["schemes too-many"]);
    expect(issuesOf(sized({ schemes: 31 })).map(({ message }) => message)).toEqual([
      'A tariff has at most 30 schemes: give at most 30 schemes. Got "31 schemes".',
    ]);
  });

  it("31 facts", () => {
    expect(said(sized({ facts: numbered(31, () => ({ label })) }))).toEqual([]);
    expect(said(sized({ facts: numbered(32, () => ({ label })) }))).toEqual(["facts too-many"]);
    expect(issuesOf(sized({ facts: numbered(32, () => ({ label })) })).map(({ message }) => message)).toEqual(
      ['A tariff has at most 31 facts: give at most 31 facts. Got "32 facts".'],
    );
  });

  it("31 criteria, however often each is used", () => {
    const facts = { age: { label, min: 0, max: 120 } };
    const groups = (count: number) =>
      numbered(count, (index) => ({ label, anyOf: [{ age: { from: index } }] }));
    const again = { label, noneOf: [{ age: { from: 1 } }] };
    expect(said(sized({ facts, groups: { ...groups(31), again } }))).toEqual([]);
    expect(said(sized({ facts, groups: groups(32) }))).toEqual(["groups too-many"]);
    expect(issuesOf(sized({ facts, groups: groups(32) })).map(({ message }) => message)).toEqual([
      'The groups of a tariff name at most 31 criteria: give at most 31 criteria. Got "32 criteria".',
    ]);
  });

  it("4,096 kinds of learner, as numbers", () => {
    const facts = numbered(4, () => ({ label, min: 0, max: 120 }));
    const groups = (count: number) =>
      numbered(count, (index) => {
        const range = { from: 10 * (index + 1) };
        return { label, anyOf: [{ n0: range, n1: range, n2: range }] };
      });
    const bands = (count: number) => ({
      by: "n3",
      bands: Array.from({ length: count }, (_, from) => ({ from, price: 100 + from })),
    });
    expect(said(sized({ facts, groups: groups(9), price: bands(4) }))).toEqual([]);
    expect(said(sized({ facts, groups: groups(9), price: bands(5) }))).toEqual(["facts too-many"]);
  });

  it("4,096 kinds of learner, of which a number that a price counts makes two for each of its stretches", () => {
    const clubs = { label, options: numbered(11, () => label) };
    const groups = numbered(11, (index) => ({ label, anyOf: [{ clubs: [`n${index}`] }] }));
    const facts = { clubs, income: { label, min: 0, max: 1_000_000 } };
    const rate = { per: "income", cents: 1 };
    expect(said(sized({ facts, groups, price: rate }))).toEqual([]);
    expect(said(sized({ facts, groups, price: { of: rate, atLeast: 100 } }))).toEqual(["facts too-many"]);
  });

  it("4,096 kinds of learner, as options, of which those are one that no criterion tells apart", () => {
    const facts = { clubs: { label, options: numbered(40, () => label) } };
    const groups = (count: number) =>
      numbered(count, (index) => ({ label, anyOf: [{ clubs: [`n${index}`, `n${index + 20}`] }] }));
    expect(said(sized({ facts, groups: groups(12) }))).toEqual([]);
    expect(said(sized({ facts, groups: groups(13) }))).toEqual(["facts too-many"]);
  });

  it("4,096 kinds of learner, as answers of yes or no, of which those count that a criterion names", () => {
    const facts = numbered(20, () => ({ label }));
    const groups = (count: number) =>
      numbered(count, (index) => ({ label, anyOf: [{ [`n${index}`]: true }] }));
    expect(said(sized({ facts, groups: groups(12) }))).toEqual([]);
    expect(said(sized({ facts, groups: groups(13) }))).toEqual(["facts too-many"]);
  });
});

/** A price so many levels deep. */
const deep = (levels: number): unknown => (levels === 0 ? 5 : { of: deep(levels - 1), atLeast: 1 });

describe("a tariff from anywhere", () => {
  it.each([undefined, null, 5, "tariff", [], () => tiny, new Date(0), Symbol("tariff"), 5n])(
    "is refused if it is no plain object: %s",
    (input) => {
      expect(issuesOf(input).map(({ path }) => path)).toEqual([[]]);
    },
  );

  it("is read once, so that a getter that answers otherwise the second time changes nothing", () => {
    let reads = 0;
    const tariff = copy();
    Object.defineProperty(tariff["grid"] as Data, "badge", {
      enumerable: true,
      get: () => (reads++ === 0 ? { own: 200, town: 100, club: "not-eligible" } : { own: "free" }),
    });
    const parsed = parseTariff(tariff);
    expect(parsed.ok && parsed.value).toStrictEqual(tiny);
    expect(reads).toBe(1);
  });

  it("is read a second time to say what is wrong, and then only what is read that time counts", () => {
    const reading = (...answers: unknown[]) => {
      const tariff = copy();
      const badge = { town: 100, club: "not-eligible" };
      Object.defineProperty(tariff["grid"] as Data, "badge", {
        enumerable: true,
        get: () => ({ ...badge, own: answers.length > 1 ? answers.shift() : answers[0] }),
      });
      return parseTariff(tariff);
    };
    const changed = reading("free", 200);
    expect(changed.ok && changed.value).toStrictEqual(tiny);
    const spoilt = reading("free", { per: "agee", cents: 1 }, 200);
    expect(spoilt.ok || spoilt.issues.map(({ message }) => message)).toEqual([
      'No such quantity is declared: give one that is, such as `lessons`. Got "agee". Did you mean `age`?',
    ]);
  });

  it("may throw when it is read", () => {
    const tariff = copy();
    Object.defineProperty(tariff["terms"] as Data, "scheme", {
      enumerable: true,
      get() {
        throw new Error("no");
      },
    });
    expect(said(tariff)).toEqual(["terms.scheme unreadable"]);
  });

  it("may be a proxy that has been revoked, in any part", () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(said(proxy)).toEqual(["tariff wrong-type"]);
    for (const part of Object.keys(tiny)) expect(said({ ...tiny, [part]: proxy })[0]).toContain(`${part} `);
    expect(said(changed(price, proxy))).toEqual(["grid.badge.own wrong-type"]);
  });

  it("may hold a proxy that throws whatever is asked of it", () => {
    const refuse = () => {
      throw new Error("no");
    };
    const handler = { get: refuse, has: refuse, ownKeys: refuse, getOwnPropertyDescriptor: refuse };
    const proxy = new Proxy({}, { ...handler, getPrototypeOf: () => Object.prototype });
    for (const part of Object.keys(tiny)) expect(said({ ...tiny, [part]: proxy }), part).not.toEqual([]);
    expect(said(changed(price, proxy))).not.toEqual([]);
    expect(said(changed(["facts", "age"], proxy))).not.toEqual([]);
  });

  it("may hold itself", () => {
    const round: Data = { atLeast: 1 };
    round["of"] = round;
    expect(issuesOf(changed(price, round)).map(({ code }) => code)).toEqual(["too-many"]);
    const sum: Data = {};
    for (const part of ["a", "b", "c", "d"]) sum[part] = { sum };
    expect(
      issuesOf(changed(price, { sum })).every(({ code }) => code === "too-many" || code === "more-issues"),
    ).toBe(true);
    const tariff = copy();
    tariff["items"] = tariff;
    expect(said(tariff)).not.toEqual([]);
  });

  it("has prices of at most 20 levels in a price", () => {
    expect(said(changed(price, deep(20)))).toEqual([]);
    expect(said(changed(price, deep(21)))).toEqual([`grid.badge.own${".of".repeat(21)} too-many`]);
  });

  it("has lists of a length that can be read", () => {
    expect(said(changed(["annualFee", "due"], new Array(2 ** 32 - 1)))).toEqual(["annualFee.due too-many"]);
    expect(said({ ...tiny, reductions: new Array(2 ** 32 - 1) })).toContain("reductions too-many");
    expect(said(changed(price, { by: "age", bands: new Array(1e9) }))).toEqual([
      "grid.badge.own.bands too-many",
    ]);
    expect(said(changed(["readings", 0, "lines", "items"], new Array(1e9)))).toEqual([
      "readings[0].lines.items too-many",
    ]);
  });

  it("keeps nothing under the name of a prototype", () => {
    const items: unknown = JSON.parse('{ "__proto__": { "label": "A" }, "badge": { "label": "B" } }');
    const rows = { badge: tiny.grid.badge };
    const issues = said({ ...sized({}), items, schemes: tiny.schemes, grid: rows });
    expect(issues).toContain("items.__proto__ reserved-id");
  });

  it("is not read through its prototypes", () => {
    const hung = Object.prototype as Data;
    hung["title"] = "Inherited";
    try {
      expect(said(changed(["title"]))).toEqual(["title required"]);
    } finally {
      delete hung["title"];
    }
  });

  it("may have no prototype itself", () => {
    expect(said(Object.assign(Object.create(null), tiny))).toEqual([]);
  });

  it.each([1e308, -1e308, Number.NaN, Number.POSITIVE_INFINITY, -0])(
    "has numbers that can be counted with: %d",
    (number) => {
      const paths: Path[] = [
        price,
        ["items", "badge", "measures"],
        ["facts", "age", "max"],
        ["reductions", 0, "percent"],
      ];
      for (const path of paths) {
        const parsed = parseTariff(changed(path, path.includes("measures") ? { hours: number } : number));
        expect(JSON.stringify(parsed)).not.toContain("null");
      }
    },
  );
});

describe("a tariff that is sound", () => {
  // biome-ignore format: one form, one line
  const sound: readonly (readonly [what: string, path: Path, value: unknown])[] = [
    ["the address of its schema", ["$schema"], "https://example.org/tariff.schema.json"],
    ["a field that is left out as `undefined`", ["about"], undefined],
    ["a first day alone", ["edition"], { id: "2026", from: "2026-01-15" }],
    ["29 February of a leap year", ["edition"], { id: "2028", until: "2028-02-29" }],
    ["a single day", ["edition"], { id: "day", from: "2026-02-28", until: "2026-02-28" }],
    ["a number that can only be one", ["facts", "age"], { label, min: 7, max: 7 }],
    ["a number with the largest bounds", ["facts", "age"], { label, min: 0 }],
    ["a printed measure of 0", ["items", "badge", "measures"], { hours: 0 }],
    ["a printed measure of one and a half", ["items", "badge", "measures"], { hours: 1.5 }],
    ["an asked measure in steps of a half", ["items", "badge", "measures"], { hours: { min: 0, max: 10, step: 0.5 } }],
    ["an asked measure in steps of a tenth", ["items", "badge", "measures"], { hours: { min: 0.1, max: 0.7, step: 0.1 } }],
    ["an id that begins with a number", ["measures", "2nd"], label],
    ["an id of 100 letters", ["measures", "m".repeat(100)], label],
    ["a measure that nothing uses", ["measures", "miles"], label],
    ["a group that nothing uses", ["groups", "everyone"], { label }],
    ["a rate of nothing", price, { per: "age", cents: 0 }],
    ["a rate of parts of a cent", price, { per: "age", cents: 0.29 }],
    ["a price about the learner", price, { by: "age", bands: [{ from: 0, price: 1 }, { from: 18.5, price: { per: "quotient", cents: 1 } }] }],
    ["bounds around a rate on a number about the learner", price, { of: { per: "age", cents: 5 }, atMost: 9 }],
    ["bounds around bands and rate of one number", price, { of: { by: "age", bands: [{ from: 0, price: 1 }, { from: 9, price: { per: "age", cents: 5 } }] }, atLeast: 1 }],
    ["bounds around a group and a measure", ["grid", "course", "own"], { of: { for: "minors", price: 1, otherwise: { per: "lessons", cents: 5 } }, atMost: 9 }],
    ["the largest amount", price, 9e12],
    ["a rate up to the largest amount", price, { per: "quotient", cents: 9e12, upTo: 1 }],
    ["bands of which none is reached with too much", price, { by: "age", bands: [{ from: 0, price: { per: "age", cents: 1 } }, { from: 500, price: { per: "age", cents: 1e12 } }] }],
    ["a surcharge with a lower bound", ["reductions", 1], { code: "late", schemes: ["town"], percent: 5, atLeast: 100 }],
    ["a reduction with an upper bound on a number about the learner", ["reductions", 1], { code: "late", schemes: ["town"], percent: -5, atMost: 100 }],
    ["a price instead, by a measure of all its lines", ["reductions", 1], { code: "late", items: ["course"], price: { per: "hours", cents: 5 } }],
    ["a reduction on one section alone", ["reductions", 3], { code: "late", sections: ["land"], price: { per: "hours", cents: 1 } }],
    ["the same code on two reductions", ["reductions", 3], { code: "late", percent: 1 }],
    ["a cap of which nobody has to be asked", ["schemes", "club", "cap", "unconditional"], 2],
    ["a fee that nothing waives", ["annualFee", "waivedBy"], undefined],
    ["a reading that gives no amount", ["readings", 0, "alternatives"], undefined],
    ["a mark that is a number", ["footnotes", "1"], "Note 1."],
  ];

  it.each(sound)("may have %s", (_, path, value) => {
    expect(said(changed(path, value))).toEqual([]);
  });

  it("comes out as a copy that nothing can change", () => {
    const tariff = copy();
    const parsed = parseTariff(tariff);
    if (!parsed.ok) throw new PricingError(parsed.issues, "tariff");
    ((tariff["grid"] as Data)["badge"] as Data)["own"] = 1;
    expect(parsed.value).toStrictEqual(tiny);
    expect(Object.isFrozen(parsed.value.schemes["club"]?.cap)).toBe(true);
    expect(Object.isFrozen(tariff["schemes"])).toBe(false);
  });

  it("is checked once: what has been through the gate is taken as it is", () => {
    const parsed = parseTariff(tiny);
    const again = parseTariff(parsed.ok && parsed.value);
    expect(again.ok && parsed.ok && again.value === parsed.value).toBe(true);
    expect(parsed.ok && isChecked(parsed.value)).toBe(true);
    expect(isChecked(tiny)).toBe(false);
  });

  it("is what the bundled page is made of, before and after a trip through JSON", () => {
    for (const input of [ours, JSON.parse(JSON.stringify(ours))]) {
      const parsed = parseTariff(input);
      expect(parsed).toStrictEqual({ ok: true, value: ours });
      expect(JSON.stringify(parsed.ok && parsed.value.grid)).toBe(JSON.stringify(ours.grid));
    }
  });

  it("is defined from a literal, or throws all its issues", () => {
    expect(defineTariff(tiny)).toStrictEqual(tiny);
    expect(defineTariff(ours)).toStrictEqual(ours);
    expect(() => defineTariff({ ...tiny, currency: "€" })).toThrow(PricingError);
    expect(() => defineTariff({ ...tiny, currency: "€" })).toThrow(
      /^currency: `currency` is an ISO 4217 code/,
    );
  });

  it("is read however large it is", () => {
    const items = numbered(2_000, (index) => ({ label: `Item ${index}` }));
    const grid = numbered(2_000, (index) => ({ s0: index }));
    expect(said({ ...sized({}), items, grid })).toEqual([]);
  });

  it("is taken by the JSON Schema as well", () => {
    const validate = new Ajv2020({ allErrors: true }).compile(tariffJsonSchema());
    const tariffs = [
      ours,
      tiny,
      sized({ schemes: 30 }),
      ...sound.map(([, path, value]) => changed(path, value)),
    ];
    for (const tariff of tariffs)
      expect(validate(JSON.parse(JSON.stringify(tariff))), ajvText(validate)).toBe(true);
  });
});

describe("a tariff that nobody has checked is priced by nothing", () => {
  const { paidBy, ...unpaid } = tiny.schemes.own;
  // biome-ignore format: one mistake, one line
  const unchecked: readonly (readonly [what: string, path: Path, value: unknown, message: string])[] = [
    ["a fee that is no number", ["annualFee", "due", 1, "price"], Number.NaN, "annualFee.due[1].price: An amount is in whole cents: give a whole number from 0 up. Got NaN."],
    ["a fee below 0", ["annualFee", "due", 1, "price"], -500, "annualFee.due[1].price: An amount is in whole cents: give a whole number from 0 up. Got -500."],
    ["parts of a cent", price, 10.5, "grid.badge.own: An amount is in whole cents: give a whole number from 0 up. Got 10.5."],
    ["another key for who pays", ["schemes", "own"], { ...unpaid, charges: paidBy }, "schemes.own.charges: A scheme has no `charges`: give only"],
  ];
  const takers: Readonly<Record<string, (tariff: Tariff) => unknown>> = {
    createPricing,
    defineTariff: (tariff) => defineTariff(tariff as never),
    toSql: (tariff) => toSql(tariff, { dialect: "postgres" }),
  };

  it.each(unchecked.flatMap((mistake) => Object.keys(takers).map((taker) => [taker, ...mistake] as const)))(
    "%s refuses a tariff that nobody has checked, with %s",
    (taker, _, path, value, message) => {
      const take = () => takers[taker]?.(changed(path, value) as unknown as Tariff);
      expect(take).toThrow(PricingError);
      expect(take).toThrow(message);
    },
  );

  it("a tariff that has been taken is not changed by whoever still holds it", () => {
    const tariff = copy();
    const { quote } = createPricing(tariff as unknown as Tariff);
    const ask = () => quote({ learner: {}, lines: [{ item: "badge", scheme: "own" }] });
    const before = ask();
    ((tariff["grid"] as Data)["badge"] as Data)["own"] = Number.NaN;
    (tariff["schemes"] as Data)["own"] = undefined;
    expect(ask()).toEqual(before);
  });

  it("a copy of a checked tariff with another price is checked anew", () => {
    const sound = createPricing<Tariff>(tiny).tariff;
    const spoilt = { ...sound, grid: { ...sound.grid, badge: { ...sound.grid["badge"], own: -1 } } };
    expect(() => createPricing<Tariff>(spoilt)).toThrow("grid.badge.own: An amount is in whole cents");
  });
});

const ajvText = ({ errors }: { errors?: unknown }) => JSON.stringify(errors, null, 1);

describe("the JSON Schema of a tariff", () => {
  const validate = new Ajv2020({ allErrors: true }).compile(tariffJsonSchema());

  it.each<[what: string, path: Path, value: unknown]>([
    ["an unknown key", ["colour"], 1],
    ["a missing part", ["currency"], undefined],
    ["a version to come", ["format"], 2],
    ["a text of blanks", ["title"], " "],
    ["an id that is a number", ["items", "2026"], { label }],
    ["a misspelt key of an item", ["items", "badge", "secton"], "water"],
    ["a cell in the page's words", price, "Non éligible"],
    ["a refusal within a price", price, { for: "minors", price: 1, otherwise: "not-eligible" }],
    ["a misspelt rate", price, { pre: "age", cents: 1 }],
    ["one band", price, { by: "age", bands: [{ from: 0, price: 1 }] }],
    ["parts of a cent", price, 812.5],
  ])("sees %s", (_, path, value) => {
    expect(validate(changed(path, value))).toBe(false);
  });

  it("counts in no multiples, which binary fractions are not", () => {
    expect(JSON.stringify(tariffJsonSchema())).not.toContain("multipleOf");
  });
});

describe("the bundled page has no privilege", () => {
  const rooms = ["catalog", "schemes", "rules"];
  const files = rooms.flatMap((room) => readdirSync(`src/${room}`).map((file) => `src/${room}/${file}`));

  it.each(files)("%s is made of what a user has: the contract, and the page itself", (file) => {
    for (const [, from = ""] of readFileSync(file, "utf8").matchAll(/from "(.*)"/g))
      expect(from).toMatch(/^\.\/|^\.\.\/contract\//);
  });
});
