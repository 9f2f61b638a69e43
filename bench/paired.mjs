// `quote` beside the same answer written by hand for this one page: every answer first checked to be equal to
// the last byte, then both timed in turns on the same requests. The ratio of each round is what counts.
import { performance } from "node:perf_hooks";
import { parseQuoteRequest, quote } from "../dist/index.js";
import { byHand } from "./quotes/by-hand.mjs";
import { requests } from "./quotes/requests.mjs";
import { withZod } from "./quotes/validators.mjs";

const ROUNDS = 31;
const all = requests(10_000);
for (const request of all) {
  const [ours, theirs] = [JSON.stringify(quote(request)), JSON.stringify(byHand(request))];
  if (ours !== theirs) throw new Error(`${JSON.stringify(request)}\n${ours}\n${theirs}`);
}

const middle = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
/** As they come from outside: no object of one is an object of another. */
const fresh = (list) => JSON.parse(JSON.stringify(list));

/** Microseconds a request. */
function time(run, given) {
  const start = performance.now();
  for (const request of given) run(request);
  return ((performance.now() - start) * 1_000) / given.length;
}

function pair(name, run, given, base, baseGiven) {
  const [one, other] = [fresh(given), fresh(baseGiven)];
  const rounds = Array.from({ length: ROUNDS }, () => {
    const baseTime = time(base, other);
    return { baseTime, ownTime: time(run, one) };
  });
  const [slow, quick] = [rounds.map(({ ownTime }) => ownTime), rounds.map(({ baseTime }) => baseTime)];
  const ratio = middle(rounds.map(({ ownTime, baseTime }) => ownTime / baseTime));
  console.log(`| ${name} | ${middle(quick).toFixed(2)} | ${middle(slow).toFixed(2)} | ${ratio.toFixed(2)} |`);
}

const statusOf = new Map(all.map((request) => [request, quote(request).status]));
const priced = all.filter((request) => statusOf.get(request) === "priced");
const refused = all.filter((request) => statusOf.get(request) === "ineligible");
const unknown = all.map((request) => ({ ...request, learner: {} }));
const parseThenQuote = (request) => quote(parseQuoteRequest(request).value);

console.log("| | base, µs | ours, µs | ratio |\n| --- | ---: | ---: | ---: |");
pair("`quote` of 1 to 8 lines, by hand", quote, all, byHand, all);
pair("priced", quote, priced, byHand, priced);
pair("refused", quote, refused, byHand, refused);
for (const lines of [1, 8, 100, 1_000]) {
  const given = requests(Math.max(20, Math.round(8_000 / lines)), lines);
  pair(`of ${lines.toLocaleString("en")} line${lines > 1 ? "s" : ""}`, quote, given, byHand, given);
}
pair("`quote`, zod and the floor", quote, all, withZod, all);
pair("`parseQuoteRequest` + `quote`, `quote`", parseThenQuote, all, quote, all);
pair("nothing known of the learner, all known", quote, unknown, quote, all);

/** Bytes that one quote allocates. */
function allocated(run) {
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  for (const request of all.slice(0, 1_000)) run(request);
  return Math.round((process.memoryUsage().heapUsed - before) / 1_000);
}
if (globalThis.gc)
  console.log(`\nAllocated: ${allocated(quote)} bytes a quote, ${allocated(byHand)} by hand.`);
