import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Stream } from "../src/cli/environment.js";
import { files } from "../src/cli/files.js";
import { type Failure, failureIn } from "../src/cli/problem.js";
import { failureLines } from "../src/cli/tell.js";
import { collected } from "./support/collected.js";
import { folder, written } from "./support/files.js";

const textIn = async ({ bytes }: Stream): Promise<string> => Buffer.concat(await collected(bytes)).toString();

/** What is thrown as a problem, at once or later. */
async function failureOf(perform: () => unknown): Promise<Failure | undefined> {
  try {
    await perform();
    return undefined;
  } catch (thrown) {
    return failureIn(thrown);
  }
}

describe("a file", () => {
  it("is read at once or as it comes, and tells its length", async () => {
    const file = written("some.txt", "Évry");
    expect(files.read(file)).toBe("Évry");
    expect(files.open(file).size).toBe(5);
    expect(await textIn(files.open(file))).toBe("Évry");
    expect(files.open("/dev/null").size).toBeUndefined();
  });

  it.each(["gone", "package.json/gone", "g".repeat(300), ""])(
    "that does not exist is a missing file: %j",
    async (file) => {
      const failure = { file, problem: { code: "missing-file" } };
      expect(files.read(file)).toBeUndefined();
      expect(await failureOf(() => files.open(file))).toEqual(failure);
      expect(await failureOf(() => files.load(file))).toMatchObject(
        file === "" ? { file } : { file, problem: { code: "missing-file" } },
      );
    },
  );

  it("that is a folder is reported as one", async () => {
    const failure = { file: "docs", problem: { code: "folder" } };
    expect(await failureOf(() => files.read("docs"))).toEqual(failure);
    expect(await failureOf(() => textIn(files.open("docs")))).toEqual(failure);
    expect(await failureOf(() => files.load("docs"))).toEqual(failure);
  });

  it("that the system cannot open is reported in its words", async () => {
    const link = join(folder(), "link");
    symlinkSync(link, link);
    const message = expect.stringMatching(/^ELOOP: too many symbolic links encountered/);
    const failure = { file: link, problem: { code: "reported", message } };
    expect(await failureOf(() => files.read(link))).toEqual(failure);
    expect(await failureOf(() => files.open(link))).toEqual(failure);
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
    expect(await failureOf(() => textIn(files.open("-")))).toEqual({
      file: "-",
      problem: { code: "forbidden-file" },
    });
  });
});

describe("a module", () => {
  it("may export a promise of a tariff, beside others that it does not wait for", async () => {
    const text = "export default Promise.resolve({ format: 1 }); export const other = new Promise(() => {});";
    const { default: tariff } = (await files.load(written("promise.mjs", text))) as { default: unknown };
    expect(await tariff).toEqual({ format: 1 });
  });

  it.each([
    ["itself", "await new Promise(() => {}); export default {};"],
    ["what it exports", "export default new Promise(() => {});"],
    ["its only export", "export const tariff = { then() {} };"],
  ])("is not waited for once nothing can happen any more: %s never comes", async (what, text) => {
    const file = written(`never-${what.length}.mjs`, text);
    const before = process.listeners("beforeExit");
    const loading = files.load(file);
    process.emit("beforeExit", 0);
    expect(await failureOf(() => loading)).toEqual({ file, problem: { code: "endless-module" } });
    expect(process.listeners("beforeExit").filter((one) => !before.includes(one))).toEqual([]);
  });

  it("is loaded by its path from here", async () => {
    expect(await files.load("examples/tariffs/swimming.mjs")).toHaveProperty(
      "default.title",
      "Swimming lessons",
    );
  });

  it.each([
    ["null", "null"],
    ['"a text"', "a text"],
    ['{ message: "in an object of its own" }', "in an object of its own"],
    ['new Error("as a rule,\\r\\nno price")', "as a rule,\r\nno price"],
    ['Object.assign(new Error("ENOENT: open prices.json"), { code: "ENOENT" })', "ENOENT: open prices.json"],
  ])("fails in its own words, under its name: throw %s", async (thrown, message) => {
    const file = written("$&.mjs", `throw ${thrown};`);
    const failure = { file, problem: { code: "reported", message } };
    expect(await failureOf(() => files.load(file))).toEqual(failure);
  });
});

it("each line of a problem stands behind the name of its file", () => {
  const failure: Failure = {
    file: "a.mjs",
    problem: { code: "reported", message: "as a rule,\r\nno price" },
  };
  expect(failureLines(failure, "en")).toEqual(["a.mjs: as a rule,", "a.mjs: no price"]);
  expect(failureLines({ ...failure, file: "-" }, "fr")[0]).toBe("entrée standard\u00A0: as a rule,");
  expect(failureLines({ file: "", problem: { code: "folder" } }, "en")[0]).toMatch(/^"": /);
});
