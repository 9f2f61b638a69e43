import { createReadStream, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { World } from "./world.js";

const STANDARD_INPUT = 0;

/** The files of this machine. Whatever keeps one from being read is said with its name. */
export const files: Pick<World, "read" | "open" | "load"> = {
  read(file) {
    try {
      return readFileSync(file === "-" ? STANDARD_INPUT : file, "utf8");
    } catch (error) {
      throw told(file, error);
    }
  },
  open(file) {
    if (file === "-") return { bytes: process.stdin, size: undefined };
    try {
      const stat = statSync(file);
      return { bytes: bytesOf(file), size: stat.isFile() ? stat.size : undefined };
    } catch (error) {
      throw told(file, error);
    }
  },
  async load(file) {
    try {
      statSync(file);
      return await import(pathToFileURL(resolve(file)).href);
    } catch (error) {
      throw told(file, error);
    }
  },
};

/** Opened when it is read, so that whatever keeps it from being read is met there. */
async function* bytesOf(file: string): AsyncIterable<Uint8Array> {
  try {
    yield* createReadStream(file);
  } catch (error) {
    throw told(file, error);
  }
}

/** What is wrong with a file, by the system's codes. */
const WORDS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "a folder, where a file is wanted",
  ERR_UNSUPPORTED_DIR_IMPORT: "a folder, where a file is wanted",
  EACCES: "it may not be read from this account",
};

/** All else is said in the words of whoever found it, who may be a module that throws anything. */
function told(file: string, error: unknown): Error {
  const { code = "", message = String(error) } = Object(error) as Partial<NodeJS.ErrnoException>;
  const name = file === "-" ? "standard input" : file;
  return new Error((WORDS[code] ?? message).replaceAll(/^/gm, () => `${name}: `));
}
