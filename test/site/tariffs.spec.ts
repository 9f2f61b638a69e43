import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { readTariff } from "../../docs/.vitepress/tariffs/reading.js";
import { words } from "../../docs/.vitepress/tariffs/words.js";
import { tableText } from "../../src/batch/tariff-parts.js";
import { SAY } from "../../src/batch/write/say.js";
import { cnamNouvelleAquitaine } from "../../src/index.js";
import { at, handOn, rowOf } from "./hand.js";
import {
  closeBrowser,
  closePages,
  drawn,
  expectAccessible,
  expectSound,
  plain,
  requestsOf,
  visit,
  windows,
} from "./visitor.js";

afterEach(closePages);
afterAll(closeBrowser);

const give = (page: Page, name: string, content: string | Buffer, place = ".tariffs > .file-drop") =>
  page
    .locator(`${place} input[type=file]`)
    .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content as string) });

const status = (page: Page) => page.locator(".tariffs > [role=status]").textContent();

async function taken(page: Page, button: string): Promise<string> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  return readFile(await (await waiting).path(), "utf8");
}

it("next year's table: taken, changed, checked, mended, compared, printed and simulated, without asking anyone", async () => {
  const visitor = await visit("/verifier-un-tarif");
  const { page } = visitor;
  const requests = requestsOf(page);
  const table = await taken(page, words.takeTable.fr);
  expect(table).toBe(tableText(cnamNouvelleAquitaine));

  // A spreadsheet saves it as Excel does in France, with a slip of whoever typed.
  const changed = table.replace(/^\uFEFF/, "").replace("Test BULATS;65 €", "Test BULATS;70,50 euros");
  await give(page, "grid.csv", Buffer.from(changed.replaceAll("€", "\x80"), "latin1"));
  await expect.poll(() => status(page)).toBe(words.problems.fr(1));
  await expect
    .poll(() => page.locator(".said").textContent())
    .toContain(SAY.fr.isIn("grid.csv", "Windows-1252"));
  const problem = page.locator(".problems li");
  const said = plain(await problem.innerText());
  expect(said).toContain("bulats-test × company");
  const read = readTariff(changed, undefined, "fr");
  expect(said).toContain(read.kind === "unsound" && plain(read.problems[0]?.text ?? ""));
  await expectAccessible(page);

  // Its button leads to the line, where it is mended.
  await problem.getByRole("button", { name: "Ligne 16" }).click();
  const field = page.locator(".tariffs textarea");
  const line = () =>
    field.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd));
  await expect.poll(line).toBe("Test BULATS;70,50 euros;65 €;65 €;0 €");
  await page.keyboard.type("Test BULATS;70,50;65 €;65 €;0 €");
  await expect.poll(() => status(page)).toBe(words.sound.fr("undated", 17, 4));
  await expect.poll(() => page.locator(".problems").count()).toBe(0);

  const changes = page.getByRole("region", { name: words.changes.fr });
  await expect
    .poll(async () => (await changes.locator("li").allInnerTexts()).map(plain))
    .toEqual(["Le prix bulats-test × company : 65 € → 70,50 €"]);
  const printed = page.locator(".printed");
  await expect
    .poll(async () => plain(await printed.getByRole("row", { name: /Test BULATS/ }).innerText()))
    .toContain("70,50 €");

  await page.getByRole("button", { name: words.open.fr }).click();
  const hand = handOn(page);
  await hand.tap(at.option("employee"));
  await hand.tap(at.item("bulats-test"));
  await expect.poll(async () => (await rowOf(page, "company")).join(" ")).toContain("70,50 €");
  await expectAccessible(page);

  // What was said in the simulator holds for the tariff as it is changed again.
  await field.fill((await field.inputValue()).replace("70,50", "72"));
  await expect.poll(async () => (await rowOf(page, "company")).join(" ")).toContain("72 €");

  const whole = JSON.parse(await taken(page, words.takeJson.fr));
  expect(whole.grid["bulats-test"].company).toBe(7200);
  expect(requests).toEqual([]);
  await expectSound(visitor);
});

