import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Environment } from "../src/cli/environment.js";
import { files } from "../src/cli/files.js";
import { environment, run } from "./support/cli.js";
import { folder } from "./support/files.js";

/** The files of a folder, by their names in it. */
function within(base: string): Environment {
  const { read, list, exists, write } = files;
  return {
    ...environment,
    read: (file) => read(join(base, file)),
    list: (file) => list(join(base, file)),
    exists: (file) => exists(join(base, file)),
    write: (file, text) => write(join(base, file), text),
  };
}

/** Puts the lines that a difference adds in place of those that it takes away. */
function apply(difference: string, base: string): void {
  const [head = "", ...lines] = difference.trimEnd().split("\n");
  const file = join(base, head.replace("--- ", ""));
  const kept = (sign: string) =>
    lines.flatMap((line) => (line.startsWith(sign) || line.startsWith(" ") ? line.slice(1) : [])).join("\n");
  const text = readFileSync(file, "utf8");
  expect(text).toContain(kept("-"));
  writeFileSync(file, text.replace(kept("-"), kept("+")));
}

const read = (guide: string) => readFileSync(guide, "utf8");

/** The fenced blocks of a guide, each with its language. */
const fences = (guide: string) =>
  [...read(guide).matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, kind = "", text = ""]) => ({ kind, text }));

/** Runs the commands of a block, which all have to succeed; answers what the last one writes. */
async function perform(commands: string, where: Environment): Promise<string> {
  let out = "";
  for (const line of commands.trimEnd().split("\n")) {
    const [command = "", file] = line.split(" > ");
    const answer = await run(command.split(" ").slice(2), where);
    if (file !== undefined) where.write(file, answer.out);
    expect({ line, ...answer }).toMatchObject({ line, status: 0, error: "" });
    out = answer.out;
  }
  return out;
}

it.each(["docs/guides/spreadsheet.md", "docs/fr/tableur.md"])(
  "%s does what it says, step by step",
  async (guide) => {
    const base = folder();
    const where = { ...within(base), language: guide.startsWith("docs/fr/") ? "fr_FR.UTF-8" : "C" };
    const [told = ""] = /li(?:ne|gne) 16, .*/.exec(read(guide)) ?? [];
    let out = "";
    for (const { kind, text } of fences(guide)) {
      if (kind === "diff") apply(text, base);
      if (kind === "sh") out = await perform(text, where);
      if (kind === "text" && !text.includes(told)) expect(out).toBe(text);
    }
    const prices = where.list(".")?.find((name) => name.endsWith("-2027")) as string;
    // No estimate speaks of the old page any more.
    const quote = ["quote", "bulats-test:company", "--situation", "employee", "--tariff", prices];
    for (const locale of ["fr", "en"])
      expect((await run([...quote, "--locale", locale], where)).out).not.toMatch(/sans date|undated|2016/);
    // What is said of a slip.
    apply(`--- ${prices}/grid.csv\n-BULATS;70,50;\n+BULATS;70,50 euros;`, base);
    expect((await run(["check", prices], where)).out).toContain(told);
  },
);

it("docs/guides/another-tariff.md begins with a page that the command line takes", async () => {
  const [page, commands] = fences("docs/guides/another-tariff.md");
  const base = folder();
  writeFileSync(join(base, "choir.json"), page?.text as string);
  expect(await perform(commands?.text as string, within(base))).toContain("You pay €120 in all.");
});

it("docs/guides/editions.md has commands for a folder of editions", async () => {
  const base = folder();
  mkdirSync(join(base, "editions"));
  for (const name of readdirSync("examples/tariffs").filter((one) => one.startsWith("state-schools.")))
    cpSync(join("examples/tariffs", name), join(base, "editions", name));
  const commands = fences("docs/guides/editions.md").find(({ kind }) => kind === "sh");
  expect(await perform(commands?.text as string, within(base))).toContain("622 € + 17 € / heure → 622 €");
});

it("docs/fr/ligne-de-commande.md has commands that a newcomer can type, and says what the program says", async () => {
  const guide = "docs/fr/ligne-de-commande.md";
  const french = { ...within(folder()), language: "fr_FR.UTF-8" };
  const commands = fences(guide).flatMap(({ kind, text }) =>
    kind === "sh" ? text.trimEnd().split("\n") : [],
  );
  expect(commands.length).toBeGreaterThan(5);
  for (const line of commands) await perform(line, french);
  const [, typed = "", told = ""] = /\$ npx cnam-pricing (.*)\n(.*\n)/.exec(read(guide)) ?? [];
  expect(await run(typed.split(" "), french)).toEqual({ status: 2, out: "", error: told });
});
