import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { build } from "vite";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type PolicedServer, STRICT, serveUnder } from "./element-server.js";
import { headlineOf as headlineIn, pagesOfPrint } from "./hand.js";
import { closeBrowser, closePages, drawn, expectAccessible, expectSound, plain, visit } from "./visitor.js";

/** A page with the element's script and this in its body. */
const page = (body: string, head = "") =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
  <title>Page</title>${head}<script type="module" src="/element.js"></script></head><body><main>${body}</main></body></html>`;

const listener = `<script type="module" src="/listen.js"></script>`;
const LISTEN = `
  window.heard = [];
  for (const name of ["estimate", "tariff-issues"])
    document.addEventListener(name, ({ detail, target }) => heard.push({ name, id: target.id, ...detail }));`;

/** Comes when all is over: reads what there is, and tampers with what it hears. */
const LATE = `
  await customElements.whenDefined("cnam-estimate");
  await new Promise((later) => setTimeout(later, 200));
  const element = document.querySelector("cnam-estimate");
  const keep = (estimate) => {
    window.late = { ...structuredClone(estimate), same: estimate === element.estimate, issues: element.tariffIssues };
  };
  keep(element.estimate);
  element.addEventListener("estimate", ({ detail }) => {
    keep(detail);
    for (const one of [detail, detail.quote, detail.quote?.payers?.[0], detail.request?.learner])
      try { one.learnerDue = one.due = one.quote = one.situations = 0; } catch {}
  });`;

const tariff = readFileSync("examples/tariffs/ich-paris.json", "utf8");
const inPage = (text: string) => `<script type="application/json" id="ours">${text}</script>`;

const HOSTILE = `
  * { all: unset !important; font-size: 40px !important; letter-spacing: 1em !important; visibility: hidden }
  html { color-scheme: dark; background: #000 !important; color: #000 !important }
  body { direction: rtl !important; text-transform: uppercase !important; display: block !important }
  style, script, head, title { display: none !important }
  button, input, select { display: none !important }
  h1, h2, p { position: absolute !important; line-height: 0 !important }
  .conversation, .headline { display: none !important }`;

const PAGES = {
  "/bare.html": readFileSync("examples/element/bare.html", "utf8"),
  "/listen.js": LISTEN,
  "/prefilled.html": page(
    `<cnam-estimate locale="en" item="ue-6-ects" scheme="region"></cnam-estimate>`,
    listener,
  ),
  "/two.html": page(
    `<cnam-estimate id="one" locale="en" item="ue-6-ects" scheme="region"></cnam-estimate>
     <cnam-estimate id="two" locale="fr"></cnam-estimate>`,
    listener,
  ),
  "/form.html": page(
    `<form><input name="who" value="me"><cnam-estimate name="request" locale="en" item="ue-6-ects" scheme="company"></cnam-estimate>
     <button type="reset">Reset</button></form>`,
    listener,
  ),
  "/tariff.html": page(
    `${inPage(tariff)}<cnam-estimate locale="en" tariff="ours"></cnam-estimate>`,
    listener,
  ),
  "/bad-tariff.html": page(
    `${inPage(`{"format":1,"id":"x","title":"X","currency":"€"}`)}<cnam-estimate tariff="ours"></cnam-estimate>`,
    listener,
  ),
  "/late.html": page(
    `<cnam-estimate locale="en" item="ue-6-ects" scheme="region"></cnam-estimate>`,
    `<script type="module" src="/late.js"></script>`,
  ),
  "/late.js": LATE,
  "/twice.html": page(
    `<cnam-estimate></cnam-estimate><script type="module" src="/element.js?again"></script>`,
  ),
  "/linked.html": page(`<cnam-estimate locale="en" link></cnam-estimate>`),
  "/hostile.html": page(
    `<cnam-estimate locale="en" item="ue-6-ects" scheme="region"></cnam-estimate>`,
    `<link rel="stylesheet" href="/hostile.css">`,
  ),
  "/hostile.css": HOSTILE,
  "/hung.html": page(
    `<cnam-estimate locale="en" item="ue-3-ects" scheme="region"></cnam-estimate>`,
    `<script src="/hang.js"></script>`,
  ),
  "/hang.js": `Object.assign(Object.prototype, { hung: 1, annualFee: "already-paid", scheme: "company", value: 1 })`,
};

let strict: PolicedServer;
let styled: PolicedServer;
beforeAll(async () => {
  strict = await serveUnder(STRICT, PAGES);
  styled = await serveUnder(`${STRICT}; style-src 'self'`, PAGES, { "/cms/": "examples/element/cms/" });
});
afterEach(closePages);
afterAll(async () => {
  await closeBrowser();
  strict.close();
  styled.close();
});

const headlineOf = (page: Page, id = "cnam-estimate") => headlineIn(page, id);
const heardBy = (page: Page) =>
  page.evaluate(
    () =>
      (window as never as { heard: { name: string; id: string; quote?: { learnerDue?: number } }[] }).heard,
  );

it("runs in a bare page under default-src 'none'; script-src 'self', without an error in the console", async () => {
  const visitor = await visit(`${strict.address}/bare.html`);
  const { page } = visitor;
  await expect.poll(() => headlineOf(page)).toContain("Pour commencer");
  await page.locator(`cnam-estimate [data-item="ue-6-ects"]`).click();
  await page.locator(`cnam-estimate .learner [value="job-seeker"]`).check();
  await page.locator(`cnam-estimate [data-choose="region"]`).click();
  await expect.poll(() => headlineOf(page)).toContain("Vous payez 153 € en tout.");
  await expect.poll(() => page.locator("cnam-estimate .paper").innerText()).toContain("Vous payez 153");
  // It has its style: a button is as high as a thumb needs.
  const { height } = (await page.locator("cnam-estimate [data-do=print]").boundingBox()) ?? { height: 0 };
  expect(height).toBeGreaterThanOrEqual(44);
  await expectSound(visitor);
  await expectAccessible(page);
});

it("is prefilled by its attributes, and tells the request and the quote", async () => {
  const { page, mishaps } = await visit(`${strict.address}/prefilled.html`);
  await page.locator(`cnam-estimate .learner [value="employee"]`).check();
  await expect.poll(() => headlineOf(page)).toBe("You pay €228 in all.");
  const told = () =>
    page.locator("cnam-estimate").evaluate((one) => (one as never as { estimate: object }).estimate);
  await expect.poll(told).toMatchObject({
    request: { learner: { situations: ["employee"] }, lines: [{ item: "ue-6-ects", scheme: "region" }] },
    quote: { status: "priced", learnerDue: 228_00 },
  });
  const estimate = await told();
  await expect
    .poll(async () => (await heardBy(page)).at(-1))
    .toMatchObject({ name: "estimate", ...estimate });
  const heard = await heardBy(page);
  expect(new Set(heard.map((one) => JSON.stringify(one))).size).toBe(heard.length);
  expect(mishaps).toEqual([]);
});

it("follows its attributes, once for all that change together, and keeps who the learner is", async () => {
  const { page } = await visit(`${strict.address}/prefilled.html`);
  await page.locator(`cnam-estimate .learner [value="employee"]`).check();
  await drawn(page);
  const before = (await heardBy(page)).length;
  await page.locator("cnam-estimate").evaluate((one) => {
    one.setAttribute("item", "ue-12-ects");
    one.setAttribute("scheme", "company");
  });
  await expect.poll(() => headlineOf(page)).toBe("You pay €0 in all.");
  await expect.poll(async () => (await heardBy(page)).length).toBe(before + 1);
  await page.locator("cnam-estimate").evaluate((one) => one.setAttribute("locale", "fr"));
  await expect.poll(() => headlineOf(page)).toBe("Vous payez 0 € en tout.");
  await expect.poll(async () => (await heardBy(page)).length).toBe(before + 1);
});

it("follows attributes that were changed while it was out of the page, or while it was moved", async () => {
  const { page } = await visit(`${strict.address}/prefilled.html`);
  await page.locator(`cnam-estimate .learner [value="employee"]`).check();
  await drawn(page);
  await page.evaluate(() => {
    const element = document.querySelector("cnam-estimate") as Element;
    element.remove();
    element.setAttribute("item", "ue-12-ects");
    element.setAttribute("scheme", "company");
    element.setAttribute("locale", "fr");
    document.body.append(element);
  });
  await expect.poll(() => headlineOf(page)).toBe("Vous payez 0 € en tout.");
  await page.evaluate(() => {
    const element = document.querySelector("cnam-estimate") as Element;
    element.setAttribute("scheme", "region");
    document.querySelector("main")?.append(element);
  });
  await expect.poll(() => headlineOf(page)).toBe("Vous payez 306 € en tout.");
  await page.evaluate((text) => {
    const element = document.querySelector("cnam-estimate") as Element;
    element.remove();
    document.body.insertAdjacentHTML("beforeend", `<script type="application/json" id="ours"></script>`);
    (document.querySelector("#ours") as Element).textContent = text;
    element.setAttribute("tariff", "ours");
    element.removeAttribute("item");
    element.removeAttribute("scheme");
    document.body.append(element);
  }, tariff);
  await expect.poll(() => headlineOf(page)).toContain("Pour commencer");
  await expect.poll(() => page.locator("cnam-estimate .entry").count()).toBe(0);
});

it.each([
  ["en-GB", "Simulator"],
  ["EN", "Simulator"],
  ["fr-CA", "Simulateur"],
  ["de", "Simulateur"],
  ["", "Simulateur"],
])("in locale %o it is the %s", async (locale, title) => {
  const { page } = await visit(`${strict.address}/prefilled.html`);
  await page.locator("cnam-estimate").evaluate((one, tag) => one.setAttribute("locale", tag), locale);
  await expect.poll(() => page.locator("cnam-estimate h1").innerText()).toBe(title);
});

it.each([
  [
    "en",
    { item: "ue-6-ect", scheme: "region" },
    "Attribute “item” of this page: “ue-6-ect” is unknown. Did you mean “ue-6-ects”?",
  ],
  [
    "fr",
    { item: "ue-6-ects", scheme: "regions" },
    "Attribut « scheme » de cette page : « regions » est inconnu. Est-ce « region » ?",
  ],
  ["fr", { item: "ue:6&x", scheme: "" }, "Attribut « item » de cette page : « ue:6&x » est inconnu."],
  ["en", { item: "", scheme: "region" }, "Attribute “scheme” of this page: it needs “item”."],
])("says which attribute it cannot read: %s %o", async (locale, attributes, told) => {
  const { page } = await visit(`${strict.address}/prefilled.html`);
  await page.locator("cnam-estimate").evaluate(
    (one, all) => {
      for (const [name, value] of Object.entries(all)) one.setAttribute(name, value);
    },
    { ...attributes, locale },
  );
  await drawn(page);
  await expect.poll(async () => plain(await page.locator("cnam-estimate .problems").innerText())).toBe(told);
});

it("can be read by whoever comes later than its events, and not be changed by who hears them", async () => {
  const { page, mishaps } = await visit(`${strict.address}/late.html`);
  await drawn(page);
  const late = () => page.evaluate(() => (window as never as { late: unknown }).late);
  await expect.poll(late).toMatchObject({ quote: { status: "undetermined" }, same: true, issues: [] });
  await page.locator(`cnam-estimate .learner [value="employee"]`).check();
  await drawn(page);
  // Its listener tries to make everything free.
  await expect.poll(late).toMatchObject({ quote: { learnerDue: 228_00 }, same: true });
  await page.locator(`cnam-estimate .learner [value="job-seeker"]`).check();
  await expect.poll(() => headlineOf(page)).toBe("You pay €153 in all.");
  await page.locator("cnam-estimate [data-do=undo]").click();
  await expect.poll(() => headlineOf(page)).toBe("You pay €228 in all.");
  await page.evaluate(() => document.querySelector("cnam-estimate")?.setAttribute("tariff", "nowhere"));
  await drawn(page);
  const issues = () =>
    page
      .locator("cnam-estimate")
      .evaluate((one) => (one as never as { tariffIssues: object[] }).tariffIssues);
  await expect.poll(issues).toMatchObject([{ code: "required" }]);
  expect(mishaps).toEqual([]);
});

it("keeps what was said while it is moved in the page", async () => {
  const { page, mishaps } = await visit(`${strict.address}/prefilled.html`);
  await page.locator(`cnam-estimate .learner [value="employee"]`).check();
  await page.evaluate(() => document.body.append(document.querySelector("cnam-estimate") as Element));
  await expect.poll(() => headlineOf(page)).toBe("You pay €228 in all.");
  expect(mishaps).toEqual([]);
});

it("two in one page know nothing of one another", async () => {
  const visitor = await visit(`${strict.address}/two.html`);
  const { page } = visitor;
  await page.locator(`#two [data-item="ue-3-ects"]`).click();
  await page.locator(`#two .learner [value="job-seeker"]`).check();
  await page.locator(`#one .learner [value="employee"]`).check();
  await page.locator(`#two [data-choose="region"]`).click();
  await expect.poll(() => headlineOf(page, "#one")).toBe("You pay €228 in all.");
  await expect.poll(() => headlineOf(page, "#two")).toContain("Vous payez 114 € en tout.");
  await expect.poll(() => page.locator(`#one .learner [value="job-seeker"]`).isChecked()).toBe(false);
  const last = (id: string) => async () => (await heardBy(page)).filter((one) => one.id === id).at(-1)?.quote;
  await expect.poll(() => last("one")()).toMatchObject({ learnerDue: 228_00 });
  await expect.poll(() => last("two")()).toMatchObject({ learnerDue: 114_00 });
  await expectSound(visitor);
  await expectAccessible(page);
});

