import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A new folder, for as long as a test takes. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "cnam-pricing-"));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

/** A file with this text, in a folder of its own. */
export function written(name: string, text: string): string {
  const file = join(folder(), name);
  writeFileSync(file, text);
  return file;
}
