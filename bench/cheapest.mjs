// How the time for `cheapest` grows with the basket, without budgets and with two hard ones.
//
// Hard: the learner may use all four schemes; the company pays for a third of the printed hours
// and Pôle emploi for a quarter, so both budgets bind and an hour of either is worth nearly the
// same on every unit; AG2R takes two units a semester. Each answer also says what every other
// scheme of every item would have led to, each of which is a search of its own.
import { cheapest, cnamNouvelleAquitaine as tariff } from "../dist/index.js";
import { basket, hoursOf } from "./baskets.mjs";

const ROUNDS = 15;
const SEEDS = Array.from({ length: 10 }, (_, index) => index + 1);
const learner = { situations: ["employee", "job-seeker"], ag2rMember: true };

/** The baseline: for each item by itself what it costs the learner least, by hand; no fee, no limits, no reasons. */
function byHand(items) {
  let total = 0;
  for (const { item } of items) {
    const { company, region, ag2r } = tariff.grid[item];
    total += Math.min(
      company === "not-eligible" ? region : 0,
      region,
      ag2r === "not-eligible" ? region : ag2r,
    );
  }
  return total;
}

const twoBudgets = (items) => ({
  company: { cents: Math.round(hoursOf(items) / 3) * 2_000 },
  "pole-emploi": { hours: Math.round(hoursOf(items) / 4) },
});

/** Milliseconds a run, over as many runs as a clock can see. */
function time(run) {
  let runs = 0;
  const start = performance.now();
  do run();
  while (++runs < 1_000 && performance.now() - start < 1);
  return (performance.now() - start) / runs;
}

const middle = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];

const rows = [1, 8, 30, 60].flatMap((size) =>
  ["none", "two hard"].map((budgets) => {
    const requests = SEEDS.map((seed) => {
      const items = basket(size, seed);
      return { items, options: budgets === "none" ? {} : { budgets: twoBudgets(items) } };
    });
    const ours = requests.map(() => []);
    const hand = requests.map(() => []);
    for (let round = 0; round < ROUNDS; round++) {
      requests.forEach(({ items, options }, index) => {
        hand[index].push(time(() => byHand(items)));
        ours[index].push(time(() => cheapest({ learner, items }, options)));
      });
    }
    const times = ours.map(middle);
    return {
      items: size,
      budgets,
      "median ms": Number(middle(times).toFixed(2)),
      "slowest basket ms": Number(Math.max(...times).toFixed(2)),
      "times the floor": Math.round(middle(times) / middle(hand.map(middle))),
    };
  }),
);

console.log(
  `cheapest, ${SEEDS.length} seeded baskets a row, the middle of ${ROUNDS} rounds, Node ${process.version}`,
);
console.table(rows);
