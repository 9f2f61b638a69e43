import { createReadStream, createWriteStream, mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Spooled } from "./environment.js";

/** Keeps a stream in a file that has no name: whatever ends the program, a signal too, nothing of it is left. */
export async function spool(bytes: AsyncIterable<Uint8Array>): Promise<Spooled> {
  const folder = mkdtempSync(join(tmpdir(), "cnam-pricing-"));
  let fd: number;
  try {
    fd = openSync(join(folder, "input"), "wx+", 0o600);
  } finally {
    rmSync(folder, { recursive: true });
  }
  const out = createWriteStream("", { fd, autoClose: false });
  await pipeline(bytes, out);
  return {
    bytes: () => createReadStream("", { fd, autoClose: false, start: 0 }),
    size: out.bytesWritten,
  };
}
