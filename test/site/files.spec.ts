import { readFile } from "node:fs/promises";
import type { Download, Page } from "playwright-core";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { words } from "../../docs/.vitepress/files/words.js";
import { SAY } from "../../src/batch/write/say.js";
import type { Environment } from "../../src/cli/environment.js";
import { environment, run, stream } from "../support/cli.js";
import {
  closeBrowser,
  closePages,
  expectAccessible,
  expectSound,
  plain,
  requestsOf,
  visit,
  windows,
} from "./visitor.js";

afterEach(closePages);
afterAll(closeBrowser);

const HEAD = "devis;situation;intitulé;financement;ECTS;référence";
const csv = (rows: readonly string[]) => [HEAD, ...rows].map((row) => `${row}\n`).join("");

/** A year of a large centre: two enrolments a quote, some refused, some open, some to be mended. */
const year = csv(
  Array.from({ length: 50_000 }, (_, index) => {
    const quote = Math.floor(index / 2);
    const situation = ["salarié·e", "demandeur·euse d'emploi", ""][quote % 3];
    const [item, ects] =
      index % 7 === 0 ? ["recall-exam", 6] : [["ue-3-ects", "ue-6-ects", "bulats-test"][index % 3], ""];
    const scheme = quote % 500 === 0 ? "regoin" : ["company", "pole-emploi", "region", "ag2r"][quote % 4];
    return `D${quote};${situation};${item};${scheme};${ects};R${index}`;
  }),
);

/** What the command line makes of a file: the answers, the report and the totals. */
async function onCommandLine(content: string) {
  let report = "";
  const bytes = new TextEncoder().encode(content);
  const more: Partial<Environment> = {
    open: () => ({ ...stream([bytes]), size: bytes.length }),
    replace: (_, written) => {
      report = written;
    },
    remove: () => {},
    identify: (name) => name,
    list: () => undefined,
  };
  const args = ["batch", "devis.csv", "--format", "csv", "--locale", "fr", "--report", "report.html"];
  const { out, error } = await run(args, { ...environment, ...more });
  return { answers: out, report, totals: plain(error)?.split("\n").slice(1) ?? [] };
}

const give = (page: Page, content: string | Buffer, name = "devis.csv") =>
  page.locator(".files input[type=file]").setInputFiles({
    name,
    mimeType: "text/csv",
    buffer: Buffer.from(content as string),
  });

/** What is taken along by a link. */
async function taken(page: Page, label: string): Promise<string> {
  const waiting: Promise<Download> = page.waitForEvent("download");
  await page.getByRole("link", { name: label }).click();
  return readFile(await (await waiting).path(), "utf8");
}

const rowsOf = async (page: Page, caption: string) => {
  const rows = await page.getByRole("table", { name: caption }).locator("tbody tr").all();
  return Promise.all(
    rows.map(async (row) => (await row.locator("td").allInnerTexts()).map((text) => plain(text))),
  );
};

it("answers a file of 50,000 rows as the command line does, while the page stays free; cancelled once before", async () => {
  const expected = await onCommandLine(year);
  const visitor = await visit("/fichiers");
  const { page } = visitor;
  const requests = requestsOf(page);
  const progress = page.getByRole("progressbar");
  const status = page.locator(".files > [role=status]");
  const isUnderWay = () => progress.evaluate((bar) => (bar as HTMLProgressElement).position > 0);

  await give(page, year);
  await expect.poll(isUnderWay).toBe(true);
  await page.getByRole("button", { name: words.cancel.fr }).click();
  await expect.poll(() => status.textContent()).toBe(words.cancelled.fr);
  await expect.poll(() => progress.count()).toBe(0);
  await expect.poll(() => page.locator("#result").count()).toBe(0);

  await give(page, year);
  await expect.poll(isUnderWay).toBe(true);
  const menu = page.getByRole("button", { name: "Tenir les tarifs" });
  await menu.click();
  await page.getByRole("link", { name: "Dans un tableur" }).waitFor({ timeout: 5_000 });
  await expect.poll(() => progress.count(), { message: "it is still under way" }).toBe(1);
  await page.locator("#result").waitFor({ timeout: 240_000 });
  await expect.poll(() => status.textContent()).toBe(words.done.fr);

  const totals = async () =>
    (await rowsOf(page, words.totals.fr)).map(([payer, amount]) => `${payer} : ${amount}`);
  expect(expected.totals.length).toBeGreaterThan(3);
  await expect.poll(totals).toEqual(expected.totals);
  const answers = await taken(page, words.takeAnswers.fr());
  expect(answers).toBe(expected.answers);
  const report = await taken(page, words.takeReport.fr);
  expect(report).toBe(expected.report);

  const toMend = page.locator("details", { hasText: SAY.fr.toMend });
  await expect.poll(() => toMend.locator("summary").innerText()).toBe(words.titled.fr(SAY.fr.toMend, 100));
  await expect.poll(() => toMend.getAttribute("open"), { message: "many are folded" }).toBeNull();
  await toMend.locator("summary").click();
  await expect.poll(() => toMend.locator("tbody tr").count()).toBe(100);
  await expect.poll(() => rowsOf(page, words.first.fr(300))).toHaveLength(300);
  expect(requests).toEqual([]);
  await expectSound(visitor);
}, 300_000);

