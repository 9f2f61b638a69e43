// What several entries share, the bundler of declarations writes into files of its own, which nobody can import. TypeScript
// before 5.4 then finds no name for it in declarations of its own (TS2742). Here it moves into the first entry that uses
// it; the others import it from there, by its public name.
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";

const { exports } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const ENTRIES = Object.values(exports).flatMap((entry) =>
  entry.import ? [basename(entry.import.default, ".js")] : [],
);
/** What nobody can require. */
const MODULES_ONLY = Object.values(exports).flatMap((entry) =>
  entry.import && !entry.require ? [basename(entry.import.default, ".js")] : [],
);
const dist = new URL("../dist/", import.meta.url);
const FROM = / from '\.\/([^']+)\.c?js';$/;
const IMPORT = /^import \{ (.*) \} from '\.\/.+';$/;
const RE_EXPORT = /^export \{ (.*) \} from '\.\/.+';$/;
const EXPORT = /^export (?:type )?\{ (.*) \};$/;

/** `type A as B, C`: what is named `A` inside is `B` outside. */
const pairs = (list) =>
  list.split(", ").map((pair) => {
    const [inside, outside = inside] = pair.replace(/^type /, "").split(" as ");
    return { inside, outside };
  });
const refuse = (text) => {
  throw new Error(`declarations cannot be merged: ${text}`);
};

for (const extension of [".d.ts", ".d.cts"]) {
  const read = (name) => readFileSync(new URL(name + extension, dist), "utf8").split("\n");
  const shared = new Map(
    readdirSync(dist)
      .filter((file) => file.endsWith(extension) && !ENTRIES.includes(file.slice(0, -extension.length)))
      .map((file) => {
        const name = file.slice(0, -extension.length);
        const lines = read(name);
        const names = lines.flatMap((line) =>
          pairs(EXPORT.exec(line)?.[1] ?? "").filter(({ inside }) => inside),
        );
        return [name, { lines, names: new Map(names.map(({ inside, outside }) => [outside, inside])) }];
      }),
  );
  /** By the file that was shared: the entry in which it now stands. */
  const homes = new Map();
  /** By entry and name inside: its public name. */
  const published = new Map();

  const moved = (name, entry) => {
    if (homes.has(name)) return [];
    homes.set(name, entry);
    const { lines } = shared.get(name);
    return lines.flatMap((line) => {
      const from = FROM.exec(line)?.[1];
      if (from !== undefined) return same(line, from, entry);
      return EXPORT.test(line) ? [] : [line];
    });
  };
  /** An import of what stands in the same file from now on: nothing, if it has one name. */
  const same = (line, from, entry) => {
    for (const { inside, outside } of pairs(IMPORT.exec(line)[1]))
      if (shared.get(from).names.get(inside) !== outside) refuse(`${outside} is another's name in ${from}`);
    const there = moved(from, entry);
    return homes.get(from) === entry ? there : [imported(line, from)];
  };
  const imported = (line, from) => {
    const home = homes.get(from);
    const names = pairs(IMPORT.exec(line)[1]).map(({ inside, outside }) => {
      const name = shared.get(from).names.get(inside);
      const known =
        published.get(home).get(name) ?? refuse(`${name} is used elsewhere, and ${home} does not export it`);
      return known === outside ? known : `${known} as ${outside}`;
    });
    return `import { ${names.join(", ")} } from './${home}${extension === ".d.ts" ? ".js" : ".cjs"}';`;
  };
  const merged = (line, entry) => {
    const from = FROM.exec(line)?.[1];
    if (from === undefined || !shared.has(from)) return [line];
    if (IMPORT.test(line)) return same(line, from, entry);
    const names = pairs(RE_EXPORT.exec(line)[1]).map(({ inside, outside }) => {
      const name = shared.get(from).names.get(inside);
      return name === outside ? name : `${name} as ${outside}`;
    });
    return [...moved(from, entry), `export { ${names.join(", ")} };`];
  };

  for (const entry of ENTRIES) {
    const lines = read(entry).flatMap((line) => merged(line, entry));
    const names = lines.flatMap((line) => (EXPORT.test(line) ? pairs(EXPORT.exec(line)[1]) : []));
    published.set(entry, new Map(names.map(({ inside, outside }) => [inside, outside])));
    writeFileSync(new URL(entry + extension, dist), lines.join("\n"));
  }
  for (const name of shared.keys()) rmSync(new URL(name + extension, dist));
  for (const entry of MODULES_ONLY) if (extension === ".d.cts") rmSync(new URL(entry + extension, dist));
}
