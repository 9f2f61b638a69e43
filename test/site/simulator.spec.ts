import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { type CnamNouvelleAquitaine, type QuoteRequest, quote } from "../../src/index.js";
import { formatQuote } from "../../src/words/index.js";
import { expectTrue } from "../support/examples.js";
import { closeBrowser, closePages, drawn, expectSound, plain, violations, visit } from "./visitor.js";

afterEach(closePages);
afterAll(closeBrowser);

const headline = (page: Page) => page.locator(".result .headline").textContent();
async function estimate(page: Page) {
  await drawn(page);
  return plain(await page.locator(".estimate").innerText());
}
async function facts(page: Page) {
  await drawn(page);
  return page.locator("[data-fact]").evaluateAll((all) => all.map((one) => one.getAttribute("data-fact")));
}
async function hash(page: Page) {
  await drawn(page);
  return new URL(page.url()).hash;
}
const add = (page: Page, item: string) => page.locator(`[data-item="${item}"]`).click();

const languages = {
  fr: {
    path: "/simulateur",
    first: "Ajoutez d'abord une formation, un test ou un examen.",
    needSchemes: "Choisissez un financement pour chaque ligne, ou le moins cher.",
    range: "Vous payez entre 114 € et 189 €, selon vos réponses.",
    ag2r: "Vous payez 150 € en tout.",
    cheapest: "Vous payez 0 € en tout.",
    title: "Estimation, sans valeur contractuelle",
  },
  en: {
    path: "/en/simulator",
    first: "Add a course, a test or an exam first.",
    needSchemes: "Choose a scheme for each line, or the cheapest.",
    range: "You pay between €114 and €189, depending on your answers.",
    ag2r: "You pay €150 in all.",
    cheapest: "You pay €0 in all.",
    title: "Estimate, not a contract",
  },
} as const;

describe.each(Object.entries(languages))("a job seeker's story, %s", (_, words) => {
  it.each([1280, 360])("goes from an empty page to a printed estimate, %i px wide", async (width) => {
    const visitor = await visit(words.path, { viewport: { width, height: 800 } });
    const { page } = visitor;
    expect(await headline(page)).toBe(words.first);
    expect(await facts(page)).toEqual(["situations"]);

    await add(page, "ue-3-ects");
    expect(await headline(page)).toBe(words.needSchemes);

    await page.locator('[data-scheme="0"]').selectOption("region");
    expect(plain(await headline(page))).toBe(words.range);

    await page.locator('[data-fact="situations"] [value="job-seeker"]').check();
    expect(await facts(page)).toEqual(["situations", "ag2rMember"]);
    await page.locator('[data-fact="ag2rMember"] [value="yes"]').check();

    await page.locator('[data-scheme-card="ag2r"] button').click();
    expect(plain(await headline(page))).toBe(words.ag2r);

    await page.locator(".cheapest .primary").click();
    expect(plain(await headline(page))).toBe(words.cheapest);
    await drawn(page);
    expect(await page.locator('[data-scheme="0"]').inputValue()).toBe("pole-emploi");

    expect(await estimate(page)).toContain(words.title);
    expect(await pagesOfPrint(page)).toBe(1);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".VPNav").isVisible()).toBe(false);
    expect(await page.locator(".takeaway").isVisible()).toBe(false);
    expect(await page.locator(".estimate").isVisible()).toBe(true);
    await page.emulateMedia({ media: "screen" });
    await expectSound(visitor);
  });
});

it("starts again with nothing said, at the top, and prints what it asks for", async () => {
  const { page } = await visit("/en/simulator#situations=&line=ue-3-ects:region");
  await page.locator(".again button").click();
  expect(await hash(page)).toBe("");
  expect(await facts(page)).toEqual(["situations"]);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Simulator");
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".headline").innerText()).toBe("Add a course, a test or an exam first.");
});

