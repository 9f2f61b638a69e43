import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { expect, inject } from "vitest";
import { plain as withPlainSpaces } from "../support/plain.js";

const site = inject("site");
let browser: Browser | undefined;

/** One browser for all visitors of a file. */
export async function closeBrowser(): Promise<void> {
  await browser?.close();
}

/** Sends all visitors home. */
export async function closePages(): Promise<void> {
  await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
}

/** Someone who looks at a page; whatever goes wrong meanwhile is remembered. */
export interface Visitor {
  readonly page: Page;
  /** Console errors, exceptions, dialogs and requests that leave this machine. */
  readonly mishaps: readonly string[];
}

/** Opens a page of the site, or of another server, and waits until it is alive. */
export async function visit(path: string, options: BrowserContextOptions = {}): Promise<Visitor> {
  const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
  browser ??= await chromium.launch({ executablePath });
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const mishaps: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") mishaps.push(message.text());
  });
  page.on("pageerror", (error) => mishaps.push(error.message));
  page.on("dialog", (dialog) => {
    mishaps.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (new URL(request.url()).hostname !== "localhost") mishaps.push(`request: ${request.url()}`);
  });
  await page.goto(new URL(path, site).href);
  // A page of the site is there at once; it can be used when the application has taken it over.
  if (page.url().startsWith(site)) {
    await page.waitForFunction(() => "__vue_app__" in (document.querySelector("#app") ?? {}));
    // The conversation is drawn by itself, in its place on the page.
    await page.waitForFunction(
      () => !document.querySelector(".conversation") || document.querySelector(".headline"),
    );
    await drawn(page);
  }
  return { page, mishaps };
}

/** What a page asks for from now on, but for scripts that are fetched ahead, of pages that it leads to. */
export function requestsOf(page: Page): readonly string[] {
  const requests: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    const isAhead = request.resourceType() === "other" && /\/assets\/[^/]+\.md\.[^/]+\.js$/.test(url);
    if (!isAhead && !url.startsWith("blob:")) requests.push(url);
  });
  return requests;
}

/** Waits for two frames: in the first a page draws its answer, before the second all that is built after it. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 1; frame <= 2; frame++)
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  });
}

/** A text with plain spaces, and none around it. */
export const plain = (text: string | null): string | undefined =>
  text === null ? undefined : withPlainSpaces(text).trim();

/** A text on one line. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

/** Once all is drawn, axe finds nothing against WCAG 2.2 AA. */
export async function expectAccessible(page: Page): Promise<void> {
  await drawn(page);
  await expect.poll(() => violations(page)).toEqual([]);
}

/** What axe finds, in short. */
async function violations(page: Page): Promise<string[]> {
  const builder = new AxeBuilder({ page });
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  const { violations } = await builder.withTags(tags).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}

/** No mishap, and nothing wider than the window. */
export async function expectSound({ page, mishaps }: Visitor): Promise<void> {
  expect(mishaps).toEqual([]);
  const surplus = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(surplus, "pixels beyond the window").toBeLessThanOrEqual(0);
}

/** Where and how pages are looked at. */
export const windows = [
  ["wide and light", { colorScheme: "light", viewport: { width: 1280, height: 900 } }],
  ["narrow and dark", { colorScheme: "dark", viewport: { width: 360, height: 740 } }],
] as const;
