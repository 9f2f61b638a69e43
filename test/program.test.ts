import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { quote } from "../src/index.js";

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
    const read = vi.fn(() => readFileSync("examples/08-recall-exam.json", "utf8"));
    vi.doMock("node:fs", async (original) => ({ ...(await original<object>()), readFileSync: read }));
    expect((await program("quote", "-")).out).toContain("228");
    expect(read).toHaveBeenCalledWith(0, "utf8");
    vi.doUnmock("node:fs");
  });

  it("loads a module by its path from here", async () => {
    const { out } = await program("grid", "--tariff", "examples/tariffs/swimming.mjs");
    expect(out).toContain("Swimming lessons");
  });

  const batch = (text: string) => {
    const folder = mkdtempSync(join(tmpdir(), "batch-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, "requests.ndjson"), text);
    return join(folder, "requests.ndjson");
  };
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
  ])("takes it for no failure that the reader stops %s", async (_, hasRoom) => {
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

  it.each<[string[], string]>([
    [["quote", "gone.json"], "gone.json: there is no such file"],
    [["quote", "./src"], "./src: a folder, where a file is wanted"],
    [["batch", "gone.csv"], "gone.csv: there is no such file"],
    [["batch", "src"], "src: a folder, where a file is wanted"],
    [["diff", "gone.mjs", "gone.mjs"], "gone.mjs: there is no such file"],
  ])("says what is wrong with a file: %j", async (args, problem) => {
    expect(await program(...args)).toMatchObject({ status: 2, error: `cnam-pricing: ${problem}\n` });
  });

  it.each([
    ["null", "null"],
    ['new Error("as a rule,\\nno $&")', "as a rule,", "no $&"],
  ])("says what a module throws: %s", async (thrown, ...lines) => {
    const folder = mkdtempSync(join(tmpdir(), "tariff-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, "tariff.mjs");
    writeFileSync(file, `throw ${thrown};`);
    const error = lines.map((line) => `cnam-pricing: ${file}: ${line}\n`).join("");
    expect(await program("grid", "--tariff", file)).toMatchObject({ status: 2, error });
  });

  it("calls standard input by its name", async () => {
    const closed = () => {
      throw Object.assign(new Error("EISDIR: illegal operation"), { code: "EISDIR" });
    };
    vi.doMock("node:fs", async (original) => ({ ...(await original<object>()), readFileSync: closed }));
    expect(await program("quote", "-")).toMatchObject({
      error: "cnam-pricing: standard input: a folder, where a file is wanted\n",
    });
    vi.doUnmock("node:fs");
  });

  it("writes problems to standard error", async () => {
    expect(await program("prize")).toMatchObject({
      status: 2,
      out: "",
      error: expect.stringContaining("prize"),
    });
  });
});
