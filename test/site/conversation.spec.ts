import type { Page } from "playwright-core";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { at, handOn, hashOf, headlineOf, rowOf } from "./hand.js";
import {
  closeBrowser,
  closePages,
  drawn,
  expectAccessible,
  expectSound,
  oneLine,
  plain,
  visit,
} from "./visitor.js";

afterEach(closePages);
afterAll(closeBrowser);

const open = async (fragment = "", options = {}) => {
  const visitor = await visit(`/en/simulator${fragment && `#${fragment}`}`, options);
  const { page } = visitor;
  const headline = () => headlineOf(page);
  const hash = () => hashOf(page);
  const asked = async () => {
    await drawn(page);
    return page
      .locator(".learner [data-fact]")
      .evaluateAll((all) => all.map((one) => one.getAttribute("data-fact")));
  };
  return { visitor, page, hand: handOn(page), headline, hash, asked };
};

describe("who you are", () => {
  it("asks an employee nothing about AG2R, and forgets no answer", async () => {
    const { hand, asked } = await open();
    await expect.poll(asked).toEqual(["situations"]);
    await hand.tap(at.option("employee"));
    await expect.poll(asked).toEqual(["situations"]);
    await hand.tap(at.option("job-seeker"));
    await expect.poll(asked).toEqual(["situations", "ag2rMember"]);
    await hand.tap(at.option("yes"));
    await hand.tap(at.option("job-seeker"));
    await expect.poll(asked).toEqual(["situations", "ag2rMember"]);
  });

  it("takes none of the options as an answer, and a second tap as none given", async () => {
    const { hand, hash } = await open();
    await hand.tap(at.option("none"));
    await expect.poll(hash).toBe("#situations=");
    await hand.tap(at.option("none"));
    await expect.poll(hash).toBe("");
  });
});

describe("what you want to learn", () => {
  it("shows what each choice would cost this learner", async () => {
    const { page, hand } = await open();
    const price = (item: string) => page.locator(`${at.item(item)} .price`).innerText();
    await expect.poll(() => price("ue-6-ects")).toBe("€78, or another price, depending on your answers");
    await hand.tap(at.option("job-seeker"));
    await hand.tap(at.option("yes"));
    await expect.poll(async () => plain(await price("ue-6-ects"))).toBe("from €0 to €78");
    await expect.poll(() => price("recall-exam")).toBe("€13 / ECTS");
  });

  it("counts what is chosen, several at once, and takes each step back", async () => {
    const { page, hand, hash } = await open();
    const count = () => page.locator(".selection h3").innerText();
    await hand.tap(at.item("ue-3-ects"));
    await hand.fill(at.count(0), "4");
    await hand.tap(at.do("duplicate"));
    await expect.poll(count).toBe("Your selection (8)");
    await expect.poll(() => page.locator(`${at.item("ue-3-ects")} .badge`).innerText()).toBe("×8");
    await hand.tap(at.do("undo"));
    await expect.poll(hash).toBe("#line=ue-3-ects::count=4");
    await hand.tap(at.do("undo"));
    await expect.poll(hash).toBe("#line=ue-3-ects:");
    await expect.poll(() => page.locator(at.count(0)).inputValue()).toBe("1");
    await hand.tap(at.do("undo"));
    await expect.poll(count).toBe("Your selection (0)");
    await expect.poll(() => page.locator(at.do("undo")).isDisabled()).toBe(true);
  });

  it("takes one row away with a double click, and goes on at the heading", async () => {
    const { page, hand, hash } = await open("line=ue-3-ects:&line=ue-6-ects:&line=ue-8-ects:");
    await page.locator(at.do("remove")).first().dblclick();
    await expect.poll(hash).toBe("#line=ue-6-ects:&line=ue-8-ects:");
    await hand.tap(at.do("remove"));
    await expect.poll(() => page.evaluate(() => document.activeElement?.matches(".selection h3"))).toBe(true);
  });

  it("asks for a semester only where it can matter", async () => {
    const { page, hand } = await open("line=ue-6-ects:&line=bulats-test:");
    await expect.poll(() => page.locator(at.semester(0)).count()).toBe(1);
    await expect.poll(() => page.locator(at.semester(1)).count()).toBe(0);
    await hand.tap(at.option("employee"));
    // The headline is drawn first, the lines a moment later.
    await expect.poll(() => page.locator(at.semester(0)).count()).toBe(0);
  });
});

describe("a number", () => {
  const within = "situations=employee&line=ue-6-ects:company:count=2&budget=company:hours=500";

  it("is typed key by key, however unfinished it is meanwhile, in a part that stays open", async () => {
    const { page, hand, headline, hash } = await open("situations=employee&line=ue-6-ects:company:count=2");
    await hand.tap(at.budgets);
    const field = page.locator(at.budget("company", "cents"));
    await field.focus();
    for (const key of "1 500") {
      await page.keyboard.type(key, { delay: 40 });
      await drawn(page);
      await expect.poll(() => field.isVisible(), { message: `after ${key}` }).toBe(true);
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.id))
        .toMatch(/-budget-company-cents$/);
    }
    await expect.poll(() => field.inputValue()).toBe("1 500");
    await expect.poll(hash).toContain("&budget=company:cents=150000");
    await expect.poll(headline).toContain("€540 beyond the budget");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("1 5", { delay: 40 });
    await page.keyboard.press("Tab");
    const hint = page.locator('[id$="-budget-company-cents-hint"]');
    await expect.poll(() => hint.innerText()).toContain("This is not a number.");
    await expect.poll(() => hint.isVisible()).toBe(true);
    await expect.poll(hash).not.toContain("budget");
  });

  it.each([
    ["cents", "50 %"],
    ["cents", "1500 h"],
    ["hours", "1 500 €"],
    ["units", "5 h"],
  ])("of %s is never taken from %s, which is of something else", async (measure, typed) => {
    const { page, hand, headline } = await open(within);
    await hand.fill(at.budget("company", measure), typed);
    await page.locator(at.budget("company", measure)).blur();
    await expect
      .poll(() => page.locator(`[id$="-budget-company-${measure}-hint"]`).innerText())
      .toContain("This is not a number.");
    await expect.poll(headline).toBe("One number is still unclear.");
  });

  it("that can be read in two ways is asked about, and counts once it is said which", async () => {
    const { page, hand, headline, hash } = await open(within);
    await hand.fill(at.budget("company", "cents"), "1.500");
    await expect.poll(headline).toBe("One number is still unclear.");
    const hint = page.locator('[id$="-budget-company-cents-hint"]');
    await expect.poll(async () => plain(await hint.innerText())).toMatch(/Do you mean:\s*€1,500\s*€1.50/);
    await expectAccessible(page);
    await hint.getByRole("button", { name: "€1,500" }).click();
    await expect
      .poll(headline)
      .toBe("You pay €0 in all. €540 beyond the budget (Financement par entreprise, OPACIF).");
    await expect.poll(hash).toContain("budget=company:hours=500:cents=150000");
  });

  it.each([
    ["1500,50", "150050"],
    ["1 500,50", "150050"],
    ["1,500.50", "150050"],
    ["0,1", "10"],
    ["19.99", "1999"],
  ])("typed as %s is %s cents", async (typed, cents) => {
    const { hand, hash } = await open("situations=employee&line=ue-6-ects:company");
    await hand.tap(at.budgets);
    await hand.fill(at.budget("company", "cents"), typed);
    await expect.poll(hash).toBe(`#situations=employee&line=ue-6-ects:company&budget=company:cents=${cents}`);
  });

  it.each([
    ["e", "This is not a number. For example: 1500.50"],
    ["-5", "A number of 0 or more, with two decimals at most."],
    ["10.5555", "A number of 0 or more, with two decimals at most."],
  ])("typed as %s is left to be mended, with the reason", async (typed, reason) => {
    const { page, hand, headline } = await open(within);
    const field = page.locator(at.budget("company", "cents"));
    await hand.fill(at.budget("company", "cents"), typed);
    await field.blur();
    await expect.poll(() => page.locator('[id$="-budget-company-cents-hint"]').innerText()).toBe(reason);
    await expect.poll(() => field.inputValue()).toBe(typed);
    await expect.poll(headline).toBe("One number is still unclear.");
    await hand.tap(at.do("start-again"));
    await expect.poll(headline).toBe("To begin: your situation, then a choice from the list.");
  });

  it("out of bounds is told with its bounds", async () => {
    const { page, hand } = await open("situations=&line=recall-exam:region:ects=6");
    await hand.fill('[id$="-entry-0-ects"]', "0");
    await page.locator('[id$="-entry-0-ects"]').blur();
    await expect
      .poll(async () => plain(await page.locator('[id$="-entry-0-ects-hint"]').innerText()))
      .toBe("A whole number, from 1 to 1,000,000.");
  });
});

