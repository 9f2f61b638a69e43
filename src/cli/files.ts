import {
  accessSync,
  constants,
  createReadStream,
  existsSync,
  fstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { decode, type Encoding } from "../batch/text/encoding.js";
import type { Environment } from "./environment.js";
import { loaded } from "./loading.js";
import { type FileProblem, failureIn, messageOf, problemWith } from "./problem.js";
import { spool } from "./spool.js";
import { readStandardInput, STANDARD_INPUT } from "./standard-input.js";

type Files = Pick<
  Environment,
  "read" | "open" | "spool" | "list" | "exists" | "identify" | "write" | "replace" | "remove" | "load"
>;

/** The text of a file and the encoding that it was found to be in; nothing if there is no such file. */
export function readText(file: string): { readonly text: string; readonly encoding: Encoding } | undefined {
  const bytes = readBytes(file);
  const decoded = bytes && decode(bytes);
  if (decoded && "problem" in decoded) throw problemWith(file, { code: "no-text", why: decoded.problem });
  return decoded;
}

function readBytes(file: string): Uint8Array | undefined {
  try {
    return file === "-" ? readStandardInput() : readFileSync(file);
  } catch (problem) {
    if (problemFor(problem).code === "missing-file") return undefined;
    throw unreadable(file, problem);
  }
}

/** The files of this machine. Whatever keeps one from being read is said with its name. */
export const files: Files = {
  read: (file) => readText(file)?.text,
  open(file) {
    try {
      const stat = file === "-" ? fstatSync(STANDARD_INPUT) : statSync(file);
      // Of a folder as standard input Node reads nothing, without a word.
      if (stat.isDirectory()) throw problemWith(file, { code: "folder" });
      if (file === "-") return { bytes: bytesOf(file), size: undefined };
      accessSync(file, constants.R_OK);
      return { bytes: bytesOf(file), size: stat.isFile() ? stat.size : undefined };
    } catch (problem) {
      throw failureIn(problem) ? problem : unreadable(file, problem);
    }
  },
  async spool(bytes) {
    try {
      return await spool(bytes);
    } catch (problem) {
      throw failureIn(problem) ? problem : unreadable("-", problem);
    }
  },
  list(folder) {
    try {
      return statSync(folder).isDirectory() ? readdirSync(folder) : undefined;
    } catch (problem) {
      if (problemFor(problem).code === "missing-file") return undefined;
      throw unreadable(folder, problem);
    }
  },
  exists: existsSync,
  identify(file) {
    try {
      const { dev, ino } =
        file === "-" ? fstatSync(STANDARD_INPUT, { bigint: true }) : statSync(file, { bigint: true });
      return `${dev} ${ino}`;
    } catch {
      const folder = dirname(resolve(file));
      // What is not there yet is told by where it will be.
      return folder === resolve(file) ? folder : `${files.identify(folder)} ${basename(file)}`;
    }
  },
  write(file, text) {
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text, { flag: "wx" });
    } catch (problem) {
      throw unreadable(file, problem);
    }
  },
  replace(file, text) {
    const part = `${file}.part`;
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(part, text, { flush: true });
      renameSync(part, file);
    } catch (problem) {
      rmSync(part, { force: true });
      throw unreadable(file, problem);
    }
  },
  remove(file) {
    try {
      rmSync(file, { force: true });
    } catch (problem) {
      throw unreadable(file, problem);
    }
  },
  async load(file) {
    try {
      return await loaded(settled(import(pathToFileURL(resolve(file)).href)));
    } catch (problem) {
      // What is missing may as well be something that the file asks for.
      throw problemWith(file, whyUnusable(file) ?? reasonOf(problem));
    }
  },
};

/** A module, once what it exports is there as well: that may be a promise. */
async function settled(loading: Promise<object>): Promise<object> {
  const exported: Readonly<Record<string, unknown>> = { ...(await loading) };
  for (const one of Object.hasOwn(exported, "default") ? [exported["default"]] : Object.values(exported))
    await one;
  return exported;
}

/** Opened when it is read, so that whatever keeps it from being read is met there. */
async function* bytesOf(file: string): AsyncIterable<Uint8Array> {
  try {
    yield* file === "-" ? process.stdin : createReadStream(file);
  } catch (problem) {
    throw unreadable(file, problem);
  }
}

const CODES = {
  ENOENT: "missing-file",
  ENOTDIR: "missing-file",
  ENAMETOOLONG: "missing-file",
  EISDIR: "folder",
  EACCES: "forbidden-file",
  EEXIST: "existing-file",
} as const satisfies Readonly<Record<string, FileProblem["code"]>>;

/** What keeps a file from being a module, as far as it shows from outside. */
function whyUnusable(file: string): FileProblem | undefined {
  try {
    return statSync(file).isDirectory() ? { code: "folder" } : undefined;
  } catch (problem) {
    return problemFor(problem);
  }
}

/** Why a module cannot be loaded: it takes too long, is none, or says itself what fails in it. */
function reasonOf(problem: unknown): FileProblem {
  const known = failureIn(problem)?.problem;
  if (known?.code === "endless-module" || known?.code === "slow-module") return known;
  return Object(problem).code === "ERR_UNKNOWN_FILE_EXTENSION"
    ? { code: "unknown-kind" }
    : { code: "reported", message: messageOf(problem) };
}

const unreadable = (file: string, problem: unknown) => problemWith(file, problemFor(problem));

/** What the system says of a file. */
function problemFor(problem: unknown): FileProblem {
  const code = String(Object(problem).code);
  return Object.hasOwn(CODES, code)
    ? { code: CODES[code as keyof typeof CODES] }
    : { code: "reported", message: messageOf(problem) };
}
