// One place of the SQL changed at a time: the answers have to change with it, or the place is listed here as one that
// cannot change them.
import assert from "node:assert/strict";
import { load, runScript } from "./compare.mjs";
import { drawing } from "./draw.mjs";
import { everything } from "./every.mjs";
import { quotesOf } from "./generators.mjs";
import { columnsOf } from "./rows.mjs";

const VIEWS = ["quotes", "lines", "payers", "notes"];

const CHANGES = [
  ["LEFT JOIN", "INNER JOIN"],
  [" AND ", " OR "],
  [" OR ", " AND "],
  [" >= ", " > "],
  [" <= ", " < "],
  [" > ", " >= "],
  [" < ", " <= "],
  [" <> ", " = "],
  [" = 1", " = 2"],
  [" = 0", " = 1"],
  [" IS NULL", " IS NOT NULL"],
  [" IS NOT NULL", " IS NULL"],
  [" + ", " - "],
  [" - ", " + "],
  ["BIT_OR(", "BIT_AND("],
  ["MIN(", "MAX("],
  ["MAX(", "MIN("],
  ["LEAST(", "GREATEST("],
  ["GREATEST(", "LEAST("],
  ["ELSE 0 END", "ELSE 1 END"],
  ["THEN 1 ", "THEN 0 "],
  ["COUNT(DISTINCT line_no)", "COUNT(line_no)"],
  ["ROUND(", "FLOOR("],
];

/** Every place where something can be changed in a query; of the numbers in a table one in each row. */
function mutantsOf(statements, draw) {
  const columns = new Map(
    statements.flatMap((statement) => {
      const [, name, list] = /^CREATE TABLE (\w+) \((.*)\)$/.exec(statement) ?? [];
      return name ? [[name, list.split(", ").map((column) => column.split(" ")[0])]] : [];
    }),
  );
  return statements.flatMap((statement, index) => {
    const changed = (at, length, by) => `${statement.slice(0, at)}${by}${statement.slice(at + length)}`;
    const [, kind, name] = /^(CREATE VIEW|INSERT INTO) (\w+)/.exec(statement) ?? [];
    if (kind === "CREATE VIEW")
      return CHANGES.flatMap(([from, to]) =>
        [...statement.matchAll(new RegExp(from.replace(/[()+]/g, "\\$&"), "g"))].map(({ index: at }) => ({
          index,
          name,
          what: `${from.trim()} → ${to.trim()} in …${statement.slice(Math.max(0, at - 60), at + from.length + 60).replace(/\s+/g, " ")}…`,
          statement: changed(at, from.length, to),
        })),
      );
    if (kind !== "INSERT INTO") return [];
    return [...statement.matchAll(/^ {2}\((.*)\),?$/gm)].map(({ 0: row, index: at }) => {
      const cells = [...row.matchAll(/(?<=[(, ])('[^']*'|[^,'() ]+)(?=[,)])/g)];
      const one = draw.among(cells.filter(([cell]) => /^\d+$/.test(cell)));
      return {
        index,
        name,
        what: `${columns.get(name)[cells.indexOf(one)]} + 1 in ${row.trim()}`,
        statement: changed(at + one.index, one[0].length, String(Number(one[0]) + 1)),
      };
    });
  });
}

/** Runs mutants; those that change no answer. */
export async function mutate(engine, { tariff, script, count, seed, file, isChosen = () => true }) {
  const columns = columnsOf(tariff);
  await load(engine, [...everything(tariff), ...quotesOf(tariff, count, seed, columns)], tariff, file);
  await runScript(engine, script);
  /** Sums of the views; ends at the first that is another. */
  const sums = async (before) => {
    const found = [];
    for (const view of VIEWS) {
      found.push(
        JSON.stringify(
          await engine.read(`SELECT COUNT(*) AS n, SUM(HASH(v)) AS h FROM pricing_${view} AS v`),
        ),
      );
      if (before && !before.startsWith(found.join())) return "another";
    }
    return found.join();
  };
  const before = await sums();
  const statements = script.split(";").map((one) => one.trim().replace(/^--.*\n/gm, ""));
  const all = mutantsOf(statements, drawing(seed)).filter(isChosen);
  const unnoticed = [];
  const refused = [];
  for (const { index, name, what, statement } of all) {
    const restore = statements[index];
    const isTable = restore.startsWith("INSERT");
    const put = async (text) => {
      if (isTable) await engine.run(`DELETE FROM ${name}`);
      await engine.run(isTable ? text : text.replace("CREATE VIEW", "CREATE OR REPLACE VIEW"));
    };
    try {
      await put(statement);
      if ((await sums(before)) === before) unnoticed.push(`${name}: ${what}`);
    } catch (error) {
      refused.push(`${name}: ${what}: ${error.message}`);
    }
    await put(restore);
  }
  assert.equal(await sums(), before, "what was changed is not as it was");
  return { count: all.length, unnoticed, refused };
}
