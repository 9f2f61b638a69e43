/**
 * Lines whose amounts have to be worked out: their parts, then one subquery for each reduction and for each share of a
 * payer, as each is worked out from what the one before has left.
 */
import type { Reduction, Share } from "../contract/tariff.js";
import { payersOf } from "../engine/column.js";
import { MAX_DECIMALS } from "../price/amount.js";
import { PRICE_PART } from "../price/form.js";
import { own } from "../shape/own.js";
import type { Layout, Work } from "./layout.js";
import { type Names, type PartSql, partsSql, priceSql, rounded } from "./prices.js";
import { bits, caseOf, decimal, jsonList, lines, literal, sum } from "./text.js";

/** What a line comes to; and which reductions have changed it, if there are any. */
export const outcomeColumns = ({ engine }: Pick<Layout, "engine">): readonly string[] => [
  ...["learner_due", "funder_due", "parts", "payers"],
  ...(engine.reductions.length > 0 ? ["reduced"] : []),
];

/** The columns of amounts, worked out or not. */
export const amountColumns = (layout: Layout): readonly string[] => [
  ...outcomeColumns(layout),
  ...layout.payers.map((_, place) => `pay_${place + 1}`),
];

/** Said to be a number, even where no line has one. */
const NO_AMOUNT = "CAST(NULL AS BIGINT)";

type NumberedWork = readonly [place: number, work: Work];

/** A query with the amounts of these works beside the columns of another, which has `work` and what prices count. */
export function workOut(
  layout: Layout,
  works: readonly NumberedWork[],
  namesFor: (work: Work) => Names,
  from: string,
): string {
  const { engine, dialect } = layout;
  const parts = works.map(([, work]) => partsSql(work.price, namesFor(work)));
  const byWork = (values: readonly (string | undefined)[], otherwise = "NULL") =>
    caseOf(
      works.flatMap(([place], index) => {
        const value = values[index];
        return value === undefined || value === otherwise ? [] : [[`work = ${place}`, value] as const];
      }),
      otherwise,
    );
  const most = (lengths: readonly number[]) => Array.from({ length: Math.max(0, ...lengths) }, (_, at) => at);
  const told = works.map(([, work], index) => partsJson(parts[index] as readonly PartSql[], work));
  const isTold = told.some((one) => one !== undefined);
  const slots = most(parts.map((one) => one.length));
  const changes = most(works.map(([, { reductions }]) => reductions.length));
  const shares = works.map(([, work]) => sharesOf(work));
  const takes = most(shares.map((one) => one.length));
  const step = (inner: string, columns: readonly string[]) =>
    lines("SELECT step.*,", `  ${columns.join(",\n  ")}`, `FROM (${inner}${dialect.fence}) AS step`);
  const named = (place: number) => namesFor((works[place] as NumberedWork)[1]);

  let query = step(
    from,
    slots.flatMap((slot) => [
      ...(isTold ? [`${byWork(parts.map((one) => one[slot]?.code))} AS code_${slot}`] : []),
      `${byWork(
        parts.map((one) => one[slot]?.due),
        "0",
      )} AS part_${slot}`,
    ]),
  );
  query = step(query, [`${sum(slots.map((slot) => `part_${slot}`))} AS left_0`]);
  for (const at of changes)
    query = step(query, [
      `${byWork(
        works.map(([, { reductions }], index) => {
          const reduction = reductions[at];
          return reduction && reductionSql(reduction, `left_${at}`, named(index));
        }),
        `left_${at}`,
      )} AS left_${at + 1}`,
    ]);
  const total = `left_${changes.length}`;
  query = step(query, [`${total} AS rest_0`]);
  for (const at of takes)
    query = step(
      step(query, [
        `${byWork(
          shares.map((one, index) => one[at] && shareSql(one[at] as Share, `rest_${at}`, named(index))),
          "0",
        )} AS take_${at}`,
      ]),
      [`rest_${at} - take_${at} AS rest_${at + 1}`],
    );
  const rest = `rest_${takes.length}`;
  const taken = (index: number, payer: string) =>
    (shares[index] ?? []).flatMap((share, at) => (share.payer === payer ? [`take_${at}`] : []));
  const learners = works.map((_, index) => sum([rest, ...taken(index, "learner")]));
  query = step(query, [`${byWork(learners)} AS made_learner_due`]);
  return step(query, [
    `${byWork(
      works.map(([, { paidBy }]) => (paidBy === "learner-part" ? undefined : `${total} - made_learner_due`)),
      NO_AMOUNT,
    )} AS made_funder_due`,
    `${byWork(told)} AS made_parts`,
    `${byWork(works.map(([, work], index) => payersJson(work, (payer) => taken(index, payer))))} AS made_payers`,
    ...(engine.reductions.length > 0
      ? [
          `${byWork(
            works.map(([, work]) => reducedSql(work, engine.reductions)),
            "CAST(0 AS BIGINT)",
          )} AS made_reduced`,
        ]
      : []),
    ...layout.payers.map(
      (payer, place) =>
        `${byWork(
          works.map((_, index) => {
            const own = taken(index, payer);
            return own.length > 0 ? sum(own) : undefined;
          }),
          NO_AMOUNT,
        )} AS made_pay_${place + 1}`,
    ),
  ]);
}