it("puts the four schemes side by side, each with its amount or its refusal, and what it rests on", async () => {
  const { page } = await visit("/en/simulator#situations=job-seeker&ag2rMember=yes&line=engineering-thesis:");
  const cards = await page.locator("[data-scheme-card]").evaluateAll((all) =>
    all.map((card) => ({
      scheme: card.getAttribute("data-scheme-card"),
      amount: card.querySelector(".amount")?.textContent?.trim(),
      because: [...card.querySelectorAll("li")].map((one) => one.textContent),
      canBeChosen: card.querySelector("button") !== null,
    })),
  );
  expect(cards.map((card) => ({ ...card, because: card.because.map(plain) }))).toEqual([
    {
      scheme: "company",
      amount: "Not possible",
      because: [
        "Mémoire d'ingénieur·e, Financement par entreprise, OPACIF: according to your answers, this is not for you.",
        "Mémoire d'ingénieur·e: try “Financement par Pôle Emploi” or “Cofinancement du Conseil régional” instead.",
      ],
      canBeChosen: false,
    },
    {
      scheme: "pole-emploi",
      amount: "You pay €0",
      because: ["Droits d'inscription annuels: nothing to pay (waived), thanks to line 1."],
      canBeChosen: true,
    },
    {
      scheme: "region",
      amount: "You pay €575",
      because: [
        "Droits d'inscription annuels: €75, once for the year.",
        "« Le cofinancement du Conseil régional ne nécessite aucune démarche particulière. » (nothing to apply for)",
      ],
      canBeChosen: true,
    },
    {
      scheme: "ag2r",
      amount: "Not possible",
      because: [
        "Mémoire d'ingénieur·e, Cofinancement d'AG2R La Mondiale: the page says « Non éligible » (Not eligible).",
        "Mémoire d'ingénieur·e: try “Financement par Pôle Emploi” or “Cofinancement du Conseil régional” instead.",
      ],
      canBeChosen: false,
    },
  ]);
});

it("draws each payer's share as long as its amount, beside the same figures as a table", async () => {
  const { page } = await visit(
    "/en/simulator#situations=employee&line=ue-3-ects:company&line=ue-6-ects:region&annualFee=already-paid",
  );
  const bars = page.locator(".shares svg g");
  const figures = await bars.evaluateAll((all) =>
    all.map((bar) => [
      bar.querySelector(".amount")?.textContent,
      Math.round(Number(bar.querySelector("rect")?.getAttribute("width"))),
      bar.querySelector("rect")?.getAttribute("class"),
    ]),
  );
  expect(figures).toEqual([
    ["€78", 90, "own"],
    ["€520", 600, "funder"],
    ["not published", 598, "unpublished"],
  ]);
  await page.locator(".shares summary").click();
  expect(await page.locator(".shares td").allTextContents()).toEqual(["€78", "€520", "not published"]);
  expect(await violations(page)).toEqual([]);
});

/** How many pages of A4 a print has. */
async function pagesOfPrint(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: "A4" });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

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
  expect(plain(await headline(page))).toMatch(/^Vous payez 1 \d{3} € en tout\.$/);
  expect(await pagesOfPrint(page)).toBe(1);
});

