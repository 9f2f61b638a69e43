import fc from "fast-check";
import { type ParseResult, PricingError } from "../../src/contract/issue.js";
import type {
  AnnualFeePolicy,
  Asked,
  Cap,
  Cell,
  Count,
  Fact,
  Group,
  Item,
  Profile,
  Reading,
  Reduction,
  Scheme,
  Scope,
  Share,
  Tariff,
} from "../../src/contract/tariff.js";
import { parseTariff } from "../../src/tariffs/parse.js";
import { chance, type Draw, listOf, oneOf, some } from "./draw.js";
import { bounds, type Counted, type Ground, priceOn } from "./prices.js";

const label = { fr: "Texte", en: "Text" };

/** Answers few enough that every learner can be tried. */
const FACTS: Readonly<Record<string, readonly Fact[]>> = {
  trade: [
    { label, options: { baker: label, smith: label } },
    { label, options: { baker: label, smith: label, weaver: label } },
  ],
  local: [{ label }],
  quotient: [
    { label, min: 0, max: 6, step: 0.5 },
    { label, min: 0.3, max: 3.3, step: 0.3 },
  ],
  age: [
    { label, min: 0, max: 4 },
    { label, min: 2, max: 6 },
  ],
};
type Facts = Readonly<Record<string, Fact>>;

const drawFacts = (draw: Draw): Facts =>
  Object.fromEntries(
    some(draw, Object.keys(FACTS), chance(draw, 90) ? 1 : 0).map((name) => [
      name,
      oneOf(draw, ...(FACTS[name] ?? [])),
    ]),
  );

/** Facts that are numbers, with the least that they can be. */
const numbersIn = (facts: Facts): Counted[] =>
  Object.entries(facts).flatMap(([name, fact]) => ("min" in fact ? [{ name, min: fact.min }] : []));

function drawProfile(draw: Draw, facts: Facts): Profile {
  const criterion = (fact: Fact) => {
    if ("options" in fact) return some(draw, Object.keys(fact.options), 1);
    if (!("min" in fact)) return chance(draw, 50);
    return oneOf(
      draw,
      { from: 2.5 },
      { from: 3 },
      { below: 3 },
      { from: 1, below: 3.1 },
      { from: 2, below: 2.1 },
    );
  };
  const named = some(draw, Object.entries(facts), 1);
  return Object.fromEntries(named.map(([name, fact]) => [name, criterion(fact)]));
}

function drawGroup(draw: Draw, facts: Facts): Group {
  if (Object.keys(facts).length === 0) return { label };
  const profiles = () => listOf(draw, 1, 2, () => drawProfile(draw, facts));
  return {
    label,
    ...(chance(draw, 80) && { anyOf: profiles() }),
    ...(chance(draw, 30) && { noneOf: profiles() }),
  };
}

const DAYS: readonly (number | Asked)[] = [2, 2.5, { min: 1, max: 30 }, { min: 0, max: 10, step: 0.5 }];
const POINTS: readonly (number | Asked)[] = [0, 3, { min: 1, max: 5 }];

function drawItem(draw: Draw): Item {
  const days = chance(draw, 60) && { days: oneOf(draw, ...DAYS) };
  const points = chance(draw, 40) && { points: oneOf(draw, ...POINTS) };
  return {
    label: "Item",
    ...(chance(draw, 70) && { section: oneOf(draw, "one", "two") }),
    ...((days || points) && { measures: { ...days, ...points } }),
  };
}

const minOf = ([name, measure]: readonly [string, number | Asked]): Counted => ({
  name,
  min: typeof measure === "number" ? measure : measure.min,
});

/** The measures that all of these have. */
function commonMeasures(items: readonly Item[]): Counted[] {
  const [first, ...others] = items.map(({ measures = {} }) => Object.entries(measures).map(minOf));
  return (first ?? []).flatMap(({ name, min }) => {
    const same = others.flatMap((measures) => measures.filter((one) => one.name === name));
    return same.length === others.length ? [{ name, min: Math.min(min, ...same.map((one) => one.min)) }] : [];
  });
}

/** The ids that scopes can name. */
interface Names {
  readonly items: readonly string[];
  readonly schemes: readonly string[];
}

