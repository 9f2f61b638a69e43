import { afterAll, afterEach, describe, expect, it } from "vitest";
import { at, handOn, hashOf, headlineOf } from "./hand.js";
import { closeBrowser, closePages, expectSound, visit } from "./visitor.js";

afterEach(closePages);
afterAll(closeBrowser);

const open = async (path: string, options = {}) => {
  const visitor = await visit(path, options);
  const { page } = visitor;
  const hash = () => hashOf(page);
  const headline = () => headlineOf(page);
  return { visitor, page, hand: handOn(page), hash, headline };
};

describe("the address of the simulator", () => {
  it("goes along to the other language by the menu, whatever has been said since", async () => {
    const { page, hand, hash, headline } = await open("/simulateur", {
      viewport: { width: 1600, height: 900 },
    });
    await hand.tap(at.item("recall-exam"));
    await hand.fill('[id$="-entry-0-ects"]', "6");
    await hand.fill('[id$="-entry-0-ref"]', "100 %");
    await hand.tap(at.choose("region"));
    const said = "#line=recall-exam:region:ects=6:ref=100%20%2525";
    await expect.poll(hash).toBe(said);
    await page.locator(".VPNavBarTranslations button").hover();
    await page.locator(".VPNavBarTranslations a").click();
    await page.waitForURL(/\/en\/simulator#/);
    await page.locator("h1", { hasText: "Simulator" }).waitFor();
    await expect.poll(hash).toBe(said);
    await expect.poll(headline).toBe("You pay between €153 and €228, depending on your answers.");
  });

  it("is read again when it changes", async () => {
    const { page, headline } = await open("/en/simulator#line=bulats-test:region");
    await page.evaluate(() => {
      location.hash = "situations=&line=ue-3-ects:region";
    });
    await expect.poll(headline).toBe("You pay €189 in all.");
  });

  it("stays with the page: whoever leaves takes nothing along", async () => {
    const { page } = await open("/simulateur#line=ue-3-ects:region");
    const left = await page.evaluate(async () => {
      history.pushState({}, "", "/tarifs");
      document.querySelector<HTMLElement>('[data-item="bulats-test"]')?.click();
      await new Promise((rest) => setTimeout(rest, 300));
      return location.pathname + location.hash;
    });
    expect(left).toBe("/tarifs");
  });

  it("holds what was said before anything is drawn", async () => {
    const { page } = await open("/en/simulator#situations=employee&line=ue-6-ects:company");
    const said = await page.evaluate(async () => {
      document.querySelector<HTMLElement>('[data-item="ue-3-ects"]')?.click();
      document.querySelector<HTMLElement>('[data-item="bulats-test"]')?.click();
      await Promise.resolve();
      return location.hash;
    });
    expect(said).toBe("#situations=employee&line=ue-6-ects:company&line=ue-3-ects:&line=bulats-test:");
  });

  it("stays what it is when the bars are skipped", async () => {
    const { page, hash, headline } = await open(
      "/en/simulator#annualFee=due&situations=&line=ue-3-ects:region",
    );
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(headline).toBe("You pay €189 in all.");
    await expect.poll(hash).toBe("#situations=&line=ue-3-ects:region");
    await page.locator(".fee input").check();
    await expect.poll(headline).toBe("You pay €39 in all.");
  });

  it("stays inert with a hostile reference", async () => {
    const hostile = `<img src=x onerror=alert(1)>"'&<script>alert(2)</script>`;
    const { visitor, page } = await open(
      `/simulateur#line=ue-3-ects:region:ref=${encodeURIComponent(hostile)}&situations=`,
    );
    await expect.poll(() => page.locator(".paper").textContent()).toContain(hostile);
    await expect.poll(() => page.locator(".conversation img, .conversation script").count()).toBe(0);
    await expectSound(visitor);
  });

  it("of a hundred thousand keys is read in time", async () => {
    const keys = Array.from({ length: 100_000 }, (_, index) => `k${index}=1`).join("&");
    const { page } = await open("/en/simulator");
    const started = Date.now();
    await page.evaluate((fragment) => {
      location.hash = fragment;
    }, keys);
    await page.locator(".problems", { hasText: "The link is too long" }).waitFor();
    expect(Date.now() - started).toBeLessThan(20_000);
  });
});
