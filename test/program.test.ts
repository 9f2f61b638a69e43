import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buildSync } from "esbuild";
import { afterEach, describe, expect, it, vi } from "vitest";
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
    const read = vi.fn(() => readFileSync("examples/08-recall-exam.json"));
    vi.doMock("node:fs", async (original) => ({ ...(await original<object>()), readFileSync: read }));
    expect((await program("quote", "-")).out).toContain("228");
    expect(read).toHaveBeenCalledWith(0);
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
    expect({ error, status }).toEqual({ error: "", status: undefined });
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

  it("ends with 2 and a sentence if a tariff's module waits for ever", () => {
    const cli = join(folder(), "cli.mjs");
    const options = { bundle: true, platform: "node", format: "esm", logLevel: "silent" } as const;
    buildSync({ entryPoints: ["src/cli/main.ts"], outfile: cli, ...options });
    const never = written("never.mjs", "await new Promise(() => {}); export default {};");
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, "grid", "--tariff", never]);
    expect({ status, out: String(stdout), error: String(stderr) }).toEqual({
      status: 2,
      out: "",
      error: `cnam-pricing: ${never}: the module waits for something that never happens\n`,
    });
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
    vi.doMock("node:fs", async (original) => ({ ...(await original<object>()), readFileSync: folder }));
    expect(await program("quote", "-")).toMatchObject({
      status: 2,
      error: "cnam-pricing: standard input: a folder, where a file is wanted\n",
    });
    vi.doUnmock("node:fs");
  });
});