it("gives a form the request as JSON, nothing before there is an answer, and begins anew with the form", async () => {
  const { page, mishaps } = await visit(`${strict.address}/form.html`);
  const sent = () =>
    page.evaluate(() => Object.fromEntries(new FormData(document.querySelector("form") as HTMLFormElement)));
  await drawn(page);
  await expect.poll(sent).toEqual({
    who: "me",
    request: JSON.stringify({ learner: {}, lines: [{ item: "ue-6-ects", scheme: "company" }] }),
  });
  await page.locator(`cnam-estimate .learner [value="employee"]`).check();
  await expect
    .poll(async () => JSON.parse(String((await sent())["request"])))
    .toMatchObject({
      learner: { situations: ["employee"] },
    });
  await page.locator("cnam-estimate [data-do=start-again]").click();
  await expect.poll(sent).toEqual({ who: "me" });
  await page.getByRole("button", { name: "Reset" }).click();
  await expect.poll(async () => JSON.parse(String((await sent())["request"]))).toMatchObject({ learner: {} });
  expect(mishaps).toEqual([]);
});

it("has what was said when somebody comes back to its page, as fields have", async () => {
  const { page, mishaps } = await visit(`${strict.address}/form.html`);
  await page.locator(`cnam-estimate .learner [value="employee"]`).check();
  await page.locator(`cnam-estimate [data-item="ue-3-ects"]`).click();
  await drawn(page);
  await page.goto(`${strict.address}/twice.html`);
  await page.goBack();
  await drawn(page);
  await expect.poll(() => page.locator(`cnam-estimate .learner [value="employee"]`).isChecked()).toBe(true);
  await expect.poll(() => page.locator("cnam-estimate .entry").count()).toBe(2);
  expect(mishaps).toEqual([]);
});

