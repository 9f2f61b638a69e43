import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cnamNouvelleAquitaine } from "../src/cnam-nouvelle-aquitaine.js";
import { PricingError } from "../src/contract/issue.js";
import type { Tariff } from "../src/contract/tariff.js";
import type { LocalizedText } from "../src/contract/text.js";
import { type SqlDialect, toSql } from "../src/sql/index.js";
import { environment, run } from "./support/cli.js";

const DIALECTS: readonly SqlDialect[] = ["duckdb", "postgres", "spark"];

const publishedPages = (): readonly Tariff[] =>
  readdirSync("examples/tariffs")
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(`examples/tariffs/${name}`, "utf8")));

const choir: Tariff = {
  format: 1,
  id: "choir",
  title: "Choir",
  currency: "EUR",
  measures: { weeks: "week" },
  items: { year: { label: "A year", measures: { weeks: { min: 1, max: 40 } } } },
  schemes: { own: { label: "Self-funded", paidBy: "learner" } },
  grid: { year: { own: { per: "weeks", cents: 1_250 } } },
};

/** What keeps a tariff from being written as SQL. */
function refusal(tariff: object): string[] {
  try {
    toSql(tariff as Tariff, { dialect: "duckdb" });
  } catch (problem) {
    if (problem instanceof PricingError)
      return problem.issues.map(({ path, code }) => `${path.join(".")} ${code}`);
    throw problem;
  }
  return [];
}

describe.each(DIALECTS)("SQL for %s", (dialect) => {
  const sql = toSql(cnamNouvelleAquitaine, { dialect });

  it("begins with what is priced and which columns the flat table has", () => {
    const mark = dialect === "spark" ? "`" : '"';
    const columns = ["quote", "item", "scheme", "semester", "ref", "annualFee", "learner.situations"];
    const named = [...columns, "learner.ag2rMember", "ects"]
      .map((name) => `${mark}${name}${mark}`)
      .join(", ");
    const name = { duckdb: "DuckDB", postgres: "PostgreSQL", spark: "Spark SQL" }[dialect];
    expect(sql.split("\n").slice(0, 2)).toEqual([
      `-- Prices of cnam-nouvelle-aquitaine, edition undated, in SQL for ${name}.`,
      `-- The table enrolments has the columns line_no, ${named}: all of them, NULL where there is nothing to say.`,
    ]);
  });

  it("has four views to read, and no semicolon in a statement", () => {
    for (const view of ["lines", "quotes", "payers", "notes"])
      expect(sql).toMatch(new RegExp(`CREATE (OR REPLACE TEMPORARY )?VIEW pricing_${view} AS`));
    for (const statement of sql.split(";\n").slice(0, -1))
      expect(statement.trim()).toMatch(/^(--.*\n)*\s*(DROP|CREATE|INSERT|BEGIN$|COMMIT$)/);
  });

  it("keeps every row in every join to a table", () => {
    expect(sql).not.toMatch(/(?<!INNER |LEFT |CROSS )JOIN/);
    const inner = [...sql.matchAll(/INNER JOIN (\w+)/g)].map(([, table]) => table);
    // Each state has its kinds, and a note is a bit that a line has.
    expect(new Set(inner)).toEqual(new Set(["pricing_kinds", "pricing_note_codes"]));
  });

  it("is the same each time", () => {
    expect(toSql(cnamNouvelleAquitaine, { dialect })).toBe(sql);
  });
});

it("has other names for its own columns than those of a tariff, and none that a database cuts off", () => {
  const withMeasure = (name: string) => ({
    ...choir,
    measures: { [name]: "week" },
    items: { year: { label: "A year", measures: { [name]: { min: 1, max: 40 } } } },
    grid: { year: { own: { per: name, cents: 1_250 } } },
  });
  for (const name of ["malformed", "reduced", "Faults"])
    expect(refusal(withMeasure(name))).toEqual([`measures.${name} contradiction`]);
  const long = "w".repeat(63);
  expect(refusal(withMeasure(long))).toEqual([]);
  expect(refusal(withMeasure(`${long}w`))).toEqual([`measures.${long}w too-long`]);
  const fact = "f".repeat(56);
  const withFact = {
    ...choir,
    facts: { [fact]: { label: "A fact" } },
    groups: { some: { label: "Some", anyOf: [{ [fact]: true }] } },
  };
  expect(refusal({ ...withFact, schemes: { own: { ...choir.schemes["own"], public: "some" } } })).toEqual([
    `facts.${fact} too-long`,
  ]);
});

it.each(["mysql", "toString", "__proto__", undefined])("there is none for the dialect %s", (dialect) => {
  const error = new RangeError(
    `A dialect is one of duckdb, postgres, spark. Got ${JSON.stringify(dialect)}.`,
  );
  expect(() => toSql(choir, { dialect: dialect as SqlDialect })).toThrow(error);
  expect(() => (toSql as (tariff: Tariff) => string)(choir)).toThrow(RangeError);
});

/** Every text of a tariff that people read. */
function textsOf(value: unknown, key = ""): string[] {
  if (typeof value === "string")
    return /^(fr|en|label|title|publisher|about|source)$/.test(key) || value.includes(" ") ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([inner, one]) => textsOf(one, Array.isArray(value) ? key : inner));
}