describe("whoever uses a button that goes away", () => {
  const said = "situations=employee&line=ue-6-ects:company&aside=ue-3-ects:region";
  const press = async (page: Page, control: string, key = "Enter") => {
    await page.locator(control).first().focus();
    await page.keyboard.press(key);
    await drawn(page);
  };
  const hasFocus = (page: Page, what: string) =>
    page.evaluate((one) => document.activeElement?.matches(one), what);

  it.each([
    ["a draft", at.do("forget"), ".drafts > summary"],
    ["all drafts", at.do("forget-all"), ".drafts > summary"],
    ["the selection put aside", at.do("forget-aside"), ".two-baskets > summary"],
    ["the last change", at.do("undo"), ".selection h3"],
    ["a row", at.do("remove"), ".selection h3"],
  ])("to take back %s goes on near it", async (_, button, heir) => {
    const { page, hand } = await open(said);
    await hand.tap(".drafts summary");
    await hand.tap(at.do("keep"));
    await hand.tap(at.item("bulats-test"));
    await press(page, button);
    await expect.poll(() => hasFocus(page, heir)).toBe(true);
  });

  it("to swap an empty selection goes on near it", async () => {
    const { page } = await open("aside=ue-3-ects:region");
    await press(page, at.do("swap"));
    await expect.poll(() => hasFocus(page, ".two-baskets > summary")).toBe(true);
  });

  it("to say which number is meant goes on in its field", async () => {
    const { page, hand } = await open(said);
    await hand.tap(at.budgets);
    await hand.fill(at.budget("company", "cents"), "1.500");
    await press(page, '[id$="-budget-company-cents-hint"] button');
    const focused = () => page.evaluate(() => document.activeElement?.id);
    await expect.poll(focused).toMatch(/-budget-company-cents$/);
    await expect.poll(() => page.locator(at.budget("company", "cents")).inputValue()).toBe("1500");
  });

  it("to forget an answer that no longer matters goes on at the heading of its part", async () => {
    const { page } = await open("situations=employee&ag2rMember=yes");
    await press(page, at.option("unknown"), "Space");
    await expect.poll(() => hasFocus(page, ".learner > h2")).toBe(true);
  });
});

