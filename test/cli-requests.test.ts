import { describe, expect, it } from "vitest";
import { planOptionsFromArguments } from "../src/cli/from-arguments.js";
import { parseOptions } from "../src/cli/options.js";
import { failureIn } from "../src/cli/problem.js";
import { parseAnswer } from "../src/cli/textual.js";
import { cnamNouvelleAquitaine } from "../src/index.js";
import { runBatch } from "./support/batch.js";
import { environment, run } from "./support/cli.js";
import { tiny } from "./support/tiny.js";

/** A command, where these files are. */
const cli = (args: readonly string[], files: Readonly<Record<string, unknown>> = {}, more: object = {}) =>
  run(args, {
    ...environment,
    read: (name) => (name in files ? JSON.stringify(files[name]) : undefined),
    exists: (name) => name in files,
    ...more,
  });
const errorOf = async (...of: Parameters<typeof cli>) => (await cli(...of)).error;
const inPool = (...args: string[]) => [[...args, "--tariff", "pool.json"], { "pool.json": tiny }] as const;

/** What is said at the end of each line, about what to type. */
const typedIn = (error: string) =>
  error
    .trimEnd()
    .split("\n")
    .map((line) => /(Type [^.]+\.|The names to type: .+)$/.exec(line)?.[0]);

describe("what to type instead", () => {
  it.each<[args: string[], typed: (string | undefined)[]]>([
    [["Examens spéciaux de rappel:region"], ["Type recall-exam."]],
    [["nothing like it:region"], ["The names to type: cnam-pricing grid."]],
    [["ue-3-ects:Financement par Pôle Emploi"], ["Type pole-emploi."]],
    [["ue-3-ects:nothing"], ["Type company, pole-emploi, region or ag2r."]],
    [["ue-3-ects"], ["Type company, pole-emploi, region or ag2r."]],
    [["recall-exam:region"], ["Type recall-exam:region:ects=1."]],
    [["recall-exam:region:6:ref=A"], [undefined, "Type recall-exam:region:ref=A:ects=1."]],
    [["ue-3-ects:region:semester=region"], [undefined]],
    [["ue-3-ects:region", "--situation", "employee,employee"], [undefined]],
    [["ue-3-ects:region", "--situation", "Chef d'entreprise"], ["Type business-owner."]],
    [
      ["ue-3-ects:region", "--situation", "xxxxx"],
      [
        "Type employee, micro-entrepreneur, liberal-professional, manager, business-owner, job-seeker or none.",
      ],
    ],
    [["ue-3-ects:region", "--fact", "x=1"], ["Type situations or ag2rMember."]],
    [["ue-3-ects:region", "--fact", "ag2rMember=perhaps"], [undefined]],
  ])("is said of %j", async (args, typed) => {
    expect(typedIn(await errorOf(["quote", ...args]))).toEqual(typed);
  });

  it.each<[what: string, request: unknown, typed: (string | undefined)[]]>([
    ["an item that is a number", { learner: {}, lines: [{ item: 5, scheme: "region" }] }, [undefined]],
    [
      "a scheme that is a number",
      { learner: {}, lines: [{ item: "ue-3-ects", scheme: 5 }] },
      ["Type company, pole-emploi, region or ag2r."],
    ],
    [
      "a semester and a fee that are lists",
      { learner: {}, lines: [{ item: "ue-3-ects", scheme: "region", semester: [] }], annualFee: [] },
      [undefined, undefined],
    ],
    [
      "a fee that is called like a scheme",
      { learner: {}, lines: [{ item: "ue-3-ects", scheme: "region" }], annualFee: "region" },
      [undefined],
    ],
    [
      "a learner that is a number",
      { learner: 5, lines: [{ item: "ue-3-ects", scheme: "region" }] },
      [undefined],
    ],
    [
      "a list of situations that is a text",
      { learner: { situations: "employee" }, lines: [{ item: "ue-3-ects", scheme: "region" }] },
      [
        "Type employee, micro-entrepreneur, liberal-professional, manager, business-owner, job-seeker or none.",
      ],
    ],
    [
      "a measure that is missing",
      { learner: {}, lines: [{ item: "recall-exam", scheme: "region" }] },
      [undefined],
    ],
  ])("is said of a file only where it is a name: %s", async (_, request, typed) => {
    expect(typedIn(await errorOf(["quote", "f.json"], { "f.json": request }))).toEqual(typed);
  });

  it("names each place in a file, and the file alone for what is wrong with all of it", async () => {
    const lines = Array.from({ length: 101 }, () => 5);
    const error = await errorOf(["quote", "f.json"], { "f.json": { learner: {}, lines } });
    const said = error.trimEnd().split("\n");
    expect(said).toHaveLength(101);
    expect(said[0]).toMatch(/^f\.json, lines\[0\] – \S/);
    expect(said[100]).toMatch(/^f\.json – \S/);
  });

  it.each([
    [12, "Type s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11 or s12."],
    [13, undefined],
  ])("is a list of names only if it is short: of %i schemes", async (count, typed) => {
    const ids = Array.from({ length: count }, (_, index) => `s${index + 1}`);
    const page = {
      ...{ format: 1, id: "pool", title: "Pool", currency: "EUR", edition: { id: "undated" } },
      items: { course: { label: "Course" } },
      schemes: Object.fromEntries(ids.map((id) => [id, { label: `Scheme ${id}`, paidBy: "learner" }])),
      grid: { course: Object.fromEntries(ids.map((id) => [id, 100])) },
    };
    for (const argument of ["course", "course:nothing"])
      expect(typedIn(await errorOf(["quote", argument, "--tariff", "t.json"], { "t.json": page }))).toEqual([
        typed,
      ]);
  });

  it("is the least that a measure may be", async () => {
    const items = { ...tiny.items, card: { ...tiny.items.card, measures: { lessons: { min: 5, max: 10 } } } };
    const args = ["quote", "card:own", "--tariff", "t.json"];
    expect(typedIn(await errorOf(args, { "t.json": { ...tiny, items } }))).toEqual([
      "Type card:own:lessons=5.",
    ]);
  });
});

