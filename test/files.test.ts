import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Stream } from "../src/cli/environment.js";
import { files } from "../src/cli/files.js";
import { folder, written } from "./support/files.js";

async function textIn({ bytes }: Stream): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

describe("a file", () => {
  it("is read at once or as it comes, and tells its length", async () => {
    const file = written("some.txt", "Évry");
    expect(files.read(file)).toBe("Évry");
    expect(files.open(file).size).toBe(5);
    expect(await textIn(files.open(file))).toBe("Évry");
    expect(files.open("/dev/null").size).toBeUndefined();
  });

  it.each([
    ["gone", "gone"],
    ["package.json/gone", "package.json/gone"],
    ["g".repeat(300), "g".repeat(300)],
    ["", '""'],
  ])("is not there: %s", async (file, name) => {
    const error = new Error(`${name}: there is no such file`);
    expect(files.read(file)).toBeUndefined();
    expect(() => files.open(file)).toThrow(error);
    await expect(files.load(file)).rejects.toThrow(error);
  });

  it("is a folder", async () => {
    const error = new Error("docs: a folder, where a file is wanted");
    expect(() => files.read("docs")).toThrow(error);
    await expect(textIn(files.open("docs"))).rejects.toThrow(error);
    await expect(files.load("docs")).rejects.toThrow(error);
  });

  it("is what else the system says", () => {
    const link = join(folder(), "link");
    symlinkSync(link, link);
    const error = `${link}: ELOOP: too many symbolic links encountered`;
    expect(() => files.read(link)).toThrow(error);
    expect(() => files.open(link)).toThrow(error);
  });
});

describe("standard input", () => {
  afterEach(() => vi.restoreAllMocks());
  const given = (stream: AsyncIterable<unknown>) =>
    vi.spyOn(process, "stdin", "get").mockReturnValue(stream as never);

  it("is read as it comes, of any length", async () => {
    given(Readable.from([Buffer.from("some "), Buffer.from("text")]));
    const stream = files.open("-");
    expect(stream.size).toBeUndefined();
    expect(await textIn(stream)).toBe("some text");
  });

  it("has a name where it cannot be read", async () => {
    given({
      [Symbol.asyncIterator]() {
        throw Object.assign(new Error("EACCES: permission denied, read"), { code: "EACCES" });
      },
    });
    const error = new Error("standard input: it may not be read by this account");
    await expect(textIn(files.open("-"))).rejects.toThrow(error);
  });
});

describe("a module", () => {
  it("is not waited for once nothing can happen any more", async () => {
    const file = written("never.mjs", "await new Promise(() => {}); export default {};");
    const before = process.listeners("beforeExit");
    const loading = files.load(file);
    process.emit("beforeExit", 0);
    await expect(loading).rejects.toThrow(
      new Error(`${file}: the module waits for something that never happens`),
    );
    expect(process.listeners("beforeExit").filter((one) => !before.includes(one))).toEqual([]);
  });

  it("is loaded by its path from here", async () => {
    expect(await files.load("examples/tariffs/swimming.mjs")).toHaveProperty(
      "default.title",
      "Swimming lessons",
    );
  });

  it.each([
    ["null", ["null"]],
    ['"a text"', ["a text"]],
    ['{ message: "in an object of its own" }', ["in an object of its own"]],
    ['new Error("as a rule,\\r\\nno price")', ["as a rule,", "no price"]],
    [
      'Object.assign(new Error("ENOENT: open prices.json"), { code: "ENOENT" })',
      ["ENOENT: open prices.json"],
    ],
  ])("fails in its own words, under its name: throw %s", async (thrown, lines) => {
    const file = written("$&.mjs", `throw ${thrown};`);
    const error = new Error(lines.map((line) => `${file}: ${line}`).join("\n"));
    await expect(files.load(file)).rejects.toThrow(error);
  });
});
