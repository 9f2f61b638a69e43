import fc from "fast-check";
import { defineTariff, type Price, type Profile, type Tariff } from "../../src/index.js";

const label = { fr: "Texte", en: "Text" };
const sentence = { fr: "Une phrase.", en: "A sentence." };
const FACTS = {
  trade: { kind: "options", label, options: { baker: label, smith: label, weaver: label } },
  local: { kind: "yes-no", label },
  age: { kind: "number", label, min: 0, max: 4 },
} as const;
const MEASURES = { days: { fr: "jour", en: "day" }, points: { fr: "point", en: "point" } };

const profiles: fc.Arbitrary<Profile> = fc.record(
  {
    trade: fc.subarray(["baker", "smith"], { minLength: 1 }),
    local: fc.boolean(),
    age: fc.constantFrom({ from: 2 }, { below: 3 }, { from: 1, below: 4 }),
  },
  { requiredKeys: [] },
);

const amounts = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 500 }));

/** A price for an item with these measures. */
const prices = (own: readonly string[]): fc.Arbitrary<Price> =>
  fc.oneof(
    { weight: 4, arbitrary: amounts },
    { weight: 1, arbitrary: fc.constant("not-eligible" as const) },
    ...own.flatMap((per) => [
      {
        weight: 1,
        arbitrary: fc.constantFrom(0.05, 1 / 8, 12.5, 29, 0.1).map((cents) => ({ per, cents })),
      },
      {
        weight: 1,
        arbitrary: fc.constant(
          (measures: Readonly<Record<string, number>>) => Math.min(Number(measures[per]), 5) * 10.5,
        ),
      },
    ]),
  );

const items = fc
  .array(
    fc.record({
      section: fc.constantFrom("one", "two"),
      days: fc.constantFrom(undefined, 2, "asked" as const),
      points: fc.constantFrom(undefined, undefined, 3),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((rows) =>
    rows.map(({ section, days, points }, index) => ({
      id: `item-${index}`,
      row: {
        label: `Item ${index}`,
        section,
        measures: { ...(days !== undefined && { days }), ...(points !== undefined && { points }) },
      },
    })),
  );

const schemes = (itemIds: readonly string[]) =>
  fc.array(
    fc.record(
      {
        public: fc.oneof(fc.constant({}), profiles),
        charges: fc.constantFrom("funder" as const, "learner-part" as const, "learner" as const),
        annualFee: fc
          .tuple(amounts, fc.array(fc.record({ due: amounts, for: profiles }), { maxLength: 2 }))
          .map(([due, others]) => [{ due }, ...others.map((one) => ({ ...one, printed: "for some" }))]),
        waivesAnnualFee: fc.boolean(),
        cap: fc.record({
          counts: fc.subarray([...itemIds]),
          max: fc.constantFrom(1, 2),
          unconditional: fc.constantFrom(0, 1),
          condition: fc.constantFrom("crowded", "agreed"),
          undated: fc.constantFrom("in-both-semesters" as const, "in-none" as const),
        }),
        notes: fc.constantFrom([{ kind: "condition" as const, code: "agreed" }], []),
      },
      { requiredKeys: ["public", "charges"] },
    ),
    { minLength: 1, maxLength: 4 },
  );

/** Any sound tariff of a few items and schemes, with everything that a tariff can have. */
export const tariffs: fc.Arbitrary<Tariff> = items.chain((rows) =>
  schemes(rows.map(({ id }) => id)).chain((columns) => {
    const ids = columns.map((_, index) => `scheme-${index}`);
    const grid = fc.tuple(
      ...rows.map(({ row }) => fc.tuple(...ids.map(() => prices(Object.keys(row.measures))))),
    );
    const extras = fc.record(
      {
        annualFee: fc.record({
          label: fc.constant("Fee"),
          ofSeveral: fc.constant("highest" as const),
          sparedSections: fc.constantFrom([], [rows[0]?.row.section ?? ""]),
        }),
        rules: fc
          .record({ for: profiles, factor: fc.constantFrom(0.9, 0.5, 1.05) })
          .map(({ for: whom, factor }) => ({
            discount: { for: whom, charge: (cents: number) => cents * factor },
          })),
      },
      { requiredKeys: [] },
    );
    return fc.tuple(grid, extras).map(([cells, { annualFee, rules }]) => {
      const used = new Set(
        columns.flatMap(({ cap, notes = [] }) => [cap?.condition, ...notes.map(({ code }) => code)]),
      );
      const codes = [...used, rules && "discount"].filter((code) => code !== undefined);
      return defineTariff({
        id: "any",
        title: "Any tariff",
        currency: "EUR",
        facts: FACTS,
        measures: MEASURES,
        items: Object.fromEntries(rows.map(({ id, row }) => [id, row])),
        schemes: Object.fromEntries(
          columns.map(({ annualFee: fees, waivesAnnualFee, ...column }, index) => [
            ids[index],
            {
              name: `S ${index}`,
              ...column,
              ...(annualFee && fees && { annualFee: fees }),
              ...(annualFee && waivesAnnualFee !== undefined && { waivesAnnualFee }),
            },
          ]),
        ),
        grid: Object.fromEntries(
          rows.map(({ id }, row) => [
            id,
            Object.fromEntries(ids.map((s, column) => [s, cells[row]?.[column]])),
          ]),
        ),
        ...(annualFee && { annualFee }),
        ...(rules && { rules }),
        words: Object.fromEntries(codes.map((code) => [code, sentence])),
      } as never) as Tariff;
    });
  }),
);