const drawScope = (draw: Draw, { items, schemes }: Names): Scope => ({
  ...(chance(draw, 25) && { items: some(draw, items, 1) }),
  ...(chance(draw, 25) && { sections: some(draw, ["one", "two"], 1) }),
  ...(chance(draw, 25) && { schemes: some(draw, schemes, 1) }),
});

/** No number about the learner decides what a payer pays at most. */
function drawShares(draw: Draw, id: string, ground: Ground): readonly Share[] {
  return listOf(draw, 1, 3, () => ({
    payer: oneOf(draw, id, "scheme-0", "fund", "learner"),
    ...(chance(draw, 60) && { percent: oneOf(draw, 0, 33.3, 50, 80, 100) }),
    ...(chance(draw, 60) && { atMost: priceOn(draw, { ...ground, numbers: [] }, 2) }),
  }));
}

const drawCap = (draw: Draw, names: Names): Cap => ({
  counts: drawScope(draw, names),
  max: oneOf(draw, 1, 2),
  unconditional: oneOf(draw, 0, 1),
  condition: oneOf(draw, "crowded", "agreed"),
  undated: oneOf(draw, "in-both-semesters", "in-none"),
});

function drawScheme(draw: Draw, id: string, names: Names, ground: Ground, grant: Asked): Scheme {
  const measures = { grant };
  const asks = chance(draw, 30);
  const counted = asks ? [...ground.measures, ...Object.entries(measures).map(minOf)] : ground.measures;
  const plain = oneOf(draw, "learner" as const, "funder" as const, "learner-part" as const);
  return {
    label: "Scheme",
    ...(ground.groups.length > 0 && chance(draw, 40) && { public: oneOf(draw, ...ground.groups) }),
    ...(asks && { measures }),
    paidBy: chance(draw, 40) ? drawShares(draw, id, { ...ground, measures: counted }) : plain,
    ...(chance(draw, 25) && { cap: drawCap(draw, names) }),
    ...(chance(draw, 30) && { conditions: ["agreed"] }),
    ...(chance(draw, 30) && { information: some(draw, ["told", "told-too"]) }),
  };
}

function drawReduction(draw: Draw, names: Names, ground: Ground): Reduction {
  const change = oneOf(draw, "percent", "cents", "price");
  const [percent, cents] = [oneOf(draw, -10, -12.5, -33.3, -100, 0, 5, 50), oneOf(draw, -500, -1, 0, 250)];
  const isSurcharge = change === "price" || (change === "percent" ? percent : cents) > 0;
  const { atLeast, atMost } = bounds(draw);
  return {
    code: oneOf(draw, "sibling", "early", "late"),
    ...(ground.groups.length > 0 && chance(draw, 60) && { for: oneOf(draw, ...ground.groups) }),
    ...drawScope(draw, names),
    ...(change === "percent" && { percent }),
    ...(change === "cents" && { cents }),
    ...(change === "price" && { price: priceOn(draw, ground, 2) }),
    ...(atLeast !== undefined && chance(draw, 50) && { atLeast }),
    // A number about the learner and an upper bound of a surcharge do not go together.
    ...(atMost !== undefined && !(isSurcharge && ground.numbers.length > 0) && { atMost }),
  };
}

function drawFee(draw: Draw, names: Names, ground: Ground): AnnualFeePolicy {
  const entry = () => {
    const rated = ground.numbers.length > 0 ? oneOf(draw, ...ground.numbers).name : undefined;
    return { ...drawScope(draw, names), price: priceOn(draw, { ...ground, measures: [], rated }, 2) };
  };
  return {
    label: "Fee",
    due: listOf(draw, 1, 3, entry),
    ofSeveral: oneOf(draw, "highest", "lowest", "none"),
    ...(chance(draw, 30) && { waivedBy: drawScope(draw, names) }),
    ...(chance(draw, 30) && { exempt: drawScope(draw, names) }),
  };
}

function drawReading(draw: Draw, code: string, names: Names, hasFee: boolean): Reading {
  const count = (): Count => ({
    ...drawScope(draw, names),
    ...oneOf(draw, { min: 1 }, { max: 0 }, { min: 1, max: 2 }),
  });
  const counts = () => listOf(draw, 1, 2, count);
  return {
    code,
    lines: { ...drawScope(draw, names), ...(chance(draw, 30) && { semester: "unknown" as const }) },
    ...(hasFee && chance(draw, 50) && { annualFee: oneOf(draw, "due", "waived") }),
    ...(chance(draw, 40) && { inQuote: counts() }),
    ...(chance(draw, 40) && { inSemester: counts() }),
    ...(hasFee && chance(draw, 40) && { alternatives: [0, 7_500] }),
  };
}