describe("the address", () => {
  const state =
    "situations=employee,job-seeker&ag2rMember=no&annualFee=already-paid&line=ue-6-ects:region:semester=1:ref=NFP%20107%253A%20100%2525&line=recall-exam:region:ects=6&budget=company:cents=150000:hours=80";

  it("reproduces an estimate, in either language", async () => {
    const { page } = await visit(`/simulateur#${state}`);
    const first = await estimate(page);
    const address = page.url();
    expect(address.endsWith(`#${state}`)).toBe(true);
    const again = await visit(new URL(address).pathname + new URL(address).hash);
    expect(await estimate(again.page)).toBe(first);
    await page.locator(".intro a").click();
    await page.waitForURL(/\/en\/simulator#/);
    await page.locator(".estimate").waitFor();
    expect(page.url().split("#")[1]).toBe(state);
    expect(await page.locator('[data-budget="company-cents"]').inputValue()).toBe("1500");
  });

  it.each([
    ["its colons", (address: string) => address.replaceAll(":", "%3A")],
    ["all that it says", (address: string) => address.replaceAll(/(?<==)[^&]+/g, encodeURIComponent)],
  ])("is read all the same when a mail program has encoded %s", async (_, passedOn) => {
    const { page } = await visit(`/simulateur#${passedOn(state)}`);
    expect(await page.locator(".lines input[type=text]").first().inputValue()).toBe("NFP 107: 100%");
    expect(await hash(page)).toBe(`#${state}`);
  });

  it("is written as one goes", async () => {
    const { page } = await visit("/en/simulator");
    await add(page, "recall-exam");
    await page.locator(".lines input[type=number]").fill("6");
    await page.locator('[data-scheme="0"]').selectOption("region");
    expect(await hash(page)).toBe("#line=recall-exam:region:ects=6");
    expect(plain(await headline(page))).toBe("You pay between €153 and €228, depending on your answers.");
  });

  it("goes along to the other language by the menu, whatever has been said since", async () => {
    const { page } = await visit("/simulateur");
    await add(page, "recall-exam");
    await page.locator('[data-scheme="0"]').selectOption("region");
    await page.locator(".lines input[type=number]").fill("6");
    await page.locator(".lines input[type=text]").fill("100 %");
    const said = "#line=recall-exam:region:ects=6:ref=100%20%2525";
    expect(await hash(page)).toBe(said);
    await page.locator(".VPNavBarTranslations button").hover();
    await page.locator(".VPNavBarTranslations a").click();
    await page.waitForURL(/\/en\/simulator#/);
    await page.locator(".estimate").waitFor();
    expect(await hash(page)).toBe(said);
    expect(plain(await headline(page))).toBe("You pay between €153 and €228, depending on your answers.");
  });

  it("is read again when it changes", async () => {
    const { page } = await visit("/en/simulator#line=bulats-test:region");
    await page.evaluate(() => {
      location.hash = "situations=&line=ue-3-ects:region";
    });
    await expect.poll(() => headline(page)).toBe("You pay €189 in all.");
  });

  it("stays with the page: whoever leaves takes nothing along", async () => {
    const { page } = await visit("/simulateur#line=ue-3-ects:region");
    const left = await page.evaluate(async () => {
      history.pushState({}, "", "/tarifs");
      document.querySelector<HTMLElement>('[data-item="bulats-test"]')?.click();
      await new Promise((rest) => setTimeout(rest, 300));
      return location.pathname + location.hash;
    });
    expect(left).toBe("/tarifs");
  });

  it("holds what was said before anything is drawn", async () => {
    const { page } = await visit("/en/simulator#situations=employee&line=ue-6-ects:company");
    const said = await page.evaluate(async () => {
      const field = document.querySelector<HTMLInputElement>('[data-budget="company-cents"]');
      if (field) field.value = "1500";
      field?.dispatchEvent(new Event("change"));
      document.querySelector<HTMLElement>('[data-item="ue-3-ects"]')?.click();
      document.querySelector<HTMLElement>('[data-item="bulats-test"]')?.click();
      await Promise.resolve();
      return [location.hash, document.querySelector<HTMLAnchorElement>(".intro a")?.hash];
    });
    const all =
      "#situations=employee&line=ue-6-ects:company&line=ue-3-ects:&line=bulats-test:&budget=company:cents=150000";
    expect(said).toEqual([all, all]);
  });

  it("holds no number that cannot be, and forgets no line for it", async () => {
    const { page } = await visit("/en/simulator#line=ue-3-ects:region&line=recall-exam:region:ects=6");
    await page.locator(".lines input[type=number]").fill("0");
    await add(page, "bulats-test");
    expect(await hash(page)).toBe("#line=ue-3-ects:region&line=recall-exam:region&line=bulats-test:");
    await page.locator('[data-scheme="2"]').selectOption("region");
    await drawn(page);
    expect(await headline(page)).toBe("One of your answers is not possible: correct it first.");
  });

  it("that is bad empties the links too, and can be left behind", async () => {
    const visitor = await visit("/en/simulator#line=ue-3-ects:region&annualFee=already-paid");
    const { page } = visitor;
    for (const [bad, hint] of [
      ["line=ue-5-ects:region", "ue-5-ects"],
      ["situations=%", "%"],
    ] as const) {
      await page.evaluate((fragment) => {
        location.hash = fragment;
      }, bad);
      await page.locator(".problems", { hasText: hint }).waitFor();
      await drawn(page);
      expect(await page.locator(".intro a").getAttribute("href")).toBe("/simulateur#");
      expect(await page.locator(".VPNavBarTranslations a").getAttribute("href")).toBe("/simulateur");
    }
    await page.locator(".again button").click();
    expect(await hash(page)).toBe("");
    expect(await page.locator(".fee input").isChecked()).toBe(false);
    await expectSound(visitor);
  });

  it("stays inert with a hostile reference", async () => {
    const hostile = `<img src=x onerror=alert(1)>"'&<script>alert(2)</script>`;
    const visitor = await visit(
      `/simulateur#situations=&line=ue-3-ects:region:ref=${encodeURIComponent(hostile)}`,
    );
    const { page } = visitor;
    expect(await page.locator(".estimate").textContent()).toContain(hostile);
    expect(await page.locator(".simulator img, .simulator script").count()).toBe(0);
    await expectSound(visitor);
  });

  it.each([
    ["an unknown item", "line=ue-5-ects:region", "ue-5-ects"],
    ["an unknown scheme", "line=ue-3-ects:regoin", "Did you mean"],
    ["a surplus key", "x=1&line=ue-3-ects:region", "x"],
    ["a key of the language", "__proto__=1&line=ue-3-ects:region", "__proto__"],
    ["a measure that is not asked", "line=ue-3-ects:region:ects=3", "ects"],
    ["a number that is none", "line=recall-exam:region:ects=-6", "ects"],
    ["a budget that cannot be one", "budget=region:cents=100", "is charged is not published"],
    ["half a percent sign", "situations=%", "%"],
    ["a part of a request", "lines=1&line=ue-3-ects:region", "lines="],
    ["another item for a line", "line=ue-3-ects:region:item=bulats-test", "item="],
    ["two answers to a question", "situations=employee&situations=job-seeker", "situations ×2"],
    ["two states of the fee", "annualFee=due&annualFee=already-paid", "annualFee ×2"],
    ["two numbers for one", "line=recall-exam:region:ects=3:ects=9", "ects ×2"],
    ["two budgets for one scheme", "budget=company:hours=1&budget=company:cents=1", "company ×2"],
  ])("with %s says so, and prices nothing", async (_, fragment, hint) => {
    const visitor = await visit(`/en/simulator#${fragment}`);
    expect(await visitor.page.locator(".problems").textContent()).toContain(hint);
    expect(await visitor.page.locator(".estimate").count()).toBe(0);
    await expectSound(visitor);
  });
});

it("shows each refusal with what would work instead", async () => {
  const { page } = await visit("/en/simulator#situations=job-seeker&line=engineering-thesis:ag2r");
  expect(await headline(page)).toBe("No total: line 1 is not possible as requested.");
  expect(await estimate(page)).toContain("« Non éligible »");
  expect(await estimate(page)).toContain(
    "“Financement par Pôle Emploi” or “Cofinancement du Conseil régional”",
  );
  expect(await page.locator(".shares").count()).toBe(0);
});

it("keeps the budgets when it looks for the cheapest, and says why not otherwise", async () => {
  const { page } = await visit("/en/simulator#situations=employee&line=ue-6-ects:&line=ue-3-ects:");
  await page.locator("summary", { hasText: "The funder has a limited budget" }).click();
  await page.locator('[data-budget="company-cents"]').fill("1500");
  await page.locator('[data-budget="company-cents"]').blur();
  await page.locator(".cheapest .primary").click();
  expect(await headline(page)).toBe("You pay €39 in all.");
  await drawn(page);
  expect(await page.locator('[data-scheme="1"]').inputValue()).toBe("region");
  await page.locator("summary", { hasText: "Why not otherwise?" }).click();
  expect(plain(await page.locator(".cheapest .cnam-estimate").innerText())).toContain(
    "That is €228 less than with",
  );
  expect(await violations(page)).toEqual([]);
});

it.each([
  ["line=ue-3-ects:", "The cheapest still depends on your answers"],
  ["situations=employee&line=ue-6-ects:ag2r&budget=company:cents=0:hours=0", "Why not otherwise?"],
])("says what the cheapest comes to: %s", async (fragment, summary) => {
  const { page } = await visit(`/en/simulator#${fragment}`);
  await page.locator(".cheapest .primary").click();
  expect(await page.locator(".cheapest .found summary").textContent()).toBe(summary);
  expect(await violations(page)).toEqual([]);
});

it("asks an employee nothing about AG2R, and forgets no answer that matters", async () => {
  const { page } = await visit("/en/simulator#line=ue-3-ects:region");
  await page.locator('[data-fact="situations"] [value="employee"]').check();
  expect(await facts(page)).toEqual(["situations"]);
  await page.locator('[data-fact="situations"] [value="job-seeker"]').check();
  expect(await facts(page)).toEqual(["situations", "ag2rMember"]);
  await page.locator('[data-fact="situations"] [value="none"]').check();
  expect(await hash(page)).toBe("#situations=&line=ue-3-ects:region");
});

it("shows an answer as long as it decides something", async () => {
  const { page } = await visit("/en/simulator#situations=job-seeker&ag2rMember=no&line=ue-3-ects:ag2r");
  await page.locator('[data-fact="situations"] [value="job-seeker"]').uncheck();
  expect(await headline(page)).toBe("No total: line 1 is not possible as requested.");
  expect(await facts(page)).toEqual(["situations", "ag2rMember"]);
});

it("takes one budget after the other as fast as they are typed, and keeps their place when they are emptied", async () => {
  const { page } = await visit("/en/simulator#situations=employee&line=ue-6-ects:");
  await page.locator("summary", { hasText: "The funder has a limited budget" }).click();
  await page.locator('[data-budget="company-cents"]').focus();
  await page.keyboard.type("1500.5");
  await page.keyboard.press("Tab");
  await page.keyboard.type("80", { delay: 15 });
  await page.keyboard.press("Tab");
  expect(await hash(page)).toBe("#situations=employee&line=ue-6-ects:&budget=company:cents=150050:hours=80");
  for (const field of ["company-cents", "company-hours"]) {
    await page.locator(`[data-budget="${field}"]`).fill("");
    await page.keyboard.press("Tab");
  }
  expect(await hash(page)).toBe("#situations=employee&line=ue-6-ects:");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("data-budget"))).toBe(
    "company-units",
  );
});