it("shows and copies no amount of before while a number cannot be read, and all again once it can", async () => {
  const { page, hand, headline } = await open(
    "situations=employee&line=ue-6-ects:company:count=2&aside=ue-3-ects:region&budget=company:cents=150000&choice=cheapest",
  );
  const shown = async () => {
    await drawn(page);
    const parts = await page
      .locator(".headline, .comparison, .cheapest, .shares, .both, .budgets .sentences, .found, .paper")
      .allInnerTexts();
    return parts.join("\n");
  };
  await expect.poll(shown).toContain("€2,040");
  await hand.fill(at.count(0), "3 x");
  await expect.poll(headline).toBe("One number is still unclear.");
  // What somebody has said themselves stays: the limit of a budget.
  await expect.poll(async () => (await shown()).replaceAll("€1,500", "")).not.toContain("€");
  await expect.poll(() => page.locator(".comparison tbody tr").count()).toBe(4);
  await expect.poll(() => page.locator(".developers").count()).toBe(0);
  await expectAccessible(page);
  await hand.fill(at.count(0), "3");
  await expect.poll(shown).toContain("€3,060");
  await expect.poll(() => page.locator(".developers").count()).toBe(1);
});

describe("the next step", () => {
  it.each([
    ["situations=employee&line=ue-6-ects:", "Choose who pays: you pay at least €0."],
    [
      "situations=employee&line=ue-6-ects:&line=ue-3-ects:&budget=company:cents=150000",
      "Choose who pays: you pay at least €39, within the budgets.",
    ],
    ["situations=&line=ue-6-ects:", "Choose who pays: you pay at least €228."],
    [
      "line=ue-3-ects:",
      "Please answer the question: depending on it, the cheapest costs you from €0 to €189.",
    ],
  ])("of %s is told with no figure that a choice could undercut", async (fragment, told) => {
    const { headline } = await open(fragment);
    await expect.poll(headline).toBe(told);
  });

  it("can be undone where a draft or another link took the place of what was there", async () => {
    const { page, hand, headline, hash } = await open("situations=&line=ue-3-ects:region");
    await hand.tap(".drafts summary");
    await hand.tap(at.do("keep"));
    await hand.tap(at.item("bulats-test"));
    const before = await hash();
    await hand.tap(at.do("resume"));
    await expect.poll(headline).toBe("You pay €189 in all.");
    await hand.tap(at.do("undo"));
    await expect.poll(hash).toBe(before);
    await page.evaluate(() => {
      location.hash = "situations=employee";
    });
    await expect.poll(hash).toBe("#situations=employee");
    await expect.poll(() => page.locator(".entry").count()).toBe(0);
    await hand.tap(at.do("undo"));
    await expect.poll(hash).toBe(before);
  });

  it("keeps the focus where a question was answered, until one leaves", async () => {
    const { page, headline } = await open("line=ue-3-ects:region");
    await page.locator('.asks [value="none"]').first().focus();
    await page.keyboard.press("Space");
    await expect.poll(headline).toBe("You pay €189 in all.");
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.matches('.asks [value="none"]')))
      .toBe(true);
    await page.locator(at.item("ue-3-ects")).focus();
    await expect.poll(() => page.locator(".answers > .asks").count()).toBe(0);
  });

  it("keeps what somebody has opened, whatever is said", async () => {
    const { page, hand } = await open("situations=employee&line=ue-6-ects:company&line=ue-3-ects:region");
    const isOpen = (part: string) => page.locator(part).evaluate((one) => (one as HTMLDetailsElement).open);
    await page.locator('[data-scheme="1"]').selectOption("company");
    await drawn(page);
    await expect.poll(() => isOpen(".line-by-line")).toBe(true);
    await hand.tap(".two-baskets summary");
    await hand.tap(at.do("put-aside"));
    await hand.tap(at.do("forget-aside"));
    await expect.poll(() => isOpen(".two-baskets")).toBe(true);
    await hand.tap(".drafts summary");
    await hand.tap(at.do("keep"));
    await hand.tap(at.do("forget"));
    await expect.poll(() => isOpen(".drafts")).toBe(true);
    await hand.tap(at.do("undo"));
    await expect.poll(() => isOpen(".two-baskets")).toBe(true);
  });
});

