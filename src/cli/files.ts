import { once } from "node:events";
import { createReadStream, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Environment } from "./environment.js";
import { NO_SUCH_FILE, nameOf, problemWith } from "./problem.js";

const STANDARD_INPUT = 0;

/** The files of this machine. Whatever keeps one from being read is said with its name. */
export const files: Pick<Environment, "read" | "open" | "load"> = {
  read(file) {
    try {
      return readFileSync(file === "-" ? STANDARD_INPUT : file, "utf8");
    } catch (problem) {
      if (wordsFor(problem) === NO_SUCH_FILE) return undefined;
      throw unreadable(file, problem);
    }
  },
  open(file) {
    try {
      const stat = file === "-" ? undefined : statSync(file);
      return { bytes: bytesOf(file), size: stat?.isFile() ? stat.size : undefined };
    } catch (problem) {
      throw unreadable(file, problem);
    }
  },
  async load(file) {
    const loaded = new AbortController();
    try {
      return await Promise.race([import(pathToFileURL(resolve(file)).href), idle(loaded.signal)]);
    } catch (problem) {
      // What is missing may as well be something that the file asks for.
      throw problemWith(file, whyUnusable(file) ?? messageOf(problem));
    } finally {
      loaded.abort();
    }
  },
};

/** Fails once the event loop is empty: a module that is still waiting then would wait for ever. */
async function idle(signal: AbortSignal): Promise<never> {
  await once(process, "beforeExit", { signal });
  throw new Error("the module waits for something that never happens");
}

/** Opened when it is read, so that whatever keeps it from being read is met there. */
async function* bytesOf(file: string): AsyncIterable<Uint8Array> {
  try {
    yield* file === "-" ? process.stdin : createReadStream(file);
  } catch (problem) {
    throw unreadable(file, problem);
  }
}

const FOLDER = "a folder, where a file is wanted";
const WORDS: Readonly<Record<string, string>> = {
  ENOENT: NO_SUCH_FILE,
  ENOTDIR: NO_SUCH_FILE,
  ENAMETOOLONG: NO_SUCH_FILE,
  EISDIR: FOLDER,
  EACCES: "it may not be read by this account",
};

/** What keeps a file from being a module, as far as it shows from outside. */
function whyUnusable(file: string): string | undefined {
  try {
    return statSync(file).isDirectory() ? FOLDER : undefined;
  } catch (problem) {
    return wordsFor(problem);
  }
}

/** What a module says that fails, whatever it throws. */
const messageOf = (problem: unknown): string => String(Object(problem).message ?? problem);

const unreadable = (file: string, problem: unknown) => problemWith(nameOf(file), wordsFor(problem));

/** What the system says of a file, in words. */
function wordsFor(problem: unknown): string {
  const { code, message } = problem as NodeJS.ErrnoException;
  return WORDS[String(code)] ?? message;
}
