import type { Eligibility, LineOutcome, PricedItem, Quote } from "../../src/contract/answer.js";
import type { Learner } from "../../src/contract/learner.js";
import type { Line, QuoteRequest } from "../../src/contract/request.js";
import type { Tariff } from "../../src/contract/tariff.js";
import { everyLearner } from "../support/requests.js";
import { identityOf, knownQuote, outcomeOf } from "./known.js";
import { notesOn } from "./notes.js";
import { isIn } from "./price.js";

/** What a tariff answers, by trying every learner whom the known facts leave possible. */
export function expectedQuote(tariff: Tariff, request: QuoteRequest): Quote {
  const learners = everyLearner(tariff.facts, request.learner);
  const quotes = learners.map((learner) => knownQuote(tariff, { ...request, learner }));
  const [only, ...others] = quotes;
  if (only && others.length === 0) return only;

  const lines = request.lines.map((_, index) => {
    const outcomes = quotes.map((quote) => quote.lines[index] as LineOutcome);
    return mergedLine(tariff, request.learner, learners, outcomes);
  });
  const about = { tariff: tariff.id, edition: tariff.edition?.id ?? "undated" };
  const notes = (fee: Parameters<typeof notesOn>[3]) => notesOn(tariff, request.lines, lines, fee);
  const standing = lines.flatMap((line) => (line.status === "ineligible" ? [] : [line]));
  if (standing.length < lines.length) return { status: "ineligible", ...about, lines, notes: notes("open") };

  const open = { status: "undetermined", ...about, lines: standing } as const;
  const totals = quotes.flatMap((quote) => (quote.status === "priced" ? [quote.learnerDue] : []));
  if (totals.length === 0) return { ...open, missing: [], learnerRange: null, notes: notes("open") };
  const missing = factsThatMatter(tariff, request.learner, learners, quotes.map(decision));
  if (missing.length === 0) return only as Quote;
  if (totals.length < quotes.length) return { ...open, missing, learnerRange: null, notes: notes("open") };
  const learnerRange = { min: Math.min(...totals), max: Math.max(...totals) };
  const fee = only?.status === "priced" ? only.annualFee.status : "open";
  return { ...open, missing, learnerRange, notes: notes(fee) };
}

/** What is decided in a quote: who is refused what, or every amount; not the words about it. */
const decision = (quote: Quote): unknown =>
  quote.status === "priced" ? [quote.lines, quote.annualFee] : quote.lines.map(({ status }) => status);

/** What becomes of a line whose outcome for every possible learner is known. */
function mergedLine(
  tariff: Tariff,
  known: Learner,
  learners: readonly Learner[],
  outcomes: readonly LineOutcome[],
): LineOutcome {
  const [first] = outcomes as [LineOutcome];
  const refused = outcomes.flatMap((outcome) => (outcome.status === "ineligible" ? [outcome] : []));
  if (first.status === "ineligible" && refused.length === outcomes.length) {
    // What holds for all of them.
    const isShared = <E>(value: E, of: (one: (typeof refused)[number]) => readonly E[]) =>
      refused.every((one) => of(one).some((other) => JSON.stringify(other) === JSON.stringify(value)));
    const reasons = first.reasons.filter((reason) => isShared(reason, (one) => one.reasons));
    const alternatives = first.alternatives.filter((id) => isShared(id, (one) => one.alternatives));
    return { ...first, reasons: reasons as typeof first.reasons, alternatives };
  }
  const decided = outcomes.map((outcome) => (outcome.status === "priced" ? outcome : outcome.status));
  const missing = factsThatMatter(tariff, known, learners, decided);
  if (missing.length === 0) return first;
  const line = { ...first } as unknown as Line;
  return { status: "undetermined", ...identityOf(tariff, line), missing };
}

/** The facts that change an outcome when they alone change. */
function factsThatMatter(
  { facts = {} }: Tariff,
  known: Learner,
  learners: readonly Learner[],
  outcomes: readonly unknown[],
): string[] {
  return Object.keys(facts).filter((fact) => {
    if (known[fact] !== undefined) return false;
    const seen = new Map<string, string>();
    return learners.some((learner, index) => {
      const others = JSON.stringify({ ...learner, [fact]: null }, Object.keys(facts));
      const outcome = JSON.stringify(outcomes[index]);
      const before = seen.get(others) ?? outcome;
      seen.set(others, before);
      return before !== outcome;
    });
  });
}

/** Which schemes admit all, or none, of the possible learners. */
export const expectedEligibility = (tariff: Tariff, known: Learner): Eligibility[] =>
  Object.entries(tariff.schemes).map(([scheme, { public: group }]) => {
    const learners = everyLearner(tariff.facts, known);
    const admitted = learners.map((learner) => isIn(group, { tariff, learner }));
    const missing = factsThatMatter(tariff, known, learners, admitted);
    if (missing.length > 0) return { scheme, status: "undetermined", missing };
    return { scheme, status: admitted[0] ? "eligible" : "ineligible" };
  });

/** Every item under every scheme, each line alone, for the least of what it asks. */
export function expectedPriceList(tariff: Tariff, known: Learner): PricedItem[] {
  const learners = everyLearner(tariff.facts, known);
  const outcomeUnder = (item: string, scheme: string): LineOutcome => {
    const measures = { ...tariff.items[item]?.measures, ...tariff.schemes[scheme]?.measures };
    const asked = Object.entries(measures).flatMap(([name, measure]) =>
      typeof measure === "number" ? [] : [[name, measure.min]],
    );
    const line: Line = { item, scheme, ...Object.fromEntries(asked) };
    const outcomes = learners.map((learner) => outcomeOf(tariff, learner, line, []));
    return mergedLine(tariff, known, learners, outcomes);
  };
  const schemes = Object.keys(tariff.schemes);
  return Object.keys(tariff.items).map((item) => ({
    item,
    schemes: schemes.map((scheme) => outcomeUnder(item, scheme)),
  }));
}