describe("how it is paid", () => {
  const bothOn = async (page: Page) => (await page.locator(".both tbody tr").allInnerTexts()).map(oneLine);

  it("shows for each scheme both payers, what has to be known, and why not, each once", async () => {
    const { page } = await open(
      "situations=job-seeker&ag2rMember=yes&line=ue-6-ects::count=3:semester=1&line=recall-exam::ects=6",
    );
    await expect
      .poll(() => rowOf(page, "company"))
      .toEqual([
        "Financement par entreprise, OPACIF",
        "not possible",
        "–",
        "According to your answers, this is not for you. Line 4: the page says « Non éligible » (Not eligible).",
        "",
      ]);
    await expect
      .poll(async () => (await rowOf(page, "region")).slice(1, 3))
      .toEqual(["€387", "not published"]);
    await expect
      .poll(async () => (await rowOf(page, "ag2r"))[3])
      .toMatch(
        /^Lines 1 to 3: 3 lines of “Unités d'enseignement” in semester 1, at most 2.*Line 4: the page says/,
      );
  });

  it("keeps the budgets when it looks for the cheapest, and says why not otherwise", async () => {
    const { page, hand, headline } = await open(
      "situations=employee&line=ue-6-ects:&line=ue-3-ects:&budget=company:cents=150000",
    );
    await hand.tap(at.do("cheapest"));
    await expect.poll(headline).toContain("You pay €39 in all. That is €228 less than with");
    await expect.poll(() => page.locator('[data-scheme="1"]').inputValue()).toBe("region");
    await hand.tap(".found summary");
    await expect
      .poll(async () => plain(await page.locator(".found").innerText()))
      .toMatch(/Line 1[\s\S]*you would pay at least[\s\S]*Line 2/);
    await expectAccessible(page);
    await page.locator('[data-scheme="1"]').selectOption("company");
    await drawn(page);
    await expect.poll(() => page.locator(".found").count()).toBe(0);
  });

  it("says of a budget for others that it does not count, and of one that is exceeded by how much", async () => {
    const { page, headline } = await open(
      "situations=employee&line=ue-6-ects:company:count=2&budget=company:cents=150000&budget=pole-emploi:hours=9",
    );
    await expect.poll(headline).toContain("€540 beyond the budget");
    await expect
      .poll(() => page.locator('[data-budgets="pole-emploi"] .idle').innerText())
      .toContain("does not count");
    await expect.poll(() => page.locator('[data-budgets="company"] .idle').count()).toBe(0);
  });

  it("compares two selections, and adds them up over two years", async () => {
    const { visitor, page, hand, hash } = await open("situations=job-seeker&line=ue-6-ects:region");
    await hand.tap(".two-baskets summary");
    await hand.tap(at.do("put-aside"));
    await hand.tap(at.item("ue-3-ects"));
    await hand.tap(at.choose("region"));
    await expect
      .poll(() => bothOn(page))
      .toEqual([
        expect.stringMatching(/^Current €192 not published 2 lines/),
        expect.stringMatching(/^Put aside €153 not published 1 line\./),
        expect.stringMatching(/^Both, over two years €345 not published/),
      ]);
    await expect.poll(hash).toContain("&aside=ue-6-ects:region");
    await expectAccessible(page);
    await hand.tap(at.do("swap"));
    await expect.poll(() => page.locator(".selection h3").innerText()).toBe("Your selection (1)");
    await hand.tap(at.do("forget-aside"));
    await expect.poll(hash).toBe("#situations=job-seeker&line=ue-6-ects:region");
    await expectSound(visitor);
  });

  it("says of two years that the second owes its own fee, and which selection is beyond its budget", async () => {
    const { page } = await open(
      "situations=employee&annualFee=already-paid&asideFee=already-paid&line=ue-6-ects:region&aside=ue-6-ects:company:count=2&budget=company:cents=150000",
    );
    await expect
      .poll(() => bothOn(page))
      .toEqual([
        expect.not.stringContaining("beyond"),
        expect.stringContaining("€540 beyond the budget (Financement par entreprise, OPACIF)."),
        expect.stringContaining("Not counted for the second year"),
      ]);
  });

  it("draws each payer's share as long as its amount", async () => {
    const { page } = await open(
      "situations=employee&line=ue-3-ects:company&line=ue-6-ects:region&annualFee=already-paid",
    );
    const bars = page.locator(".shares g");
    const figures = () =>
      bars.evaluateAll((all) =>
        all.map((bar) => [
          bar.querySelector(".amount")?.textContent,
          Math.round(Number(bar.querySelector("rect")?.getAttribute("width"))),
          bar.querySelector("rect")?.getAttribute("class"),
        ]),
      );
    await expect
      .poll(() => page.locator(".shares").getAttribute("aria-label"))
      .toContain("You: €78; Financement");
    await expect.poll(figures).toEqual([
      ["€78", 88, "own"],
      ["€520", 598, "funder"],
      ["not published", 596, "unpublished"],
    ]);
  });
});

