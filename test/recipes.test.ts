import { readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import { expect, it } from "vitest";

// `npm run recipes` runs each of them against the packed library.
const guide = readFileSync("docs/guides/recipes.md", "utf8");

it.each(readdirSync("examples/recipes"))("the guide shows the recipe %s as it is", (name) => {
  const file = readFileSync(`examples/recipes/${name}`, "utf8");
  expect(guide).toContain(`\`\`\`${extname(name).slice(1)}\n${file}\`\`\``);
});