it("answers for the tariff that the page holds", async () => {
  const { page, mishaps } = await visit(`${strict.address}/tariff.html`);
  const items = () =>
    page
      .locator("cnam-estimate [data-item]")
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset["item"]));
  await expect.poll(items).toEqual(Object.keys((JSON.parse(tariff) as { items: object }).items));
  await page.locator("cnam-estimate").evaluate((one) => one.removeAttribute("tariff"));
  await drawn(page);
  await expect.poll(() => page.locator(`cnam-estimate [data-item="ue-6-ects"]`).count()).toBe(1);
  expect(mishaps).toEqual([]);
});

it("says in words what is wrong with a tariff, and in an event", async () => {
  const { page, mishaps } = await visit(`${strict.address}/bad-tariff.html`);
  await drawn(page);
  const problems = page.locator("cnam-estimate .problems li");
  await expect
    .poll(async () => (await problems.allInnerTexts()).map(plain))
    .toEqual([
      expect.stringMatching(/^currency: .*Got "€"\.$/),
      expect.stringMatching(/^items: /),
      expect.stringMatching(/^schemes: /),
      expect.stringMatching(/^grid: /),
    ]);
  await expect
    .poll(() => page.locator("cnam-estimate .problems").innerText())
    .toContain("Cette page indique un tarif");
  await expect
    .poll(() => heardBy(page))
    .toMatchObject([{ name: "tariff-issues", issues: [{}, {}, {}, { code: "required" }] }]);
  await page.locator("cnam-estimate").evaluate((one) => one.setAttribute("tariff", "nowhere"));
  await drawn(page);
  await expect
    .poll(async () => (await problems.allInnerTexts()).map(plain))
    .toEqual([
      `tariff: The page holds the tariff: give <script type="application/json" id="nowhere">. Got nothing.`,
    ]);
  // Once it is mended, naming it again is enough.
  await page.evaluate((text) => {
    (document.querySelector("#ours") as Element).textContent = text;
    document.querySelector("cnam-estimate")?.setAttribute("tariff", "ours");
  }, tariff);
  await expect.poll(() => headlineOf(page)).toContain("Pour commencer");
  await expectAccessible(page);
  expect(mishaps).toEqual([]);
});