it("says what is wrong with a budget, for as long as it is", async () => {
  const { page } = await visit("/en/simulator#situations=employee&line=ue-6-ects:");
  await page.locator("summary", { hasText: "The funder has a limited budget" }).click();
  const field = page.locator('[data-budget="company-hours"]');
  for (const [wrong, bounds] of [
    ["-5", "0 up"],
    ["10.9", "0 up"],
    ["1e20", "0 to 9,007,199,254,740,991"],
  ] as const) {
    await field.fill(wrong);
    await field.blur();
    await expect
      .poll(() => page.locator(".cheapest .problems").textContent())
      .toContain(`a whole number from ${bounds}. Got ${Number(wrong)}.`);
  }
  await field.fill("10");
  await field.blur();
  await drawn(page);
  expect(await page.locator(".cheapest .problems").count()).toBe(0);
});

it("says in French what is wrong with a number, a budget or an address", async () => {
  const { page } = await visit("/simulateur#situations=employee&line=recall-exam:region:ects=6");
  await page.locator(".lines input[type=number]").fill("1.5");
  await drawn(page);
  expect(plain(await page.locator(".problems").innerText())).toMatch(
    /^La bibliothèque ne répond pas à cette demande :\s+Ligne 1, Nombre d'ECTS : il faut un nombre entier d'ECTS, de 1 à 1 000 000 \(reçu : 1\.5\)\.$/,
  );
  await page.locator(".lines input[type=number]").fill("6");
  await page.locator("summary", { hasText: "Le financeur a un budget limité" }).click();
  await page.locator('[data-budget="company-cents"]').fill("10.555");
  await page.locator('[data-budget="company-cents"]').blur();
  await drawn(page);
  expect(plain(await page.locator(".cheapest .problems").innerText())).toBe(
    "Financement par entreprise, OPACIF, en euros : un budget est une somme en euros et centimes, 0 au moins.",
  );
  await page.evaluate(() => {
    location.hash = "line=ue-6-ects:regoin&x=1";
  });
  await page.locator(".problems", { hasText: "regoin" }).waitFor();
  const problems = plain(await page.locator(".problems").first().innerText());
  expect(problems).toContain('x : cette mention n\'a pas de sens ici (reçu : "x").');
  expect(problems).toContain(
    'Ligne 1, Financement : ce financement n\'est pas dans le tarif (reçu : "regoin"). Vouliez-vous dire region ?',
  );
  expect(await violations(page)).toEqual([]);
});

