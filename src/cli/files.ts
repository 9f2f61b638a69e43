import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { decode } from "./decode.js";
import type { Environment } from "./environment.js";
import { loaded } from "./loading.js";
import { NO_SUCH_FILE, nameOf, problemWith } from "./problem.js";

const STANDARD_INPUT = 0;

/** The files of this machine. Whatever keeps one from being read is said with its name. */
export const files: Pick<Environment, "read" | "open" | "list" | "exists" | "write" | "load"> = {
  read(file) {
    try {
      return decode(readFileSync(file === "-" ? STANDARD_INPUT : file));
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
  list(folder) {
    try {
      return statSync(folder).isDirectory() ? readdirSync(folder) : undefined;
    } catch (problem) {
      if (wordsFor(problem) === NO_SUCH_FILE) return undefined;
      throw unreadable(folder, problem);
    }
  },
  exists: existsSync,
  write(file, text) {
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text, { flag: "wx" });
    } catch (problem) {
      throw unreadable(file, problem);
    }
  },
  async load(file) {
    try {
      return await loaded<object>(import(pathToFileURL(resolve(file)).href));
    } catch (problem) {
      // What is missing may as well be something that the file asks for.
      throw problemWith(file, whyUnusable(file) ?? messageOf(problem));
    }
  },
};

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