describe.each(windows)("%s", (_, options) => {
  it.each([
    [
      "/verifier-un-tarif",
      ["Ville du Bouscat", "Alliance Française de Portland"],
      [words.sound.fr("undated", 3, 4), words.sound.fr("2018-winter", 2, 1)],
    ],
    [
      "/en/tariffs",
      ["Town of Le Bouscat", "Alliance Française of Portland"],
      [words.sound.en("undated", 3, 4), words.sound.en("2018-winter", 2, 1)],
    ],
  ] as const)("%s has two tariffs a click away, accessible and sound", async (path, examples, sound) => {
    const visitor = await visit(path, options);
    const { page } = visitor;
    await expectAccessible(page);
    for (const [index, example] of examples.entries()) {
      await page.getByRole("button", { name: example }).click();
      await expect.poll(() => status(page)).toBe(sound[index]);
      await expect.poll(() => page.locator(".printed").innerText()).toContain(example);
      await expectAccessible(page);
    }
    await page.locator("[aria-labelledby=tariff-simulator] button").click();
    await page.locator(".conversation .headline").waitFor();
    await expectAccessible(page);
    await expect.poll(() => page.locator("h1").count()).toBe(1);
    const gap = async () => {
      const [undo, again] = await page
        .locator(".conversation .steps button")
        .evaluateAll((both) => both.map((one) => one.getBoundingClientRect()));
      return Math.max((again?.left ?? 0) - (undo?.right ?? 0), (again?.top ?? 0) - (undo?.bottom ?? 0));
    };
    await expect.poll(gap, { message: "pixels between two buttons" }).toBeGreaterThanOrEqual(8);
    await expect
      .poll(() => page.locator(".tool [style]").count(), { message: "styles of their own" })
      .toBe(0);
    await expectSound(visitor);
  });
});

it("a scheme that asks for a number can be chosen from the comparison, and asks for it then", async () => {
  const { page } = await visit("/en/tariffs");
  const chec = await readFile(new URL("../../examples/tariffs/chec.json", import.meta.url), "utf8");
  await page.locator(".tariffs textarea").fill(chec);
  await page.getByRole("button", { name: words.open.en }).click();
  const hand = handOn(page);
  await hand.tap(at.item("year"));
  await expect.poll(async () => (await rowOf(page, "third-party"))[1]).toBe("to be given");
  await hand.tap(at.choose("third-party"));
  const field = page.locator('[id$="-entry-0-thirdPartyEuros"]').first();
  await field.fill("1000");
  await drawn(page);
  await expect
    .poll(async () => (await rowOf(page, "third-party")).slice(1, 3))
    .toEqual(["€11,000", "€1,000"]);
});

it("says what is to be mended in a pasted text as JSON, line by line, in the language of the page", async () => {
  const { page } = await visit("/en/tariffs");
  const text = JSON.stringify({ ...cnamNouvelleAquitaine, currency: "€" }, null, 2);
  await page.locator(".tariffs textarea").fill(text);
  await expect.poll(() => status(page)).toBe(words.problems.en(1));
  const problem = page.locator(".problems li");
  await expect.poll(() => problem.innerText()).toContain("currency");
  await expect.poll(() => problem.innerText()).toContain("give three capitals, such as `EUR`");
  const line = text.split("\n").findIndex((one) => one.includes('"currency"')) + 1;
  await expect.poll(() => problem.getByRole("button").innerText()).toBe(`Line ${line}`);
  await page.locator(".tariffs textarea").fill('{\n  "format": 1,\n}');
  await expect.poll(() => problem.innerText()).toContain(words.notJson.en("}", false));
});

it("compares with another file, of whichever page", async () => {
  const { page } = await visit("/en/tariffs");
  const read = (day: string) => readFile(`examples/tariffs/state-schools.${day}.json`, "utf8");
  const [before, after] = await Promise.all([read("2020-06-01"), read("2022-04-14")]);
  await give(page, "2022.json", after);
  const changes = page.getByRole("region", { name: words.changes.en });
  await changes.waitFor();
  await expect.poll(() => changes.innerText()).toContain(words.otherPage.en);
  await give(page, "2020.json", before, ".tariffs .compact");
  await expect.poll(() => changes.locator("summary").textContent()).toMatch(/^\d+ changes from 2020\.json$/);
  await expect.poll(() => changes.locator("li").first().textContent()).toContain("2020-06-01 → 2022-04-14");
  await give(page, "2020.json", before.replace('"EUR"', '"€"'), ".tariffs .compact");
  await expect.poll(() => changes.innerText()).toContain(words.unsoundToo.en("2020.json", 1));
});

it("takes a table and its rest together, as the command line writes them", async () => {
  const { page } = await visit("/verifier-un-tarif");
  const table = tableText(cnamNouvelleAquitaine);
  const { grid, ...rest } = cnamNouvelleAquitaine;
  const files = [
    ["tariff.json", JSON.stringify({ ...rest, grid: {}, edition: { id: "2027" } })],
    ["grid.csv", table],
  ] as const;
  await page
    .locator(".tariffs > .file-drop input")
    .setInputFiles(
      files.map(([name, text]) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) })),
    );
  await expect.poll(() => status(page)).toBe(words.sound.fr("2027", 17, 4));
  await expect.poll(() => page.locator(".said").textContent()).toContain(words.restOf.fr("tariff.json"));
});
