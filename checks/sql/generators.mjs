// Two generators of quotes as rows. `drawn` draws every part at random, within what may be given. `crowded` puts many
// lines under few schemes, and numbers on the edges where a price changes: caps, readings and rounding show there.
import { drawing, onStep } from "./draw.mjs";
import { rowsOf } from "./rows.mjs";
import { spoil } from "./spoilt.mjs";

const bounds = ({ min, max = 1_000_000, step = 1 }) => ({
  first: Math.round(min / step),
  last: Math.round(max / step),
  step,
});

function anyNumber(asked, { chance, whole }) {
  const { first, last, step } = bounds(asked);
  const span = chance(0.6) ? Math.min(last - first, 40) : last - first;
  return onStep(first + whole(span + 1), step);
}

/** The numbers that a tariff names, and those beside them. */
const namedIn = (tariff) => {
  const found = new Set([0]);
  JSON.stringify([tariff.grid, tariff.groups, tariff.reductions, tariff.annualFee], (key, value) => {
    if (typeof value === "number" && ["from", "below", "after", "upTo", "atLeast", "atMost"].includes(key))
      found.add(value);
    return value;
  });
  return [...found];
};

function edge(asked, named, { among, whole }) {
  const { first, last, step } = bounds(asked);
  const near = [first, last, ...named.map((number) => Math.round(number / step))].map(
    (one) => one + whole(3) - 1,
  );
  const place = Math.min(last, Math.max(first, among(near)));
  return onStep(place, step);
}

const answerTo = (fact, number, draw) => {
  if (fact.options) return draw.some(Object.keys(fact.options), draw.among([0, 0.2, 0.5]));
  return fact.min === undefined ? draw.chance(0.5) : number(fact);
};

function lineOf(tariff, item, scheme, number, draw) {
  const asked = { ...tariff.items[item].measures, ...tariff.schemes[scheme].measures };
  const measures = Object.entries(asked).flatMap(([name, one]) =>
    typeof one === "object" ? [[name, number(one)]] : [],
  );
  const semester = draw.among([1, 2, undefined]);
  const ref = draw.chance(0.1) ? draw.among(["NFP107", "été, « 1 »", "🎓"]) : undefined;
  return { item, scheme, ...Object.fromEntries(measures), semester, ref };
}

const requestOf = (tariff, lines, known, number, draw) => ({
  learner: Object.fromEntries(
    Object.entries(tariff.facts ?? {}).flatMap(([name, fact]) =>
      draw.chance(known) ? [[name, answerTo(fact, number, draw)]] : [],
    ),
  ),
  lines,
  annualFee: draw.among([undefined, undefined, "due", "already-paid"]),
});

function drawn(tariff, draw) {
  const number = (asked) => anyNumber(asked, draw);
  const [items, schemes] = [Object.keys(tariff.items), Object.keys(tariff.schemes)];
  const count = 1 + draw.whole(draw.chance(0.9) ? 4 : 12);
  const lines = Array.from({ length: count }, () =>
    lineOf(tariff, draw.among(items), draw.among(schemes), number, draw),
  );
  return requestOf(tariff, lines, draw.among([0, 0.5, 1, 1]), number, draw);
}

/** A learner who may use the schemes, mostly; and only what these price. */
function crowded(tariff, draw, named) {
  const number = (asked) => (draw.chance(0.7) ? edge(asked, named, draw) : anyNumber(asked, draw));
  const schemes = draw.some(Object.keys(tariff.schemes), 0.5);
  const under = schemes.length > 0 ? schemes : [draw.among(Object.keys(tariff.schemes))];
  const few = draw.some(Object.keys(tariff.items), 0.3);
  const items = few.length > 0 ? few : Object.keys(tariff.items);
  const pairs = items.flatMap((item) =>
    under.flatMap((scheme) => (tariff.grid[item][scheme] === "not-eligible" ? [] : [[item, scheme]])),
  );
  if (pairs.length === 0) return drawn(tariff, draw);
  const lines = Array.from({ length: 1 + draw.whole(5) }, () =>
    lineOf(tariff, ...draw.among(pairs), number, draw),
  );
  return requestOf(tariff, lines, draw.among([0.5, 0.8, 1, 1]), number, draw);
}

/** So many quotes, half of each generator, about one in seven spoilt; each as its rows. */
export function quotesOf(tariff, count, seed, columns) {
  const draw = drawing(seed);
  const named = namedIn(tariff);
  return Array.from({ length: count }, (_, index) => {
    const request = index % 2 === 0 ? drawn(tariff, draw) : crowded(tariff, draw, named);
    const rows = rowsOf(request, `Q-${index}`, { onAll: draw.chance(0.3) });
    return draw.chance(0.15) ? spoil(rows, columns, tariff, draw) : rows;
  });
}