describe("a budget", () => {
  const options = (...budgets: string[]) =>
    planOptionsFromArguments(
      cnamNouvelleAquitaine,
      parseOptions(["cheapest", ...budgets.flatMap((one) => ["--budget", one])], "C"),
    );
  const FORMS = ["1500€", "1500,50€", "100h", "3units"];

  it.each<[text: string, budget: object]>([
    ["region= 3units ", { units: 3 }],
    ["region=1 500 units", { units: 1_500 }],
    ["region=1,5h", { hours: 1.5 }],
    ["region=0.25 h", { hours: 0.25 }],
    ["region= 12,50 € ", { cents: 1_250 }],
  ])("may have blanks and decimals: %j", (text, region) => {
    expect(options(text)).toEqual({ budgets: { region } });
  });

  it.each<[text: string, problem: object]>([
    ["region=1=500€", { code: "bad-budget", forms: FORMS.map((form) => `region=${form}`) }],
    ["region=1=500", { code: "bad-budget", forms: FORMS.map((form) => `region=${form}`) }],
    ["region= 1500 ", { code: "no-unit", forms: ["region=1500€", "region=1500h", "region=1500units"] }],
    ["region=x1500", { code: "bad-budget", forms: FORMS.map((form) => `region=${form}`) }],
    ["=1500", { code: "bad-budget", forms: FORMS.map((form) => `company=${form}`) }],
    ["nothing=x", { code: "bad-budget", forms: FORMS.map((form) => `company=${form}`) }],
    ["region=1 5 EUR", { code: "bad-budget", forms: FORMS.map((form) => `region=${form}`) }],
    ["region=1 5 CHF", { code: "other-currency", currency: "EUR", mark: "CHF" }],
  ])("that cannot be read is told how it is written: %j", (text, problem) => {
    let thrown: unknown;
    try {
      options(text);
    } catch (error) {
      thrown = error;
    }
    expect(failureIn(thrown)?.problem).toMatchObject({ ...problem, given: text });
  });
});

describe("a line that is written out", () => {
  it.each<[args: string[], error: RegExp]>([
    [["quote", "region", "ue-3-ects:company"], /^Line 1, item: /],
    [["quote", "ue-3-ects:company", "region:region"], /^Line 2, item: /],
    [
      ["quote", "ue-3-ects", "region"],
      /^cnam-pricing: “region” belongs after its item and a colon: type ue-3-ects:region\.$/,
    ],
    [["quote", "ue-3-ects:region:item=x"], /gives item twice/],
    [["quote", "ue-3-ects:region:scheme=x"], /gives scheme twice/],
    [["compare", "ue-3-ects:item=x"], /gives item twice/],
  ])("%j is told by its place", async (args, error) => {
    expect((await errorOf(args)).split("\n")[0]).toMatch(error);
  });

  it("may name an item that is called like a scheme, behind another", async () => {
    const items = { ...tiny.items, own: { label: "Own board" } };
    const grid = { ...tiny.grid, own: { own: 100, town: 100, club: 0 } };
    const args = ["quote", "badge:own", "own", "--tariff", "t.json"];
    expect(await errorOf(args, { "t.json": { ...tiny, items, grid } })).toMatch(/^Line 2, rate: /i);
  });

  it("behind another names what no scheme is called, where schemes have no other names", async () => {
    expect(await errorOf(...inPool("quote", "badge:own", "nothing"))).toMatch(/^Line 2, item: /);
  });
});

describe("an argument that may be a file", () => {
  it.each(["M.Sc thesis:region", "thesis:/region", "thesis:region.json"])(
    "is a misspelt item where it could be one: %s",
    async (argument) => {
      expect(await errorOf(["quote", argument])).toMatch(/^Line 1, item: /);
    },
  );

  it("is none beside another, and has no place in front of what is wrong with it", async () => {
    expect(await errorOf(["quote", "./a/b", "ue-3-ects:region"], { "./a/b": {} })).toMatch(/^Line 1, item: /);
  });

  it.each([["--fact", "ag2rMember=yes"], ["--situation", "employee"], ["--no-ag2r"], ["--already-paid"]])(
    "has the learner's answers itself, so that %s is refused beside it",
    async (...more) => {
      const request = { learner: {}, lines: [{ item: "ue-3-ects", scheme: "region" }] };
      expect(await errorOf(["quote", "f.json", ...more], { "f.json": request })).toMatch(
        /^cnam-pricing: f\.json: .*--already-paid/,
      );
    },
  );
});

