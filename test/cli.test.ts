import { readdirSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import { money } from "../src/cli/layout.js";
import { quoteText } from "../src/cli/quote-text.js";
import { run } from "../src/cli/run.js";
import { noteText } from "../src/cli/words.js";
import { type Quote, quote, cnamNouvelleAquitaine as tariff } from "../src/index.js";
import { noteCodes } from "../src/rules/notes.js";

const cli = (args: string[], text = "") =>
  run(args, { read: () => text, load: (file) => import(new URL(`../${file}`, import.meta.url).href) });
const request = (lines: object[], learner: object = { situations: ["employee"] }) =>
  JSON.stringify({ learner, lines });

describe("cnam-pricing grid", () => {
  it("shows every item with its four cells within 80 columns", async () => {
    const { status, out } = await cli(["grid"]);
    expect(status).toBe(0);
    expect(out).toContain(
      "recall-exam                  Non éligible Non éligible  13 € / ECTS Non éligible\n",
    );
    const table = out.split("\nDroits")[0] ?? "";
    expect(Math.max(...table.split("\n").map((row) => row.length))).toBeLessThanOrEqual(80);
    for (const id of Object.keys(tariff.items)) expect(table).toContain(`\n${id} `);
  });

  it("gives the cells as data", async () => {
    expect(JSON.parse((await cli(["grid", "--json"])).out ?? "")).toEqual(tariff.grid);
  });
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
      "Estimation, sans valeur contractuelle · An estimate, not a contract

        1  Module 51 h (6 ECTS) (NFP107)
           Financement par entreprise, OPACIF
           learner                                                               0 €
           funder                                                            1 020 €

        2  Module 51 h (6 ECTS)
           Cofinancement du Conseil régional
           learner                                                              78 €
           funder                                                      not published

        Annual fee (Droits d'inscription annuels), waived by line 1              0 €

      Totals
        Learner                                                                 78 €
        Financement par entreprise, OPACIF                                   1 020 €
        Cofinancement du Conseil régional                              not published

        - One line paid by a company or by Pôle emploi is read to spare the annual fee of the whole quote. [line 2]
        - « exonéré·e des frais d'inscriptions annuels »: the annual fee is waived. [line 1]
        - « ne nécessite aucune démarche particulière »: nothing to apply for with the Region. [line 2]
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
      "Estimation, sans valeur contractuelle · An estimate, not a contract

        1  Examens spéciaux de rappel
           Financement par entreprise, OPACIF
           « Non éligible »: this scheme does not pay for this item.
           Instead: Cofinancement du Conseil régional.

      Not eligible: no total can be given.
      "
    `);
  });

  it("says each reason of a refusal, and so where nothing would do instead", () => {
    const line = { item: "ue-3-ects", scheme: "ag2r", semester: 1 } as const;
    const refused = quote({ learner: { situations: [] }, lines: [line, line, line] });
    expect(quoteText(tariff, refused)).toContain("3 units in semester 1: the limit is 2.");
    const alone = refused.lines.map((outcome) => ({ ...outcome, alternatives: [] }));
    expect(quoteText(tariff, { ...refused, lines: alone } as Quote)).toContain("Instead: none.");
  });

  it("gives the range where the fee is still open", async () => {
    const { out } = await cli(
      ["quote", "f"],
      request([{ item: "recall-exam", scheme: "region", ects: 1 }], {}),
    );
    expect(out).toContain("The learner pays from 88 € to 163 €.");
  });

  it("asks for what is missing and exits with 1", async () => {
    const { status, out } = await cli(["quote", "f"], request([{ item: "ue-3-ects", scheme: "ag2r" }], {}));
    expect(status).toBe(1);
    expect(out).toContain("There may be no price at all.");
    expect(out).toContain("« You contribute to AG2R La Mondiale »");
  });

  it("says that the fee is already paid", async () => {
    const paid = JSON.stringify({
      learner: {},
      lines: [{ item: "ue-3-ects", scheme: "region" }],
      annualFee: "already-paid",
    });
    expect((await cli(["quote", "f"], paid)).out).toContain("already paid");
  });

  it("gives the raw quote as data", async () => {
    const lines = [{ item: "ue-3-ects", scheme: "region" }] as const;
    const { out = "" } = await cli(["quote", "f", "--json"], JSON.stringify({ learner: {}, lines }));
    expect(JSON.parse(out)).toEqual(quote({ learner: {}, lines }));
  });

  it("names each problem with its path on standard error and exits with 2", async () => {
    expect(await cli(["quote", "f"], request([{ item: "ue-3-etcs", scheme: "region" }, {}]))).toEqual({
      status: 2,
      out: "",
      error: [
        'lines[0].item: The tariff has no such item: give the id of one, such as `ue-3-ects`. Got "ue-3-etcs". Did you mean `ue-3-ects`?',
        "lines[1].item: A line names its item: give the id of one, such as `ue-3-ects`. Got nothing.",
        "lines[1].scheme: A line names its scheme: give the id of one, such as `company`. Got nothing.",
        "",
      ].join("\n"),
    });
  });

  it("puts each problem on one line, and obeys none", async () => {
    const { error = "" } = await cli(
      ["quote", "f"],
      JSON.stringify({ learner: {}, lines: [{ "a\nb\u001b[31m\u202e": 1 }] }),
    );
    expect(error.trimEnd().split("\n")).toHaveLength(3);
    expect(error).toContain("lines[0].a\ufffdb\ufffd[31m\ufffd: A line has no");
  });

  it("reads a file that begins with a byte order mark", async () => {
    const text = `\ufeff${request([{ item: "ue-3-ects", scheme: "region" }])}`;
    expect((await cli(["quote", "f"], text)).status).toBe(0);
  });

  it("takes text that is no JSON for malformed", async () => {
    expect(await cli(["quote", "f"], "{")).toMatchObject({
      status: 2,
      error: expect.stringContaining("f: not JSON"),
    });
  });

  it("writes amounts as the page does, and cents where there are any", () => {
    expect([0, 6_500, 102_000, 102_050, 123_456_705, null].map(money)).toEqual([
      "0 €",
      "65 €",
      "1 020 €",
      "1 020,50 €",
      "1 234 567,05 €",
      "not published",
    ]);
  });

  it("shows a ref without obeying it", async () => {
    const lines = [{ item: "ue-3-ects", scheme: "region", ref: "\u001b[2Jgone" }];
    expect((await cli(["quote", "f"], request(lines))).out).toContain("(\ufffd[2Jgone)");
  });
});

describe("the words of the command line", () => {
  const { condition, reading, information } = noteCodes(tariff);

  it.each([...condition, ...reading, ...information])("have a sentence for the note %s", (code) => {
    const text = noteText(tariff, { kind: "information", code, lines: [0] });
    expect(text).not.toContain("undefined");
    expect(text).not.toContain(code);
  });
});

describe("cnam-pricing", () => {
  it("explains itself", async () => {
    expect((await cli(["--help"])).out).toContain(
      "Exit status: 0 priced, or done; 1 ineligible or undetermined; 2 malformed.",
    );
  });

  it.each([[[]], [["prize"]], [["quote"]], [["quote", "a", "b"]], [["grid", "a"]]])(
    "takes %j for a mistake",
    async (args) => {
      expect(await cli(args)).toMatchObject({ status: 2, error: expect.stringContaining("Usage:") });
    },
  );

  it("takes an option that it does not have for a mistake", async () => {
    expect(await cli(["grid", "--color"])).toMatchObject({
      status: 2,
      error: expect.stringContaining("--color"),
    });
  });

  it("takes a file that is not there for a mistake", async () => {
    const gone = () => {
      throw new Error("ENOENT: no such file");
    };
    expect(await run(["quote", "gone.json"], { read: gone, load: async () => gone() })).toMatchObject({
      status: 2,
      error: expect.stringContaining("ENOENT"),
    });
  });
});

describe("another tariff", () => {
  const swimming = "examples/tariffs/swimming.mjs";

  it("is shown, its rates in its own measures", async () => {
    const { status, out } = await cli(["grid", "--tariff", swimming]);
    expect(status).toBe(0);
    expect(out).toContain("course                       12,50 € / leçon 8,125 € / leçon");
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
    expect(open.out).toContain("It depends on « Your age ».");
  });

  it("has neither funder nor fee in its quotes where it has none", async () => {
    const request = { learner: { age: 11 }, lines: [{ item: "course", scheme: "child", lessons: 3 }] };
    const { out } = await cli(["quote", "f", "--tariff", swimming], JSON.stringify(request));
    expect(out).toMatchInlineSnapshot(`
      "Estimation, sans valeur contractuelle · An estimate, not a contract

        1  Course
           Children
           learner                                                           24,38 €

      Totals
        Learner                                                              24,38 €
      "
    `);
  });

  it("is checked before it is used", async () => {
    const { status, error } = await cli(["grid", "--tariff", "test/fixtures/broken-tariff.mjs"]);
    expect(status).toBe(2);
    expect(error).toContain("schemes.own.charges: Who is charged is one of a few");
  });

  it.each(["test/support/examples.ts", "examples/tariffs/none.mjs"])("is not taken from %s", async (file) => {
    expect((await cli(["grid", "--tariff", file])).status).toBe(2);
  });

  it("is compared with another", async () => {
    const { status, out } = await cli(["diff", swimming, "test/fixtures/dearer-swimming.mjs"]);
    expect(status).toBe(0);
    expect(out).toBe("The price course × own: 12,50 € / leçon → 13 € / leçon\n");
    const same = await cli(["diff", swimming, swimming, "--json"]);
    expect(JSON.parse(same.out)).toEqual([]);
  });
});

describe("the program", () => {
  const { argv } = process;
  afterEach(() => {
    process.argv = argv;
    process.exitCode = undefined;
    process.stdout.removeAllListeners("error");
    vi.restoreAllMocks();
    vi.resetModules();
  });

  async function program(...args: string[]) {
    const out = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    const error = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    process.argv = ["node", "cnam-pricing", ...args];
    await import("../src/cli/main.js");
    // A reader that closes the pipe early is no failure.
    process.stdout.emit("error", new Error("EPIPE"));
    return { status: process.exitCode, out: out.mock.calls.join(""), error: error.mock.calls.join("") };
  }

  it.each(readdirSync("examples").filter((name) => name.endsWith(".json")))(
    "answers examples/%s",
    async (name) => {
      const { status, out, error } = await program("quote", `examples/${name}`, "--json");
      const request = JSON.parse(readFileSync(`examples/${name}`, "utf8"));
      const answer = quote(request);
      expect(JSON.parse(out)).toEqual(answer);
      expect(status).toBe(answer.status === "priced" ? 0 : 1);
      expect(error).toBe("");
    },
  );

  it("reads standard input for -", async () => {
    const read = vi.fn(() => readFileSync("examples/08-recall-exam.json", "utf8"));
    vi.doMock("node:fs", () => ({ readFileSync: read }));
    expect((await program("quote", "-")).out).toContain("228 €");
    expect(read).toHaveBeenCalledWith(0, "utf8");
    vi.doUnmock("node:fs");
  });

  it("loads a module by its path from here", async () => {
    const { out } = await program("grid", "--tariff", "examples/tariffs/swimming.mjs");
    expect(out).toContain("Swimming lessons");
  });

  it("writes problems to standard error", async () => {
    expect(await program("prize")).toMatchObject({
      status: 2,
      out: "",
      error: expect.stringContaining("prize"),
    });
  });
});
