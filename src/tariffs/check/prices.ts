import type { Bands, Clamp, Price, Rate } from "../../contract/tariff.js";
import { formOf, groupsIn, quantitiesIn } from "../../price/form.js";
import type { Cursor } from "../../shape/cursor.js";
import { isNumberFact } from "../../shape/facts.js";
import { checkDecimals } from "./decimals.js";
import type { Draft } from "./draft.js";
import { measureOf, type PossibleLine } from "./lines.js";
import { checkDeclared, checkOneOf, contradict } from "./references.js";

/** What a price may count on: the numbers about the learner, and what every one of its lines is measured in. */
export interface Ground {
  readonly draft: Draft;
  /** Absent: it is the price of no line, so no measure has a place in it. */
  readonly lines?: readonly PossibleLine[];
  /** What to say of a measure that they do not all have. */
  readonly refusal: (measure: string) => string;
}

/** Whether a quantity is a number about the learner. */
export const isLearners = (quantity: string, { facts, measures }: Draft): boolean =>
  facts.has(quantity) && !measures.has(quantity);

/** Everything in a price that cannot hold: names, bands, bounds. */
export function checkPrice(price: Price, ground: Ground, at: Cursor): void {
  const form = formOf(price);
  const go = (inside: Price, ...path: (string | number)[]) =>
    checkPrice(
      inside,
      ground,
      path.reduce((cursor, key) => cursor.in(key), at),
    );
  switch (form.kind) {
    case "cents":
      return;
    case "rate":
      leastOf(form.price.per, ground, at.in("per"));
      checkStretch(form.price, at);
      return;
    case "bands":
      checkBands(form.price, leastOf(form.price.by, ground, at.in("by")), at.in("bands"));
      for (const [index, band] of form.price.bands.entries()) go(band.price, "bands", index, "price");
      return;
    case "times":
      leastOf(form.price.times, ground, at.in("times"));
      go(form.price.of, "of");
      return;
    case "clamp":
      checkClamp(form.price, ground.draft, at);
      go(form.price.of, "of");
      return;
    case "sum":
      for (const [part, inside] of Object.entries(form.price.sum)) go(inside, "sum", part);
      return;
    case "group":
      checkDeclared(form.price.for, "groups", ground.draft, at.in("for"));
      go(form.price.price, "price");
      go(form.price.otherwise, "otherwise");
  }
}

/** The least that a quantity can be, on all lines that a price is for; nothing if it cannot be told. */
function leastOf(name: string, { draft, lines, refusal }: Ground, at: Cursor): number | undefined {
  const { facts, measures, isRead } = draft;
  const fact = facts.get(name);
  // A part that could not be read, and a name of both, are reported where they stand.
  if ((facts.has(name) && (!fact || measures.has(name))) || !isRead("facts") || !isRead("measures"))
    return undefined;
  if (fact && isNumberFact(fact)) return fact.min;
  if (fact) contradict(at, `\`${name}\` is no number`, "a measure, or a number about the learner", name);
  else if (!measures.has(name)) {
    const numbers = [...facts].flatMap(([id, known]) => (known && isNumberFact(known) ? [id] : []));
    checkOneOf(name, [...measures.keys(), ...numbers], "quantity", at);
  } else {
    const spans = lines?.map((line) => measureOf(line, name)) ?? [undefined];
    const known = spans.filter((span) => span !== undefined);
    if (known.length === spans.length)
      return known.reduce((least, { min }) => Math.min(least, min), Number.POSITIVE_INFINITY);
    const expected = lines
      ? "another measure, or a number about the learner"
      : "a number about the learner, or none";
    contradict(at, refusal(name), expected, name);
  }
  return undefined;
}

function checkStretch({ after, upTo }: Rate, at: Cursor): void {
  checkDecimals(after, "A quantity", at.in("after"));
  checkDecimals(upTo, "A quantity", at.in("upTo"));
  if (after !== undefined && upTo !== undefined && after >= upTo)
    contradict(at, "A rate ends after it begins", "`after` less than `upTo`", `${after} to ${upTo}`);
}

function checkBands({ by, bands }: Bands, least: number | undefined, at: Cursor): void {
  bands.forEach(({ from }, index) => {
    const before = index === 0 ? undefined : bands[index - 1];
    if (before && before.from >= from)
      contradict(at.in(index).in("from"), "Bands are in ascending order", `more than ${before.from}`, from);
    if (!before && least !== undefined && from > least)
      contradict(
        at.in(index).in("from"),
        `The first band starts at the minimum of \`${by}\``,
        `at most ${least}`,
        from,
      );
  });
}

function checkClamp({ of, atLeast, atMost }: Clamp, draft: Draft, at: Cursor): void {
  if (atLeast === undefined && atMost === undefined)
    at.report({
      code: "required",
      rule: "A price with bounds needs at least one",
      expected: "`atLeast`, `atMost` or both",
      received: undefined,
    });
  checkOrder(atLeast, atMost, at);
  const quantities = new Set(quantitiesIn(of));
  const isMixed = quantities.size > 1 || groupsIn(of).length > 0;
  // Where such a price reaches its bounds is known only if nothing else decides it.
  if (isMixed && [...quantities].some((quantity) => isLearners(quantity, draft)))
    contradict(
      at.in("of"),
      "A price with bounds depends on one number about the learner and nothing else, or on none",
      "bounds around each price by itself, or no other quantity and no group",
      [...quantities].join(", "),
    );
}

/** The lower bound is not above the upper. */
export function checkOrder(atLeast: number | undefined, atMost: number | undefined, at: Cursor): void {
  if (atLeast !== undefined && atMost !== undefined && atLeast > atMost)
    contradict(
      at,
      "The lower bound is not above the upper",
      "`atLeast` up to `atMost`",
      `${atLeast} to ${atMost}`,
    );
}