/** What a reduction leaves of an amount. */
function reductionSql(reduction: Reduction, before: string, names: Names): string {
  const [percent, cents, price] = [
    own(reduction, "percent"),
    own(reduction, "cents"),
    own(reduction, "price"),
  ];
  const wanted =
    percent !== undefined
      ? rounded(`(${before} * ${hundredths(percent, 100)})`)
      : cents !== undefined
        ? `(${before} + ${cents < 0 ? `(${cents})` : cents})`
        : rounded(`(${priceSql(price ?? 0, names)})`);
  const lowered = `GREATEST(${wanted}, LEAST(${before}, ${own(reduction, "atLeast") ?? 0}))`;
  const most = own(reduction, "atMost");
  const raised = most === undefined ? wanted : `LEAST(${wanted}, GREATEST(${before}, ${most}))`;
  const changed = caseOf([[`${wanted} < ${before}`, lowered]], raised);
  const group = own(reduction, "for");
  return group === undefined ? changed : caseOf([[`${names.group(group)} = 1`, changed]], before);
}

/** So much per cent beside a base, as a factor in decimal digits. */
function hundredths(percent: number, base: number): string {
  const scaled =
    BigInt(Math.round(percent * 10 ** MAX_DECIMALS)) + BigInt(base) * 10n ** BigInt(MAX_DECIMALS);
  const digits = String(scaled).padStart(MAX_DECIMALS + 3, "0");
  const [whole, decimals] = [digits.slice(0, -MAX_DECIMALS - 2), digits.slice(-MAX_DECIMALS - 2)];
  return `${whole}.${decimals}`.replace(/\.?0+$/, "");
}

/** The funder takes all of it. */
function sharesOf({ paidBy, scheme }: Work): readonly Share[] {
  if (typeof paidBy !== "string") return paidBy;
  return paidBy === "funder" ? [{ payer: scheme }] : [];
}

function shareSql(share: Share, left: string, names: Names): string {
  const percent = own(share, "percent") ?? 100;
  const atMost = own(share, "atMost");
  const wanted = percent === 100 ? left : rounded(`(${left} * ${hundredths(percent, 0)})`);
  return atMost === undefined ? wanted : `LEAST(${wanted}, ${rounded(`(${priceSql(atMost, names)})`)})`;
}

/** Parts and reductions, unless a line has no more than its price. */
function partsJson(parts: readonly PartSql[], { reductions }: Work): string | undefined {
  const price = literal(PRICE_PART);
  const plain = parts.length === 1 && reductions.length === 0 && parts[0]?.code === price;
  if (plain) return undefined;
  const entry = (code: string, due: string) =>
    `'{"code":"' || ${code} || '","due":' || CAST(${due} AS VARCHAR(30)) || '},'`;
  const list = jsonList([
    // Where a branch has fewer parts, there is no code, and no entry.
    ...parts.map((_, slot) => `COALESCE(${entry(`code_${slot}`, `part_${slot}`)}, '')`),
    ...reductions.map(({ code }, at) =>
      caseOf([[`left_${at + 1} <> left_${at}`, entry(literal(code), `left_${at + 1} - left_${at}`)]], "''"),
    ),
  ]);
  const isPlain = [
    ...parts.map((_, slot) => (slot === 0 ? `code_0 = ${price}` : `code_${slot} IS NULL`)),
    ...reductions.map((_, at) => `left_${at + 1} = left_${at}`),
  ];
  return caseOf([[isPlain.join(" AND "), "NULL"]], list);
}

function payersJson(
  { paidBy, scheme }: Work,
  taken: (payer: string) => readonly string[],
): string | undefined {
  if (typeof paidBy === "string") return undefined;
  return jsonList(
    payersOf(scheme, paidBy).map(
      (payer) =>
        `'{"payer":"' || ${literal(payer)} || '","due":' || CAST(${sum(taken(payer))} AS VARCHAR(30)) || '},'`,
    ),
  );
}

/** Which reductions have changed a line, as bits. */
function reducedSql({ reductions }: Work, codes: readonly string[]): string | undefined {
  const terms = codes.flatMap((code, place) => {
    const changed = reductions.flatMap((one, at) =>
      one.code === code ? [`left_${at + 1} <> left_${at}`] : [],
    );
    return changed.length > 0 ? [caseOf([[changed.join(" OR "), bits([place])]], "0")] : [];
  });
  return terms.length > 0 ? sum(terms) : undefined;
}

/** How an amount in a table is written. */
export const amountOf = (value: number | null | undefined): string =>
  value === null || value === undefined ? "NULL" : decimal(value);
