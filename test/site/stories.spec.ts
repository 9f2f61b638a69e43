import { afterAll, afterEach, describe, expect, it } from "vitest";
import { at, handOn, hashOf, headlineOf, pagesOfPrint, rowOf } from "./hand.js";
import { closeBrowser, closePages, drawn, expectAccessible, expectSound, plain, visit } from "./visitor.js";

afterEach(closePages);
afterAll(closeBrowser);

const languages = {
  fr: {
    path: "/simulateur",
    zero: "Vous payez 0 € en tout.",
    region: "Vous payez 543 € en tout.",
    exam: "Vous payez 228 € en tout.",
    first: "Pour commencer : votre situation, puis un choix dans la liste.",
    least: "Choisissez qui finance : vous payez au moins 0 €",
    idle: "ce budget ne compte pas",
    made: "Établie le",
    again: "Pour la retrouver : http",
    saved: "Vous payez 0 € en tout.",
    beyond: "Vous payez 0 € en tout. 540 € au-delà du budget (Financement par entreprise, OPACIF).",
    half: "6,0",
    leftOut: "« ue-5-ects » n'a pas été repris.",
    forWhom: "demandeur·euse d'emploi",
    hours: "306 heures, 36 ECTS",
    notPossible: "pas possible",
  },
  en: {
    path: "/en/simulator",
    zero: "You pay €0 in all.",
    region: "You pay €543 in all.",
    exam: "You pay €228 in all.",
    first: "To begin: your situation, then a choice from the list.",
    least: "Choose who pays: you pay at least €0",
    idle: "this budget does not count",
    made: "Made on",
    again: "To find it again: http",
    saved: "You pay €0 in all.",
    beyond: "You pay €0 in all. €540 beyond the budget (Financement par entreprise, OPACIF).",
    half: "6.0",
    leftOut: "“ue-5-ects” was left out.",
    forWhom: "a job seeker",
    hours: "306 hours, 36 ECTS",
    notPossible: "not possible",
  },
} as const;

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;

