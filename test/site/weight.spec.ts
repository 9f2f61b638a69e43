import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, expect, it } from "vitest";
import { closeBrowser, closePages, visit } from "./visitor.js";

afterEach(closePages);
afterAll(closeBrowser);

/** Of the simulator's own script, beyond what every page of the site loads: bytes, gzipped. */
const BUDGET = 60_000;

it("the simulator has at most 60 kB of script beyond the theme, gzipped", () => {
  const site = new URL("../../docs/.vitepress/dist/", import.meta.url);
  const read = (file: string) => readFileSync(new URL(file, site));
  /** What a page loads for itself, as it says. What is fetched ahead for pages that it leads to is theirs. */
  const scripts = (page: string) =>
    [
      ...read(page)
        .toString()
        .matchAll(/(?:modulepreload" href|<script type="module" src)="\/([^"]+\.js)"/g),
    ].map(([, file = ""]) => file.replace(/\.lean\.js$/, ".js"));
  const others = new Set(scripts("lire-une-estimation.html"));
  const own = scripts("simulateur.html").filter((file) => !others.has(file));
  expect(own.some((file) => file.includes("Simulator"))).toBe(true);
  const weight = own.reduce((sum, file) => sum + gzipSync(read(file)).length, 0);
  expect(weight).toBeLessThanOrEqual(BUDGET);
});

it("the answer stands there in the very next frame, and all the rest is built after it", async () => {
  const { page } = await visit("/en/simulator#line=ue-3-ects:region");
  const frames = await page.evaluate(async () => {
    const rebuilt = new Set<string>();
    const observer = new MutationObserver((changes) => {
      for (const { target } of changes) {
        const place = target instanceof Element ? target : target.parentElement;
        rebuilt.add(place?.closest(".headline, .comparison, .paper")?.className ?? "");
      }
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    document.querySelector<HTMLElement>('.learner [value="job-seeker"]')?.click();
    await new Promise((drawing) => requestAnimationFrame(drawing));
    const answer = document.querySelector(".headline")?.textContent;
    const first = [...rebuilt];
    await new Promise((rest) => setTimeout(rest, 500));
    observer.disconnect();
    return { answer, first, later: [...rebuilt] };
  });
  expect(frames.answer).toBe("You pay €114 in all.");
  expect(frames.first).toContain("headline");
  expect(frames.first).not.toContain("paper");
  expect(frames.first).not.toContain("comparison");
  expect(frames.later).toEqual(expect.arrayContaining(["paper", "comparison"]));
});

it("agrees with itself where no frame is drawn", async () => {
  const { page } = await visit("/en/simulator#situations=&line=ue-3-ects:region");
  await page.evaluate(() => {
    window.requestAnimationFrame = () => 0;
  });
  await page.locator('.learner [value="job-seeker"]').check();
  await expect.poll(async () => page.locator(".paper").innerText()).toContain("You pay €114 in all.");
});