it("does not mind if a page has its script twice", async () => {
  const { page, mishaps } = await visit(`${strict.address}/twice.html`);
  await expect.poll(() => headlineOf(page)).toContain("Pour commencer");
  expect(mishaps).toEqual([]);
});

it("has no link on its sheet unless the page wants one, which then leads back", async () => {
  const bare = await visit(`${strict.address}/prefilled.html`);
  await drawn(bare.page);
  await expect
    .poll(() => bare.page.locator("cnam-estimate .paper a[href^='http://localhost']").count())
    .toBe(0);
  await expect.poll(() => bare.page.locator("cnam-estimate [data-copy=link]").count()).toBe(0);
  const said = "#situations=employee&line=ue-6-ects:region";
  const { page, mishaps } = await visit(`${strict.address}/linked.html${said}`);
  await expect.poll(() => headlineOf(page)).toBe("You pay €228 in all.");
  await page.locator(`cnam-estimate .learner [value="job-seeker"]`).check();
  const link = () => page.locator("cnam-estimate .paper a").last().getAttribute("href");
  await expect.poll(link).toContain("situations=employee,job-seeker");
  const { page: later } = await visit((await link()) as string);
  await expect.poll(() => headlineOf(later)).toBe("You pay €153 in all.");
  // An anchor of the page is none of its links.
  await page.evaluate(() => {
    location.hash = "#contact";
  });
  await expect.poll(() => headlineOf(page)).toBe("You pay €153 in all.");
  expect(mishaps).toEqual([]);
});

