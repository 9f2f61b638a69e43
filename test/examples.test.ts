import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { page } from "../src/catalog/page.js";
import { noteCodes } from "../src/engine/note-rules.js";
import {
  type CnamNouvelleAquitaine,
  type IssueCode,
  type Obstacle,
  PricingError,
  type Reading,
  type Reason,
  type SchemeId,
  source,
  type Tariff,
  cnamNouvelleAquitaine as tariff,
} from "../src/index.js";
import { parseTariff } from "../src/tariffs/index.js";
import { claims, compilerErrors, expectTrue } from "./support/examples.js";
import { isThorough } from "./support/runs.js";

const readme = readFileSync("README.md", "utf8");
const fences = (markdown: string) =>
  [...markdown.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code ?? "");

/** Where an example begins, for the name of its test. */
const lineAt = (text: string, index: number) => text.slice(0, index).split("\n").length;

const sources = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".ts"),
);
const examples = sources.flatMap((file) => {
  const all = readFileSync(`src/${file}`, "utf8");
  return [...all.matchAll(/@example\n([\s\S]*?)(?=\n \* @|\n \*\/)/g)].map(({ 1: text = "", index }) => ({
    place: `${file}:${lineAt(all, index)}`,
    code: text.replace(/^ \* ?/gm, ""),
  }));
});

/** What an entry point gives to the world. */
const exportedNames = (code: string) => [
  ...[...code.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, list = ""]) =>
    list
      .split(",")
      .map((name) => name.replace("type ", "").trim())
      .filter((name) => name !== ""),
  ),
  ...[...code.matchAll(/^export (?:const|function|interface|type) (\w+)/gm)].map(([, name = ""]) => name),
];

/** The names whose docstring has an example. */
const namesWithExample = (code: string) =>
  [
    ...code.matchAll(
      /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport (?:\w+ )?(?:const|function|interface|type|class) (\w+)/g,
    ),
  ]
    .filter(([, text]) => text?.includes("@example"))
    .map(([, , name = ""]) => name);

describe("the examples in docstrings", () => {
  it.each(examples)("are true in $place", ({ code }) => {
    expectTrue(code);
  });

  it("are there for every public name", () => {
    const entries = ["index.ts", "tariffs/index.ts", "words/index.ts", "json-schema/index.ts"];
    const names = entries.flatMap((file) => exportedNames(readFileSync(`src/${file}`, "utf8")));
    expect(names.length).toBeGreaterThan(90);
    const explained = new Set(
      sources.flatMap((file) => namesWithExample(readFileSync(`src/${file}`, "utf8"))),
    );
    expect(names.filter((name) => !explained.has(name))).toEqual([]);
  });
});

describe("the README", () => {
  const [first = "", errors = ""] = fences(readme);

  it("begins with an example that is true", () => {
    expect(claims(first)).toHaveLength(4);
    expectTrue(first);
  });

  it("shows the error that its request throws", () => {
    const [, message] = /\/\/ PricingError: (.*)/.exec(errors) ?? [];
    expect(() => claims(errors)).toThrow(PricingError);
    expect(() => claims(errors)).toThrow(message);
  });

  it("counts items, schemes and dependencies as they are", () => {
    const { dependencies = {} } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(readme).toContain(
      `${Object.keys(tariff.items).length} items × ${Object.keys(tariff.schemes).length} schemes`,
    );
    expect(readme).toContain(`${Object.keys(dependencies).length} dependencies at run time`);
    expect(readme).toContain(page.about.en.replace("undated, about ", ""));
  });

  it("tells the schemes as the data have them", () => {
    const [, table = ""] = /<!-- schemes -->\n([\s\S]*?)<!-- \/schemes -->/.exec(readme) ?? [];
    const { schemes, groups = {}, annualFee }: Tariff = tariff;
    const rows = Object.entries(schemes).map(([id, { label, public: eligible = "", paidBy }]) => {
      const { situations = ["everyone"], ag2rMember } = (groups[eligible]?.anyOf?.[0] ?? {}) as {
        situations?: string[];
        ag2rMember?: boolean;
      };
      const who = `${situations.join(", ")}${ag2rMember ? " who is an `ag2rMember`" : ""}`;
      const isWaived = annualFee?.waivedBy?.schemes?.includes(id);
      const { cell } = source("annual-fee", id as SchemeId<CnamNouvelleAquitaine>);
      const fee = `${cell}${isWaived ? ", and waived for the whole quote" : ""}`;
      return `| \`${id}\` | ${label} | ${who} | the ${String(paidBy).replace("-part", "")} | ${fee} |\n`;
    });
    expect(table.split("\n").slice(2).join("\n")).toBe(rows.join(""));
  });
});

