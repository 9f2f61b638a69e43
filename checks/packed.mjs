// The package as npm would publish it, installed in a folder of its own.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

const npm = (args, cwd) =>
  execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });

/** The path of the tarball: the one that `TARBALL` names, or what is built, packed. */
export function tarball() {
  const folder = join(root, ".packed");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  if (process.env.TARBALL) return process.env.TARBALL;
  const [{ filename }] = JSON.parse(
    npm(["pack", "--json", "--ignore-scripts", "--pack-destination", folder], root),
  );
  return join(folder, filename);
}

/** A folder in which the tarball is installed, and nothing else. */
export function consumer(packed, name) {
  const folder = join(root, ".packed", name);
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  npm(["install", "--silent", "--no-audit", "--no-fund", "--no-package-lock", packed], folder);
  return folder;
}