// What databases make of the text is checked in databases. If it has changed: `npm run sql`, then `vitest run test/sql.test.ts --update`.
it.each(
  [cnamNouvelleAquitaine, ...publishedPages(), choir].map((tariff) => ({
    tariff,
    name: [tariff.id, tariff.edition?.id].filter(Boolean).join("."),
  })),
)("the SQL of $name, in each dialect, is the one that `npm run sql` has run", async ({ tariff, name }) => {
  const hashes = DIALECTS.map((dialect) => {
    const hash = createHash("sha256").update(toSql(tariff, { dialect })).digest("hex");
    return `${dialect} ${hash}\n`;
  });
  await expect(hashes.join("")).toMatchFileSnapshot(`documents/sql/${name}.txt`);
});

describe("what is not in the SQL of a tariff", () => {
  const all: readonly Tariff[] = [cnamNouvelleAquitaine, ...publishedPages()];

  it.each(all.map((tariff) => [tariff.id, tariff] as const))("no label or other text of %s", (_, tariff) => {
    const sql = toSql(tariff, { dialect: "postgres" });
    // A label of one word may be an id as well.
    const texts = textsOf(tariff).filter((text) => !/^[\w.-]*$/.test(text));
    expect(texts.length).toBeGreaterThan(2);
    expect(texts.filter((text) => sql.includes(text))).toEqual([]);
    expect(sql).toMatch(/^[\x20-\x7E\n]*$/);
  });
});

describe("a tariff that has no SQL is refused by name", () => {
  const person = (label: LocalizedText) => ({ label });

  it("an id that is no word", () => {
    expect(refusal({ ...choir, id: "choir's" })).toEqual(["id bad-id"]);
    expect(refusal({ ...choir, id: "choir\n-- 2027" })).toEqual(["id bad-id"]);
    expect(refusal({ ...choir, edition: { id: "2025/26" } })).toEqual(["edition.id bad-id"]);
  });

  it("names that differ in capitals alone, or that the views have themselves", () => {
    const items = { year: { label: "A year", measures: { weeks: { min: 1 }, Weeks: 3 } } };
    const measures = { weeks: "week", Weeks: "week" };
    expect(refusal({ ...choir, measures, items })).toEqual(["measures.Weeks contradiction"]);
    expect(
      refusal({
        ...choir,
        measures: { learner_due: "due" },
        items: { year: { label: "A year", measures: { learner_due: 3 } } },
        grid: { year: { own: 100 } },
      }),
    ).toEqual(["measures.learner_due contradiction"]);
  });

  it("an annual fee that counts a number about the learner", () => {
    const facts = { age: { ...person("Your age"), min: 0, max: 120 } };
    const annualFee = { label: "Fee", due: [{ price: { per: "age", cents: 10 } }], ofSeveral: "highest" };
    expect(refusal({ ...choir, facts, annualFee })).toEqual(["annualFee.due.0.price not-applicable"]);
    const bands = {
      by: "age",
      bands: [
        { from: 0, price: 0 },
        { from: 18, price: 900 },
      ],
    };
    expect(refusal({ ...choir, facts, annualFee: { ...annualFee, due: [{ price: bands }] } })).toEqual([]);
  });

  it("facts that tell more kinds of learner apart than a table should list", () => {
    const names = Array.from({ length: 11 }, (_, index) => `fact-${index}`);
    const facts = Object.fromEntries(names.map((name) => [name, person(name)]));
    const groups = { all: { label: "all", anyOf: [Object.fromEntries(names.map((name) => [name, true]))] } };
    const grid = { year: { own: { for: "all", price: 0, otherwise: 100 } } };
    expect(refusal({ ...choir, facts, groups, grid })).toEqual(["facts too-many"]);
  });

  it("a tariff that is not sound, by all that is wrong with it", () => {
    expect(refusal({ ...choir, currency: "euro", grid: {} })).toEqual([
      "currency wrong-type",
      "grid.year required",
    ]);
  });
});

describe("cnam-pricing sql", () => {
  const cli = (...args: string[]) => run(["sql", ...args], environment);

  it.each(DIALECTS)("writes the script for %s", async (dialect) => {
    expect(await cli("--dialect", dialect)).toEqual({
      status: 0,
      error: "",
      out: toSql(cnamNouvelleAquitaine, { dialect }),
    });
  });

  it("asks for the database", async () => {
    expect(await cli()).toEqual({
      status: 2,
      out: "",
      error:
        "cnam-pricing: sql takes no arguments but --dialect, which is duckdb, postgres or spark. See cnam-pricing sql --help.\n",
    });
  });

  it("names what has no SQL, and in which tariff", async () => {
    const text = JSON.stringify({ ...choir, edition: { id: "2025/26" } });
    const answer = await run(["sql", "--dialect", "duckdb", "--tariff", "choir.json"], {
      ...environment,
      read: () => text,
      exists: () => true,
    });
    expect(answer).toMatchObject({ status: 2, out: "" });
    expect(answer.error).toContain("choir.json: edition.id: ");
  });
});