function drawTariff(draw: Draw): Tariff {
  const facts = drawFacts(draw);
  const groups = Object.fromEntries(
    listOf(
      draw,
      Object.keys(facts).length > 0 ? 1 : 0,
      3,
      (index) => [`group-${index}`, drawGroup(draw, facts)] as const,
    ),
  );
  const items = Object.fromEntries(listOf(draw, 1, 3, (index) => [`item-${index}`, drawItem(draw)] as const));
  const schemeIds = listOf(draw, 1, 3, (index) => `scheme-${index}`);
  const names: Names = { items: Object.keys(items), schemes: schemeIds };
  const numbers = numbersIn(facts);
  const rated = numbers.length > 0 ? oneOf(draw, undefined, ...numbers)?.name : undefined;
  const ground: Ground = {
    groups: Object.keys(groups),
    measures: commonMeasures(Object.values(items)),
    numbers,
    rated,
  };
  const grant = oneOf<Asked>(draw, { min: 0, max: 50, step: 0.01 }, { min: 2, max: 4 });
  const schemes = Object.fromEntries(schemeIds.map((id) => [id, drawScheme(draw, id, names, ground, grant)]));
  const cell = (item: Item, { measures: asked = {} }: Scheme): Cell => {
    const measures = Object.entries({ ...item.measures, ...asked }).map(minOf);
    return chance(draw, 8) ? "not-eligible" : priceOn(draw, { ...ground, measures }, 3);
  };
  const row = (item: Item) =>
    Object.fromEntries(Object.entries(schemes).map(([id, scheme]) => [id, cell(item, scheme)]));
  const annualFee = chance(draw, 70) ? drawFee(draw, names, ground) : undefined;
  const page: Omit<Tariff, "words"> = {
    format: 1,
    id: "any",
    title: "Any tariff",
    currency: "EUR",
    ...(chance(draw, 50) && { edition: { id: "first" } }),
    facts,
    groups,
    measures: { days: label, points: label, grant: label },
    sections: { one: ["One"], two: ["Two", "Inner"] },
    items,
    schemes,
    grid: Object.fromEntries(Object.entries(items).map(([id, item]) => [id, row(item)])),
    reductions: listOf(draw, 0, 3, () => drawReduction(draw, names, ground)),
    ...(annualFee && { annualFee }),
    readings: listOf(draw, 0, 3, (index) =>
      drawReading(draw, `reading-${index}`, names, annualFee !== undefined),
    ),
  };
  return { ...page, words: wordsFor(page) };
}

/** A sentence for every code. What a sum adds up outside the grid is not told part by part. */
function wordsFor({ grid, schemes, reductions, readings }: Omit<Tariff, "words">) {
  const outside = JSON.stringify([schemes, reductions, readings]);
  const parts = ["base", "extra", "third"].filter((code) => JSON.stringify(grid).includes(`"${code}":`));
  const codes = ["crowded", "agreed", "told", "told-too", "fund", "sibling", "early", "late"];
  const others = [...codes, "reading-0", "reading-1", "reading-2"].filter((code) =>
    outside.includes(`"${code}"`),
  );
  return Object.fromEntries([...parts, ...others].map((code) => [code, label]));
}

/** Some tell more kinds of learner apart than there may be; nothing else is ever wrong with one. */
const isTooLarge = (parsed: ParseResult<Tariff>): boolean =>
  !parsed.ok && parsed.issues.every(({ code, path }) => code === "too-many" && path.join() === "facts");

/** Sound tariffs of a few items and schemes, with every form that a tariff can have, one within another. */
export const tariffs: fc.Arbitrary<Tariff> = fc.gen().map((draw) => {
  let parsed = parseTariff(drawTariff(draw));
  while (isTooLarge(parsed)) parsed = parseTariff(drawTariff(draw));
  if (parsed.ok) return parsed.value;
  throw new PricingError(parsed.issues, "tariff");
});
