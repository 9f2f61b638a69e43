import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { buildSync } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { folder, written } from "./support/files.js";
import { tiny } from "./support/tiny.js";

const home = mkdtempSync(join(tmpdir(), "cnam-pricing-program-"));
const cli = join(home, "cli.mjs");
beforeAll(() => {
  const options = { bundle: true, platform: "node", format: "esm", logLevel: "silent" } as const;
  buildSync({ entryPoints: ["src/cli/main.ts"], outfile: cli, ...options });
});
afterAll(() => rmSync(home, { recursive: true }));

const LINE = '{"learner":{"situations":["employee"]},"lines":[{"item":"ue-3-ects","scheme":"region"}]}\n';
const HEAD = "quote,learner.situations,item,scheme\n";

/** The program on its own; what it has said once it has ended. */
function start(
  args: readonly string[],
  stdio: Parameters<typeof spawn>[2]["stdio"],
  env: NodeJS.ProcessEnv = {},
) {
  const child = spawn(process.execPath, [cli, ...args], { stdio, env: { ...process.env, ...env } });
  const said = { out: "", error: "" };
  child.stdout?.on("data", (text) => {
    said.out += text;
  });
  child.stderr?.on("data", (text) => {
    said.error += text;
  });
  const ended = once(child, "close").then(([status, signal]) => ({ ...said, status, signal }));
  return { child, ended };
}

describe("a batch that cannot be completed", () => {
  it.runIf(existsSync("/dev/full"))(
    "says so if the disk is full, and leaves neither report nor tally",
    async () => {
      const full = openSync("/dev/full", "w");
      const into = folder();
      const files = ["--report", join(into, "r.html"), "--tally", join(into, "t.json")];
      for (const count of [1, 5_000]) {
        const { ended } = start(
          ["batch", written("f.ndjson", LINE.repeat(count)), ...files],
          ["ignore", full, "pipe"],
        );
        const { status, error } = await ended;
        expect(status).toBe(2);
        expect(error).toMatch(/^cnam-pricing: .*ENOSPC/);
        expect(error).not.toContain("priced");
        expect(readdirSync(into)).toEqual([]);
      }
      closeSync(full);
    },
  );

  it("ends without a word where its reader has gone, and leaves neither report nor tally", async () => {
    const into = folder();
    writeFileSync(join(into, "t.json"), "of an earlier run");
    const args = ["batch", written("f.ndjson", LINE.repeat(20_000)), "--tally", join(into, "t.json")];
    const { child, ended } = start(args, ["ignore", "pipe", "pipe"]);
    child.stdout?.once("data", () => child.stdout?.destroy());
    const { status, error } = await ended;
    expect({ status, error }).toEqual({ status: 141, error: "" });
    expect(readdirSync(into)).toEqual([]);
  });

  it("leaves nothing of its input behind when it is interrupted", async () => {
    const temporary = folder();
    const { child, ended } = start(["batch", "-", "--input", "csv"], ["pipe", "pipe", "pipe"], {
      TMPDIR: temporary,
    });
    child.stdin?.on("error", () => {});
    child.stdin?.write(`${HEAD}${"A,employee,ue-3-ects,region\n".repeat(5_000)}`);
    await wait(700);
    child.kill("SIGINT");
    expect(await ended).toEqual({ out: "", error: "", status: null, signal: "SIGINT" });
    expect(readdirSync(temporary)).toEqual([]);
  });

  it("answers nothing of CSV whose spooling fails", async () => {
    const { child, ended } = start(["batch", "-", "--input", "csv"], ["pipe", "pipe", "pipe"], {
      TMPDIR: join(folder(), "gone"),
    });
    child.stdin?.on("error", () => {});
    child.stdin?.end(HEAD);
    expect(await ended).toMatchObject({
      status: 2,
      out: "",
      error: expect.stringContaining("standard input: "),
    });
  });
});

describe("a slow input", () => {
  it("is waited for by quote, though it does not block", async () => {
    // A pipe that another process has made non-blocking, as a terminal or an engine may.
    const script = `import { spawn } from "node:child_process";
      const writer = spawn(process.execPath, ["-e", "setTimeout(() => process.stdout.write(process.argv[1]), 600)", process.argv[2]], { stdio: ["ignore", "pipe", "inherit"] });
      const reader = spawn(process.execPath, [process.argv[3], "quote", "-", "--json"], { stdio: [writer.stdout, "inherit", "inherit"] });
      reader.on("close", (status) => { process.exitCode = status; });`;
    const file = written("pipe.mjs", script);
    const child = spawn(process.execPath, [file, LINE, cli], { stdio: ["ignore", "pipe", "pipe"] });
    let out = "";
    let error = "";
    child.stdout.on("data", (text) => {
      out += text;
    });
    child.stderr.on("data", (text) => {
      error += text;
    });
    const [status] = await once(child, "close");
    expect({ status, error }).toEqual({ status: 0, error: "" });
    expect(JSON.parse(out)).toMatchObject({ status: "priced", learnerDue: 18_900 });
  });

  it("is spooled by batch as it comes, and answered once it is all there", async () => {
    const { child, ended } = start(["batch", "-", "--input", "csv", "--json"], ["pipe", "pipe", "pipe"]);
    for (const piece of [HEAD, "A,employee,", "ue-3-ects,region\nA", ",,bulats-test,region\n"]) {
      child.stdin?.write(piece);
      await wait(100);
    }
    child.stdin?.end();
    const { status, out } = await ended;
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ id: "A", quote: { lines: [{}, {}] } });
  });
});

