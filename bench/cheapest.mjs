// `cheapest` beside HiGHS, a solver of integer programs, on seeded baskets of the bundled page. First checked on
// every basket: the same optimum, and no refusal. HiGHS is timed for the optimum alone, and given the integer
// program as a text; `cheapest` for its whole answer, which says of every other scheme of every item what it would
// have led to.
//
// The learner may use all four schemes. Budgets bind: the company pays for a third of the printed hours and Pôle
// emploi for a quarter, so that an hour of either is worth nearly the same on every unit.
import loadHighs from "highs";
import { cheapest, createPricing } from "../dist/index.js";
import { basket, hoursOf } from "./baskets.mjs";
import { integerProgram } from "./cheapest/integer-program.mjs";

const highs = await loadHighs();
const EXACT = { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5 };
const SIZES = [8, 30, 60, 100];
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];
const learner = { situations: ["employee", "job-seeker"], ag2rMember: true };

/** Budgets by what they are called, for so many printed hours and items. */
const BUDGETS = {
  none: () => ({}),
  "two hard": (hours) => ({
    company: { cents: Math.round(hours / 3) * 2_000 },
    "pole-emploi": { hours: Math.round(hours / 4) },
  }),
  "odd cents": (hours) => ({
    company: { cents: Math.round((hours * 2_000) / 3) + 37 },
    "pole-emploi": { cents: Math.round((hours * 1_000) / 4) + 41 },
  }),
  "cents and units, hours": (hours, size) => ({
    company: { cents: Math.round((hours * 2_000) / 3), units: Math.round(size / 3) },
    "pole-emploi": { hours: Math.round(hours / 4) },
  }),
  "four limits": (hours, size) => ({
    company: { cents: Math.round((hours * 2_000) / 3), units: Math.round(size / 3) },
    "pole-emploi": { hours: Math.round(hours / 4), units: Math.round(size / 5) },
  }),
};

function timed(run) {
  const start = performance.now();
  const answer = run();
  return { answer, ms: performance.now() - start };
}

/** The quickest of several runs; what takes more than a second is run once. */
function quickest(run) {
  const first = timed(run);
  const rounds = first.ms < 100 ? 9 : first.ms < 1_000 ? 2 : 0;
  const times = Array.from({ length: rounds }, () => timed(run).ms);
  return { answer: first.answer, ms: Math.min(first.ms, ...times) };
}

const middle = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
const inMs = (ms) => (ms < 10 ? ms.toFixed(1) : Math.round(ms).toLocaleString("en"));
const row = (...cells) => console.log(`| ${cells.join(" | ")} |`);

function solved(size, seed, budgetsFor) {
  const items = basket(size, seed);
  const budgets = budgetsFor(hoursOf(items), size);
  const ours = quickest(() => cheapest({ learner, items }, { budgets }));
  const theirs = quickest(() => highs.solve(integerProgram(items, budgets), EXACT));
  const [due, optimum] = [ours.answer.quote?.learnerDue, Math.round(theirs.answer.ObjectiveValue)];
  if (due !== optimum) throw new Error(`${size} items, seed ${seed}: ${due}, and HiGHS finds ${optimum}`);
  const outcomes = ours.answer.items.flatMap(({ others }) => others);
  const open = outcomes.filter(({ status }) => status === "not-weighed").length;
  return { ours: ours.ms, theirs: theirs.ms, open: open / outcomes.length };
}

solved(30, 9, BUDGETS["four limits"]); // warm up
row("items", "budgets", "median, ms", "slowest, ms", "HiGHS, median, ms", "slowest, ms", "not weighed");
row("---:", "---", "---:", "---:", "---:", "---:", "---:");
let slowest = 0;
for (const [name, budgetsFor] of Object.entries(BUDGETS)) {
  for (const size of SIZES) {
    const all = SEEDS.map((seed) => solved(size, seed, budgetsFor));
    const [ours, theirs] = [all.map((one) => one.ours), all.map((one) => one.theirs)];
    slowest = Math.max(slowest, ...ours);
    row(
      size,
      name,
      inMs(middle(ours)),
      inMs(Math.max(...ours)),
      inMs(middle(theirs)),
      inMs(Math.max(...theirs)),
      `${Math.round((100 * all.reduce((sum, { open }) => sum + open, 0)) / all.length)} %`,
    );
  }
}
const count = Object.keys(BUDGETS).length * SIZES.length * SEEDS.length;
console.log(
  `\n${count} baskets, the same optimum on each, none refused; the slowest took ${inMs(slowest)} ms.\n`,
);

/** A page of so many schemes that cost the same, without a fee. */
function samePrice(schemes) {
  const ids = Array.from({ length: schemes }, (_, index) => `scheme-${index}`);
  const items = Array.from({ length: 20 }, (_, index) => `item-${index}`);
  const byId = (list, value) => Object.fromEntries(list.map((id) => [id, value]));
  const page = {
    format: 1,
    id: "same-price",
    title: "Same price",
    currency: "EUR",
    items: byId(items, { label: "Item" }),
    schemes: byId(ids, { label: "Scheme", paidBy: "learner" }),
    grid: byId(items, byId(ids, 100)),
  };
  const pricing = createPricing(page);
  return () => pricing.cheapest({ learner: {}, items: items.map((item) => ({ item })) });
}

row("schemes at one price", "20 items, ms");
row("---:", "---:");
for (const schemes of [4, 8, 16, 30]) row(schemes, inMs(quickest(samePrice(schemes)).ms));
