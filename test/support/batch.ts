import type { Environment, Stream } from "../../src/cli/environment.js";
import { environment, run, stream } from "./cli.js";

export type Contents = Readonly<Record<string, string | Uint8Array>>;

/** Runs a batch over files of this content, in pieces of so many bytes; what it writes to other files is `written`. */
export async function runBatch(
  args: readonly string[],
  files: Contents,
  size = 7,
  more: Partial<Environment> = {},
) {
  const written = new Map<string, string>();
  const open = (name: string): Stream => {
    const content = files[name];
    if (content === undefined) throw new Error(`${name}: there is no such file`);
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
      bytes.subarray(index * size, (index + 1) * size),
    );
    return { ...stream(pieces), size: bytes.length };
  };
  const replace = (file: string, text: string) => void written.set(file, text);
  const remove = (file: string) => void written.delete(file);
  const result = await run(["batch", ...args], { ...environment, open, replace, remove, ...more });
  return { ...result, written };
}

// biome-ignore lint/suspicious/noExplicitAny: a test looks into an answer as JSON has it
type Answer = any;

/** The answers of NDJSON. */
export const answersIn = (out: string): Answer[] =>
  out
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));

/** The answers to CSV. */
export async function answersTo(text: string | Uint8Array, ...args: string[]) {
  const { out, ...exit } = await runBatch(["f.csv", "--format", "ndjson", ...args], { "f.csv": text });
  return { ...exit, out, answers: answersIn(out) };
}