it("a batch reads a JSON file in Windows-1252 as what it is, and says so", async () => {
  const request = LINE.replace('"region"', '"region","ref":"é"');
  const file = join(folder(), "request.json");
  writeFileSync(file, Buffer.from(request, "latin1"));
  const { status, out, error } = await start(["quote", file, "--json"], ["ignore", "pipe", "pipe"]).ended;
  expect({ status, error }).toEqual({
    status: 0,
    error: expect.stringContaining(`${file}: read as Windows-1252`),
  });
  expect(JSON.parse(out).lines[0].ref).toBe("é");
  writeFileSync(file, Buffer.from(request.replace("é", "\x81\xe9"), "latin1"));
  expect(await start(["quote", file], ["ignore", "pipe", "pipe"]).ended).toMatchObject({
    status: 2,
    out: "",
    error: expect.stringContaining(`${file}: neither UTF-8 nor Windows-1252`),
  });
});

it("a batch writes a report and a tally, and replaces those of an earlier run", async () => {
  const into = folder();
  const [report, tally] = [join(into, "r.html"), join(into, "t.json")];
  writeFileSync(report, "earlier");
  const args = [
    "batch",
    written("f.csv", `${HEAD}A,employee,ue-3-ects,region\n`),
    "--report",
    report,
    "--tally",
    tally,
  ];
  expect(await start(args, ["ignore", "pipe", "pipe"]).ended).toMatchObject({ status: 0 });
  expect(readdirSync(into).sort()).toEqual(["r.html", "t.json"]);
  expect(readFileSync(report, "utf8")).toContain("</html>");
  expect(JSON.parse(readFileSync(tally, "utf8")).counts.priced).toBe(1);
});

describe("a report and a tally", () => {
  const run = (args: readonly string[], input: "ignore" | number = "ignore") =>
    start(["batch", ...args], [input, "pipe", "pipe"]).ended;
  const page = JSON.stringify(tiny);

  it("never replace what is read, by whichever name, nor each other", async () => {
    const into = folder();
    const [request, tariff, report] = [join(into, "r.json"), join(into, "t.json"), join(into, "p.html")];
    writeFileSync(request, LINE);
    writeFileSync(tariff, page);
    writeFileSync(report, LINE);
    writeFileSync(`${report}.part`, LINE);
    mkdirSync(join(into, "editions"));
    writeFileSync(join(into, "editions", "one.json"), page);
    const linked = join(into, "linked.json");
    symlinkSync(request, linked);
    linkSync(request, join(into, "hard.json"));
    symlinkSync(into, join(into, "again"));
    const fd = openSync(request, "r");
    const files = () => readdirSync(into).map((name) => [name, statSync(join(into, name)).mtimeMs]);
    const before = files();
    const cases: [args: string[], input?: number][] = [
      [[request, "--tally", request]],
      [[request, "--tally", `${into}/../${basename(into)}/r.json`]],
      [[request, "--tally", linked]],
      [[linked, "--tally", request]],
      [[request, "--tally", join(into, "hard.json")]],
      [[request, "--tally", join(into, "again", "r.json")]],
      [["-", "--tally", request], fd],
      [[request, "--tariff", tariff, "--tally", tariff]],
      [[request, "--tariff", join(into, "editions"), "--tally", join(into, "editions", "one.json")]],
      [[report, "--input", "ndjson", "--report", report]],
      [[`${report}.part`, "--report", report]],
    ];
    for (const [args, input = "ignore"] of cases) {
      const { status, out, error } = await run(args, input);
      expect({ args, status, out }).toEqual({ args, status: 2, out: "" });
      expect(error).toMatch(/^cnam-pricing: .*: it would overwrite .*: give another name\.\n$/);
    }
    closeSync(fd);
    expect(files()).toEqual(before);
  });

  it("of an earlier run are kept if a file cannot be opened", async () => {
    const into = folder();
    const tally = join(into, "t.json");
    writeFileSync(tally, "earlier");
    const { status } = await run([written("f.ndjson", LINE), join(into, "missing"), "--tally", tally]);
    expect([status, readFileSync(tally, "utf8")]).toEqual([2, "earlier"]);
  });
});

describe("standard input", () => {
  it.skipIf(process.platform === "win32")("is refused where it is a folder", async () => {
    const fd = openSync(folder(), "r");
    for (const args of [["-"], ["-", "--input", "csv"]])
      expect(await start(["batch", ...args], [fd, "pipe", "pipe"]).ended).toMatchObject({
        status: 2,
        out: "",
        error: expect.stringContaining("standard input: "),
      });
    closeSync(fd);
  });

  it("may be given only once", async () => {
    expect(await start(["batch", "-", "-"], ["ignore", "pipe", "pipe"]).ended).toMatchObject({
      status: 2,
      out: "",
      error: "cnam-pricing: standard input: it can be read only once: give - once.\n",
    });
  });
});