it("takes one line away with a double click, and tells how many there are", async () => {
  const { page } = await visit("/simulateur");
  for (const item of ["ue-3-ects", "ue-6-ects", "ue-8-ects"]) await add(page, item);
  const count = page.locator(".basket [role=status]");
  await expect.poll(() => count.textContent()).toBe("Votre sélection (3)");
  await page.locator(".lines button").first().dblclick();
  await expect.poll(() => count.textContent()).toBe("Votre sélection (2)");
  expect(await hash(page)).toBe("#line=ue-6-ects:&line=ue-8-ects:");
});

it("stays what it is when the bars are skipped, and reads a fee that is due as nothing said", async () => {
  const { page } = await visit("/en/simulator#annualFee=due&situations=&line=ue-3-ects:region");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await drawn(page);
  expect(await headline(page)).toBe("You pay €189 in all.");
  expect(await hash(page)).toBe("#situations=&line=ue-3-ects:region");
  await page.locator(".fee input").check();
  expect(await headline(page)).toBe("You pay €39 in all.");
});

it("takes no text for no budget", async () => {
  const { page } = await visit(
    "/en/simulator#situations=employee&line=ue-6-ects:&budget=company:cents=150000",
  );
  await page.locator('[data-budget="company-cents"]').focus();
  await page.keyboard.press("End");
  await page.keyboard.type("e");
  await page.keyboard.press("Tab");
  await drawn(page);
  expect(await page.locator(".cheapest .problems").textContent()).toContain("Got NaN.");
  await page.locator(".again button").click();
  await drawn(page);
  expect(await page.locator(".cheapest .problems").count()).toBe(0);
});

