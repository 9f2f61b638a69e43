// The licences of the packages that a bundle carries.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The packages of which esbuild has put something into a bundle. */
export function packagesIn(metafile) {
  const inputs = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  const carried = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return carried.flatMap(([path]) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []);
}

/** One section a package: its name, version and licence, then the licence's text as the package has it. */
export function noticesOf(names) {
  if (names.length === 0) return "The files in dist/ contain no code of other packages.\n";
  const sections = names.toSorted().map((name) => {
    const folder = join("node_modules", name);
    const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
    if (file === undefined) throw new Error(`${name} is bundled, and no file in ${folder} is its licence.`);
    return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
  });
  return ["The files in dist/ contain code of the packages below, under these licences.\n", ...sections].join(
    `\n${"-".repeat(80)}\n\n`,
  );
}
