import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { page } from "../src/catalog/page.js";
import { printFee } from "../src/catalog/print.js";
import {
  type IssueCode,
  type Obstacle,
  PricingError,
  type Reason,
  type Scheme,
  cnamNouvelleAquitaine as tariff,
} from "../src/index.js";
import { noteCodes } from "../src/rules/notes.js";
import { readings } from "../src/rules/readings.js";
import { claims, compilerErrors, expectTrue } from "./support/examples.js";
import { isThorough } from "./support/runs.js";

const readme = readFileSync("README.md", "utf8");
const fences = (markdown: string) =>
  [...markdown.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code ?? "");

const sources = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".ts"),
);
const examples = sources.flatMap((file) =>
  [...readFileSync(`src/${file}`, "utf8").matchAll(/@example\n([\s\S]*?)(?=\n \* @|\n \*\/)/g)].map(
    ([, text]) => ({
      file,
      code: (text ?? "").replace(/^ \* ?/gm, ""),
    }),
  ),
);

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
  it.each(examples)("in $file are true", ({ code }) => {
    expectTrue(code);
  });

  it("are there for every public name", () => {
    const entries = ["src/index.ts", "src/words/index.ts", "src/json-schema/index.ts"];
    const names = entries.flatMap((file) => exportedNames(readFileSync(file, "utf8")));
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
    expect(readme).toContain(page.edition.en.replace("undated, about ", ""));
  });

  it("tells the schemes as the data have them", () => {
    const [, table = ""] = /<!-- schemes -->\n([\s\S]*?)<!-- \/schemes -->/.exec(readme) ?? [];
    const rows = Object.entries<Scheme>(tariff.schemes).map(([id, scheme]) => {
      const { situations = [], ag2rMember } = scheme.public as {
        situations?: string[];
        ag2rMember?: boolean;
      };
      const who = `${situations.join(", ") || "everyone"}${ag2rMember ? " who is an `ag2rMember`" : ""}`;
      const fee = `${printFee(scheme)}${scheme.waivesAnnualFee ? ", and waived for the whole quote" : ""}`;
      return `| \`${id}\` | ${scheme.name} | ${who} | the ${scheme.charges.replace("-part", "")} | ${fee} |\n`;
    });
    expect(table.split("\n").slice(2).join("\n")).toBe(rows.join(""));
  });
});

/** The pages of the docs that a person has written. */
const pages = readdirSync("docs", { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith(".md") && !/^(api|\.vitepress)\b/.test(file),
);
/** Their examples; recipes that import other libraries or need a page have tests of their own. */
const stories = pages.flatMap((file) =>
  fences(readFileSync(`docs/${file}`, "utf8"))
    .filter((code) => !/from "(?!cnam-pricing)|\bdocument\b/.test(code))
    .map((code) => ({ file, code })),
);

describe("the examples in the docs", () => {
  it.each(stories)("in $file are true: $code", ({ code }) => {
    expectTrue(code);
  });

  it("are there on each page that explains something to a programmer", () => {
    const explained = new Set(stories.map(({ file }) => file));
    const wanted = pages.filter((file) => /^(concepts|guides)\//.test(file));
    // Files and commands, shown as they are and tested elsewhere.
    const others = ["guides/batch.md", "guides/embedding.md", "guides/vectors.md"];
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
    "not-asked": true,
    "too-few-lines": true,
    "too-many-lines": true,
    "too-long": true,
    "ill-formed-text": true,
    unreadable: true,
    "too-many-ways": true,
    "unknown-id": true,
    "bad-id": true,
    "reserved-id": true,
    "too-few": true,
    "too-many": true,
    contradiction: true,
    "more-issues": true,
  };
  const reasons: Record<Reason["code"], true> = {
    "item-not-eligible": true,
    "learner-not-eligible": true,
    "cap-exceeded": true,
  };

  const obstacles: Record<Exclude<Obstacle["code"], Reason["code"]>, true> = {
    "scheme-not-offered": true,
    "budget-exceeded": true,
    "hours-not-printed": true,
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
  const parts = fences(readFileSync("docs/guides/another-tariff.md", "utf8"));

  it.each(["ich-paris", "promotion-sociale", "with-cpf"])("shows examples/tariffs/%s.ts as it is", (name) => {
    const [, own = ""] = /;\n\n([\s\S]*)$/.exec(readFileSync(`examples/tariffs/${name}.ts`, "utf8")) ?? [];
    expect(parts.some((part) => part.includes(own.replace("export const", "const")))).toBe(true);
  });
});

describe("docs/readings.md", () => {
  const docs = readFileSync("docs/readings.md", "utf8");

  it("has one entry for each reading, in order", () => {
    expect([...docs.matchAll(/^## `(.*)`$/gm)].map(([, code]) => code)).toEqual(Object.keys(readings));
  });

  it.each(Object.entries(readings))("%s names the fees of the other readings", (code, reading) => {
    const entry = docs.split("\n## ").find((part) => part.startsWith(`\`${code}\``)) ?? "";
    const others = /\*\*Other readings\*\*: (.*)/.exec(entry)?.[1] ?? "";
    const amounts = [...others.matchAll(/(\d+) €/g)].map(([, euros]) => Number(euros) * 100);
    expect(amounts).toEqual("alternatives" in reading ? reading.alternatives : []);
  });

  it("quotes the page letter for letter", () => {
    const captured = readFileSync("test/fixtures/tarifs-cnam-nouvelle-aquitaine.txt", "utf8");
    for (const [, quotation = ""] of docs.matchAll(/^> (.*)$/gm)) {
      for (const part of quotation.split(" · ")) expect(captured).toContain(part);
    }
  });
});
