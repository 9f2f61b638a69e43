import { afterAll, afterEach, describe, expect, it } from "vitest";
import { cnamNouvelleAquitaine, quote } from "../../src/index.js";
import { money } from "../../src/words/index.js";
import { closeBrowser, closePages, expectAccessible, expectSound, visit, windows } from "./visitor.js";

afterEach(closePages);
afterAll(closeBrowser);

const templates = [
  ["the French home", "/"],
  ["the English home", "/en/"],
  ["a guide", "/en/guides/form"],
  ["a page with code and tables", "/en/guides/embedding"],
  ["the source page", "/en/source-page"],
  ["the codes", "/en/codes"],
  ["a page of a function", "/en/functions/quote"],
  ["which function to call", "/en/which-function"],
  ["Intégrer les tarifs", "/integrer"],
  ["an API page of a function", "/en/api/cnam-pricing/functions/createPricing"],
  ["an API page of a type", "/en/api/cnam-pricing/type-aliases/Quote"],
  ["the list of the API", "/en/api/"],
  ["Les tarifs", "/tarifs"],
  ["Comment lire une estimation", "/lire-une-estimation"],
  ["Tenir les tarifs dans un tableur", "/tableur"],
] as const;

describe.each(windows)("%s", (_, options) => {
  it.each(templates)("%s is accessible and sound", async (_, path) => {
    const visitor = await visit(path, options);
    await expectAccessible(visitor.page);
    await expectSound(visitor);
  });
});

it("a page that is not there says so, in its language", async () => {
  const { page } = await visit("/nulle-part");
  await expect.poll(() => page.textContent("h1")).toBe("PAGE INTROUVABLE");
  await expectAccessible(page);
});

it("the search finds a name of the API without asking anyone", async () => {
  const visitor = await visit("/en/getting-started");
  await visitor.page.keyboard.press("Control+k");
  await visitor.page.locator(".VPLocalSearchBox input").fill("diffTariffs");
  const found = visitor.page.locator(".VPLocalSearchBox .result", { hasText: "diffTariffs" }).first();
  await found.waitFor();
  await found.click();
  await visitor.page.waitForURL(/diffTariffs/);
  await expectSound(visitor);
});

it("the picture of a year's cost shows what quotes come to, in a table too", async () => {
  const { page } = await visit("/en/source-page");
  await page.locator(".growth summary").click();
  const growth = page.locator(".growth tbody tr");
  await growth.last().waitFor();
  const rows = await growth.evaluateAll((all) =>
    all.map((row) => [...row.children].map((cell) => cell.textContent)),
  );
  const due = (scheme: "pole-emploi" | "region" | "ag2r", ...items: ("ue-8-ects" | "ue-12-ects")[]) => {
    const lines = items.map((item, index) => ({ item, scheme, semester: index === 0 ? 1 : 2 }) as const);
    const answer = quote({ learner: { situations: ["job-seeker"], ag2rMember: true }, lines });
    return answer.status === "priced" ? money(answer.learnerDue, "EUR", "en") : answer.status;
  };
  const row = (credits: number, ...items: ("ue-8-ects" | "ue-12-ects")[]) => [
    `${credits}`,
    ...(["pole-emploi", "region", "ag2r"] as const).map((scheme) => due(scheme, ...items)),
  ];
  expect(rows.map(([credits]) => credits)).toEqual(["3", "4", "6", "8", "12", "16", "20", "24"]);
  expect(rows.slice(3, 5)).toEqual([row(8, "ue-8-ects"), row(12, "ue-12-ects")]);
  expect(rows.at(-1)).toEqual(row(24, "ue-12-ects", "ue-12-ects"));
  expect(rows.slice(3, 4)).toEqual([["8", "€0", "€179", "€150"]]);
  await expect.poll(() => page.locator(".growth p").textContent()).toContain("From 6 ECTS on");
  await expectAccessible(page);
});

it("a page says when it was edited", async () => {
  const { page } = await visit("/en/codes");
  const edited = page.locator(".VPLastUpdated time");
  await expect.poll(() => edited.getAttribute("datetime")).toMatch(/^\d{4}-\d\d-\d\dT/);
  await expect.poll(() => edited.textContent()).toMatch(/\d{4}/);
});

it.each([
  ["/tarifs", "/en/source-page"],
  ["/simulateur", "/en/simulator"],
  ["/lire-une-estimation", "/en/reading-an-estimate"],
  ["/tableur", "/en/guides/spreadsheet"],
  ["/", "/en/"],
])("%s and %s lead to each other by the menu of languages", async (french, english) => {
  const other = async (path: string) => {
    const { page } = await visit(path);
    const links = page.locator(".VPNavBarTranslations a");
    return links.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  };
  await expect.poll(() => other(french)).toEqual([english]);
  await expect.poll(() => other(english)).toEqual([french]);
});

it("each page says its language", async () => {
  const french = await visit("/tarifs");
  await expect.poll(() => french.page.getAttribute("html", "lang")).toBe("fr");
  const english = await visit("/en/source-page");
  await expect.poll(() => english.page.getAttribute("html", "lang")).toBe("en");
});

it("the tariffs stand there as the page prints them", async () => {
  const { page } = await visit("/tarifs");
  const cells = page.locator('[data-row="ue-6-ects"] .cell');
  await expect.poll(() => cells.allTextContents()).toEqual(["1 020 €", "510 €", "78 €", "0 €"]);
  const rows = page.locator("[data-row]");
  await expect
    .poll(() => rows.evaluateAll((all) => all.map((row) => row.getAttribute("data-row"))))
    .toEqual(["annual-fee", ...Object.keys(cnamNouvelleAquitaine.items)]);
  await expect
    .poll(() => page.locator(".tariff .heading").allTextContents())
    .toEqual([
      ...["Unités d'enseignement", "Cours du soir, à distance organisés par le Cnam Nouvelle-Aquitaine"],
      "Cours à distance organisés par un autre centre que le Cnam Nouvelle-Aquitaine",
      ...["Unités d'activité tutorées", "Tests et examens spéciaux"],
    ]);
});

it.each([
  ["/", "Financement", "Financement par Pôle Emploi", "Pas encore de prix"],
  ["/en/", "Who funds it", "Cofinancement du Conseil régional", "You pay between €153 and €228"],
])("%s answers right away, and again for another choice", async (path, label, scheme, said) => {
  const { page } = await visit(path);
  await page.getByLabel(label).selectOption({ label: scheme });
  await expect.poll(() => page.locator(".live-figure [role=status]").textContent()).toContain(said);
});