describe("a draft", () => {
  it("is kept on request alone, found again, and forgotten", async () => {
    const { visitor, page, hand, headline } = await open("situations=&line=ue-3-ects:region");
    const kept = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("cnam")));
    await expect.poll(kept).toEqual([]);
    await hand.tap(".drafts summary");
    await hand.tap(at.do("keep"));
    await hand.tap(at.do("start-again"));
    await page.reload();
    await page.locator(at.do("resume")).click();
    await expect.poll(headline).toBe("You pay €189 in all.");
    await expectAccessible(page);
    await hand.tap(at.do("forget-all"));
    await expect.poll(kept).toEqual([]);
    await expectSound(visitor);
  });

  it("takes the place of the oldest beyond twelve, and says which that was", async () => {
    const { page, hand } = await open("situations=&line=ue-3-ects:region");
    await hand.tap(".drafts summary");
    for (let count = 1; count <= 13; count++) {
      await page.locator(at.count(0)).fill(String(count));
      await drawn(page);
      await hand.tap(at.do("keep"));
    }
    await expect.poll(() => page.locator(".drafts li").count()).toBe(12);
    await expect
      .poll(() => page.locator(".drafts [role=status]").innerText())
      .toMatch(/^The oldest was deleted: .* 1 line\.$/);
    await expect.poll(() => page.locator(".drafts").innerText()).toContain("12 drafts at most");
  });

  it("is not kept where the browser refuses, and this is said", async () => {
    const { page, hand } = await open("situations=&line=ue-3-ects:region");
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new Error("refused");
      };
    });
    await hand.tap(".drafts summary");
    await hand.tap(at.do("keep"));
    await expect
      .poll(() => page.locator(".drafts [role=status]").innerText())
      .toBe("This browser does not keep drafts.");
  });
});