describe("an answer that is typed", () => {
  it("is none of the options, unless one of them is called none", () => {
    const options = { some: "Some", none: "None at all" };
    expect(parseAnswer({ label: "Posts", options }, "none")).toEqual(["none"]);
    expect(parseAnswer({ label: "Posts", options }, "some,none")).toEqual(["some", "none"]);
    expect(parseAnswer({ label: "Posts", options: { some: "Some" } }, "none")).toEqual([]);
  });

  it.each([
    [
      "en",
      ["--fact resident=yes", "--fact resident=no", "--fact clubs=east", "--fact clubs=none"],
      "a number from 0 to 120",
    ],
    [
      "fr",
      ["--fact resident=yes", "--fact resident=no", "--fact clubs=west", "--fact age=0"],
      "un nombre de 0 à 10\u202f000",
    ],
  ])("is shown below the grid of any tariff, in %s", async (locale, typed, number) => {
    const { out } = await cli(...inPool("grid", "--locale", locale));
    const text = out.replace(/[ \n]+/g, " ");
    for (const one of [...typed, number]) expect(text).toContain(one);
    expect(text).not.toContain("--situation");
  });
});

describe("the arguments of the command line", () => {
  it.each([
    ["quote", "--help", "--locale", "deutsch"],
    ["--version", "--input", "xml"],
    ["batch", "--version", "--encoding", "ebcdic"],
    ["help", "quote", "--format", "pdf"],
  ])("are not judged where help or the version is asked for: %s %s %s %s", async (...args) => {
    expect(await cli(args.filter((one) => one !== undefined))).toMatchObject({ status: 0, error: "" });
  });

  it.each(["bash", "zsh", "fish"])("print the completion for %s, of no tariff", async (shell) => {
    const { status, out } = await cli(["completion", shell], {}, { list: () => expect.unreachable() });
    expect([status, out.includes(`# cnam-pricing: completion for ${shell}\n`)]).toEqual([0, true]);
  });

  it.each(["draft-2020-12", "draft-07", "openapi-3.1", "strict"])(
    "have the dialect %s for the schema of a request",
    async (target) => {
      expect(await cli(["schema", "quote-request", "--target", target])).toMatchObject({
        status: 0,
        error: "",
      });
    },
  );

  it("let a batch end with 0 if they say so, whatever its answers are", async () => {
    const open = () => ({ bytes: (async function* () {})(), size: 0 });
    expect(parseOptions(["batch", "f", "--exit-zero"], "C").isExitZero).toBe(true);
    expect(parseOptions(["batch", "f"], "C").isExitZero).toBe(false);
    expect((await run(["batch", "f"], { ...environment, open })).status).toBe(0);
    const malformed = { f: "{" };
    expect((await runBatch(["f"], malformed)).status).toBe(2);
    expect((await runBatch(["f", "--exit-zero"], malformed)).status).toBe(0);
  });

  it("are three first steps where there are none", async () => {
    expect(await errorOf([])).toBe(
      [
        "The tariff, and the names to type: cnam-pricing grid",
        "An estimate: cnam-pricing quote --situation employee ue-6-ects:region",
        "All commands: cnam-pricing --help",
        "",
      ].join("\n"),
    );
  });

  it.each(["markdown", "html", "csv", "json"])(
    "print no colours in %s, even on a terminal",
    async (format) => {
      const args = ["grid", "--format", format];
      expect(await cli(args, {}, { isColourful: true })).toEqual(await cli(args));
    },
  );

  it.each([
    ["en", "3h", "hours"],
    ["fr", "3h", "heures"],
    ["en", "3€", "money"],
    ["fr", "3units", "unités"],
  ])("limit a scheme once in each measure, in %s: %s", async (locale, limit, measure) => {
    const budgets = [1, 2].flatMap(() => ["--budget", `company=${limit}`]);
    const error = await errorOf(["cheapest", "ue-3-ects", ...budgets, "--locale", locale]);
    expect(error).toMatch(new RegExp(`--budget company=${limit}\\s?: .*\\b${measure}\\.$`, "m"));
  });
});

it.each([
  ["en", "cnam-pricing: f.json: not JSON: give a value at line 1, column 6. Got the end.\n"],
  [
    "fr",
    "cnam-pricing\u00a0: f.json\u00a0: ce n'est pas du JSON\u00a0: ligne 1, colonne 6, où le fichier s'arrête.\n",
  ],
])("a file that ends too early is told to end there, in %s", async (locale, error) => {
  const read = () => '{"a":';
  expect(await errorOf(["quote", "f.json", "--locale", locale], {}, { read })).toBe(error);
});
