import fc from "fast-check";
import type { Learner } from "../../src/contract/learner.js";
import type { Line, QuoteRequest } from "../../src/contract/request.js";
import type { Asked, Fact, Tariff } from "../../src/contract/tariff.js";

type Answer = readonly string[] | boolean | number;

/** The numbers that can be given, on their steps. */
function numbers({ min, max = 1_000_000, step = 1 }: Asked) {
  const at = (place: number) => Number((place * step).toPrecision(15));
  return { at, first: Math.round(min / step), last: Math.round(max / step) };
}

/** Any learner of a tariff; any of the facts may be missing. */
export function learners(facts: Tariff["facts"] = {}): fc.Arbitrary<Learner> {
  const answers = Object.entries(facts).map(([name, fact]) => [name, answer(fact)] as const);
  const most = fc.record(Object.fromEntries(answers), { requiredKeys: [] });
  const some = fc.subarray(answers).chain((known) => fc.record(Object.fromEntries(known)));
  return fc.oneof(most, some);
}

function answer(fact: Fact): fc.Arbitrary<Answer> {
  if ("options" in fact) return fc.subarray(Object.keys(fact.options));
  return "min" in fact ? measure(fact) : fc.boolean();
}

/** A number that can be given, more often a small one. */
function measure(asked: Asked): fc.Arbitrary<number> {
  const { at, first, last } = numbers(asked);
  const small = fc.integer({ min: first, max: Math.min(first + 12, last) });
  return fc.oneof(small, fc.integer({ min: first, max: last })).map(at);
}

/** Any well-formed line under one of these schemes; some items come up more often, so that caps do too. */
export function lines(tariff: Tariff, schemes = Object.keys(tariff.schemes)): fc.Arbitrary<Line> {
  const ids = Object.keys(tariff.items);
  const often = ids.slice(0, 3);
  return fc
    .tuple(fc.constantFrom(...ids, ...often, ...often), fc.constantFrom(...schemes))
    .chain(([item, scheme]) => {
      const measures = { ...tariff.items[item]?.measures, ...tariff.schemes[scheme]?.measures };
      const asked = Object.entries(measures).flatMap(([name, one]) =>
        typeof one === "number" ? [] : [[name, measure(one)] as const],
      );
      return fc.record(
        {
          item: fc.constant(item),
          scheme: fc.constant(scheme),
          semester: fc.constantFrom(1 as const, 2 as const),
          ref: fc.string({ unit: "grapheme", maxLength: 12 }),
          ...Object.fromEntries(asked),
        },
        { requiredKeys: ["item", "scheme", ...asked.map(([name]) => name)] as never },
      );
    });
}

/** Any well-formed request, often with all its lines under one or two schemes. */
export function requests(tariff: Tariff, maxLines = 6): fc.Arbitrary<QuoteRequest> {
  const baskets = fc
    .subarray(Object.keys(tariff.schemes), { minLength: 1 })
    .chain((schemes) => fc.array(lines(tariff, schemes), { minLength: 1, maxLength: maxLines }));
  return fc.record(
    {
      learner: learners(tariff.facts),
      lines: baskets,
      annualFee: fc.constantFrom("due" as const, "due" as const, "already-paid" as const),
    },
    { requiredKeys: ["learner", "lines"] },
  );
}

/** Every learner that the known facts leave open: all subsets of all options, no cleverness. */
export function everyLearner(facts: Tariff["facts"] = {}, known: Learner = {}): Learner[] {
  return Object.entries(facts).reduce<Learner[]>(
    (found, [name, fact]) => {
      if (known[name] !== undefined) return found;
      const answers = allAnswers(fact);
      return found.flatMap((learner) => answers.map((one) => ({ ...learner, [name]: one })));
    },
    [known],
  );
}

/** Every answer to a fact; of a number, every one on its steps. */
function allAnswers(fact: Fact): Answer[] {
  if ("options" in fact) return subsets(Object.keys(fact.options));
  if (!("min" in fact)) return [true, false];
  const { at, first, last } = numbers(fact);
  return Array.from({ length: last - first + 1 }, (_, index) => at(first + index));
}

const subsets = (options: readonly string[]): string[][] =>
  Array.from({ length: 2 ** options.length }, (_, bits) => options.filter((_, place) => bits & (1 << place)));
