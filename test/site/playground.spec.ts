import { afterAll, afterEach, expect, it } from "vitest";
import { words } from "../../docs/.vitepress/playground/words.js";
import { quote } from "../../src/index.js";
import { closeBrowser, closePages, expectAccessible, expectSound, visit } from "./visitor.js";

afterEach(closePages);
afterAll(closeBrowser);

it("a request that is typed stands beside its answer and its sentences, in either language", async () => {
  const visitor = await visit("/en/playground");
  const { page } = visitor;
  const request = {
    learner: { situations: [] },
    lines: [{ item: "bulats-test", scheme: "region" }],
  } as const;
  await page.getByLabel("The request").fill(JSON.stringify(request));
  const answer = page.locator(".playground pre");
  await expect.poll(async () => JSON.parse((await answer.textContent()) ?? "")).toEqual(quote(request));
  await expect.poll(() => page.locator(".playground").textContent()).toContain("You pay €215 in all.");
  await page.getByLabel("Sentences in").selectOption("fr");
  await expect
    .poll(() => page.locator(".playground").textContent())
    .toContain("Vous payez 215\u00A0€ en tout.");
  await expectAccessible(page);
  await page.reload();
  await expect
    .poll(async () => JSON.parse(await page.getByLabel("The request").inputValue()))
    .toEqual(request);
  await expectSound(visitor);
});

it("what is wrong stands below the request, and leads to its code", async () => {
  const { page } = await visit("/en/playground");
  const field = page.getByLabel("The request");
  const problems = page.locator(".playground [role=alert]");
  await field.fill('{ "learner": {}, "lines": [{ "item": "bulats", "scheme": "region" }] }');
  await expect.poll(() => problems.textContent()).toContain("lines.0.item");
  await expect.poll(() => problems.locator("a").getAttribute("href")).toBe("/en/codes#unknown-item");
  await expectAccessible(page);
  await field.fill('{ "learner": ');
  await expect.poll(() => problems.textContent()).toContain("not JSON yet");
});

it("an example of the docs opens there", async () => {
  const { page } = await visit("/en/functions/quote");
  await page.getByText("Try it in the playground").first().click();
  await page.waitForURL(/playground/);
  await expect.poll(() => page.getByLabel("The request").inputValue()).toContain('"NFP107"');
});

it("an example with several requests opens each of them there", async () => {
  for (const [text, status] of [
    ["Try request 1", '"priced"'],
    ["Try request 2", '"ineligible"'],
    ["Try request 3", '"undetermined"'],
  ] as const) {
    const { page } = await visit("/en/functions/quote");
    await page.getByText(text).click();
    await page.waitForURL(/playground/);
    await expect.poll(() => page.locator(".playground pre").textContent()).toContain(status);
  }
});

it("an example of a French page opens in the French playground, whose sentences are French", async () => {
  const visitor = await visit("/integrer");
  const { page } = visitor;
  await page.getByText("Essayer cette demande").first().click();
  await page.waitForURL(/essayer/);
  await expect.poll(() => page.getByLabel("La demande").inputValue()).toContain('"ue-6-ects"');
  await expect
    .poll(() => page.locator(".playground").textContent())
    .toContain("Vous payez 153\u00A0€ en tout.");
  await expectAccessible(page);
  await expectSound(visitor);
});

it("what is typed goes along to the other language", async () => {
  const { page } = await visit("/essayer", { viewport: { width: 1600, height: 900 } });
  await page.getByLabel("La demande").fill('{ "learner": {}, "lines": [] }');
  await page.locator(".VPNavBarTranslations button").hover();
  await page.locator(".VPNavBarTranslations a").click();
  await page.waitForURL(/\/en\/playground/);
  await expect
    .poll(async () => JSON.parse(await page.getByLabel("The request").inputValue()))
    .toEqual({ learner: {}, lines: [] });
});

it.each([
  ["/simulateur", "Pour les développeurs", "Essayer cette demande en JSON", "La demande"],
  ["/en/simulator", "For developers", "Try this request as JSON", "The request"],
])("the request of %s opens there, whatever is in its reference", async (path, fold, link, field) => {
  const said = "situations=job-seeker&line=recall-exam:region:ects=3:ref=NFP%20107%253A%20100%2525%20%26%20b";
  const visitor = await visit(`${path}#${said}`);
  const { page } = visitor;
  await page.getByText(fold).click();
  await page.getByText(link).click();
  await page.waitForURL(/#json=/);
  const request = {
    learner: { situations: ["job-seeker"] },
    lines: [{ item: "recall-exam", scheme: "region", ects: 3, ref: "NFP 107: 100% & b" }],
  } as const;
  await expect.poll(async () => JSON.parse(await page.getByLabel(field).inputValue())).toEqual(request);
  await expect
    .poll(async () => JSON.parse((await page.locator(".playground pre").textContent()) ?? ""))
    .toEqual(quote(request));
  await expectSound(visitor);
});

it("a link that was cut off opens the playground with what there is, and no price", async () => {
  const { page } = await visit("/en/playground#json=%7B%22learner");
  await expect.poll(() => page.locator(".playground textarea").inputValue()).toBe('{"learner');
  await expect.poll(() => page.locator(".playground").innerText()).toContain(words.notJson.en);
  await expect.poll(() => page.locator(".playground").innerText()).not.toContain("priced");
});

it.each(["/", "/en/"])("the code of %s stands beside its answer, and leads there", async (home) => {
  const { page } = await visit(home);
  const blocks = await page.locator(".beside > div").all();
  const [code, answer] = await Promise.all(blocks.map((block) => block.boundingBox()));
  expect(answer?.y).toBe(code?.y);
  expect(answer?.x).toBeGreaterThan((code?.x ?? 0) + (code?.width ?? 0));
  await page.locator(".beside .try a").click();
  await page.waitForURL(/#json=/);
  await expect.poll(() => page.locator(".playground pre").textContent()).toContain('"priced"');
});
