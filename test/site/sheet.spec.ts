import { afterAll, afterEach, describe, expect, inject, it } from "vitest";
import { type QuoteRequest, quote } from "../../src/index.js";
import { expectTrue } from "../support/examples.js";
import { pagesOfPrint } from "./hand.js";
import { closeBrowser, closePages, drawn, expectAccessible, plain, visit } from "./visitor.js";

afterEach(closePages);
afterAll(closeBrowser);

it("prints a year of ten lines with every kind of note on one page", async () => {
  const lines = [
    "ue-6-ects:ag2r:semester=1",
    "ue-4-ects:ag2r:semester=1",
    "ue-3-ects:ag2r:semester=2",
    "ue-8-ects-other-centre:region",
    "ue-12-ects:region",
    "work-experience:region",
    "engineering-thesis:region",
    "bulats-test:region",
    "external-exam:region",
    "recall-exam:region:ects=6",
  ].map((line) => `line=${line}`);
  const { page } = await visit(`/simulateur#situations=job-seeker&ag2rMember=yes&${lines.join("&")}`);
  await expect
    .poll(async () => plain(await page.locator(".headline").innerText()))
    .toMatch(/^Vous payez 1 \d{3} € en tout\.$/);
  await expect.poll(() => pagesOfPrint(page)).toBe(1);
});

it.each([
  ["", "Pour commencer : votre situation"],
  ["situations=employee", "salarié·e"],
  ["line=recall-exam:", "Examens spéciaux de rappel"],
  ["line=ue-3-ects::count=2", "52 heures, 6 ECTS"],
  ["line=ue-3-ects:ag2r", "Cotisez-vous à AG2R La Mondiale"],
  ["situations=employee&line=ue-3-ects:ag2r:count=4", "Ce qui bloque"],
])("is there at any stage: %s", async (fragment, told) => {
  const { page } = await visit(`/simulateur#${fragment}`);
  const sheet = async () => plain(await page.locator(".paper").innerText());
  for (const text of [
    told,
    "sans date, vers 2016–2019",
    "Établie le",
    `/simulateur${fragment && `#${fragment}`}`,
  ])
    await expect.poll(sheet).toContain(text);
  await expect.poll(() => pagesOfPrint(page)).toBe(1);
});

it("prints the sheet alone, black on white from a dark page, whatever the reference", async () => {
  const ref = "x".repeat(200);
  const { page } = await visit(`/simulateur#situations=&line=ue-3-ects:region:ref=${ref}`, {
    colorScheme: "dark",
  });
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const style = (selector: string, of: "color" | "backgroundColor") =>
    page
      .locator(selector)
      .first()
      .evaluate((one, name) => getComputedStyle(one)[name], of);
  await expect.poll(() => style("html", "backgroundColor")).toBe("rgb(255, 255, 255)");
  await expect.poll(() => style(".cnam-identity", "color")).toBe("rgb(0, 0, 0)");
  for (const hidden of [".VPNav", ".takeaway", ".questions", ".pay", ".result"])
    await expect.poll(() => page.locator(hidden).first().isVisible(), { message: hidden }).toBe(false);
  const box = await page.locator(".paper").boundingBox();
  const amount = await page.locator(".cnam-estimate td.cnam-amount").last().boundingBox();
  expect((amount?.x ?? 0) + (amount?.width ?? 0)).toBeLessThanOrEqual((box?.x ?? 0) + (box?.width ?? 0) + 1);
});

describe("what is copied", () => {
  const path =
    "/en/simulator#situations=job-seeker&line=ue-6-ects:region:ref=NFP107&line=recall-exam:region:ects=3";
  const request: QuoteRequest = {
    learner: { situations: ["job-seeker"] },
    lines: [
      { item: "ue-6-ects", scheme: "region", ref: "NFP107" },
      { item: "recall-exam", scheme: "region", ects: 3 },
    ],
  };

  async function copied(form: string): Promise<string> {
    const { page } = await visit(path, { permissions: ["clipboard-read", "clipboard-write"] });
    await page.locator(".developers summary").click();
    await page.locator(`[data-copy="${form}"]`).click();
    await page.locator(".takeaway [role=status]", { hasText: "Copied." }).waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  }

  it.each([
    ["text", /^Estimate, not a contract\n=+\n/],
    ["markdown", /^## Estimate, not a contract\n/],
    ["html", /^<section class="cnam-estimate" lang="en">/],
  ])("as %s is the sheet", async (form, start) => {
    const text = await copied(form);
    expect(text).toMatch(start);
    for (const told of ["a job seeker", "NFP107", "not published", "Made on", "/en/simulator"])
      expect(text).toContain(told);
  });

  it.each([
    ["text", (link: string) => `: ${link}\n`],
    ["markdown", (link: string) => `: <${link}>\n`],
    ["html", (link: string) => `<a href="${link}">${link}</a>`],
  ])("as %s holds its link whole", async (form, written) => {
    const link = new URL(path, inject("site")).href;
    const text = await copied(form);
    expect(text).toContain(written(link.replaceAll("&", form === "html" ? "&amp;" : "&")));
  });

  it("as JSON is the request and its quote", async () => {
    const text = await copied("json");
    expect(JSON.parse(text)).toEqual({ request, quote: quote(request) });
  });

  it("as TypeScript reproduces the call", async () => {
    expectTrue(`${await copied("code")}answer; // => ${JSON.stringify(quote(request))}\n`);
  });

  it("as a link leads back", async () => {
    const link = await copied("link");
    expect(link).toContain(path);
  });

  it("can be taken by hand where the browser does not copy", async () => {
    const { page } = await visit(path);
    await page.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
    });
    await page.locator('[data-copy="text"]').click();
    await expect
      .poll(() => page.locator(".takeaway textarea").inputValue())
      .toContain("Estimate, not a contract");
    await expectAccessible(page);
    await page.locator('[data-choose="pole-emploi"], [data-choose="region"]').first().click();
    await drawn(page);
    await expect.poll(() => page.locator(".takeaway textarea").count()).toBe(0);
  });
});