describe.each(["react", "vue"])("a page of %s", (name) => {
  const folder = fileURLToPath(new URL("../../examples/element/", import.meta.url));
  const outDir = `node_modules/.cache/element/${name}`;
  let server: PolicedServer;

  beforeAll(async () => {
    await build({
      configFile: `${folder}vite.config.ts`,
      root: `${folder}${name}`,
      base: "./",
      logLevel: "error",
      build: { outDir: `../../../${outDir}`, emptyOutDir: true },
    });
    server = await serveUnder(STRICT, {}, { "/": `${outDir}/` });
  });
  afterAll(() => server.close());

  it("prefills the element, hears its answers, and changes what it asks", async () => {
    const visitor = await visit(`${server.address}/index.html`);
    const { page } = visitor;
    const shown = async () => plain(await page.locator("output").innerText());
    await expect.poll(() => headlineOf(page)).toContain("depending on your answers");
    await expect.poll(shown).toBe("not known yet");
    await page.locator(`cnam-estimate .learner [value="employee"]`).check();
    await expect.poll(shown).toBe("€228");
    await page.getByRole("button", { name: "A recall exam" }).click();
    await expect.poll(shown).toBe("not known yet");
    await expect.poll(() => headlineOf(page)).toContain("is still missing");
    await expect.poll(() => page.locator(`cnam-estimate .learner [value="employee"]`).isChecked()).toBe(true);
    await page.locator(`cnam-estimate [id$="entry-0-ects"]`).fill("3");
    await expect.poll(shown).toBe("€189");
    await expectSound(visitor);
    await expectAccessible(page);
  });
});

it("does nothing where there is no browser", async () => {
  const script = new URL("../../dist/element.js", import.meta.url).href;
  const exported = await import(/* @vite-ignore */ script);
  expect(Object.keys(exported)).toEqual([]);
});

it("the guide shows both pages as they are", () => {
  const guide = readFileSync("docs/guides/element.md", "utf8");
  for (const file of ["react/main.tsx", "vue/App.vue"])
    expect(guide).toContain(`\n${readFileSync(`examples/element/${file}`, "utf8")}\`\`\``);
});

describe("a page with hostile styles", () => {
  it.each([1280, 360])("leaves it as it is, %i px wide", async (width) => {
    const { page, mishaps } = await visit(`${styled.address}/hostile.html`, {
      viewport: { width, height: 900 },
    });
    await page.locator(`cnam-estimate .learner [value="employee"]`).check();
    await expect.poll(() => headlineOf(page)).toBe("You pay €228 in all.");
    const style = await page.locator("cnam-estimate [data-do=print]").evaluate((one) => {
      const { fontSize, direction, letterSpacing, textTransform, visibility, display } =
        getComputedStyle(one);
      return { fontSize, direction, letterSpacing, textTransform, visibility, display };
    });
    expect(style).toMatchObject({
      fontSize: "16px",
      direction: "ltr",
      letterSpacing: "normal",
      textTransform: "none",
      visibility: "visible",
    });
    expect(style.display).not.toBe("none");
    await expect.poll(() => page.locator("cnam-estimate .headline").isVisible()).toBe(true);
    const surplus = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(surplus).toBeLessThanOrEqual(0);
    await expectAccessible(page);
    expect(mishaps).toEqual([]);
  });
});

