import { afterAll, afterEach, expect, it } from "vitest";
import { closeBrowser, closePages, drawn, expectAccessible, expectSound, visit } from "./visitor.js";

afterEach(closePages);
afterAll(closeBrowser);

const said =
  "situations=job-seeker&ag2rMember=yes&line=ue-6-ects:ag2r:count=2:semester=1&line=recall-exam:region:ects=6&budget=pole-emploi:hours=100";

it("has fields of 16 px and targets of 44 px on a phone", async () => {
  const { page } = await visit(`/simulateur#${said}`, {
    viewport: { width: 360, height: 740 },
    isMobile: true,
  });
  const small = await page
    .locator(".conversation :is(button, select, input, summary, label:has(input))")
    .evaluateAll((all) =>
      all.flatMap((one) => {
        const box = (one.closest("label") ?? one).getBoundingClientRect();
        const { fontSize } = getComputedStyle(one);
        const isField = one.matches("select, input[type=text]");
        const isSmall = box.height > 0 && (box.height < 44 || (isField && Number.parseFloat(fontSize) < 16));
        return isSmall ? [`${one.outerHTML.slice(0, 80)} ${box.height} ${fontSize}`] : [];
      }),
    );
  expect(small).toEqual([]);
});

it.each([320, 360])(
  "needs no second scroll bar when zoomed in so far that it is %i px wide, and hides nothing",
  async (width) => {
    const visitor = await visit(`/simulateur#${said}`, { viewport: { width, height: 256 } });
    await expectSound(visitor);
    await expect
      .poll(() => visitor.page.locator(".headline").evaluate((one) => getComputedStyle(one).position))
      .toBe("static");
  },
);

it("can be told from one another where the system forces its colours", async () => {
  const { page } = await visit(`/en/simulator#${said}`, { forcedColors: "active" });
  await drawn(page);
  const borders = await page
    .locator(".conversation button, .conversation .asks, .conversation .choices label")
    .evaluateAll((all) => all.filter((one) => getComputedStyle(one).borderLeftWidth === "0px").length);
  expect(borders).toBe(0);
  await expectAccessible(page);
});

it("tells its story to those who listen: four steps, a table with headings, a result that is announced", async () => {
  const { page } = await visit(`/en/simulator#${said}`);
  const order = [
    'heading "Simulator" [level=1]',
    'region "1. Your situation"',
    'group "What is your situation?"',
    'checkbox "a job seeker" [checked]',
    'region "2. Your choice"',
    'button "Add Module 51 h (6 ECTS)',
    'heading "Your selection (3)" [level=3]',
    'textbox "How many (Lines 1 and 2)"',
    'region "Result"',
    "status: You pay €228 in all.",
    'region "3. How it is paid"',
    'table "For the whole selection"',
    'rowheader "Financement par entreprise, OPACIF"',
    'button "The cheapest"',
    'region "4. The sheet to take away"',
    'button "Print"',
    'region "Preview of the sheet"',
  ];
  const missing = async () => {
    const tree = await page.locator(".conversation").ariaSnapshot();
    let from = 0;
    return order.filter((part) => {
      const found = tree.indexOf(part, from);
      if (found >= 0) from = found;
      return found < 0;
    });
  };
  await expect.poll(missing, { message: "in this order" }).toEqual([]);
});

it("has readable buttons when they are pointed at", async () => {
  const { page } = await visit("/simulateur#situations=&line=ue-3-ects:region");
  for (const button of [".cheapest .primary", '[data-choose="region"]', '[data-item="ue-3-ects"]']) {
    await page.locator(button).hover();
    await expectAccessible(page);
  }
});

/** Of several lines. */
const longHeadline =
  "situations=employee&line=ue-6-ects:company:count=5&line=ue-3-ects:region&budget=company:cents=150000:hours=100:units=2";

it.each([
  ["backwards", "Shift+Tab", '[data-copy="link"]', 1280, 740, "situations=employee&line=ue-6-ects:region"],
  ["backwards", "Shift+Tab", '[data-copy="link"]', 360, 740, "situations=employee&line=ue-6-ects:region"],
  ["backwards", "Shift+Tab", '[data-copy="link"]', 1280, 700, longHeadline],
  ["backwards", "Shift+Tab", '[data-copy="link"]', 360, 640, longHeadline],
  ["forwards", "Tab", ".learner input", 1280, 700, longHeadline],
  ["forwards", "Tab", ".learner input", 360, 640, longHeadline],
])(
  "hides no focus behind its bars, %s through the page with %s from %s, %i by %i px, %s",
  async (_, key, from, width, height, fragment) => {
    const { page } = await visit(`/en/simulator#${fragment}`, { viewport: { width, height } });
    await page.locator(from).first().focus();
    const hidden: string[] = [];
    for (let step = 0; step < 140; step++) {
      await page.keyboard.press(key);
      const stop = await page.evaluate(() => {
        const focused = document.activeElement;
        const { left, top, width, height } = focused?.getClientRects()[0] ?? new DOMRect();
        const isSeen = [top + 2, top + height / 2, top + height - 2].some((y) => {
          const there = document.elementFromPoint(left + width / 2, y);
          return there && (focused?.contains(there) || there.closest("label")?.contains(focused));
        });
        return { isSeen, isInPage: focused !== document.body, name: focused?.outerHTML.slice(0, 80) ?? "" };
      });
      if (!stop.isInPage) break;
      if (!stop.isSeen) hidden.push(stop.name);
    }
    expect(hidden).toEqual([]);
  },
);
