import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const guide = readFileSync("docs/guides/past-one-machine.md", "utf8");

it.each(["views", "piped"])(
  "the guide about clusters prints examples/spark/%s.py, which is checked",
  (name) => {
    expect(guide).toContain(`\`\`\`python\n${readFileSync(`examples/spark/${name}.py`, "utf8")}\`\`\``);
  },
);
