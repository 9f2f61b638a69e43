import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buildSync } from "esbuild";
import { afterEach, describe, expect, it, vi } from "vitest";
import { helpFor } from "../src/cli/help.js";
import { loaded } from "../src/cli/loading.js";
import { failureIn } from "../src/cli/problem.js";
import { quote } from "../src/index.js";
import { folder, written } from "./support/files.js";

describe("the program", () => {
  const { argv } = process;
  const { isTTY: isTerminal } = process.stderr;
  let taken = () => true;
  afterEach(() => {
    taken = () => true;
    process.argv = argv;
    process.stderr.isTTY = isTerminal;
    process.exitCode = undefined;
    process.stdout.removeAllListeners("error");
    vi.restoreAllMocks();
    vi.resetModules();
  });

  async function program(...args: string[]) {
    const out = vi.spyOn(process.stdout, "write").mockImplementation(taken);
    const error = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    process.argv = ["node", "cnam-pricing", ...args];
    await import("../src/cli/main.js");
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
    const input = readFileSync("examples/08-recall-exam.json");
    const readSync = vi.fn().mockImplementationOnce((_, piece: Uint8Array) => {
      piece.set(input);
      return input.length;
    });
    readSync.mockReturnValue(0);
    vi.doMock("node:fs", async (original) => ({ ...(await original<object>()), readSync }));
    expect((await program("quote", "-")).out).toContain("228");
    expect(readSync).toHaveBeenCalledWith(0, expect.any(Uint8Array));
    vi.doUnmock("node:fs");
  });

  it("loads a module by its path from here", async () => {
    const { out } = await program("grid", "--tariff", "examples/tariffs/swimming.mjs");
    expect(out).toContain("Swimming lessons");
  });

  const batch = (text: string) => written("requests.ndjson", text);
  const LINE = '{"learner":{"situations":["employee"]},"lines":[{"item":"ue-3-ects","scheme":"region"}]}\n';

  it.each([true, false])("has colours where the terminal shows them: %s", async (shows) => {
    const { stdout } = process;
    vi.spyOn(process, "stdout", "get").mockReturnValue(
      Object.assign(Object.create(stdout), { isTTY: true, hasColors: () => shows }),
    );
    const { out } = await program("quote", "ue-3-ects:company", "--situation", "employee");
    expect(out.includes("\u001b[32m")).toBe(shows);
  });

  it("answers a batch, and waits while the reader is slow", async () => {
    taken = () => {
      setTimeout(() => process.stdout.emit("drain"), 1);
      return false;
    };
    const { out, error, status } = await program("batch", batch(LINE.repeat(2_000)));
    expect(out.match(/"status":"priced","tariff"/g)).toHaveLength(2_000);
    expect(error).toContain("2,000 priced");
    expect(status).toBe(0);
  });

  it.each([
    ["while it waits", false],
    ["while it writes", true],
  ])("exits cleanly when the reader closes the pipe %s", async (_, hasRoom) => {
    taken = () => {
      const stop = () =>
        process.stdout.emit("error", Object.assign(new Error("the pipe is closed"), { code: "EPIPE" }));
      if (hasRoom) stop();
      else setTimeout(stop, 1);
      return hasRoom;
    };
    const { out, error, status } = await program("batch", batch(LINE.repeat(2_000)));
    expect(out.match(/"status":"priced","tariff"/g)?.length).toBeLessThan(2_000);
    // As any program that a closed pipe ends: what is half written is no success.
    expect({ error, status }).toEqual({ error: "", status: 141 });
  });

  it("says so, and fails, where what it writes cannot be kept", async () => {
    taken = () => {
      process.stdout.emit("error", Object.assign(new Error("ENOSPC: no space left"), { code: "ENOSPC" }));
      return true;
    };
    const { error, status } = await program("batch", batch(LINE.repeat(2_000)));
    expect({ error, status }).toEqual({ error: "cnam-pricing: ENOSPC: no space left\n", status: 2 });
  });

  it("reads a batch from standard input, watched on a terminal", async () => {
    process.stderr.isTTY = true;
    vi.spyOn(process, "stdin", "get").mockReturnValue(Readable.from([Buffer.from(LINE)]) as never);
    const { out, error } = await program("batch", "-");
    expect(JSON.parse(out)).toMatchObject({ line: 1, quote: { status: "priced" } });
    expect(error).toContain("\r\u001b[K1 priced");
  });

  it("reads a batch of what is no file", async () => {
    expect(await program("batch", "/dev/null")).toMatchObject({
      status: 0,
      error: expect.stringContaining("0 priced"),
    });
  });

  /** The program by itself, and how it exits; a limit for loading a module instead of its own. */
  function started(args: readonly string[], limit?: string) {
    const cli = join(folder(), "cli.mjs");
    const options = { bundle: true, platform: "node", format: "esm", logLevel: "silent" } as const;
    buildSync({ entryPoints: ["src/cli/main.ts"], outfile: cli, ...options });
    if (limit !== undefined) {
      const text = readFileSync(cli, "utf8");
      expect(text).toMatch(/\bLIMIT = 3e4;/);
      writeFileSync(cli, text.replace(/\bLIMIT = 3e4;/, `LIMIT = ${limit};`));
    }
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { timeout: 20_000 });
    return { status, out: String(stdout), error: String(stderr) };
  }

  it("ends with 2 and a sentence if a tariff's module waits for ever", () => {
    const never = written("never.mjs", "await new Promise(() => {}); export default {};");
    expect(started(["grid", "--tariff", never])).toEqual({
      status: 2,
      out: "",
      error: `cnam-pricing: ${never}: the module waits for something that never happens: check what it awaits.\n`,
    });
  });

  it("says so in French as well", () => {
    const never = written("never.mjs", "await new Promise(() => {}); export default {};");
    expect(started(["grid", "--tariff", never, "--locale", "fr"])).toEqual({
      status: 2,
      out: "",
      error: `cnam-pricing\u00A0: ${never}\u00A0: ce module attend quelque chose qui n'arrive jamais\u00A0: vérifiez ses await.\n`,
    });
  });

  it("says what a tariff can be where a file is of no such kind", () => {
    expect(started(["grid", "--tariff", "README.md"])).toEqual({
      status: 2,
      out: "",
      error: "cnam-pricing: README.md: a tariff is a .json file, a folder, or a module (.mjs, .js).\n",
    });
  });

  it("ends with 2 and a sentence if a tariff's module keeps busy while it waits for ever", () => {
    const never = written(
      "busy.mjs",
      "setInterval(() => {}, 1_000); await new Promise(() => {}); export default {};",
    );
    expect(started(["grid", "--tariff", never], "200")).toEqual({
      status: 2,
      out: "",
      error: `cnam-pricing: ${never}: the module is still loading after 0.2 seconds.\n`,
    });
  });

  it("exits when all that it has written is out, if it has loaded a module", async () => {
    const exit = vi.spyOn(process, "exit").mockReturnValue(undefined as never);
    const write = (_text?: unknown, done?: unknown) => {
      if (typeof done === "function") done();
      return true;
    };
    taken = write;
    const { out } = await program("grid", "--tariff", "examples/tariffs/swimming.mjs");
    expect(out).toContain("Swimming lessons");
    expect(exit).not.toHaveBeenCalled();
    const [, done] = vi.mocked(process.stderr.write).mock.lastCall ?? [];
    write(undefined, done);
    expect(exit).toHaveBeenCalledOnce();
  });

  it("is left to end by itself if it has loaded no module", async () => {
    const { out } = await program("grid");
    const written = vi.mocked(process.stdout.write).mock.calls;
    expect(out).toContain("Cnam Nouvelle-Aquitaine");
    expect(written.filter(([, done]) => done !== undefined)).toEqual([]);
  });

  it("ends once it has answered, whatever a tariff's module leaves running", () => {
    const page = readFileSync("examples/tariffs/chec.json", "utf8");
    const busy = written("running.mjs", `setInterval(() => {}, 1_000); export default ${page};`);
    const { status, out, error } = started(["grid", "--tariff", busy]);
    expect({ status, error }).toEqual({ status: 0, error: "" });
    expect(out).toContain("CHEC · ");
  });

  it("gives a module 30 seconds to load", () => {
    expect(readFileSync("src/cli/loading.ts", "utf8")).toContain("const LIMIT = 30_000;");
    expect(helpFor("grid", "en").replace(/\s+/g, " ")).toContain("for 30 seconds at most");
    expect(helpFor("grid", "fr").replace(/\s+/g, " ")).toContain("30 secondes au plus");
  });

  it("fails if a module takes longer than the limit, and tells nothing of one that does not", async () => {
    const late = await loaded(new Promise(() => {}), 10).catch(failureIn);
    expect(late).toEqual({ problem: { code: "slow-module", seconds: 0.01 } });
    expect(await loaded(Promise.resolve(3), 10)).toBe(3);
  });

  it("fails at once if nothing is left that a module could wait for", async () => {
    const loading = loaded(new Promise(() => {}));
    process.listeners("beforeExit").at(-1)?.(0);
    expect(await loading.catch(failureIn)).toEqual({ problem: { code: "endless-module" } });
  });

  it("writes problems to standard error", async () => {
    expect(await program("prize")).toMatchObject({
      status: 2,
      out: "",
      error: expect.stringContaining("prize"),
    });
  });

  it("calls standard input by its name where it cannot be read", async () => {
    const folder = () => {
      throw Object.assign(new Error("EISDIR: illegal operation on a directory, read"), { code: "EISDIR" });
    };
    vi.doMock("node:fs", async (original) => ({ ...(await original<object>()), readSync: folder }));
    expect(await program("quote", "-")).toMatchObject({
      status: 2,
      error: "cnam-pricing: standard input: this is a folder: name a file in it.\n",
    });
    vi.doUnmock("node:fs");
  });
});
