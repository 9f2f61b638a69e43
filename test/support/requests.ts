import fc from "fast-check";
import type { Facts, Learner, Line, QuoteRequest, Tariff } from "../../src/index.js";

/** Any learner of a tariff; each fact may be missing. */
export function learners(facts: Facts): fc.Arbitrary<Learner> {
  const answers = Object.entries(facts).map(([name, fact]) => {
    const answer: fc.Arbitrary<readonly string[] | boolean> =
      fact.kind === "options" ? fc.subarray([...fact.options]) : fc.boolean();
    return [name, answer] as const;
  });
  return fc.record(Object.fromEntries(answers), { requiredKeys: [] });
}

/** Any well-formed line; some schemes and items come up more often than others, so that caps and mixtures do too. */
export function lines(tariff: Tariff): fc.Arbitrary<Line> {
  const ids = Object.keys(tariff.items);
  const schemes = Object.keys(tariff.schemes);
  return fc
    .record(
      {
        item: fc.constantFrom(...ids, ...ids.slice(0, 3), ...ids.slice(0, 3)),
        scheme: fc.constantFrom(...schemes),
        ects: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 1_000_000 })),
        semester: fc.constantFrom(1 as const, 2 as const),
        ref: fc.string({ unit: "grapheme", maxLength: 12 }),
      },
      { requiredKeys: ["item", "scheme", "ects"] },
    )
    .map(({ ects, ...line }) => (tariff.items[line.item]?.ects === "asked" ? { ...line, ects } : line));
}

/** Any well-formed request, often with all its lines under one or two schemes. */
export function requests(tariff: Tariff, maxLines = 6): fc.Arbitrary<QuoteRequest> {
  const schemes = Object.keys(tariff.schemes);
  const baskets = fc
    .tuple(
      fc.array(lines(tariff), { minLength: 1, maxLength: maxLines }),
      fc.subarray(schemes, { minLength: 1 }),
    )
    .map(([basket, among]) =>
      basket.map((line, index) =>
        among.includes(line.scheme) ? line : { ...line, scheme: among[index % among.length] ?? "" },
      ),
    );
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
export function everyLearner(facts: Facts, known: Learner): Learner[] {
  return Object.entries(facts).reduce<Learner[]>(
    (found, [name, fact]) => {
      if (known[name] !== undefined) return found;
      const answers = fact.kind === "options" ? subsets(fact.options) : [true, false];
      return found.flatMap((learner) => answers.map((answer) => ({ ...learner, [name]: answer })));
    },
    [known],
  );
}

const subsets = (options: readonly string[]): string[][] =>
  Array.from({ length: 2 ** options.length }, (_, bits) => options.filter((_, place) => bits & (1 << place)));