it("shows why the cheapest is so for as long as it is chosen", async () => {
  const { page } = await visit("/en/simulator#situations=employee&line=ue-6-ects:");
  await page.locator(".cheapest .primary").click();
  await page.locator("summary", { hasText: "Why not otherwise?" }).click();
  await page.locator(".cheapest .cnam-estimate").waitFor();
  await page.locator('[data-scheme="0"]').selectOption("region");
  await drawn(page);
  expect(await page.locator(".cheapest .cnam-estimate").count()).toBe(0);
});

it("agrees with itself where no frame is drawn", async () => {
  const { page } = await visit("/en/simulator#situations=&line=ue-3-ects:region");
  await page.evaluate(() => {
    window.requestAnimationFrame = () => 0;
  });
  await page.locator('[data-fact="situations"] [value="job-seeker"]').check();
  await expect.poll(async () => page.locator(".estimate").innerText()).toContain("You pay €114 in all.");
});

it.each([1280, 360])(
  "hides no focus behind its bars, backwards through the page, %i px wide",
  async (width) => {
    const { page } = await visit("/en/simulator#situations=employee&line=ue-6-ects:region", {
      viewport: { width, height: 740 },
    });
    await page.locator(".again button").focus();
    const stops: { isSeen: boolean; name: string }[] = [];
    // At the top of the page the focus leaves it; how many stops there are until then depends on the fonts.
    for (let isInPage = true; isInPage && stops.length < 100; ) {
      await page.keyboard.press("Shift+Tab");
      const stop = await page.evaluate(() => {
        const focused = document.activeElement;
        // A link over two lines has two boxes.
        const { left, top, width, height } = focused?.getClientRects()[0] ?? new DOMRect();
        const isSeen = [top + 2, top + height / 2, top + height - 2].some((y) => {
          const there = document.elementFromPoint(left + width / 2, y);
          return there && (focused?.contains(there) || there.closest("label")?.contains(focused));
        });
        return { isSeen, isInPage: focused !== document.body, name: focused?.outerHTML.slice(0, 80) ?? "" };
      });
      isInPage = stop.isInPage;
      if (isInPage) stops.push(stop);
    }
    expect(stops.at(-1)?.name).toContain("VPSkipLink");
    expect(stops.filter((stop) => !stop.isSeen)).toEqual([]);
  },
);