describe.each(windows)("%s", (_, options) => {
  it.each([
    ["/fichiers", "fr", ["Élève", "267 €"]],
    ["/en/files", "en", ["Learner", "€267"]],
  ] as const)("%s shows an example, accessible and sound", async (path, locale, total) => {
    const visitor = await visit(path, options);
    const { page } = visitor;
    await expectAccessible(page);
    await page.getByRole("button", { name: words.example[locale] }).click();
    await page.locator("#result").waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("result");
    await expect.poll(async () => (await rowsOf(page, words.totals[locale]))[0]).toEqual(total);
    const toMend = page.locator("details", { hasText: words.titled[locale](SAY[locale].toMend, 1) });
    await expect.poll(() => toMend.getAttribute("open"), { message: "few are seen at once" }).not.toBeNull();
    await expect.poll(() => toMend.locator("td").first().innerText()).toBe("8");
    await expect
      .poll(() => page.locator(".tool [style]").count(), { message: "styles of their own" })
      .toBe(0);
    await expectAccessible(page);
    await expectSound(visitor);
  });
});

it("gives a French spreadsheet its CSV on the English page as well", async () => {
  const { page } = await visit("/en/files");
  await page.getByRole("button", { name: words.example.en }).click();
  const english = await taken(page, words.takeAnswers.en("en"));
  expect(english).toContain(SAY.en.learnerPays("EUR"));
  const french = await taken(page, words.takeAnswers.en("fr"));
  expect(french).toMatch(/^\uFEFF"Ligne";/);
  expect(french).toContain('"Total";;"Élève";;267,00;');
});

it("takes files that are dropped anywhere on the page, and chosen with the keyboard", async () => {
  const { page } = await visit("/fichiers");
  // The browser is told early that the dialog is taken care of.
  const chooser = page.waitForEvent("filechooser", { timeout: 60_000 });
  const content = csv(["A1;salarié·e;bulats-test;region;;"]);
  const files = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "lot 1.csv"));
    return transfer;
  }, content);
  await page.dispatchEvent(".VPContent", "drop", { dataTransfer: files });
  await expect.poll(() => page.locator(".said").textContent()).toContain("lot 1.csv");
  await page.locator(".files input[type=file]").focus();
  await page.keyboard.press("Enter");
  await (await chooser).setFiles({ name: "lot 2.csv", mimeType: "text/csv", buffer: Buffer.from(content) });
  await expect.poll(() => page.locator(".said").textContent()).toContain("lot 2.csv");
});

it("asks for the encoding where a sign could be two, and answers as it is told", async () => {
  const { page } = await visit("/fichiers");
  await give(page, Buffer.from(csv(["A1;salarié·e;bulats-test;region;;en \xA4"]), "latin1"));
  const question = page.locator(".asked");
  await question.waitFor();
  await expect.poll(() => question.textContent()).toContain("devis.csv\u00A0: ");
  await expectAccessible(page);
  await question.getByRole("button", { name: /en €/ }).click();
  await page.locator("#result").waitFor();
  await expect.poll(() => page.locator(".said").textContent()).toContain("ISO-8859-15");
  await expect.poll(() => page.getByRole("cell", { name: "en €" }).count()).toBe(1);
});

it("says what keeps a file from being read, and reads it once it is mended", async () => {
  const { page } = await visit("/en/files");
  await give(page, "quote,item,sheme\n");
  const problems = page.locator(".problems");
  await problems.waitFor();
  await expect.poll(() => problems.textContent()).toContain("Did you mean `scheme`?");
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("failed");
  await expectAccessible(page);
  await give(page, "quote,item,scheme\nA1,ue-3-ects,region\n");
  await page.locator("#result").waitFor();
  await expect.poll(() => problems.count()).toBe(0);
});
