/** What has no SQL, by name. */
import type { Issue } from "../contract/issue.js";
import type { Tariff } from "../contract/tariff.js";
import { editionIdOf } from "../engine/compile.js";
import { allPrices, multipliedIn } from "../price/form.js";
import { accept } from "../shape/accept.js";
import { type Cursor, explainer } from "../shape/cursor.js";
import { isOptionsFact } from "../shape/facts.js";
import { own, ownEntries } from "../shape/own.js";
import { layOut } from "./layout.js";
import { countKinds } from "./learners.js";
import { isSafeId } from "./text.js";

/** So many kinds of learner are listed at most, each once for every state of knowledge that leaves it possible. */
const MAX_KINDS = 20_000;

/** The amounts of the fee are listed for each set of entries. */
const MAX_ENTRIES = 8;

/** A set is one number. */
const MAX_BITS = 62;

/** Names that the views give to columns of their own, as a database compares names. */
const TAKEN = [
  "line_no",
  "learner_due",
  "funder_due",
  "faults",
  "quote",
  "status",
  "item",
  "scheme",
  "semester",
  "ref",
  "parts",
  "payers",
  "reasons",
  "alternatives",
  "missing",
  "annualfee",
  "malformed",
  "reduced",
];

/** PostgreSQL cuts longer names off. */
const MAX_NAME = 63;

/** Throws with all that keeps a tariff from being written as SQL. */
export function requireSql(tariff: Tariff): void {
  const issues: Issue[] = [];
  const at = explainer(issues);
  checkIds(tariff, at);
  checkNames(tariff, at);
  checkFee(tariff, at);
  if (issues.length === 0) checkSizes(tariff, at);
  accept(issues.length > 0 ? { ok: false, issues } : { ok: true, value: tariff }, "tariff");
}

function checkIds(tariff: Tariff, at: Cursor): void {
  const check = (id: string, inside: Cursor) => {
    if (!isSafeId(id))
      inside.report({
        code: "bad-id",
        rule: "In SQL an id is a word",
        expected: "letters, digits, `-`, `_` and `.`, a letter or a digit first",
        received: id,
      });
  };
  check(tariff.id, at.in("id"));
  check(editionIdOf(tariff), at.in("edition").in("id"));
  for (const part of ["facts", "groups", "measures", "items", "schemes"] as const)
    for (const [id] of ownEntries(tariff, part)) check(id, at.in(part).in(id));
  for (const [name, fact] of ownEntries(tariff, "facts"))
    if (isOptionsFact(fact))
      for (const option of Object.keys(fact.options))
        check(option, at.in("facts").in(name).in("options").in(option));
}

function checkNames(tariff: Tariff, at: Cursor): void {
  const seen = new Map<string, string>(TAKEN.map((name) => [name, name]));
  for (const part of ["measures", "facts"] as const)
    for (const [name] of ownEntries(tariff, part)) {
      const column = part === "facts" ? `learner.${name}` : name;
      if (column.length > MAX_NAME)
        at.in(part)
          .in(name)
          .report({
            code: "too-long",
            rule: "A column has a short name",
            expected: `at most ${MAX_NAME} characters, \`${column}\``,
            received: column.length,
          });
      const key = column.toLowerCase();
      const before = seen.get(key);
      if (before !== undefined)
        at.in(part)
          .in(name)
          .report({
            code: "contradiction",
            rule: `A database does not tell \`${name}\` from \`${before}\``,
            expected: "names that differ in more than capitals",
            advice: "give another name to one of the two",
            received: name,
          });
      seen.set(key, name);
    }
}

/** A fee that is so much for each unit of a number has as many amounts as there are numbers. */
function checkFee(tariff: Tariff, at: Cursor): void {
  const fee = own(tariff, "annualFee");
  for (const [index, { price }] of (fee?.due ?? []).entries()) {
    const counted = allPrices(price).flatMap((one) => multipliedIn(one) ?? []);
    if (counted.length > 0)
      at.in("annualFee").in("due").in(index).in("price").report({
        code: "not-applicable",
        rule: "An annual fee that counts a number about the learner has no SQL",
        expected: "amounts, in bands or by group",
        received: counted[0],
      });
  }
}

function checkSizes(tariff: Tariff, at: Cursor): void {
  const { facts, entries, scopes, engine } = layOut(tariff, "duckdb");
  const check = (path: string, count: number, max: number, rule: string) => {
    if (count > max)
      at.in(path).report({ code: "too-many", rule, expected: `at most ${max}`, received: count });
  };
  check(
    "facts",
    countKinds(facts),
    MAX_KINDS,
    "SQL lists every kind of learner for every state of knowledge",
  );
  for (const { name, options = [] } of facts)
    if (options.length > MAX_BITS)
      at.in("facts")
        .in(name)
        .report({
          code: "too-many",
          rule: "In SQL a set of options is one number",
          expected: `at most ${MAX_BITS} options`,
          received: options.length,
        });
  check("annualFee", entries.length, MAX_ENTRIES, "SQL lists the fee for every set of its amounts");
  check(
    "readings",
    scopes.length,
    MAX_BITS,
    "In SQL the selections of lines that notes speak of are one number",
  );
  check(
    "readings",
    engine.rules.length + engine.reductions.length,
    MAX_BITS,
    "In SQL the notes of a line are one number",
  );
}