it("starts again with nothing said, at the top, and takes even that back", async () => {
  const { page, hand, headline, hash } = await open(
    "situations=&line=ue-3-ects:region&annualFee=already-paid",
  );
  await hand.tap(at.do("start-again"));
  await expect.poll(hash).toBe("");
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
  await expect.poll(headline).toBe("To begin: your situation, then a choice from the list.");
  await hand.tap(at.do("undo"));
  await expect.poll(headline).toBe("You pay €39 in all.");
});

describe("a number that is asked for where it is missing", () => {
  it("can be typed to its end there, and stands in its row too", async () => {
    const { page, hand, headline } = await open("situations=&line=recall-exam:region");
    await page.locator('[id$="-result-0-ects"]').focus();
    await page.keyboard.type("12", { delay: 40 });
    await drawn(page);
    await expect.poll(() => page.locator('[id$="-result-0-ects"]').inputValue()).toBe("12");
    await expect.poll(() => page.locator('[id$="-entry-0-ects"]').inputValue()).toBe("12");
    await page.keyboard.press("Tab");
    await expect.poll(headline).toBe("You pay €306 in all.");
    await expect.poll(() => page.locator('[id$="-result-0-ects"]').count()).toBe(0);
    await hand.tap(at.do("undo"));
    await expect.poll(headline).toBe("Line 1: “ECTS” is still missing.");
  });

  it("is mended in either place, and forgotten with its row", async () => {
    const { page, hand, headline } = await open("situations=&line=recall-exam:region&line=ue-3-ects:region");
    await hand.fill('[id$="-result-0-ects"]', "1.5");
    await expect.poll(headline).toBe("One number is still unclear.");
    await hand.fill('[id$="-entry-0-ects"]', "6");
    await expect.poll(headline).toBe("You pay €267 in all.");
    await hand.fill('[id$="-entry-0-ects"]', "x");
    await expect.poll(headline).toBe("One number is still unclear.");
    await page.locator(at.do("remove")).first().press("Enter");
    await expect.poll(headline).toBe("You pay €189 in all.");
  });
});