it("says what is wrong with a number, and forgets no question meanwhile", async () => {
  const { page } = await visit(
    "/en/simulator#situations=job-seeker&line=recall-exam:region:ects=6&line=ue-3-ects:ag2r",
  );
  expect(await facts(page)).toEqual(["situations", "ag2rMember"]);
  const ects = page.locator(".lines input[type=number]");
  await ects.fill("1.5");
  await drawn(page);
  expect(await page.locator(".problems").textContent()).toMatch(
    /Line 1, Number of ECTS: .* a whole number from 1 up. Got 1.5\./,
  );
  expect(await violations(page)).toEqual([]);
  expect(await ects.inputValue()).toBe("1.5");
  expect(await facts(page)).toEqual(["situations", "ag2rMember"]);
  await ects.fill("");
  await ects.pressSequentially("1.05", { delay: 60 });
  await drawn(page);
  expect(await page.locator(".problems").textContent()).toContain("Got 1.05.");
  await ects.fill("2");
  await page.locator('[data-scheme="1"]').selectOption("region");
  await drawn(page);
  expect(await headline(page)).toBe("You pay €140 in all.");
});

it("has readable buttons when they are pointed at", async () => {
  const { page } = await visit("/simulateur#situations=&line=ue-3-ects:region");
  await page.locator(".cheapest .primary").hover();
  expect(await violations(page)).toEqual([]);
});

it("prints black on white from a dark page, whatever the reference", async () => {
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
  expect(await style("html", "backgroundColor")).toBe("rgb(255, 255, 255)");
  expect(await style(".cnam-identity", "color")).toBe("rgb(0, 0, 0)");
  const box = await page.locator(".estimate").boundingBox();
  const amount = await page.locator(".cnam-estimate td.cnam-amount").last().boundingBox();
  expect((amount?.x ?? 0) + (amount?.width ?? 0)).toBeLessThanOrEqual((box?.x ?? 0) + (box?.width ?? 0) + 1);
});

it("can be used with a keyboard alone", async () => {
  const visitor = await visit("/en/simulator");
  const { page } = visitor;
  const press = async (key: string, times = 1) => {
    for (let time = 0; time < times; time++) await page.keyboard.press(key);
  };
  /** Moves on until something is focused. */
  const tabTo = async (selector: string) => {
    for (let step = 0; step < 80; step++) {
      await press("Tab");
      if (await page.evaluate((one) => document.activeElement?.matches(one) ?? false, selector)) return;
    }
    throw new Error(`the keyboard never reaches ${selector}`);
  };
  await tabTo('[data-item="ue-6-ects"]');
  await press("Enter");
  await tabTo('[data-scheme="0"]');
  await page.keyboard.type("Financement par P");
  await press("Enter");
  await tabTo('[data-fact="situations"] input');
  await tabTo('[data-fact="situations"] [value="job-seeker"]');
  await press("Space");
  await expect.poll(() => headline(page)).toBe("You pay €0 in all.");
  await tabTo(".cheapest .primary");
  await press("Enter");
  expect(await hash(page)).toBe("#situations=job-seeker&line=ue-6-ects:pole-emploi");
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute("data-printed", "");
  });
  await tabTo(".takeaway .primary");
  await press("Enter");
  expect(await page.locator("body[data-printed]").count()).toBe(1);
  await expectSound(visitor);
});

