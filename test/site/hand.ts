import type { Locator, Page } from "playwright-core";
import { drawn, oneLine, plain } from "./visitor.js";

/** Somebody's hand: what it does is counted, a tap or a field filled each as one, and seen before it goes on. */
export interface Hand {
  readonly count: () => number;
  readonly tap: (target: string) => Promise<void>;
  readonly fill: (target: string, text: string) => Promise<void>;
  readonly select: (target: string, value: string) => Promise<void>;
}

export function handOn(page: Page): Hand {
  let count = 0;
  const at = (target: string): Locator => page.locator(target).first();
  const counted = async (act: Promise<unknown>) => {
    count++;
    await act;
    await drawn(page);
  };
  return {
    count: () => count,
    tap: (target) => counted(at(target).click()),
    fill: (target, text) => counted(at(target).fill(text)),
    select: (target, value) => counted(at(target).selectOption(value)),
  };
}

/** Where things are on the page of the conversation. */
export const at = {
  option: (name: string) => `.learner [value="${name}"]`,
  item: (item: string) => `[data-item="${item}"]`,
  count: (entry: number) => `[id$="-entry-${entry}-count"]`,
  semester: (entry: number) => `[id$="-entry-${entry}-semester"]`,
  budgets: ".budgets summary",
  budget: (scheme: string, measure: string) => `[id$="-budget-${scheme}-${measure}"]`,
  choose: (scheme: string) => `[data-choose="${scheme}"]`,
  do: (what: string) => `[data-do="${what}"]`,
} as const;

/** What the result says, of the only conversation of a page or of that in an element. */
export async function headlineOf(page: Page, element = ""): Promise<string | undefined> {
  await drawn(page);
  return plain(await page.locator(`${element} .headline`).innerText());
}

/** The fragment of the page's address. */
export async function hashOf(page: Page): Promise<string> {
  await drawn(page);
  return new URL(page.url()).hash;
}

/** What a row of the comparison says: the learner's part, the funder's, and the rest. */
export async function rowOf(page: Page, scheme: string): Promise<string[]> {
  const cells = await page.locator(`[data-scheme-row="${scheme}"] > *`).allInnerTexts();
  return cells.map(oneLine);
}

/** How many pages of A4 a print has. */
export async function pagesOfPrint(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: "A4" });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
