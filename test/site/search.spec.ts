import { afterAll, describe, expect, it } from "vitest";
import { closeBrowser, closePages, visit } from "./visitor.js";

afterAll(async () => {
  await closePages();
  await closeBrowser();
});

/** What is typed, and the page that comes first; an anchor on it does not matter. */
const searches = {
  "/": [
    ["bulats", "/tarifs"],
    ["BULATS 65", "/tarifs"],
    ["mémoire", "/tarifs"],
    ["memoire", "/tarifs"],
    ["mémoire d'ingénieur", "/tarifs"],
    ["module 51 h", "/tarifs"],
    ["rappel", "/tarifs"],
    ["exonération", "/lire-une-estimation"],
    ["exoneration", "/lire-une-estimation"],
    ["fourchette", "/lire-une-estimation"],
    ["budget", "/simulateur"],
    ["le moins cher", "/simulateur"],
    ["simulateur", "/simulateur"],
    ["tableur", "/tableur"],
    ["excel", "/tableur"],
    ["terminal", "/ligne-de-commande"],
    ["développeur", "/integrer"],
    ["identifiants", "/integrer"],
    ["parseTariff", "/integrer"],
    ["playground", "/essayer"],
    ["vérifier", "/verifier-un-tarif"],
    ["widget", "/element"],
  ],
  "/en/": [
    ["quote", "/en/functions/quote"],
    ["parseQuoteRequest", "/en/functions/parse-quote-request"],
    ["compare", "/en/functions/compare"],
    ["cheapest", "/en/functions/cheapest"],
    ["eligibility", "/en/functions/eligibility"],
    ["priceList", "/en/functions/price-list"],
    ["explain", "/en/functions/explain"],
    ["source", "/en/source-page"],
    ["createPricing", "/en/functions/create-pricing"],
    ["questions", "/en/functions/questions"],
    ["bulats", "/en/source-page"],
    ["budget", "/en/functions/cheapest"],
    ["which function", "/en/which-function"],
    ["out-of-range", "/en/codes"],
    ["OPACIF", "/en/glossary"],
    ["simulator", "/en/simulator"],
    ["diffTariffs", "/en/which-function"],
    ["playground", "/en/playground"],
    ["counsellor", "/en/reading-an-estimate"],
    ["service", "/en/getting-started"],
  ],
} as const;

describe.each(Object.entries(searches))("the search of %s", (home, expected) => {
  it("puts first what a reader looks for", async () => {
    const { page } = await visit(home);
    await page.keyboard.press("Control+k");
    const field = page.locator(".VPLocalSearchBox input");
    const first = page.locator(".VPLocalSearchBox .result").first();
    const found = async () => {
      await first.waitFor();
      return (await first.getAttribute("href"))?.replace(/#.*|\.html$/g, "");
    };
    for (const [typed, path] of expected) {
      // Nothing is left of what was found before.
      await field.fill("");
      await expect.poll(() => first.count()).toBe(0);
      await field.fill(typed);
      await expect.poll(found, { message: typed }).toBe(path);
    }
  });
});