describe("what is copied", () => {
  const path =
    "/en/simulator#situations=job-seeker&line=ue-6-ects:region:ref=NFP107&line=recall-exam:region:ects=3";
  const request: QuoteRequest<CnamNouvelleAquitaine> = {
    learner: { situations: ["job-seeker"] },
    lines: [
      { item: "ue-6-ects", scheme: "region", ref: "NFP107" },
      { item: "recall-exam", scheme: "region", ects: 3 },
    ],
  };

  async function copied(form: string): Promise<string> {
    const { page } = await visit(path, { permissions: ["clipboard-read", "clipboard-write"] });
    await page.locator(`[data-copy="${form}"]`).click();
    await page.locator(".takeaway [role=status]", { hasText: "Copied." }).waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  }

  it("as text and as Markdown is the library's document", async () => {
    expect(await copied("asText")).toBe(formatQuote(quote(request), { locale: "en", format: "text" }));
    expect(await copied("asMarkdown")).toBe(
      formatQuote(quote(request), { locale: "en", format: "markdown" }),
    );
  });

  it("as JSON is the request and its quote", async () => {
    expect(JSON.parse(await copied("asJson"))).toEqual({ request, quote: quote(request) });
  });

  it("as TypeScript reproduces the call", async () => {
    expectTrue(`${await copied("asCode")}answer; // => ${JSON.stringify(quote(request))}\n`);
  });

  it("as a link leads back", async () => {
    expect(await copied("link")).toContain(path);
  });

  it("can be taken by hand where the browser does not copy", async () => {
    const { page } = await visit(path);
    await page.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
    });
    await page.locator('[data-copy="asText"]').click();
    expect(await page.locator(".takeaway textarea").inputValue()).toContain("Estimate, not a contract");
    expect(await violations(page)).toEqual([]);
    await page.locator('[data-scheme="0"]').selectOption("pole-emploi");
    await drawn(page);
    expect(await page.locator(".takeaway textarea").count()).toBe(0);
  });
});

describe("its weight", () => {
  /** Of the simulator's own script, beyond what every page of the site loads: bytes, gzipped. */
  const BUDGET = 60_000;

  it("is at most 60 kB of script beyond the theme, gzipped", async () => {
    const assets = new URL("../../docs/.vitepress/dist/assets/", import.meta.url);
    const scripts = async (path: string) => {
      const { page } = await visit(path);
      const urls = await page.evaluate(() =>
        performance.getEntriesByType("resource").map(({ name }) => name),
      );
      return new Set(urls.filter((url) => url.endsWith(".js")).map((url) => url.split("/assets/")[1] ?? url));
    };
    const [simulator, another] = [await scripts("/simulateur"), await scripts("/lire-une-estimation")];
    const own = [...simulator].filter((file) => !another.has(file));
    const known = readdirSync(assets, { recursive: true, encoding: "utf8" });
    expect(own.every((file) => known.includes(file))).toBe(true);
    const weight = own.reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, assets))).length, 0);
    expect(weight).toBeGreaterThan(10_000);
    expect(weight).toBeLessThanOrEqual(BUDGET);
  });

  it("lets the answer stand there in the very next frame, and builds all the rest after it", async () => {
    const { page } = await visit("/en/simulator#line=ue-3-ects:region");
    const frames = await page.evaluate(async () => {
      const rebuilt = new Set<string>();
      const observer = new MutationObserver((changes) => {
        for (const { target } of changes) {
          const place = target instanceof Element ? target : target.parentElement;
          rebuilt.add(
            place?.closest(".headline, .estimate, .side-by-side, .learner, .columns")?.className ?? "",
          );
        }
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      document.querySelector<HTMLElement>('[data-fact="situations"] [value="job-seeker"]')?.click();
      await new Promise((drawing) => requestAnimationFrame(drawing));
      const first = {
        answer: document.querySelector(".result .headline")?.textContent,
        rebuilt: [...rebuilt],
      };
      await new Promise((rest) => setTimeout(rest, 500));
      observer.disconnect();
      return { first, later: [...rebuilt] };
    });
    expect(frames.first).toEqual({ answer: "You pay €114 in all.", rebuilt: ["headline"] });
    expect(frames.later).toContain("side-by-side");
  });
});
