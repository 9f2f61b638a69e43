import { readdirSync, readFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { COMMAND_NAMES } from "../src/cli/commands.js";
import { EXAMPLES } from "../src/cli/examples.js";
import {
  basketFromArguments,
  planOptionsFromArguments,
  requestFromArguments,
} from "../src/cli/from-arguments.js";
import { gridText } from "../src/cli/grid-text.js";
import { parseOptions } from "../src/cli/options.js";
import { failureIn } from "../src/cli/problem.js";
import { run as start } from "../src/cli/run.js";
import { parseAnswer, parseNumber } from "../src/cli/textual.js";
import { quote, type Tariff, cnamNouvelleAquitaine as tariff } from "../src/index.js";
import { openApiDocument, quoteJsonSchema, quoteRequestJsonSchema } from "../src/json-schema/index.js";
import { tariffJsonSchema } from "../src/json-schema/tariff.js";
import { environment, run, stream } from "./support/cli.js";

const cli = (args: string[], text = "") => run(args, { ...environment, read: () => text });
const request = (lines: object[], learner: object = { situations: ["employee"] }) =>
  JSON.stringify({ learner, lines });

describe("cnam-pricing grid", () => {
  const text = (page: Tariff, locale: "fr" | "en" = "fr") => gridText(page, "text", locale);
  const example = (name: string): Tariff => JSON.parse(readFileSync(`examples/tariffs/${name}.json`, "utf8"));

  it("shows every item by its label, with its four cells and what to type, within 80 columns", async () => {
    const { status, out } = await cli(["grid", "--locale", "fr"]);
    expect(status).toBe(0);
    expect(out).toContain(
      [
        "Examens spéciaux de    Non éligible  Non éligible     13 € / ECTS   Non éligible",
        "rappel",
        "recall-exam",
        "",
      ]
        .join("\n")
        .replaceAll("Non é", "Non\u00A0é")
        .replace("13 € / E", "13\u00A0€\u00A0/\u00A0E"),
    );
    for (const line of out.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
    for (const [id, { label }] of Object.entries(tariff.items)) {
      expect(out).toMatch(new RegExp(`^${id}$`, "m"));
      expect(out.replace(/\s+/g, " ")).toContain(label.split(" ")[0]);
    }
  });

  it.each(readdirSync("examples/tariffs").filter((name) => name.endsWith(".json")))(
    "is within 80 columns for examples/tariffs/%s, in both languages, and shows every id",
    (name) => {
      const page = example(name.replace(/\.json$/, ""));
      for (const locale of ["fr", "en"] as const) {
        const out = text(page, locale);
        for (const line of out.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
        const typed = new Set(out.split(/\s+/));
        for (const id of [...Object.keys(page.schemes), ...Object.keys(page.items)])
          expect(typed.has(id), id).toBe(true);
      }
    },
  );

  it.each(["fr", "en"] as const)("is in %s as in test/documents/grid, in each format", async (locale) => {
    for (const [format, end] of [
      ["text", "txt"],
      ["markdown", "md"],
      ["html", "html"],
    ] as const) {
      const { out } = await cli(["grid", "--locale", locale, "--format", format]);
      await expect(out).toMatchFileSnapshot(`documents/grid.${locale}.${end}`);
    }
  });

  it("begins with the annual fee, as the page does", () => {
    const [, after = ""] = text(tariff).split(/ag2r\n(?:.*\n)?-{80}\n/);
    expect(after).toMatch(
      /^Droits d'inscription +0\u00A0€ +0\u00A0€ +150\u00A0€ 75\u00A0€ +150\u00A0€\nannuels \*\*\*/,
    );
  });

  it("has a line of the table for each band", () => {
    const out = text(example("le-bouscat-pool")).replaceAll("\u00A0", " ");
    expect(out).toMatch(/< 501 € : 40 €.*\n.*≥ 501 : 60 €.*\n.*≥ 2 000 : 80 €/);
  });

  it.each([
    ["CHF", "12,50 CHF", "CHF 12.50", "1 250 CHF", "CHF 1,250"],
    ["USD", "12,50 $", "$12.50", "1 250 $", "$1,250"],
    ["JPY", "1 250 ¥", "¥1,250", "125 000 ¥", "¥125,000"],
    ["XPF", "1 250 XPF", "XPF 1,250", "125 000 XPF", "XPF 125,000"],
    ["TND", "1,250 TND", "TND 1.250", "125 TND", "TND 125"],
  ])(
    "the grid of a page in %s has its sign and its decimals, and breaks no amount between two lines",
    async (currency, ...amounts) => {
      const [rate = "", english = "", large = "", largeInEnglish = ""] = amounts;
      const page: Tariff = {
        ...tariff,
        currency,
        grid: {
          ...tariff.grid,
          "recall-exam": { ...tariff.grid["recall-exam"], region: { per: "ects", cents: 1_250 } },
          "bulats-test": { ...tariff.grid["bulats-test"], region: 125_000 },
        },
      };
      const inFrench = text(page, "fr").replaceAll("\u00A0", " ");
      expect(inFrench).toContain(` ${rate} / ECTS `);
      expect(inFrench).toContain(` ${large} `);
      const inEnglish = text(page, "en").replaceAll("\u00A0", " ");
      expect(inEnglish).toContain(` ${english} / ECTS `);
      expect(inEnglish).toContain(` ${largeInEnglish} `);
      const read = () => JSON.stringify(page);
      const { out: table } = await run(["grid", "--tariff", "t.json", "--format", "csv"], {
        ...environment,
        read,
      });
      expect(table).toContain(`;${rate} / ECTS;`);
      expect(table).toContain(`;${large};`);
      for (const written of [inFrench, inEnglish, table]) expect(written).not.toContain("€");
    },
  );

  it("is wider than 80 columns if its words are, and breaks none of them", () => {
    const schemes = Object.fromEntries(
      ["a", "b", "c", "d"].map((id) => [id.repeat(24), { label: id, paidBy: "learner" as const }]),
    );
    const cells = Object.fromEntries(Object.keys(schemes).map((id) => [id, 100]));
    const out = text({ ...tariff, items: { one: { label: "One" } }, schemes, grid: { one: cells } });
    for (const id of Object.keys(schemes)) expect(out).toContain(`  ${id}`);
  });

  it("has amounts, headings and refusals in the language of the reader, and the page's words as they are", () => {
    const english = text(tariff, "en");
    expect(english).toContain("€1,020");
    expect(english).toContain("Not\u00A0eligible");
    expect(english).toContain("Mémoire psychologue");
    expect(english).toContain("Footnotes of the page\n");
    expect(text(tariff)).toContain("Notes de la page\n");
  });

  it("says below the table for whom each column is", () => {
    expect(text(tariff).replaceAll("\n    ", " ")).toContain(
      "  - Cofinancement du Conseil régional\u00A0: Avec une participation financière de votre part · Tous publics\n",
    );
  });

  it("says what to type for each answer of a learner", () => {
    expect(text(tariff)).toMatch(/^demandeur·euse d'emploi +--situation job-seeker$/m);
    expect(text(tariff)).toMatch(/^non +--no-ag2r$/m);
    expect(text(example("le-bouscat-pool"))).toMatch(/^oui +--fact resident=yes$/m);
    expect(text({ ...tariff, facts: {} })).not.toContain("Les questions");
  });

  it("names below the table what changes its prices, for whom and on what", () => {
    const page = example("conservatoires-gpso");
    const lines = text(page).replaceAll("\n    ", " ");
    expect(lines).toContain("\nRéductions et suppléments\n");
    expect(lines).toContain(
      "20 % de réduction à partir du troisième enfant inscrit : −20 % (min 114 €) · à partir du troisième enfant inscrit · Cours collectifs\n",
    );
    const { reductions: _, ...others } = page;
    expect(text(others)).not.toContain("Réductions et");
  });

  it("names the rows and columns that a reduction is for, sections by their headings", () => {
    const one = { code: "x", percent: -10 };
    const below = (scope: object) =>
      text({ ...tariff, reductions: [{ ...one, ...scope }] }).match(/suppléments\n {2}- (.*)\n/)?.[1];
    expect(below({})).toBe("x : −10 %");
    expect(below({ sections: ["exams"], schemes: ["region", "ag2r"] })).toMatch(/^x : −10 % · Tests/);
    expect(below({ schemes: ["region"] })).toBe("x : −10 % · Cofinancement du Conseil régional");
  });

  it("names below the table who pays in which order", () => {
    const out = text(example("nouvelle-aquitaine-cpf")).replaceAll("\n    ", " ");
    expect(out).toContain("\nQui paie avec «\u00A0CPF et abondement de la Région\u00A0», dans cet ordre\n");
    expect(out).toContain("1. CPF (compte personnel de formation) : au plus 1 € / euro de CPF\n");
    expect(out).toContain("3. Vous : le reste\n");
  });

  it("names the edition and its days, and what the page says about its date only where it has no days", () => {
    const about = "undated";
    const top = (edition: Tariff["edition"]) =>
      text({ ...tariff, about, ...(edition && { edition }) })
        .split("\n\n")[1]
        ?.replaceAll("\u00A0", " ");
    expect(top({ id: "2027" })).toContain("édition 2027 · undated");
    expect(top({ id: "2027", from: "2027-01-01", until: "2027-12-31" })).toBe(
      "Cnam Nouvelle-Aquitaine · Tarifs · édition 2027\nTarif valable du 1er janvier 2027 au 31 décembre 2027.",
    );
  });

  it("is a document in Markdown and HTML too, with what to type as code", async () => {
    const { out: markdown } = await cli(["grid", "--format", "markdown"]);
    expect(markdown).toContain("| Test BULATS `bulats-test` | €65 | €65 | €65 | €0 |\n");
    expect(markdown).toContain("| **Tests et examens spéciaux** |  |  |  |  |\n");
    const { out: html } = await cli(["grid", "--format", "html", "--locale", "fr"]);
    expect(html).toContain('<th scope="rowgroup" colspan="5">Tests et examens spéciaux</th>');
    expect(html).toContain('<th scope="row">Test BULATS <code>bulats-test</code></th>');
    expect(html).not.toContain("cnam-headline");
  });

  it("dims what to type on a terminal that shows colours", async () => {
    const { out } = await run(["grid"], { ...environment, isColourful: true });
    expect(out).toContain("\n\u001b[2mbulats-test\u001b[0m\n");
    expect(stripVTControlCharacters(out)).toBe((await cli(["grid"])).out);
  });

  it("gives the cells as data, the same in every language", async () => {
    expect(JSON.parse((await cli(["grid", "--json"])).out ?? "")).toEqual(tariff.grid);
    for (const format of ["json", "csv"])
      expect(await cli(["grid", "--format", format, "--locale", "fr"])).toEqual(
        await cli(["grid", "--format", format]),
      );
  });
});

describe("cnam-pricing batch", () => {
  it.each([
    ["le-bouscat-pool", '{"item":"entry","scheme":"others"}', "en", "Visitor: €5.20\n"],
    ["le-bouscat-pool", '{"item":"entry","scheme":"others"}', "fr", "Usager\u00A0: 5,20\u00A0€\n"],
    ["chec", '{"item":"year","scheme":"own"}', "en", "Learners: €9,800\n"],
  ])(
    "sums up for %s what is due by the page's own word, if it has one: %s, %s",
    async (name, line, locale, told) => {
      const learner = name === "chec" ? "{}" : '{"resident":false,"reduced":false}';
      const { error } = await run(
        ["batch", "-", "--locale", locale, "--tariff", `examples/tariffs/${name}.json`],
        {
          ...environment,
          read: (file) => readFileSync(file, "utf8"),
          open: () => stream([`{"learner":${learner},"lines":[${line}]}\n`]),
        },
      );
      expect(error).toContain(told);
    },
  );
});

describe("cnam-pricing quote", () => {
  it("itemises a priced quote and exits with 0", async () => {
    const both = [
      { item: "ue-6-ects", scheme: "company", ref: "NFP107" },
      { item: "ue-6-ects", scheme: "region" },
    ];
    const { status, out } = await cli(["quote", "-"], request(both));
    expect(status).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "Estimate, not a contract
      ========================

      Cnam Nouvelle-Aquitaine · Tarifs · undated, about 2016–2019
      No validity dates: have the amounts confirmed.

      You pay €78 in all.

      Your answers
      --------------------------------------------------------------------------------
      Question                                 Answer
      --------------------------------------------------------------------------------
      What is your situation?                  an employee

      Your selection: 102 hours, 12 ECTS
      --------------------------------------------------------------------------------
      Line  Item                        Scheme                      You         Funder
      --------------------------------------------------------------------------------
         1  Module 51 h (6 ECTS)        Financement par              €0         €1,020
            (NFP107), Cours du soir, à  entreprise, OPACIF
            distance organisés par le
            Cnam Nouvelle-Aquitaine
         2  Module 51 h (6 ECTS),       Cofinancement du Conseil    €78  not published
            Cours du soir, à distance   régional
            organisés par le Cnam
            Nouvelle-Aquitaine

      Total
      --------------------------------------------------------------------------------
      Who pays                                                                  Amount
      --------------------------------------------------------------------------------
      You                                                                          €78
      including Droits d'inscription annuels                                        €0
      Financement par entreprise, OPACIF                                        €1,020
      Cofinancement du Conseil régional                                  not published

      Our reading of the page
        - We take one line funded by a company, an OPACIF or Pôle Emploi to waive the
          annual fee.

      Good to know
        - Droits d'inscription annuels: nothing to pay (waived), thanks to line 1.
        - « Le cofinancement du Conseil régional ne nécessite aucune démarche
          particulière. » (nothing to apply for)
      "
    `);
  });

  it("says why not, and what instead, and exits with 1", async () => {
    const { status, out } = await cli(
      ["quote", "f"],
      request([{ item: "recall-exam", scheme: "company", ects: 6 }]),
    );
    expect(status).toBe(1);
    expect(out).toMatchInlineSnapshot(`
      "Estimate, not a contract
      ========================

      Cnam Nouvelle-Aquitaine · Tarifs · undated, about 2016–2019
      No validity dates: have the amounts confirmed.

      No total: line 1 is not possible as requested.

      Your answers
      --------------------------------------------------------------------------------
      Question                                 Answer
      --------------------------------------------------------------------------------
      What is your situation?                  an employee

      Your selection
      --------------------------------------------------------------------------------
      Line  Item                       Scheme                              You  Funder
      --------------------------------------------------------------------------------
         1  Examens spéciaux de        Financement par            Not eligible       –
            rappel, 6 ECTS             entreprise, OPACIF

      What is in the way
        - Examens spéciaux de rappel, Financement par entreprise, OPACIF: the page
          says « Non éligible » (Not eligible).

      Next steps
        - Examens spéciaux de rappel: try “Cofinancement du Conseil régional” instead.
      "
    `);
  });

  it("gives the range where the fee is still open", async () => {
    const { out } = await cli(
      ["quote", "f"],
      request([{ item: "recall-exam", scheme: "region", ects: 1 }], {}),
    );
    expect(out).toContain("You pay between €88 and €163, depending on your answers.");
  });

  it("asks for what is missing and exits with 1", async () => {
    const { status, out } = await cli(["quote", "f"], request([{ item: "ue-3-ects", scheme: "ag2r" }], {}));
    expect(status).toBe(1);
    expect(out).toContain("No price yet: your answers decide whether there is one.");
    expect(out).toContain("Do you contribute to AG2R La Mondiale?");
  });

  it("shows on a terminal how to type what is missing, and in no other format", async () => {
    const { out } = await cli(["quote", "ue-3-ects:ag2r", "--locale", "fr"]);
    expect(out).toMatch(/^demandeur·euse d'emploi +--situation job-seeker$/m);
    expect(out).toMatch(/^oui +--ag2r$/m);
    const known = await cli(["quote", "ue-3-ects:ag2r", "--locale", "fr", "--situation", "job-seeker"]);
    expect(known.out).not.toContain("--situation");
    expect(known.out).toContain("--ag2r");
    expect((await cli(["quote", "ue-3-ects:ag2r", "--format", "html"])).out).not.toContain("--ag2r");
  });

  it("says that the fee is already paid", async () => {
    const paid = JSON.stringify({
      learner: {},
      lines: [{ item: "ue-3-ects", scheme: "region" }],
      annualFee: "already-paid",
    });
    expect((await cli(["quote", "f"], paid)).out).toContain("already paid this year");
  });

  it("gives the raw quote as data", async () => {
    const lines = [{ item: "ue-3-ects", scheme: "region" }] as const;
    const { out = "" } = await cli(["quote", "f", "--json"], JSON.stringify({ learner: {}, lines }));
    expect(JSON.parse(out)).toEqual(quote({ learner: {}, lines }));
  });

  it("names each problem of a file with its path, and what to type, on standard error and exits with 2", async () => {
    const there = {
      ...environment,
      read: () => request([{ item: "ue-3-etcs", scheme: "region" }, {}]),
      exists: () => true,
    };
    expect(await run(["quote", "f"], there)).toEqual({
      status: 2,
      out: "",
      error: [
        "f, lines[0].item – Line 1, item: “ue-3-etcs” is not in the tariff. Did you mean “Module 26 h (3 ECTS), Cours du soir, à distance organisés par le Cnam Nouvelle-Aquitaine”? If not, choose from the list. Type ue-3-ects.",
        "f, lines[1].item – Line 2, item: choose from the list. The names to type: cnam-pricing grid.",
        "f, lines[1].scheme – Line 2, scheme: choose from the list. Type company, pole-emploi, region or ag2r.",
        "",
      ].join("\n"),
    });
  });

  it("puts each problem on one line, and obeys none", async () => {
    const { error = "" } = await cli(
      ["quote", "f.json"],
      JSON.stringify({ learner: {}, lines: [{ "a\nb\u001b[31m\u202e": 1 }] }),
    );
    expect(error.trimEnd().split("\n")).toHaveLength(3);
    expect(error).toContain("f.json, lines[0].a\ufffdb\ufffd[31m\ufffd – ");
  });

  it("reads a file that begins with a byte order mark", async () => {
    const text = `\ufeff${request([{ item: "ue-3-ects", scheme: "region" }])}`;
    expect((await cli(["quote", "f"], text)).status).toBe(0);
  });

  it("treats text that is not JSON as malformed", async () => {
    expect(await cli(["quote", "f"], "{")).toMatchObject({
      status: 2,
      error: expect.stringContaining("f: not JSON"),
    });
  });

  it.each<[command: string, name: string, text: string]>([
    [
      "quote",
      "learner",
      '{"learner":{"situations":["job-seeker"]},"lines":[{"item":"ue-3-ects","scheme":"region"}],\n"learner":{"situations":["employee"]}}',
    ],
    [
      "explain",
      "scheme",
      '{"learner":{},"lines":[{"item":"ue-3-ects","scheme":"region",\n"\\u0073cheme":"company"}]}',
    ],
    ["compare", "items", '{"learner":{},"items":[{"item":"ue-3-ects"}],\n"items":[{"item":"bulats-test"}]}'],
    ["cheapest", "item", '{"learner":{},"items":[{"item":"ue-3-ects",\n"item":"bulats-test"}]}'],
  ])("%s answers nothing of a file in which an object has the name %s twice", async (command, name, text) => {
    for (const [locale, why] of [
      ["en", "an object has the same key twice"],
      ["fr", "le même nom figure deux fois dans un objet"],
    ] as const) {
      const { status, out, error } = await cli([command, "f.json", "--locale", locale], text);
      expect({ status, out }).toEqual({ status: 2, out: "" });
      expect(error).toContain(why);
      expect(error).toMatch(new RegExp(`(line|ligne) 2, (column|colonne) 1\\b.*${name}`));
    }
  });

  it("says which command takes a file of many requests", async () => {
    const { error } = await cli(["quote", "year.csv"], "id,item\nA,ue-3-ects");
    expect(error).toMatch(
      /^cnam-pricing: year\.csv: not JSON: .+\. To price many requests in one file, use cnam-pricing batch\.\n$/,
    );
    expect((await cli(["quote", "year.csv.json"], "{")).error).toMatch(/, column 2\. Got the end\.\n$/);
    expect((await cli(["quote", "year"], "x\n\ny")).error).toContain("line 1, column 1. Got “x”.");
    expect((await cli(["quote", "a.csv", "b.NDJSON"], "{")).error).toContain(
      "a.csv is a file: give it alone",
    );
    expect((await cli(["quote", "a.json.txt", "b.JSON"], "{")).error).toContain(
      "b.JSON is a file: give it alone",
    );
  });

  it("shows a ref without obeying it", async () => {
    const lines = [{ item: "ue-3-ects", scheme: "region", ref: "\u001b[2Jgone" }];
    expect((await cli(["quote", "f"], request(lines))).out).toContain("(\ufffd[2Jgone)");
  });
});

describe("cnam-pricing", () => {
  it.each(COMMAND_NAMES)("has examples of %s that work", async (command) => {
    const { out } = await cli([command, "--help"]);
    const examples = out.split("\n").filter((line) => line.includes(`cnam-pricing ${command} `));
    expect(examples.length).toBeGreaterThanOrEqual(2);
    for (const example of EXAMPLES[command]) {
      expect(out).toContain(`  ${example}\n`);
      // Those that read a file are made of the same options.
      if (/\.|-$| - | prices-| editions|[<]/.test(example)) continue;
      const { status, error } = await cli(example.split(" > ")[0]?.trim().split(" ").slice(1) ?? []);
      expect({ status, error }).toEqual({ status: 0, error: "" });
    }
  });

  it.each([
    ["fr_FR.UTF-8", "fr"],
    ["FR", "fr"],
    ["fr-CA", "fr"],
    ["frp_IT", "en"],
    ["fur_IT", "en"],
    ["", "en"],
  ])("speaks in an environment of %j the language %s", async (language, locale) => {
    expect(await run(["--help"], { ...environment, language })).toEqual(
      await cli(["--help", "--locale", locale]),
    );
  });

  it.each([".\\x.json", "C:\\x\\y.json", "C:/x", "a/b", "x.json", ".", "-5"])(
    "takes %s for a file, not for an item",
    async (file) => {
      const { error } = await run(["quote", file], { ...environment, read: () => undefined });
      expect(error).toMatch(/: there is no such file|: there is no option -5/);
    },
  );

  it("names the command that was meant where help is asked for of one that does not exist", async () => {
    const unknown = await cli(["devis", "--help"]);
    expect(unknown).toMatchObject({ status: 2, out: "" });
    expect(unknown.error).toContain("Did you mean quote?");
    expect(await cli(["help", "devis"])).toEqual(unknown);
    expect((await cli(["devis", "--version"])).status).toBe(0);
  });

  it("has colours on a terminal that shows them, and in no other format", async () => {
    const args = ["quote", "ue-3-ects:company", "--situation", "employee"];
    const colourful = { ...environment, isColourful: true };
    const { out } = await run(args, colourful);
    expect(out).toContain("\u001b[1mEstimate, not a contract\u001b[0m\n====");
    expect(out).toContain("\u001b[32mYou pay €0 in all.\u001b[0m\n");
    expect(stripVTControlCharacters(out)).toBe((await cli(args)).out);
    expect((await run(["quote", "ue-3-ects:company"], colourful)).out).toContain("\u001b[33m");
    const refused = await run(
      ["cheapest", "ue-3-ects", "--schemes", "ag2r", "--situation", "employee"],
      colourful,
    );
    expect(refused.out).toContain("\u001b[31m");
    for (const format of ["json", "html", "markdown"])
      expect((await run([...args, "--format", format], colourful)).out).not.toContain("\u001b");
  });

  it.each([
    ["quote", "--help", "--input", "csv"],
    ["quote", "-h", "f", "--format", "pdf"],
    ["help", "quote"],
  ])("prints the help of a command, whatever else is in the call: %s %s", async (...args) => {
    expect((await cli(args)).out).toContain("cnam-pricing quote request.json");
  });

  it("asks for no tariff before it knows the command", async () => {
    const error = expect.stringContaining("there is no command “qoute”.");
    expect(await cli(["qoute", "--tariff", "none.mjs"])).toMatchObject({ status: 2, error });
  });

  it.each([
    ["yes", "true"],
    ["yes", "oui"],
    ["no", "false"],
    ["no", "non"],
  ])("takes %s and %s for the same answer", async (...answers) => {
    const [one, other] = await Promise.all(
      answers.map((answer) =>
        cli(["quote", "ue-6-ects:ag2r", "--situation", "job-seeker", "--fact", `ag2rMember=${answer}`]),
      ),
    );
    expect(one?.status).toBeLessThan(2);
    expect(other).toEqual(one);
  });

  it("tells its version", async () => {
    expect(await cli(["--version"])).toEqual({ status: 0, out: "1.2.3\n", error: "" });
  });

  it("takes a file that is not there for a mistake", async () => {
    expect(await run(["quote", "gone.json"], { ...environment, read: () => undefined })).toMatchObject({
      status: 2,
      error: "cnam-pricing: gone.json: there is no such file. Check its name.\n",
    });
  });
});

describe("a request that is written out", () => {
  it("is the same as one in a file", async () => {
    const lines = [
      { item: "ue-6-ects", scheme: "ag2r", semester: 1, ref: "A=B" },
      { item: "recall-exam", scheme: "region", ects: 6 },
    ];
    const learner = { situations: ["job-seeker", "employee"], ag2rMember: true };
    const file = await cli(["quote", "f"], JSON.stringify({ learner, lines, annualFee: "already-paid" }));
    const args = ["--situation", "job-seeker", "--situation", "employee", "--ag2r", "--already-paid"];
    const written = ["ue-6-ects:ag2r:semester=1:ref=A=B", "recall-exam:region:ects=6"];
    expect(await cli(["quote", ...written, ...args])).toEqual(file);
    expect(file.status).toBe(0);
  });

  it("may say of a fact that it does not hold", async () => {
    const { out } = await cli(["explain", "ue-3-ects:ag2r", "--situation", "job-seeker", "--no-ag2r"]);
    expect(out.replaceAll("\n  ", " ")).toContain("according to your answers, this is not for you.");
  });

  it("answers the facts of any tariff", async () => {
    const tariff = "examples/tariffs/swimming.mjs";
    const { out } = await cli(["quote", "course:child:lessons=2", "--fact", "age=11", "--tariff", tariff]);
    expect(out).toContain("€16.25");
    const known = await cli([
      "quote",
      "ue-3-ects:region",
      "--fact",
      "situations=job-seeker,employee",
      "--fact",
      "ag2rMember=no",
    ]);
    expect(known.out).toContain("You pay €114 in all.");
    const none = await cli(["quote", "ue-3-ects:region", "--fact", "situations=none"]);
    expect(none.out).toContain("You pay €189 in all.");
  });
});

describe("cnam-pricing explain, compare, cheapest, schema", () => {
  it("explains in sentences, in the language of the environment", async () => {
    const args = ["explain", "ue-3-ects:company", "--situation", "employee"];
    const english = await cli(args);
    expect(english.out).toMatch(/^You pay €0 in all.\n/);
    const french = await run(args, { ...environment, language: "fr_FR.UTF-8" });
    expect(french.out).toMatch(/^Vous payez 0\u00A0€ en tout.\n/);
    expect(await cli([...args, "--locale", "fr"])).toEqual(french);
    expect(JSON.parse((await cli([...args, "--json"])).out)[0]).toMatchObject({ part: "headline" });
  });

  it.each(["en", "fr"])("explains within 80 columns, and says what to type, in %s", async (locale) => {
    const { status, out } = await cli(["explain", "ue-3-ects:ag2r", "ue-4-ects:region", "--locale", locale]);
    expect(status).toBe(1);
    for (const line of out.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
    const [forSituation, forMembers] = out.replaceAll("\n  ", " ").trimEnd().split("\n").slice(-2);
    expect(forSituation).toMatch(/^(Type|À taper\u00A0:) --situation employee, .* --situation none\.$/);
    expect(forMembers).toMatch(/^(Type|À taper\u00A0:) --ag2r (or|ou) --no-ag2r\.$/);
  });

  it.each([
    ["quote", "ue-6-ects:region"],
    ["compare", "ue-6-ects"],
    ["cheapest", "ue-6-ects", "engineering-thesis"],
  ])("shows on a terminal how to type what %s is missing", async (...args) => {
    expect((await cli(args)).out).toMatch(/^a job seeker +--situation job-seeker$/m);
    expect((await cli([...args, "--format", "markdown"])).out).not.toContain("--situation");
    expect((await cli([...args, "--situation", "employee"])).out).not.toContain("--situation");
  });

  it("names the whole selection where there is no cheapest plan, or none yet", async () => {
    const basket = ["cheapest", "ue-6-ects", "recall-exam:ects=6"];
    const open = await cli([...basket, "--schemes", "region", "--format", "markdown"]);
    const none = await cli([...basket, "--schemes", "company", "--format", "markdown"]);
    expect([open.status, none.status]).toEqual([1, 1]);
    for (const { out } of [open, none]) {
      expect(out).toContain("### Your selection: 51 hours, 6\u00A0ECTS\n");
      expect(out).toContain("| 2 | Examens spéciaux de rappel, 6\u00A0ECTS |");
    }
  });

  it("compares the schemes", async () => {
    const { status, out } = await cli(["compare", "ue-6-ects", "--situation", "employee"]);
    expect(status).toBe(0);
    expect(out).toContain("The cheapest: “Financement par entreprise, OPACIF”, you pay €0 in all.");
    expect((await cli(["compare", "ue-6-ects"])).status).toBe(1);
  });

  it("finds the cheapest way within budgets, of what is offered", async () => {
    const basket = ["ue-6-ects", "ue-3-ects", "--situation", "employee"];
    const budget = [
      "--budget",
      "company=1 500,50 €",
      "--budget",
      "company=60h",
      "--budget",
      "company=3units",
    ];
    const { status, out } = await cli(["cheapest", ...basket, ...budget]);
    expect(status).toBe(0);
    expect(out).toContain(
      "You pay €39 in all. That is €228 less than with “Cofinancement du Conseil\nrégional” alone.",
    );
    const region = await cli(["cheapest", ...basket, "--schemes", "region,ag2r", "--json"]);
    expect(JSON.parse(region.out)).toMatchObject({ quote: { learnerDue: 26_700 } });
    expect((await cli(["cheapest", ...basket, "--schemes", "ag2r"])).status).toBe(1);
  });

  it("takes --json and --format json for the same", async () => {
    const args = ["quote", "ue-3-ects:company", "--situation", "employee"];
    const json = await cli([...args, "--json"]);
    expect(JSON.parse(json.out)).toMatchObject({ status: "priced" });
    expect(await cli([...args, "--format", "json"])).toEqual(json);
    expect(await cli([...args, "--json", "--format", "json"])).toEqual(json);
  });

  it("writes documents as HTML and Markdown", async () => {
    const args = ["quote", "ue-3-ects:company", "--situation", "employee", "--format"];
    const { out: html } = await cli([...args, "html"]);
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n/);
    expect(html).toContain("<title>Estimate, not a contract</title>\n");
    expect(html).toContain('<body>\n<section class="cnam-estimate" lang="en">\n');
    expect((await cli([...args, "markdown"])).out).toMatch(/^## Estimate, not a contract/);
  });

  it("gives the JSON Schemas", async () => {
    expect(JSON.parse((await cli(["schema"])).out)).toEqual(quoteRequestJsonSchema(tariff));
    expect(await cli(["schema", "quote-request"])).toEqual(await cli(["schema"]));
    expect(JSON.parse((await cli(["schema", "quote"])).out)).toEqual(quoteJsonSchema(tariff));
    expect(JSON.parse((await cli(["schema", "tariff"])).out)).toEqual(tariffJsonSchema());
  });

  it("gives the JSON Schemas in the dialect and the language asked for, and an OpenAPI document", async () => {
    const json = async (...args: string[]) => JSON.parse((await cli(["schema", ...args])).out);
    const strict = quoteRequestJsonSchema(tariff, { target: "strict", locale: "fr" });
    expect(await json("quote-request", "--target", "strict", "--locale", "fr")).toEqual(strict);
    const draft07 = quoteJsonSchema(tariff, { target: "draft-07" });
    expect(await json("quote", "--target", "draft-07")).toEqual(draft07);
    expect(await json("tariff", "--target", "draft-07")).toEqual(tariffJsonSchema({ target: "draft-07" }));
    expect(await json("openapi", "--locale", "fr")).toEqual(openApiDocument(tariff, { locale: "fr" }));
  });

  it.each([
    [
      ["schema", "tariff", "--target", "strict"],
      "--target of schema tariff is draft-2020-12 or draft-07. Got “strict”.",
    ],
    [["schema", "openapi", "--target", "draft-07"], "schema openapi is OpenAPI 3.1: remove --target."],
  ])("refuses a dialect that there is not: %j", async (args, error) => {
    const answer = await cli(args);
    expect([answer.status, answer.out]).toEqual([2, ""]);
    expect(answer.error).toContain(error);
  });
});

describe("a request that is no file", () => {
  const without = (...args: string[]) => run(args, { ...environment, read: () => undefined });

  it("is read as written out, so that the parser can say what is near it", async () => {
    expect((await without("quote", "ue-6-etcs:region", "--situation", "employee")).error).toContain(
      "Type ue-6-ects.",
    );
    expect((await without("compare", "bulats-tset")).error).toContain("Type bulats-test.");
  });

  it.each([
    ["missing.json", "missing.json"],
    ["./ue-6-etcs", "./ue-6-etcs"],
    ["", '""'],
  ])("is a missing file if it looks like one: %j", async (file, name) => {
    expect(await without("quote", file, "--situation", "employee")).toMatchObject({
      status: 2,
      error: `cnam-pricing: ${name}: there is no such file. Check its name.\n`,
    });
  });
});

it("a basket that no scheme prices is refused in words", async () => {
  const tariff = "test/fixtures/children-only.mjs";
  const { status, out } = await cli(["compare", "course:lessons=2", "--fact", "age=40", "--tariff", tariff]);
  expect(status).toBe(1);
  expect(out).toContain("Nothing is sure to fit all the lines at once.");
});

it("`--situation none` says that none of the situations holds", async () => {
  const { out } = await cli(["quote", "--situation", "none", "ue-3-ects:region", "--json"]);
  expect(JSON.parse(out)).toEqual(
    quote({ learner: { situations: [] }, lines: [{ item: "ue-3-ects", scheme: "region" }] }),
  );
});

describe("another tariff", () => {
  const swimming = "examples/tariffs/swimming.mjs";

  it("is shown, its rates in its own measures", async () => {
    const { status, out } = await cli(["grid", "--tariff", swimming]);
    expect(status).toBe(0);
    expect(out.replaceAll("\u00A0", " ")).toMatch(/€12.50 \/ lesson +€8.125 \/ lesson\n/);
    expect(out).not.toContain("undefined");
  });

  it("is quoted from", async () => {
    const line = { item: "course", scheme: "child", lessons: 3 };
    const { out } = await cli(
      ["quote", "f", "--json", "--tariff", swimming],
      JSON.stringify({ learner: { age: 11 }, lines: [line] }),
    );
    expect(JSON.parse(out)).toMatchObject({ tariff: "swimming", learnerDue: 2_438, lines: [{ lessons: 3 }] });
    const open = await cli(
      ["quote", "f", "--tariff", swimming],
      JSON.stringify({ learner: {}, lines: [line] }),
    );
    expect(open.out).toContain("it depends on your answer to “Your age”");
  });

  it("has neither funder nor fee in its quotes where it has none", async () => {
    const request = { learner: { age: 11 }, lines: [{ item: "course", scheme: "child", lessons: 3 }] };
    const { out } = await cli(["quote", "f", "--tariff", swimming], JSON.stringify(request));
    expect(out).toMatchInlineSnapshot(`
      "Estimate, not a contract
      ========================

      Swimming lessons
      No validity dates: have the amounts confirmed.

      You pay €24.38 in all.

      Your answers
      --------------------------------------------------------------------------------
      Question                                 Answer
      --------------------------------------------------------------------------------
      Your age                                 11

      Your selection
      --------------------------------------------------------------------------------
      Line  Item                              Rate                                 You
      --------------------------------------------------------------------------------
         1  Course, lesson: 3                 Children                          €24.38

      Total
      --------------------------------------------------------------------------------
      Who pays                                                                  Amount
      --------------------------------------------------------------------------------
      You                                                                       €24.38
      "
    `);
  });

  it("is checked before it is used", async () => {
    const { status, error } = await cli(["grid", "--tariff", "test/fixtures/broken-tariff.mjs"]);
    expect(status).toBe(2);
    expect(error).toMatch(
      /broken-tariff\.mjs: schemes\.own\.paidBy: .*: give one of `learner`, `funder`, `learner-part`\. Got "nobody"\.\n$/,
    );
  });

  it.each(["test/support/runs.ts", "examples/tariffs/none.mjs"])("is not taken from %s", async (file) => {
    expect((await cli(["grid", "--tariff", file])).status).toBe(2);
  });

  it("is compared with another", async () => {
    const { status, out } = await cli(["diff", swimming, "test/fixtures/dearer-swimming.mjs"]);
    expect(status).toBe(0);
    expect(out).toBe("The price course × own: 12,50 € / leçon → 13 € / leçon\n");
    expect(await cli(["diff", swimming, swimming])).toEqual({ status: 0, out: "", error: "" });
    const same = await cli(["diff", swimming, swimming, "--json"]);
    expect(JSON.parse(same.out)).toEqual([]);
  });
});

describe("the words of the command line", () => {
  it("leave out of another tariff what it does not have", async () => {
    const { out } = await cli(["grid", "--tariff", "examples/tariffs/swimming.mjs"]);
    expect(out).toMatch(/^Swimming lessons\n=+\n/);
    for (const heading of ["Footnotes", "Reductions", "Who pays"]) expect(out).not.toContain(heading);
    expect(out).toMatch(/^a number from 0 to 120 +--fact age=0$/m);
  });

  it("show an order to the terminal in a reference, and do not pass it on", async () => {
    const { out } = await cli(["explain", "ue-3-ects:region:ref=\u001b[2J", "--situation", "employee"]);
    expect(out.replaceAll("\n  ", " ")).toContain(
      "\nModule 26 h (3 ECTS) (\ufffd[2J), Cours du soir, à distance organisés par le Cnam Nouvelle-Aquitaine: you pay €39;",
    );
  });

  it.each<[args: string[], code: number]>([
    [["quote", "ue-3-ects:company", "--situation", "employee"], 32],
    [["quote", "recall-exam:company:ects=6", "--situation", "employee"], 31],
    [["quote", "ue-3-ects:company"], 33],
    [["compare", "ue-3-ects", "--situation", "employee"], 32],
    [["compare", "ue-3-ects"], 33],
    [["cheapest", "ue-3-ects"], 33],
    [["compare", "course:lessons=2", "--fact", "age=40", "--tariff", "test/fixtures/children-only.mjs"], 31],
  ])("have for the result of %j the colour %d", async (args, code) => {
    const { out } = await run(args, { ...environment, isColourful: true });
    const codes = out.split("\u001b[").map((text) => Number.parseInt(text, 10));
    expect(codes.filter((one) => one >= 30)).toEqual([code]);
  });

  it.each([
    ["fr", "fr"],
    ["FR_ca", "fr"],
    ["C.UTF-8", "en"],
    ["en_FR", "en"],
    ["", "en"],
  ])("are for the language %j in %s", (language, locale) => {
    expect(parseOptions(["grid"], language).locale).toBe(locale);
  });
});

describe("what is written on the command line", () => {
  it.each<[string, unknown]>([
    ["6", 6],
    ["-6", -6],
    ["12.25", 12.25],
    ["", ""],
    ["1.", "1."],
    [".5", ".5"],
    ["1x", "1x"],
    ["x1", "x1"],
    ["1.x", "1.x"],
    ["1,5", "1,5"],
    ["--1", "--1"],
    [" 1", " 1"],
  ])("is for %j the number or the text %j", (text, read) => {
    expect(parseNumber(text)).toBe(read);
  });

  it.each<[fact: string | undefined, text: string, answer: unknown]>([
    ["situations", "", [""]],
    ["situations", "none", []],
    ["situations", "employee", ["employee"]],
    ["situations", "employee,job-seeker", ["employee", "job-seeker"]],
    ["ag2rMember", "yes", true],
    ["ag2rMember", "no", false],
    ["ag2rMember", "12", "12"],
    ["height", "12", "12"],
  ])("answers the fact %s, for %j, with %j", (fact, text, answer) => {
    expect(parseAnswer(fact === undefined ? undefined : tariff.facts[fact as "situations"], text)).toEqual(
      answer,
    );
  });

  const options = (...args: string[]) => parseOptions(["cheapest", ...args], "C");

  it.each<[text: string, budgets: object]>([
    ["company=1500€", { company: { cents: 150_000 } }],
    ["company=1 000 500,50 €", { company: { cents: 100_050_050 } }],
    ["company=1.15€", { company: { cents: 115 } }],
    ["pole-emploi=100h", { "pole-emploi": { hours: 100 } }],
    ["pole-emploi=100 h", { "pole-emploi": { hours: 100 } }],
    ["company=1000500€", { company: { cents: 100_050_000 } }],
    ["company=€1500", { company: { cents: 150_000 } }],
    ["company=1500 EUR", { company: { cents: 150_000 } }],
    ["region=1 unit", { region: { units: 1 } }],
    ["region=3 units", { region: { units: 3 } }],
  ])("is the budget %s", (text, budgets) => {
    expect(planOptionsFromArguments(tariff, options("--budget", text))).toEqual({ budgets });
  });

  it.each([
    "company",
    "=3",
    "=company=3",
    "company=",
    "company=x",
    "company=3 hours",
    "company=3x€",
    "company=3€ x",
    "region=3",
    "company=1 00€",
    "company=1,500€",
    "company=1500€€",
  ])("is no budget %s", async (text) => {
    const { status, error } = await cli(["cheapest", "ue-3-ects", "--budget", text]);
    expect(status).toBe(2);
    expect(error).toMatch(/^cnam-pricing: --budget .+(cannot be read|the unit is missing)\. For example /);
  });

  it.each([
    ["company=1500", "the unit is missing. For example company=1500€, company=1500h or company=1500units."],
    ["region=x", "cannot be read. For example region=1500€, region=1500,50€, region=100h or region=3units."],
    ["x", "cannot be read. For example company=1500€, company=1500,50€, company=100h or company=3units."],
  ])("says of the budget %s what is missing", async (text, what) => {
    const { error } = await cli(["cheapest", "ue-3-ects", "--budget", text]);
    expect(error).toMatch(new RegExp(`^cnam-pricing: --budget ${text}:? ${what}\n$`));
  });

  it.each<[currency: string, language: "fr" | "en", text: string, cents: number]>([
    ["JPY", "fr", "company=1500¥", 1_500],
    ["JPY", "en", "company=1,500 JPY", 1_500],
    ["USD", "en", "company=$1,500.50", 150_050],
    ["TND", "fr", "company=12,500TND", 12_500],
    ["CHF", "fr", "company=12.50CHF", 1_250],
  ])("in %s (%s), the budget %s is %d minor units", (currency, language, text, cents) => {
    const other = { ...tariff, currency, language };
    expect(planOptionsFromArguments(other, options("--budget", text))).toEqual({
      budgets: { company: { cents } },
    });
  });

  it.each<[currency: string, language: "fr" | "en", text: string, problem: object]>([
    [
      "JPY",
      "fr",
      "company=1500€",
      { code: "other-currency", forms: ["company=1500¥", "company=100h", "company=3units"], mark: "€" },
    ],
    [
      "USD",
      "en",
      "company=1500 CHF",
      {
        code: "other-currency",
        forms: ["company=1500$", "company=1500.50$", "company=100h", "company=3units"],
        mark: "CHF",
      },
    ],
    [
      "TND",
      "fr",
      "company=1500",
      { code: "no-unit", forms: ["company=1500TND", "company=1500h", "company=1500units"] },
    ],
    [
      "JPY",
      "fr",
      "company=12,50¥",
      { code: "bad-budget", forms: ["company=1500¥", "company=100h", "company=3units"] },
    ],
  ])(
    "in %s (%s), %s is no budget, and the examples are in its own currency",
    (currency, language, text, problem) => {
      let thrown: unknown;
      try {
        planOptionsFromArguments({ ...tariff, currency, language }, options("--budget", text));
      } catch (error) {
        thrown = error;
      }
      expect(failureIn(thrown)?.problem).toMatchObject(problem);
    },
  );

  it("adds up the budgets of a scheme, and lists the schemes", () => {
    expect(planOptionsFromArguments(tariff, options())).toEqual({});
    expect(planOptionsFromArguments(tariff, options("--schemes", "region,ag2r"))).toEqual({
      schemes: ["region", "ag2r"],
    });
    expect(
      planOptionsFromArguments(tariff, options("--budget", "company=2€", "--budget", "company=3h")),
    ).toEqual({
      budgets: { company: { cents: 200, hours: 3 } },
    });
  });

  it("becomes a request without anything that was not given", () => {
    expect(requestFromArguments(tariff, options("ue-3-ects"))).toEqual({
      learner: {},
      lines: [{ item: "ue-3-ects", scheme: undefined }],
    });
    expect(basketFromArguments(tariff, options("ue-3-ects", "recall-exam:ects=6:ref=12=a"))).toEqual({
      learner: {},
      items: [{ item: "ue-3-ects" }, { item: "recall-exam", ects: 6, ref: "12=a" }],
    });
    expect(
      requestFromArguments(tariff, options("recall-exam:region:ref=12:ects", "--fact", "a=b=c", "--no-ag2r")),
    ).toEqual({
      learner: { a: "b=c", ag2rMember: false },
      lines: [{ item: "recall-exam", scheme: "region", ref: "12", ects: "" }],
    });
  });

  it("is read as written out where there is more than one, or an item before a colon", async () => {
    const { error } = await cli(["quote", "ue-3-etcs:region", "ue-3-ects:region"]);
    expect(error).toMatch(/^Line 1, item: .* Type ue-3-ects\.\n$/);
  });

  it("is a file's text but for a byte order mark before it", async () => {
    const ref = "a\ufeffb";
    const lines = [{ item: "ue-3-ects", scheme: "region", ref }] as const;
    const { out } = await cli(["quote", "f", "--json"], JSON.stringify({ learner: {}, lines }));
    expect(JSON.parse(out)).toEqual(quote({ learner: {}, lines }));
    expect((await cli(["quote", "f"], "{")).error).toMatch(/^cnam-pricing: f: not JSON: ./);
  });
});

describe("the JSON file of a tariff", () => {
  const grid = async (text: string | undefined) =>
    run(["grid", "--tariff", "t.JSON"], {
      ...environment,
      read: (file) => (file === "t.JSON" ? text : undefined),
    });

  it("holds what a module exports", async () => {
    const file = "examples/tariffs/swimming.mjs";
    const { default: swimming } = (await environment.load(file)) as { default: object };
    expect(await grid(`\ufeff${JSON.stringify(swimming)}`)).toEqual(await cli(["grid", "--tariff", file]));
  });

  it("has its name before each thing that is wrong with it", async () => {
    const { error } = await grid('{ "format": 1, "id": "choir", "title": "", "currency": "euro" }');
    expect(error).toMatch(/^cnam-pricing: t\.JSON: title: .*\ncnam-pricing: t\.JSON: currency: .*\n/);
    expect(await grid(undefined)).toMatchObject({
      status: 2,
      error: "cnam-pricing: t.JSON: there is no such file. Check its name.\n",
    });
    expect((await grid("{")).error).toMatch(/^cnam-pricing: t\.JSON: not JSON: [^\n]+\.\n$/);
  });

  it("the JSON file of a tariff is not read if it has a price twice", async () => {
    const page = readFileSync("examples/tariffs/cambrai-nursing.json", "utf8");
    const { status, out, error } = await grid(page.replace('"grid": {', '"grid": { "year": { "own": 1 },'));
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(error).toMatch(/^cnam-pricing: t\.JSON: an object has the same key twice: .*year/);
  });
});

describe("the module of a tariff", () => {
  const swimming = () => import("../examples/tariffs/swimming.mjs" as string).then((all) => all.default);
  const grid = (exported: object) =>
    run(["grid", "--tariff", "t.mjs"], { ...environment, load: async () => exported });

  it("exports it as its default, or alone", async () => {
    const tariff = await swimming();
    expect((await grid({ default: tariff, other: 1 })).status).toBe(0);
    expect((await grid({ other: 1, default: tariff })).status).toBe(0);
    expect((await grid({ tariff })).status).toBe(0);
  });

  it("exports none where it exports nothing, or several things by name", async () => {
    const tariff = await swimming();
    const error =
      "cnam-pricing: t.mjs: a module has to export a tariff, as its default or as its only export.\n";
    expect(await grid({})).toEqual({ status: 2, out: "", error });
    expect(await grid({ tariff, other: tariff })).toEqual({ status: 2, out: "", error });
  });

  it("says in which module, and where in it, each thing is wrong", async () => {
    const tariff = { ...(await swimming()), currency: "euro", title: "" };
    const { error } = await run(["grid", "--tariff", "t.mjs"], {
      ...environment,
      load: async () => ({ tariff }),
    });
    expect(error).toMatch(/^cnam-pricing: t\.mjs: title: .*\ncnam-pricing: t\.mjs: currency: .*\n$/);
    expect((await grid({ default: 3 })).error).toMatch(
      /^cnam-pricing: t\.mjs: tariff: A tariff is an object/,
    );
  });

  it("is compared with another, one change a line", async () => {
    const tariff = await swimming();
    const schemes = { ...tariff.schemes, own: { ...tariff.schemes.own, label: "Yourself" } };
    const after = { ...tariff, title: "Swimming", schemes };
    const load = async (file: string) => ({ default: file === "before.mjs" ? tariff : after });
    expect(await run(["diff", "before.mjs", "after.mjs"], { ...environment, load })).toEqual({
      status: 0,
      out: "The page title: Swimming lessons → Swimming\nThe column own × label: Self-funded → Yourself\n",
      error: "",
    });
  });

  it("has nothing to write where nothing changed, and writes nothing", async () => {
    const load = async () => ({ default: await swimming() });
    const output = start(["diff", "a", "b"], { ...environment, load });
    expect(await output.next()).toEqual({ done: true, value: { status: 0, error: "" } });
  });
});
