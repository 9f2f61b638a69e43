import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Environment } from "../src/cli/environment.js";
import { files } from "../src/cli/files.js";
import { loaded } from "../src/cli/loading.js";
import { failureIn } from "../src/cli/problem.js";
import { spool } from "../src/cli/spool.js";
import { folderFiles } from "../src/cli/tariffs/folder.js";
import { failureLines, foundLines } from "../src/cli/tell.js";
import type { Tariff } from "../src/contract/tariff.js";
import { environment, run, stream } from "./support/cli.js";
import { collected } from "./support/collected.js";
import { folder, written } from "./support/files.js";
import { tiny } from "./support/tiny.js";

type Texts = Readonly<Record<string, string>>;

/** A command where these files are, in these folders. */
const cli = (args: readonly string[], texts: Texts, more: Partial<Environment> = {}) =>
  run(args, { ...environment, read: (name) => texts[name], ...more });

const edition = (id: string, days: object) => JSON.stringify({ ...tiny, edition: { id, ...days } });

describe("the editions of a page on the command line", () => {
  const chosen = (texts: Texts, ...more: string[]) =>
    cli(["grid", ...Object.keys(texts).flatMap((name) => ["--tariff", name]), ...more], texts);

  it.each([
    ["01/09/2026", "2026-09-01"],
    ["1/9/2026", "2026-09-01"],
    ["31.12.2026", "2026-12-31"],
    ["1-9-2026", "2026-09-01"],
    ["le 01/09/2026", undefined],
    ["01/09/20260", undefined],
    ["31/02/2026", undefined],
    ["soon", undefined],
  ])(
    "are chosen by an ISO day, which is suggested for a day as the French write it: %s",
    async (day, near) => {
      const { status, error } = await chosen({ "t.json": JSON.stringify(tiny) }, "--on", day);
      expect(status).toBe(2);
      expect(error).toContain(`“${day}”`);
      expect(/Did you mean (.*)\?/.exec(error)?.[1]).toBe(near);
    },
  );

  it.each([
    [["2026-03-31", "2025-03-31"], "31\u00a0March 2025"],
    [["2025-03-31", "2026-03-31"], "31\u00a0March 2025"],
  ])(
    "overlap on the first day on which either ends, if neither has a first day: until %j",
    async (days, day) => {
      const texts = Object.fromEntries(
        days.map((until, index) => [`${index}.json`, edition(`e${index}`, { until })]),
      );
      const list = (name: string) => (name === "pages" ? Object.keys(texts) : undefined);
      const read = (name: string) => texts[basename(name)];
      const { status, out } = await cli(["check", "pages", "--json"], {}, { list, read });
      expect(status).toBe(1);
      expect(JSON.parse(out)).toMatchObject([
        {
          file: "pages",
          code: "contradiction",
          received: "2 editions",
          message: expect.stringContaining(`are valid on ${day}: `),
        },
      ]);
    },
  );

  it("are read by name, without files and folders that are none", async () => {
    const texts: Texts = {
      [join("pages", "a.json")]: edition("a", { until: "2025-12-31" }),
      [join("pages", "b.JSON")]: edition("b", { from: "2026-01-01", until: "2026-12-31" }),
      ...Object.fromEntries(
        folderFiles("pages/c", { ...tiny, edition: { id: "c", from: "2027-01-01" } } as Tariff),
      ),
    };
    const folders: Readonly<Record<string, readonly string[]>> = {
      pages: ["c", "b.JSON", "secret", "notes.txt", "a.json.bak", "empty", "a.json"],
      [join("pages", "c")]: ["tariff.json", "grid.csv"],
      [join("pages", "empty")]: [],
    };
    const list = (name: string) => {
      if (name === join("pages", "secret")) throw new Error("forbidden");
      return folders[name];
    };
    const { status, out } = await cli(["check", "pages"], texts, { list });
    expect([status, out.split("\n").map((line) => line.split(":")[0])]).toEqual([
      0,
      [join("pages", "a.json"), join("pages", "b.JSON"), join("pages", "c"), ""],
    ]);
  });
});

describe("a tariff that cannot be read", () => {
  it("is an issue as data, without a path", async () => {
    const { status, out } = await cli(["check", "gone.json", "--json"], {});
    expect([status, JSON.parse(out)]).toEqual([
      1,
      [
        {
          file: "gone.json",
          path: [],
          code: "unreadable",
          message: "there is no such file. Check its name.",
          expected: "a tariff",
          received: "a file that cannot be read",
        },
      ],
    ]);
  });

  it.each(["\n", "\r\n"])("has its name before each line of what its module says: %j", (end) => {
    const problem = { code: "reported", message: `one${end}two` } as const;
    expect(failureLines({ file: "t.mjs", problem }, "en")).toEqual(["t.mjs: one", "t.mjs: two"]);
  });

  it("has the row and the column before what is wrong with a price", async () => {
    const [[rest, json], [table, csv]] = folderFiles("pool", tiny as Tariff) as [
      [string, string],
      [string, string],
    ];
    const texts = { [rest]: json, [table]: csv.replace("Badge,€2,€1,", "Badge,€2,much,") };
    const list = (name: string) => (name === "pool" ? ["tariff.json", "grid.csv"] : undefined);
    const { status, out } = await cli(["check", "pool"], texts, { list });
    expect(status).toBe(1);
    expect(out).toMatch(/^pool[/\\]grid\.csv, line 5, badge × town: /);
  });
});

