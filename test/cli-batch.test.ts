import { describe, expect, it } from "vitest";
import { folderFiles } from "../src/cli/tariffs/folder.js";
import { runBatch } from "./support/batch.js";
import { environment, run, stream } from "./support/cli.js";
import { collected } from "./support/collected.js";
import { tiny } from "./support/tiny.js";

const UNIT = '{"learner":{"situations":["employee"]},"lines":[{"item":"ue-3-ects","scheme":"region"}]}';
const CSV = "quote,learner.situations,item,scheme\nA,employee,ue-3-ects,region\n";

/** A path as it is written everywhere but on Windows. */
const withSlashes = (path: string) => path.replaceAll("\\", "/");

describe("a report and a tally of a batch", () => {
  /** Of each folder what is in it; and what files are the same. */
  const FOLDERS: Readonly<Record<string, readonly string[]>> = {
    pages: ["1.json", "old"],
    "pages/old": ["grid.csv", "tariff.json", "deep"],
    "pages/old/deep": ["x.json"],
  };
  const SAME: Readonly<Record<string, string>> = { "./f.json": "f.json", "link.json": "f.json" };
  const files = { "f.json": UNIT, "link.json": UNIT, "r.html.part": UNIT, "-": UNIT, "g.json": UNIT };
  const start = (...args: string[]) => {
    const page = JSON.stringify(tiny);
    const earlier = { ...tiny, edition: { id: "2025", until: "2025-12-31" } };
    const old = folderFiles("pages/old", earlier).map(([name, text]) => [withSlashes(name), text] as const);
    const texts = new Map([["t.json", page], ["pages/1.json", page], ...old]);
    return runBatch(args, files, 99, {
      read: (name) => texts.get(withSlashes(name)),
      list: (name) => FOLDERS[withSlashes(name)],
      identify: (name) => SAME[name] ?? name,
    });
  };

  it.each<[args: string[], file: string, other: string]>([
    [["f.json", "--tally", "./f.json"], "./f.json", "f.json"],
    [["link.json", "--tally", "f.json"], "f.json", "link.json"],
    [["g.json", "f.json", "--tally", "link.json"], "link.json", "f.json"],
    [["r.html.part", "--report", "r.html"], "r.html", "r.html.part"],
    [["f.json", "--tariff", "t.json", "--tally", "t.json"], "t.json", "t.json"],
    [["f.json", "--tariff", "pages", "--tally", "pages/1.json"], "pages/1.json", "pages/1.json"],
    [
      ["f.json", "--tariff", "pages", "--tally", "pages/old/tariff.json"],
      "pages/old/tariff.json",
      "pages/old/tariff.json",
    ],
  ])("never replace what is read: %j", async (args, file, other) => {
    expect(await start(...args)).toMatchObject({
      ...{ status: 2, out: "", written: new Map() },
      error: `cnam-pricing: ${file}: it would overwrite ${other}, which is also read or written: give another name.\n`,
    });
  });

  it.each<[args: string[], written: string[]]>([
    [["f.json", "--tally", "other.json"], ["other.json"]],
    [["f.json", "--report", "r.HTM"], ["r.HTM"]],
    [
      ["f.json", "--report", "r.html", "--tally", "t.JSON"],
      ["r.html", "t.JSON"],
    ],
    [["f.json"], []],
  ])("are written where nothing is read: %j", async (args, written) => {
    const result = await start(...args);
    expect([result.status, [...result.written.keys()]]).toEqual([0, written]);
  });

  it("may replace what lies deeper in a folder than an edition of its tariff", async () => {
    const args = ["f.json", "--tariff", "pages", "--tally", "pages/old/deep/x.json"];
    const { written, error } = await start(...args);
    expect(error).not.toContain("overwrite");
    expect([...written.keys()]).toEqual(["pages/old/deep/x.json"]);
  });

  it.each<[option: string, file: string]>([
    ["--report", "r.html.bak"],
    ["--report", "r.xhtm.csv"],
    ["--tally", "t.json.bak"],
    ["--tally", "t.jsonl"],
  ])("have a name with its own ending: %s %s is refused", async (option, file) => {
    const { status, error, written } = await start("f.json", option, file);
    expect([status, written.size, error.startsWith(`cnam-pricing: ${file}: ${option} writes a`)]).toEqual([
      2,
      0,
      true,
    ]);
  });
});

describe("standard input of a batch", () => {
  it("is refused if it is given twice, and taken beside files", async () => {
    expect(await runBatch(["-", "-"], { "-": UNIT })).toMatchObject({
      ...{ status: 2, out: "" },
      error: "cnam-pricing: standard input: it can be read only once: give - once.\n",
    });
    const { status, out } = await runBatch(["-", "f"], { "-": UNIT, f: UNIT });
    expect([status, out.match(/"file":"[^"]+"/g)]).toEqual([0, ['"file":"standard input"', '"file":"f"']]);
  });

  it("is opened once and read as often as need be, and is part of the progress", async () => {
    const shown: string[] = [];
    let opened = 0;
    let time = 0;
    const open = (name: string) => {
      if (name === "-") {
        opened++;
        return stream([CSV]);
      }
      return { ...stream([CSV.replace("A,", "B,")]), size: CSV.length };
    };
    const onlooker = { show: (text: string) => shown.push(text), now: () => (time += 60) };
    const { status, out } = await run(["batch", "-", "f.csv", "--input", "csv", "--json"], {
      ...environment,
      open,
      onlooker,
    });
    expect([status, opened, out.match(/"id":"."/g)]).toEqual([0, 1, ['"id":"A"', '"id":"B"']]);
    expect(shown.map((text) => text.split(" · ")[0])).toEqual([
      `${"█".repeat(12)}${"░".repeat(12)} 50 %`,
      `${"█".repeat(24)} 100 %`,
      "",
    ]);
  });
});

it("a batch says each thing about its files on a line of its own", async () => {
  const { error } = await runBatch(["f.csv", "g.csv"], {
    "f.csv": Buffer.from(`${CSV}é`, "latin1"),
    "g.csv": "quote,item,scheme\n",
  });
  expect(error.split("\n").slice(0, 2)).toEqual([
    "f.csv: read as Windows-1252.",
    "g.csv: a first line that names the columns, and nothing below it.",
  ]);
});

it("a batch that ends well has nothing on standard error but its summary", async () => {
  expect((await runBatch(["f"], { f: UNIT })).error).toBe(
    "1 priced · 0 ineligible · 0 undetermined · 0 malformed\nLearner: €189\nCofinancement du Conseil régional: share not published (1 quote)\n",
  );
});

it("a batch spools nothing of files, which it opens again instead", async () => {
  const { status } = await runBatch(["f.csv"], { "f.csv": CSV }, 7, {
    spool: async (bytes) => expect.unreachable(String(await collected(bytes))),
  });
  expect(status).toBe(0);
});
