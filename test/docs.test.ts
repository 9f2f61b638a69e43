import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parseQuoteRequest, quote, cnamNouvelleAquitaine as tariff } from "../src/index.js";

const read = (file: string) => readFileSync(file, "utf8");
const json = (file: string) => JSON.parse(read(file));
const marked = (file: string, name: string) =>
  new RegExp(`<!-- ${name} -->\n?([\\s\\S]*?)<!-- /${name} -->`).exec(read(file))?.[1] ?? "";

/** The rows of a Markdown table, below its heading. */
const rows = (table: string) =>
  table
    .trim()
    .split("\n")
    .slice(2)
    .map((row) =>
      row
        .slice(2, -2)
        .split(" | ")
        .map((cell) => cell.trim()),
    );

it("the README states the size budgets that are checked", () => {
  const budgets: { name: string; limit: string }[] = json(".size-limit.json");
  expect(rows(marked("README.md", "sizes"))).toEqual(
    budgets.map(({ name, limit }) => [name, limit.replace(" kB", "")]),
  );
});

it("the README states the size of a quote beside how to install", () => {
  const [quote] = json(".size-limit.json") as { limit: string }[];
  expect(read("README.md")).toContain(`\`import { quote }\` adds at most ${quote?.limit} to a bundle.`);
});

// `npm run listing` asks the same of the package.
it("every link of the README leads to a file of this repository", () => {
  const links = [...read("README.md").matchAll(/\]\(([^)#]+)/g)].map(([, link = ""]) => link);
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((link) => !existsSync(link))).toEqual([]);
});

it("the docs name the runtimes that are checked", () => {
  const versions: [string, { version: string }][] = Object.entries(json("checks/runtimes/versions.json"));
  expect(rows(marked("docs/runtimes.md", "runtimes")).map(([name, version]) => [name, version])).toEqual([
    ...versions.map(([name, { version }]) => [name, version]),
    ["Chromium", "the machine's"],
  ]);
});

it("the docs name the compilers that are checked", () => {
  const compilers = marked("docs/runtimes.md", "compilers").split(/, | and /);
  const { dependencies } = json("checks/consumers/package.json") as { dependencies: Record<string, string> };
  expect(compilers).toEqual(Object.values(dependencies).map((spec) => spec.replace("npm:typescript@", "")));
});

it("the page about the source quotes its headings and footnotes letter for letter, and all of them", () => {
  const [, headings = "", footnotes = ""] = read("docs/source-page.md").split(
    /^## The (?:headings|footnotes)$/m,
  );
  const firsts = (section: string) => rows(section.split("\n## ")[0] ?? "").map(([first]) => first);
  expect(firsts(footnotes)).toEqual(Object.values(tariff.footnotes));
  const printed = Object.values(tariff.schemes).flatMap(({ headings }) => headings);
  const said = firsts(headings).flatMap((first) => first?.split(", ") ?? []);
  for (const one of said) expect(printed.some((line) => line.startsWith(one.replace(" …", "")))).toBe(true);
  for (const line of printed) expect(said.some((one) => line.startsWith(one.replace(" …", "")))).toBe(true);
});

it("every action of the workflows is pinned by its hash", () => {
  const files = readdirSync(".github/workflows").map((file) => read(`.github/workflows/${file}`));
  const uses = files.flatMap((text) => [...text.matchAll(/uses: (\S+)/g)].map(([, action = ""]) => action));
  const foreign = uses.filter((action) => !action.startsWith("./"));
  expect(foreign.length).toBeGreaterThan(0);
  for (const action of foreign) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
});

it.each(["docs/index.md", "docs/fr/index.md"])("%s shows a request beside its answer", (page) => {
  const [, request = ""] = /quote\((\{[\s\S]*?\})\);/.exec(read(page)) ?? [];
  const parsed = parseQuoteRequest(new Function(`return ${request}`)());
  const [, answer = ""] = /```json\n([\s\S]*?)```/.exec(read(page)) ?? [];
  expect(parsed.ok && quote(parsed.value)).toMatchObject(JSON.parse(answer));
});

it("what the benchmark page says first is what its tables say", () => {
  const page = read("docs/benchmark.md");
  const cells = (row: string) =>
    page
      .split("\n")
      .find((line) => line.startsWith(`| ${row} |`))
      ?.split(" | ")
      .map((cell) => Number(cell.replaceAll(",", "").replace(/ \|$/, ""))) as number[];
  const [, , , byHand = 0] = cells("1 to 8 lines");
  expect(byHand).toBeLessThan(2.5);
  const time = (row: string) => cells(row)[1] as number;
  for (const engine of [
    "(d) json-rules-engine, charges only",
    "(e) GoRules zen-engine, charges only",
    "(f) publicodes, charges only",
  ])
    expect(time(engine) / time("`quote`")).toBeGreaterThan(100);
  const [seconds = 0, , mebibytes = 0] = cells("CSV, 1 to 8 rows | 1,000,000").slice(-3);
  expect(seconds).toBeLessThan(180);
  expect(mebibytes).toBeLessThan(250);
  // The slowest of them, not the median.
  for (const budgets of ["two hard", "odd cents", "cents and units, hours"])
    expect(cells(`30 | ${budgets}`)[3]).toBeLessThan(100);
});
