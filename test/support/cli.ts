import type { Environment, ExitResult } from "../../src/cli/environment.js";
import { run as start } from "../../src/cli/run.js";
import { collected } from "./collected.js";

/** An environment without files, in which nobody watches. */
export const environment: Environment = {
  read: () => "",
  open: () => stream([]),
  async spool(bytes) {
    const pieces = await collected(bytes);
    return { bytes: () => stream(pieces).bytes, size: Buffer.concat(pieces).length };
  },
  list: () => undefined,
  exists: () => false,
  identify: (file) => file,
  write: () => {},
  replace: () => {},
  remove: () => {},
  load: (file) => import(new URL(`../../${file}`, import.meta.url).href),
  language: "C.UTF-8",
  version: "1.2.3",
  isColourful: false,
};

/** Two editions of a page, as they are typed. */
export const STATE_SCHOOLS: readonly string[] = ["2020-06-01", "2022-04-14"].flatMap((day) => [
  "--tariff",
  `examples/tariffs/state-schools.${day}.json`,
]);

/** A file that comes in these pieces. */
export const stream = (pieces: readonly (string | Uint8Array)[]) => ({
  bytes: (async function* () {
    for (const piece of pieces) yield typeof piece === "string" ? new TextEncoder().encode(piece) : piece;
  })(),
  size: undefined,
});

/** Runs a command to its end: how it exits and all that it writes. */
export async function run(
  args: readonly string[],
  where: Environment,
): Promise<ExitResult & { out: string }> {
  const output = start(args, where);
  let out = "";
  for (;;) {
    const { done, value } = await output.next();
    if (done) return { ...value, out };
    out += value;
  }
}
