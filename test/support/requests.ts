import fc from "fast-check";
import type { Fact, Facts, Learner, Line, QuoteRequest, Tariff } from "../../src/index.js";

/** Any learner of a tariff; each fact may be missing. */
export function learners(facts: Facts): fc.Arbitrary<Learner> {
  const answers = Object.entries(facts).map(([name, fact]) => {
    const answer: fc.Arbitrary<readonly string[] | boolean | number> =
      fact.kind === "options"
        ? fc.subarray(Object.keys(fact.options))
        : fact.kind === "number"
          ? fc.integer({ min: fact.min, max: fact.max })
          : fc.boolean();
    return [name, answer] as const;
  });
  return fc.record(Object.fromEntries(answers), { requiredKeys: [] });
}

const measure = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 1_000_000 }));

/** Any well-formed line; some schemes and items come up more often than others, so that caps and mixtures do too. */
export function lines(tariff: Tariff): fc.Arbitrary<Line> {
  const ids = Object.keys(tariff.items);
  const schemes = Object.keys(tariff.schemes);
  return fc
    .record(
      {
        item: fc.constantFrom(...ids, ...ids.slice(0, 3), ...ids.slice(0, 3)),
        scheme: fc.constantFrom(...schemes),
        amounts: fc.record(Object.fromEntries(Object.keys(tariff.measures).map((name) => [name, measure]))),
        semester: fc.constantFrom(1 as const, 2 as const),
        ref: fc.string({ unit: "grapheme", maxLength: 12 }),
      },
      { requiredKeys: ["item", "scheme", "amounts"] },
    )
    .map(({ amounts, ...line }) => {
      const asked = Object.entries(tariff.items[line.item]?.measures ?? {}).filter(([, m]) => m === "asked");
      return { ...line, ...Object.fromEntries(asked.map(([name]) => [name, amounts[name]])) } as Line;
    });
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
      const answers = allAnswers(fact);
      return found.flatMap((learner) => answers.map((answer) => ({ ...learner, [name]: answer })));
    },
    [known],
  );
}

/** Every answer to a fact; of a number, every whole one. */
function allAnswers(fact: Fact): (boolean | number | readonly string[])[] {
  if (fact.kind === "options") return subsets(Object.keys(fact.options));
  if (fact.kind === "yes-no") return [true, false];
  return Array.from({ length: fact.max - fact.min + 1 }, (_, index) => fact.min + index);
}

const subsets = (options: readonly string[]): string[][] =>
  Array.from({ length: 2 ** options.length }, (_, bits) => options.filter((_, place) => bits & (1 << place)));
