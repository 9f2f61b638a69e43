// The commands of the guide "Price data in a warehouse", as they stand there.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runScript } from "./compare.mjs";

const fences = (text) =>
  [...text.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, kind, body]) => ({ kind, body }));

export async function followGuide(engines, text, folder, toSql, { cnamNouvelleAquitaine }) {
  const blocks = fences(text);
  const csv = join(folder, "enrolments.csv");
  writeFileSync(csv, blocks.find(({ kind }) => kind === "csv").body);
  const told = blocks.find(({ kind }) => kind === "text").body;
  let commands = 0;
  for (const engine of engines) {
    await engine.run("DROP TABLE IF EXISTS enrolments CASCADE");
    const own = blocks.filter(({ kind, body }) => kind === "sql" && body.startsWith(`-- ${engine.name}\n`));
    assert.ok(own.length > 0);
    for (const { body } of own)
      for (const line of body.trimEnd().split("\n").slice(1)) {
        commands++;
        const command = line.replaceAll(/'([\w-]+\.(csv|parquet))'/g, (_, name) => `'${join(folder, name)}'`);
        if (/^(\.read|\\i) prices\.sql$/.test(line))
          await runScript(engine, toSql(cnamNouvelleAquitaine, { dialect: engine.dialect }));
        else if (/^SELECT/.test(line)) {
          const rows = await engine.read(command.replace(";", ""));
          assert.ok(rows.length > 0, line);
          const written = rows.map(
            (row) =>
              `${Object.values(row)
                .map((value) => value ?? "NULL")
                .join(" ")}\n`,
          );
          if (line.includes("pricing_quotes"))
            assert.equal(written.join(""), told, `${engine.name}: ${line}`);
        } else await engine.run(`${command}${command.endsWith(";") ? "" : "\n"}`);
      }
  }
  assert.ok(readFileSync(join(folder, "lines.parquet")).length > 0);
  return { commands };
}
