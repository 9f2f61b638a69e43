import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, preview } from "vite";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { closeBrowser, closePages, expectSound, plain, visit } from "./visitor.js";

afterEach(closePages);
afterAll(closeBrowser);

const folder = fileURLToPath(new URL("../../examples/embedding/", import.meta.url));

describe.each(["plain", "react", "vue"])("examples/embedding/%s", (name) => {
  const config = {
    configFile: `${folder}vite.config.ts`,
    root: `${folder}${name}`,
    logLevel: "warn",
    build: { outDir: `../../../node_modules/.cache/embedding/${name}`, emptyOutDir: true },
  } as const;
  let address: string;
  let close: () => Promise<void>;

  beforeAll(async () => {
    await build(config);
    const server = await preview({ ...config, preview: { port: 0 } });
    address = server.resolvedUrls?.local[0] ?? "";
    close = () => server.close();
  });
  afterAll(() => close());

  it("shows a quote, and another when something changes", async () => {
    const visitor = await visit(address);
    const { page } = visitor;
    const shown = async () => plain(await page.locator("[aria-live]").innerText());
    if (name === "plain") {
      await expect.poll(shown).toContain("possible avec « Cofinancement du Conseil régional »");
      await page.locator("[name=scheme]").selectOption("region");
      await expect.poll(shown).toContain("Vous payez 189 € en tout.");
      await page.locator("[name=job-seeker]").check();
      await expect.poll(shown).toContain("Vous payez 114 € en tout.");
      await page.locator("[name=item]").selectOption("recall-exam");
      await expect.poll(shown).toContain("dépend du nombre d'ECTS");
    } else if (name === "react") {
      await expect.poll(shown).toContain("You pay €153 in all.");
      await page.locator("select").selectOption("pole-emploi");
      await expect.poll(shown).toContain("You pay €0 in all.");
    } else {
      await expect.poll(shown).toContain("AG2R");
      await page.getByRole("button", { name: "yes" }).click();
      await expect.poll(shown).toContain("You pay €150 in all.");
      await expect.poll(() => page.locator("fieldset").count()).toBe(0);
    }
    await expectSound(visitor);
  });
});

it("the guide shows each file as it is", () => {
  const guide = readFileSync("docs/guides/embedding.md", "utf8");
  const shown = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    /^(plain|react|vue)\/(index\.html|main\.tsx?|\w+\.(tsx|vue))$/.test(file),
  );
  // The shells of the two frameworks' pages say nothing of the library.
  const shells = ["react/index.html", "vue/index.html", "vue/main.ts"];
  const told = shown.filter((file) => !shells.includes(file)).sort();
  expect(told).toEqual([
    "plain/index.html",
    "plain/main.ts",
    "react/Estimate.tsx",
    "react/main.tsx",
    "vue/App.vue",
  ]);
  for (const file of told) expect(guide).toContain(`\n${readFileSync(`${folder}${file}`, "utf8")}\`\`\``);
});
