// What a quote costs beside a hand-written floor, validators and rule engines: the same seeded requests,
// every answer first checked to be equal in the part that each can give, then timed in turns.
import { execFileSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import { cheapest, parseQuoteRequest, quote } from "../dist/index.js";
import { app } from "./quotes/app.mjs";
import { withDinero } from "./quotes/dinero.mjs";
import { floor } from "./quotes/floor.mjs";
import { requests } from "./quotes/requests.mjs";
import { jsonRulesEngine, withPublicodes, zenEngine } from "./quotes/rule-engines.mjs";
import { withValibot, withZod } from "./quotes/validators.mjs";

const ROUNDS = 15;
const all = requests(10_000);
/** Rule engines take a thousand times as long: they get the first few. */
const few = all.slice(0, 40);

const parsedThenQuoted = (request) => {
  const parsed = parseQuoteRequest(request);
  if (!parsed.ok) throw new Error("a good request is refused");
  return quote(parsed.value);
};
const cheapestOfItems = ({ learner, lines }) =>
  cheapest({ learner, items: lines.map(({ scheme, ...item }) => item) });

/** What every answer has: the status, the amounts or reasons of each line, the total. */
const essence = ({ status, lines, learnerDue }) =>
  JSON.stringify([
    status,
    lines.map(({ learnerDue, funderDue, reasons }) =>
      reasons ? [...new Set(reasons.map((one) => one.code ?? one))] : [learnerDue, funderDue],
    ),
    status === "priced" ? learnerDue : null,
  ]);
/** What a line is charged if neither cell nor learner is refused; a cap is none of a rule engine's concern here. */
const charges = (request) =>
  request.lines.map((line) => {
    const { lines } = floor({ ...request, lines: [line] });
    return lines[0].reasons ? null : (lines[0].funderDue ?? lines[0].learnerDue);
  });

for (const request of all) {
  const expected = essence(quote(request));
  for (const run of [floor, app, withDinero, withZod, withValibot, parsedThenQuoted])
    if (essence(run(request)) !== expected) throw new Error(`${run.name}: ${JSON.stringify(request)}`);
}
for (const request of few) {
  for (const run of [jsonRulesEngine, zenEngine, withPublicodes]) {
    const found = JSON.stringify(await run(request));
    if (found !== JSON.stringify(charges(request)))
      throw new Error(`${run.name}: ${JSON.stringify(request)} ${found}`);
  }
}

const entrants = [
  ["(a) floor, by hand", floor, all],
  ["(b) twenty lines in an application", app, all],
  ["(c) the floor with dinero.js", withDinero, all],
  ["(d) json-rules-engine, charges only", jsonRulesEngine, few],
  ["(e) GoRules zen-engine, charges only", zenEngine, few],
  ["(f) publicodes, charges only", withPublicodes, few],
  ["(g) zod in front of the floor", withZod, all],
  ["(g) valibot in front of the floor", withValibot, all],
  ["parseQuoteRequest", parseQuoteRequest, all],
  ["quote", quote, all],
  ["parseQuoteRequest + quote", parsedThenQuoted, all],
  ["cheapest, of the same items", cheapestOfItems, all.slice(0, 500)],
];

const middle = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Microseconds a request. */
async function time(run, given) {
  const start = performance.now();
  for (const request of given) {
    const answer = run(request);
    if (answer instanceof Promise) await answer;
  }
  return ((performance.now() - start) * 1_000) / given.length;
}

const times = new Map(entrants.map(([name]) => [name, []]));
for (let round = 0; round < ROUNDS; round++)
  for (const [name, run, given] of entrants) times.get(name).push(await time(run, given));

/** Bytes that one quote allocates, where the garbage collector can be asked. */
function allocated(run) {
  if (!globalThis.gc) return undefined;
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  for (const request of all.slice(0, 1_000)) run(request);
  return Math.round((process.memoryUsage().heapUsed - before) / 1_000);
}

const base = middle(times.get(entrants[0][0]));
console.log("| | µs a request | of the floor's speed |\n| --- | ---: | ---: |");
for (const [name] of entrants) {
  const µs = middle(times.get(name));
  console.log(`| ${name} | ${µs < 10 ? µs.toFixed(2) : Math.round(µs)} | ${(base / µs).toPrecision(2)} |`);
}
console.log(`\nAllocated a quote: ${allocated(quote)} bytes; the floor ${allocated(floor)}.`);

const perLine = async (lines) => {
  const given = requests(Math.max(20, Math.round(8_000 / lines)), lines);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push((await time(quote, given)) / lines);
  return middle(rounds);
};
const sizes = [1, 8, 100, 1_000];
const growth = [];
for (const lines of sizes) growth.push(`${lines}: ${(await perLine(lines)).toFixed(2)}`);
console.log(`µs a line, by lines in the request: ${growth.join(" · ")}`);

/** Milliseconds of an import, and of a first quote if it has one, in a process of its own. */
const cold = (file) =>
  Number(
    execFileSync(process.execPath, [
      "--input-type=module",
      "--eval",
      `const start = performance.now();
       const { quote } = await import(${JSON.stringify(new URL(file, import.meta.url).href)});
       quote?.({ learner: {}, lines: [{ item: "ue-3-ects", scheme: "region" }] });
       console.log(performance.now() - start)`,
    ]),
  );
const imports = Array.from({ length: ROUNDS }, () => {
  const [ours, empty] = [cold("../dist/index.js"), cold("quotes/empty.js")];
  return { ours, empty, over: ours - empty };
});
const [over, ours, empty] = ["over", "ours", "empty"].map((key) =>
  middle(imports.map((one) => one[key])).toFixed(1),
);
console.log(
  `Cold import and first quote: ${over} ms over an empty module (${ours} and ${empty}), the middle of ${ROUNDS} rounds.`,
);
