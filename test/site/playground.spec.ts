import { afterAll, afterEach, expect, it } from "vitest";
import { quote } from "../../src/index.js";
import { closeBrowser, closePages, expectSound, violations, visit } from "./visitor.js";

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
  expect(JSON.parse((await answer.textContent()) ?? "")).toEqual(quote(request));
  expect(await page.locator(".playground").textContent()).toContain("You pay €215 in all.");
  await page.getByLabel("Sentences in").selectOption("fr");
  expect(await page.locator(".playground").textContent()).toContain("Vous payez 215\u00A0€ en tout.");
  expect(await violations(page)).toEqual([]);
  await page.reload();
  expect(JSON.parse(await page.getByLabel("The request").inputValue())).toEqual(request);
  await expectSound(visitor);
});

it("what is wrong stands below the request, and leads to its code", async () => {
  const { page } = await visit("/en/playground");
  const field = page.getByLabel("The request");
  const problems = page.locator(".playground [role=alert]");
  await field.fill('{ "learner": {}, "lines": [{ "item": "bulats", "scheme": "region" }] }');
  expect(await problems.textContent()).toContain("lines.0.item");
  expect(await problems.locator("a").getAttribute("href")).toBe("/en/codes#unknown-item");
  expect(await violations(page)).toEqual([]);
  await field.fill('{ "learner": ');
  expect(await problems.textContent()).toContain("not JSON yet");
});

it("an example of the docs opens there", async () => {
  const { page } = await visit("/en/functions/quote");
  await page.getByText("Try it in the playground").first().click();
  await page.waitForURL(/playground/);
  expect(await page.getByLabel("The request").inputValue()).toContain('"NFP107"');
});

it("a link that was cut off opens the playground all the same", async () => {
  const { page } = await visit("/en/playground#json=%7B%22learner");
  expect(await page.locator(".playground pre").textContent()).toContain('"priced"');
});