describe.each(Object.entries(languages))("in %s", (_, say) => {
  const open = async (fragment = "", options = {}) => {
    const visitor = await visit(`${say.path}${fragment && `#${fragment}`}`, options);
    const { page } = visitor;
    const headline = () => headlineOf(page);
    const paper = async () => {
      await drawn(page);
      return plain(await page.locator(".paper").innerText()) ?? "";
    };
    return { visitor, page, hand: handOn(page), headline, paper };
  };

  it("(a) a job seeker with AG2R gets six units over two semesters within a budget, in at most 14 taps and fields on a phone", async () => {
    const { visitor, page, hand, headline, paper } = await open("", phone);
    await expect.poll(headline).toBe(say.first);
    await hand.tap(at.option("job-seeker"));
    await hand.tap(at.option("yes"));
    await hand.tap(at.item("ue-6-ects"));
    await expect.poll(headline).toBe(`${say.least}.`);
    await hand.fill(at.count(0), "3");
    await hand.select(at.semester(0), "1");
    await hand.tap(at.do("duplicate"));
    await hand.select(at.semester(1), "2");
    await hand.tap(at.budgets);
    await hand.fill(at.budget("company", "cents"), "1 500");
    await hand.tap(at.do("cheapest"));
    await expect.poll(headline).toBe(say.zero);
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute("data-printed", "");
    });
    await hand.tap(at.do("print"));
    await expect.poll(() => page.locator("body[data-printed]").count()).toBe(1);
    expect(hand.count()).toBeLessThanOrEqual(14);

    await expect.poll(() => page.locator(".budgets .idle").innerText()).toContain(say.idle);
    for (const told of [say.forWhom, say.hours, say.idle, say.made, say.again, "AG2R"])
      await expect.poll(paper).toContain(told);
    await expect.poll(() => pagesOfPrint(page)).toBe(1);
    await expectAccessible(page);
    await expectSound(visitor);
  });

  it("(b) an employee with a thesis sees the four schemes with both payers, and takes them along on one page", async () => {
    const { visitor, page, hand, headline, paper } = await open();
    await hand.tap(at.option("employee"));
    await hand.tap(at.item("engineering-thesis"));
    const both = async (scheme: string) =>
      (await rowOf(page, scheme)).slice(1, 3).map((text) => text.replace(/[€ ]/g, ""));
    await expect.poll(() => both("company")).toEqual(["0", expect.stringMatching(/^1.?950$/)]);
    await expect.poll(async () => (await rowOf(page, "pole-emploi"))[1]).toBe(say.notPossible);
    await expect.poll(async () => (await both("region"))[0]).toBe("650");
    await expect.poll(async () => (await rowOf(page, "ag2r"))[1]).toBe(say.notPossible);
    await hand.tap(at.choose("company"));
    await expect.poll(headline).toBe(say.zero);
    await expect.poll(paper).toMatch(/1.950/);
    await expect.poll(paper).toMatch(/650/);
    await expect.poll(() => pagesOfPrint(page)).toBe(1);
    await expectAccessible(page);
    await expectSound(visitor);
  });

  it.each([say.half, "6,0", "6.0", "6"])(
    "(c) a recall exam of 6 ECTS, typed as %s, costs 78 € and the fee",
    async (typed) => {
      const { visitor, page, hand, headline } = await open();
      await hand.tap(at.option("employee"));
      await hand.tap(at.item("recall-exam"));
      await hand.fill('[id$="-result-0-ects"]', typed);
      await page.locator('[id$="-entry-0-ects"]').waitFor();
      await hand.tap(at.choose("region"));
      await expect.poll(headline).toBe(say.exam);
      await expectSound(visitor);
    },
  );

  it("(d) nobody who knows nothing yet is left alone: question after question leads to a figure", async () => {
    const { visitor, page, hand, headline } = await open("", phone);
    await hand.tap(at.item("ue-6-ects"));
    await expect.poll(headline).not.toContain("undefined");
    await hand.tap('.asks [value="job-seeker"]');
    await hand.tap('.asks [value="yes"]');
    await expect.poll(headline).toBe(`${say.least}.`);
    await hand.tap(at.do("cheapest"));
    await expect.poll(headline).toContain(say.zero);
    await expectAccessible(page);
    await expectSound(visitor);
  });

  it("(d) what the cheapest waits for can be answered where it says so", async () => {
    const lines =
      "line=ue-6-ects::count=3:semester=1&line=ue-6-ects::count=3:semester=2&budget=pole-emploi:hours=100";
    const { page, hand, headline } = await open(`situations=job-seeker&${lines}`);
    await hand.tap(at.do("cheapest"));
    await hand.tap('.cheapest [data-fact="ag2rMember"] [value="no"]');
    await hand.tap(at.do("cheapest"));
    await expect.poll(headline).toMatch(/390/);
    await expectAccessible(page);
  });

  it("(e) a link leads back, past the full stop of a letter and a word that has gone", async () => {
    const fragment =
      "situations=employee&line=ue-6-ects:company&line=ue-5-ects:region&line=ue-3-ects:company";
    const { visitor, page, headline } = await open(`${fragment}.`);
    await expect.poll(headline).toBe(say.zero);
    await expect.poll(async () => plain(await page.locator(".problems").innerText())).toContain(say.leftOut);
    await page.reload();
    await page.locator(".headline").waitFor();
    await expect.poll(headline).toBe(say.zero);
    await expect
      .poll(() => hashOf(page))
      .toBe("#situations=employee&line=ue-6-ects:company&line=ue-3-ects:company");
    await expect.poll(() => page.locator(".entry").count()).toBe(2);
    await expectSound(visitor);
  });

  it("(f) can be gone through with the keyboard alone", async () => {
    const { visitor, page, headline } = await open();
    const tabTo = async (selector: string) => {
      for (let step = 0; step < 120; step++) {
        await page.keyboard.press("Tab");
        if (await page.evaluate((one) => document.activeElement?.matches(one) ?? false, selector)) return;
      }
      throw new Error(`the keyboard never reaches ${selector}`);
    };
    await tabTo(at.option("employee"));
    await page.keyboard.press("Space");
    await tabTo(at.item("ue-6-ects"));
    await page.keyboard.press("Enter");
    await tabTo(at.count(0));
    await page.keyboard.press("Control+a");
    await page.keyboard.type("2");
    await tabTo(at.choose("company"));
    await page.keyboard.press("Enter");
    await expect.poll(headline).toBe(say.zero);
    await tabTo(at.budgets);
    await page.keyboard.press("Enter");
    await tabTo(at.budget("company", "cents"));
    await page.keyboard.type("1500");
    await expect.poll(headline).toBe(say.beyond);
    await tabTo(at.do("print"));
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toMatch(/Imprimer|Print/);
    await expectSound(visitor);
  });

  it("(g) fifty lines are a link, a figure and a sheet", async () => {
    const { visitor, page, hand, headline, paper } = await open("", phone);
    await hand.tap(at.option("employee"));
    await hand.tap(at.item("ue-3-ects"));
    await hand.fill(at.count(0), "50");
    await hand.tap(at.do("cheapest"));
    await expect.poll(headline).toContain(say.zero);
    await expect
      .poll(() => hashOf(page))
      .toBe("#situations=employee&line=ue-3-ects:company:count=50&choice=cheapest");
    await expect.poll(paper).toMatch(/26.000/);
    await expect.poll(() => pagesOfPrint(page)).toBeLessThanOrEqual(4);
    await expectSound(visitor);
  });
});
