/**
 * Tables of what depends on the learner, made by asking the engine: once for each state, which says what is known of
 * each fact, and for each kind of learner that a state leaves possible.
 */

import { isIn } from "../engine/criteria.js";
import { eligibility } from "../engine/eligibility.js";
import { dueFor } from "../engine/fee-of-quote.js";
import { type Learners, possibleLearners } from "../engine/learners.js";
import { groupsIn } from "../price/form.js";
import { own } from "../shape/own.js";
import type { Column } from "./dialects.js";
import type { FactLayout } from "./fact-layout.js";
import type { Layout } from "./layout.js";
import { pricesOf } from "./of-learner.js";
import { bits, decimal, json, literal } from "./text.js";

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  /** The values of each row, without its brackets. */
  readonly rows: readonly string[];
}

/** The facts that a state tells, each with the value of its digit. */
export function digitsOf(facts: readonly FactLayout[]): readonly (readonly [FactLayout, stride: number])[] {
  let stride = 1;
  return facts.flatMap((fact) => {
    if (!fact.matters) return [];
    const own = [fact, stride] as const;
    stride *= fact.answers.length + 1;
    return [own];
  });
}

/** How many kinds of learner the states leave possible, all together. */
export const countKinds = (facts: readonly FactLayout[]): number =>
  facts.reduce(
    (all, { answers, matters, number }) => all * (matters ? answers.length * (number ? 3 : 2) : 1),
    1,
  );

/** The groups that change a price, in the order of their columns. */
export const groupsOf = ({ works }: Layout): readonly string[] => [
  ...new Set(
    works.flatMap(({ price, reductions, paidBy }) => [
      ...pricesOf(price, reductions, paidBy).flatMap(groupsIn),
      ...reductions.flatMap((reduction) => own(reduction, "for") ?? []),
    ]),
  ),
];

/** The numbers about the learner that are asked for, in the order of their columns. */
export const numbersOf = ({ facts }: Layout): readonly FactLayout[] =>
  facts.filter(({ number, matters }) => number !== undefined && matters);

export function learnerTables(layout: Layout): readonly Table[] {
  const { engine, facts, entries, dependence } = layout;
  const digits = digitsOf(facts);
  const groups = groupsOf(layout);
  const numbers = numbersOf(layout);
  const feeClasses = new Map<string, number>();
  const states: string[] = [];
  const missing: string[] = [];
  const kinds: string[] = [];
  const subsets = Array.from({ length: 2 ** entries.length }, (_, set) =>
    entries.filter((_, place) => set & (1 << place)),
  );
  const feesFor = (kind: Learners["kinds"][number]) =>
    subsets.map((some) => dueFor(engine.fee, { status: "due", waivedBy: [], entries: some }, kind));
  const classOf = (kind: Learners["kinds"][number]) => {
    const key = JSON.stringify(feesFor(kind).map(({ due, exception }) => [due, exception ?? null]));
    const known = feeClasses.get(key) ?? feeClasses.size;
    feeClasses.set(key, known);
    return known;
  };
  const count = digits.reduce((all, [{ answers }]) => all * (answers.length + 1), 1);
  for (let state = 0; state < count; state++) {
    const known = new Map(
      digits.map(([fact, stride]) => {
        const digit = Math.floor(state / stride) % (fact.answers.length + 1);
        return [fact.name, digit === 0 ? undefined : fact.answers[digit - 1]] as const;
      }),
    );
    const learner = engine.criteria.learnerOf(facts.map(({ name }) => known.get(name)));
    const possible = possibleLearners(engine.criteria, learner, dependence);
    const admissions = eligibility(engine, learner);
    const where = (status: string) =>
      bits(admissions.flatMap((one, place) => (one.status === status ? [place] : [])));
    states.push(
      [
        state,
        possible.kinds.length > 1 ? 1 : 0,
        where("ineligible"),
        where("eligible"),
        classOf(possible.kinds[0]),
      ].join(", "),
    );
    for (const [place, admission] of admissions.entries())
      if (admission.status === "undetermined")
        missing.push([state, bits([place]), json(admission.missing)].join(", "));
    for (const [index, kind] of possible.kinds.entries()) {
      const rest = digits.map(([{ name }]) => {
        const open = possible.open.find((one) => one.name === name);
        return open ? index - (Math.floor(index / open.stride) % open.answers) * open.stride : index;
      });
      const refused = engine.columns.flatMap(({ eligible, place }) =>
        isIn(eligible, kind.mask) ? [] : [place],
      );
      kinds.push(
        [
          state,
          index,
          ...rest,
          bits(refused),
          classOf(kind),
          ...groups.map((id) => (isIn(engine.criteria.group(id), kind.mask) ? 1 : 0)),
          ...numbers.map(({ name }) =>
            known.get(name) === undefined ? decimal(kind.numbers[name] as number) : "NULL",
          ),
        ].join(", "),
      );
    }
  }
  return [
    {
      name: "pricing_states",
      columns: [
        ["state", "bigint"],
        ["is_open", "bigint"],
        ["excludes", "bigint"],
        ["admits", "bigint"],
        ["fee_class", "bigint"],
      ],
      rows: states,
    },
    {
      name: "pricing_missing",
      columns: [
        ["state", "bigint"],
        ["scheme_bit", "bigint"],
        ["missing", "text"],
      ],
      // A table has a row at least: no state is below 0.
      rows: missing.length > 0 ? missing : ["-1, 0, '[]'"],
    },
    {
      name: "pricing_kinds",
      columns: [
        ["state", "bigint"],
        ["kind", "bigint"],
        ...digits.map(([{ column }]): Column => [`but_${column}`, "bigint"]),
        ["excludes", "bigint"],
        ["fee_class", "bigint"],
        ...groups.map((_, place): Column => [`g${place + 1}`, "bigint"]),
        ...numbers.map(({ column }): Column => [`n_${column}`, "double"]),
      ],
      rows: kinds,
    },
    feesTable([...feeClasses.keys()]),
  ];
}

/** What is due for each kind of learner whom the fee tells apart, by the set of entries that are called for. */
function feesTable(classes: readonly string[]): Table {
  const outcomes = new Map<string, number>();
  const rows = classes.flatMap((key, place) =>
    (JSON.parse(key) as [due: number, exception: string | null][]).map(([due, exception], set) => {
      const outcome = JSON.stringify([due, exception]);
      if (!outcomes.has(outcome)) outcomes.set(outcome, outcomes.size);
      const named = exception === null ? "NULL" : literal(exception);
      return [place, set, due, named, outcomes.get(outcome)].join(", ");
    }),
  );
  return {
    name: "pricing_fees",
    columns: [
      ["fee_class", "bigint"],
      ["entries", "bigint"],
      ["due", "bigint"],
      ["exception", "text"],
      ["outcome", "bigint"],
    ],
    rows,
  };
}
