import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { run, world } from "./support/cli.js";

// What the README's commands answer, as whole documents: read them as a user would.

const FORMATS = { text: "txt", markdown: "md", html: "html" };
const COMMANDS = [
  ...readFileSync("README.md", "utf8").matchAll(/^npx cnam-pricing ((quote|compare|cheapest) --.*)$/gm),
];

describe.each(COMMANDS.map(([, args = "", name = ""]) => ({ args, name })))(
  "the README's cnam-pricing $args",
  ({ args, name }) => {
    it.each(
      Object.entries(FORMATS).flatMap(([format, end]) => ["fr", "en"].map((locale) => [locale, format, end])),
    )("in %s as %s", async (locale = "", format = "", end) => {
      const { out, status } = await run([...args.split(" "), "--locale", locale, "--format", format], world);
      expect(status).toBe(0);
      await expect(out).toMatchFileSnapshot(`documents/${name}.${locale}.${end}`);
      if (format === "text") for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
    });
  },
);

it("has a document of each kind", () => {
  expect(COMMANDS.map(([, , name]) => name)).toEqual(["quote", "compare", "cheapest"]);
});