/** The pages of the docs that a person has written. */
const pages = readdirSync("docs", { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith(".md") && !/^(api|\.vitepress)\b/.test(file),
);
/** Their examples; what imports other libraries or needs a page has tests of its own, the recipes have a check. */
const stories = pages.flatMap((file) => {
  const page = readFileSync(`docs/${file}`, "utf8");
  return file === "guides/recipes.md"
    ? []
    : fences(page)
        .filter((code) => !/from "(?!cnam-pricing|\.\/[\w.-]+\.json)|\bdocument\b/.test(code))
        .map((code) => ({ file, place: `${file}:${lineAt(page, page.indexOf(code))}`, code }));
});

describe("the examples in the docs", () => {
  it.each(stories)("are true in $place", ({ code }) => {
    expectTrue(code);
  });

  it("are there on each page that explains something to a programmer", () => {
    const explained = new Set(stories.map(({ file }) => file));
    const wanted = pages.filter((file) => /^(concepts|guides)\//.test(file));
    // Files and commands, shown as they are and tested elsewhere.
    const others = [
      "guides/batch.md",
      "guides/element.md",
      "guides/embedding.md",
      "guides/past-one-machine.md",
      "guides/recipes.md",
      "guides/spreadsheet.md",
      "guides/vectors.md",
    ];
    expect(wanted.filter((file) => !explained.has(file))).toEqual(others);
  });
});

// A compiler of its own takes seconds, too long for the quick loop.
it.runIf(isThorough)(
  "every example compiles in a strict project",
  () => {
    const all = [...examples.map(({ code }) => code), ...fences(readme), ...stories.map(({ code }) => code)];
    expect(compilerErrors(all)).toEqual([]);
  },
  120_000,
);

describe("docs/codes.md", () => {
  const docs = readFileSync("docs/codes.md", "utf8");
  const headings = (section: string) => {
    const part = docs.split("\n## ").find((text) => text.startsWith(section)) ?? "";
    return [...part.matchAll(/^### `(.*)`$/gm)].map(([, code]) => code);
  };
  // The compiler finds a code that is missing here, the test one that is missing there.
  const issues: Record<IssueCode, true> = {
    required: true,
    "unknown-key": true,
    "wrong-type": true,
    "unknown-item": true,
    "unknown-scheme": true,
    "unknown-choice": true,
    "duplicate-choice": true,
    "out-of-range": true,
    "not-applicable": true,
    "too-few": true,
    "too-many": true,
    "too-long": true,
    "ill-formed-text": true,
    unreadable: true,
    "search-too-large": true,
    "unknown-id": true,
    "bad-id": true,
    "reserved-id": true,
    contradiction: true,
    "more-issues": true,
  };
  const reasons: Record<Reason["code"], true> = {
    "item-not-eligible": true,
    "learner-not-eligible": true,
    "cap-exceeded": true,
    "measure-not-given": true,
    "measure-out-of-range": true,
  };

  const obstacles: Record<Exclude<Obstacle["code"], Reason["code"]>, true> = {
    "scheme-excluded": true,
    "budget-exceeded": true,
    "hours-not-published": true,
    "no-room": true,
  };

  it("has a heading for every issue, reason and note, and for nothing else", () => {
    expect(headings("Issues")).toEqual(Object.keys(issues));
    expect(headings("Reasons")).toEqual(Object.keys(reasons));
    expect(headings("Obstacles")).toEqual(Object.keys(obstacles));
    const codes = noteCodes(tariff);
    expect(headings("Notes")).toEqual([...codes.condition, ...codes.reading, ...codes.information]);
  });
});

describe("the guide to another tariff", () => {
  const guide = readFileSync("docs/guides/another-tariff.md", "utf8");

  it.each(["ich-paris", "promotion-sociale", "conservatoires-gpso"])(
    "shows examples/tariffs/%s.json as it is",
    (name) => {
      expect(guide).toContain(`\`\`\`json\n${readFileSync(`examples/tariffs/${name}.json`, "utf8")}\`\`\``);
    },
  );

  it("lists forms of a price that a tariff takes", () => {
    const [, table = ""] = /\n\| form \|[^\n]*\n([\s\S]*?)\n\n/.exec(guide) ?? [];
    const forms = [...table.matchAll(/^\| [\w ]+ \| `(.*?)` \|/gm)].map(([, form = ""]) => JSON.parse(form));
    expect(forms).toHaveLength(7);
    const asked = Object.fromEntries(["periods", "quotient", "meals"].map((name) => [name, { min: 0 }]));
    const names = (...codes: string[]) => Object.fromEntries(codes.map((code) => [code, code]));
    const parsed = parseTariff({
      format: 1,
      id: "forms",
      title: "Forms",
      currency: "EUR",
      groups: { "job-seekers": { label: "for job seekers" } },
      measures: names(...Object.keys(asked)),
      items: Object.fromEntries(
        forms.map((_, index) => [`item-${index}`, { label: "Item", measures: asked }]),
      ),
      schemes: { own: { label: "Own", paidBy: "learner" } },
      grid: Object.fromEntries(forms.map((form, index) => [`item-${index}`, { own: form }])),
      words: names("course", "contribution"),
    });
    expect(parsed.ok || parsed.issues).toBe(true);
  });
});

describe("the French guide to a tariff of one's own", () => {
  const guide = readFileSync("docs/fr/integrer.md", "utf8").split("## Vos propres tarifs")[1] ?? "";
  const [, json = ""] = /```json\n([\s\S]*?)```/.exec(guide) ?? [];

  it("shows a tariff in which nothing has to be corrected", () => {
    const parsed = parseTariff(JSON.parse(json));
    expect(parsed.ok || parsed.issues).toBe(true);
  });

  it("shows a program that reads the file and says what it claims", () => {
    const [program = ""] = fences(guide);
    const read = 'JSON.parse(readFileSync("chorale.json", "utf8"))';
    expect(program).toContain(read);
    expectTrue(program.replace(read, json));
  });
});

describe("docs/readings.md", () => {
  const docs = readFileSync("docs/readings.md", "utf8");
  const readings: readonly Reading[] = tariff.readings;

  it("has one entry for each reading, in order", () => {
    expect([...docs.matchAll(/^## `(.*)`$/gm)].map(([, code]) => code)).toEqual(
      readings.map(({ code }) => code),
    );
  });

  it.each(readings)("$code names the fees of the other readings", ({ code, alternatives = [] }) => {
    const entry = docs.split("\n## ").find((part) => part.startsWith(`\`${code}\``)) ?? "";
    const others = /\*\*Other readings\*\*: (.*)/.exec(entry)?.[1] ?? "";
    const amounts = [...others.matchAll(/€(\d+)/g)].map(([, euros]) => Number(euros) * 100);
    expect(amounts).toEqual(alternatives);
  });

  it("quotes the page letter for letter", () => {
    const captured = readFileSync("test/fixtures/tarifs-cnam-nouvelle-aquitaine.txt", "utf8");
    for (const [, quotation = ""] of docs.matchAll(/^> (.*)$/gm)) {
      for (const part of quotation.split(" · ")) expect(captured).toContain(part);
    }
  });
});