it("what is wrong within a price has the row and the column of its table before it", () => {
  const issue = {
    ...{ file: "grid.csv", line: 5, path: ["grid", "badge", "town", "per"], code: "required" as const },
    ...{ message: "give one", expected: "one", received: "nothing" },
  };
  const found = (one: object) => foundLines({ name: "pool", issues: [{ ...issue, ...one }] }, "en");
  expect(found({})).toEqual(["grid.csv, line 5, badge × town: give one"]);
  expect(found({ path: [] })).toEqual(["grid.csv, line 5: give one"]);
  expect(found({ line: undefined })).toEqual(["grid.csv: grid.badge.town.per: give one"]);
});

describe("a tariff that is written", () => {
  it.each([
    ["new.json", ["new.json"]],
    ["new.JSON", ["new.JSON"]],
    ["new.json.d", [join("new.json.d", "tariff.json"), join("new.json.d", "grid.csv")]],
  ])("is a file if its name ends as such, and else a folder: %s", async (to, names) => {
    const made: string[] = [];
    const write = (name: string) => void made.push(name);
    const { out } = await cli(
      ["write", to, "--tariff", "t.json"],
      { "t.json": JSON.stringify(tiny) },
      { write },
    );
    expect([made, out]).toEqual([names, names.map((name) => `${name}\n`).join("")]);
  });
});

describe("the files of this machine", () => {
  const failureOf = (perform: () => unknown) => {
    try {
      return perform();
    } catch (thrown) {
      return failureIn(thrown);
    }
  };

  it("are not read where they are no text, and say why", () => {
    const file = written("t.json", "PK\u0003\u0004");
    expect(failureOf(() => files.read(file))).toMatchObject({
      ...{ file },
      problem: { code: "no-text", why: { en: "a workbook, not a text" } },
    });
  });

  it("are told from folders before they are read", () => {
    const file = folder();
    expect(failureOf(() => files.open(file))).toEqual({ file, problem: { code: "folder" } });
  });

  it("are listed in folders, and in nothing else", () => {
    const into = folder();
    const file = join(into, "a");
    writeFileSync(file, "");
    expect([files.list(into), files.list(file), files.list(join(into, "gone"))]).toEqual([
      ["a"],
      undefined,
      undefined,
    ]);
  });

  it("are never written over by a new one", () => {
    const file = written("t.json", "before");
    expect(failureOf(() => files.write(file, "after"))).toEqual({ file, problem: { code: "existing-file" } });
    expect(readFileSync(file, "utf8")).toBe("before");
  });

  it("are replaced as a whole, and leave no part behind", () => {
    const file = written("t.json", "before");
    files.replace(file, "after");
    expect([readFileSync(file, "utf8"), existsSync(`${file}.part`)]).toEqual(["after", false]);
  });
});

it("a module fails as what it exports does, in its words", async () => {
  const file = written("t.mjs", 'export default { then: (_, fail) => fail(new Error("no price")) };');
  const failure = await files.load(file).catch(failureIn);
  expect(failure).toEqual({ file, problem: { code: "reported", message: "no price" } });
});

describe("a module that is loaded", () => {
  const listening = () => process.listenerCount("beforeExit");

  it("leaves nobody waiting for the end of the program", async () => {
    const before = listening();
    expect(await loaded(Promise.resolve("a tariff"))).toBe("a tariff");
    expect(listening()).toBe(before);
  });

  it("is given up after as many seconds as it may take", async () => {
    const before = listening();
    const failure = await loaded(new Promise(() => {}), 1).catch(failureIn);
    expect(failure).toEqual({ problem: { code: "slow-module", seconds: 0.001 } });
    expect(listening()).toBe(before);
  });
});

it("a tariff that SQL cannot express is told under the names of all its files", async () => {
  const page = { ...tiny, id: "town's-pool" };
  const texts = {
    "a.json": JSON.stringify({ ...page, edition: { id: "2025", until: "2025-12-31" } }),
    "b.json": JSON.stringify(page),
  };
  const tariffs = Object.keys(texts).flatMap((name) => ["--tariff", name]);
  const args = ["sql", "--dialect", "duckdb", ...tariffs, "--on", "2026-05-01"];
  const { status, out, error } = await cli(args, texts);
  expect([status, out]).toEqual([2, ""]);
  expect(error).toMatch(/^cnam-pricing: a\.json, b\.json: id: /);
});

describe("what can be read once", () => {
  afterEach(() => vi.unstubAllEnvs());

  it("is read from the beginning each time, and has no name in the folder of temporary files", async () => {
    const into = folder();
    vi.stubEnv("TMPDIR", into);
    const { bytes, size } = await spool(stream(["some ", "text"]).bytes);
    expect([size, readdirSync(into)]).toEqual([9, []]);
    for (const _ of [1, 2]) expect(Buffer.concat(await collected(bytes())).toString()).toBe("some text");
  });
});