it("a page that has hung something on `Object.prototype` has the element, and its prices", async () => {
  const { page, mishaps } = await visit(`${strict.address}/hung.html`);
  await page.locator(`cnam-estimate .learner [value="employee"]`).check();
  await expect.poll(() => headlineOf(page)).toBe("You pay €189 in all.");
  expect(mishaps).toEqual([]);
});

describe("the page of a content management system", () => {
  it.each([1280, 360])("shows it in its column with its font and colours, %i px wide", async (width) => {
    const visitor = await visit(`${styled.address}/cms/index.html`, { viewport: { width, height: 900 } });
    const { page } = visitor;
    await page.locator(`cnam-estimate [data-item="ue-6-ects"]`).click();
    await page.locator(`cnam-estimate .learner [value="employee"]`).check();
    await page.locator(`cnam-estimate [data-choose="region"]`).click();
    await expect.poll(() => headlineOf(page)).toBe("Vous payez 228 € en tout.");
    const style = await page.locator("cnam-estimate [data-do=print]").evaluate((one) => {
      const { backgroundColor, fontFamily } = getComputedStyle(one);
      return { backgroundColor, fontFamily };
    });
    expect(style).toEqual({ backgroundColor: "rgb(122, 31, 75)", fontFamily: "Georgia, serif" });
    await expect.poll(() => page.locator("cnam-estimate h1").isVisible()).toBe(false);
    await expectSound(visitor);
    await expectAccessible(page);
  });

  it("keeps the result in sight within the element, and nowhere else", async () => {
    const { page } = await visit(`${styled.address}/cms/index.html`, {
      viewport: { width: 360, height: 640 },
    });
    const headline = page.locator("cnam-estimate .headline");
    const isSeen = async () => {
      const { y = -1, height = 0 } = (await headline.boundingBox()) ?? {};
      return y >= 0 && y + height <= 641;
    };
    await page.locator("cnam-estimate .learner").scrollIntoViewIfNeeded();
    await expect.poll(isSeen).toBe(true);
    await page.locator(`cnam-estimate [id$="-sheet"]`).scrollIntoViewIfNeeded();
    await expect.poll(isSeen).toBe(true);
    await page.locator("footer").scrollIntoViewIfNeeded();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect.poll(async () => (await headline.boundingBox())?.y).toBeLessThan(400);
  });

  it("prints the sheet alone, on one page, from the element's button", async () => {
    const { page } = await visit(`${styled.address}/cms/index.html`);
    await page.locator(`cnam-estimate [data-item="ue-6-ects"]`).click();
    await page.evaluate(() => {
      window.print = () => {};
      // Chrome before 125 knows only names with dashes, and others know none.
      Object.defineProperty(globalThis, "CustomStateSet", { value: undefined });
      Object.defineProperty(ElementInternals.prototype, "states", { value: undefined });
    });
    await page.locator("cnam-estimate [data-do=print]").click();
    await drawn(page);
    await page.emulateMedia({ media: "print" });
    await expect.poll(() => page.locator("main > h1").isVisible()).toBe(false);
    await expect.poll(() => page.locator("footer").isVisible()).toBe(false);
    await expect.poll(() => page.locator("cnam-estimate .paper").isVisible()).toBe(true);
    await expect.poll(() => page.locator("cnam-estimate .questions").isVisible()).toBe(false);
    await expect.poll(() => pagesOfPrint(page)).toBe(1);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await expect.poll(() => page.locator("footer").isVisible()).toBe(true);
  });

  it("starts again at the first heading that is shown", async () => {
    const { page } = await visit(`${styled.address}/cms/index.html`);
    await page.locator(`cnam-estimate [data-item="ue-6-ects"]`).click();
    await page.locator("cnam-estimate [data-do=start-again]").click();
    await drawn(page);
    const focused = () =>
      page.evaluate(() => document.querySelector("cnam-estimate")?.shadowRoot?.activeElement?.id);
    await expect.poll(focused).toMatch(/-who$/);
  });
});
