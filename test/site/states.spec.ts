import { afterAll, afterEach, describe, it } from "vitest";
import { closeBrowser, closePages, expectAccessible, expectSound, visit, windows } from "./visitor.js";

afterEach(closePages);
afterAll(closeBrowser);

/** The states of the simulator, by their addresses, each with what only it shows. */
const states = [
  ["empty", "", ".selection > p"],
  ["with a question open", "line=ue-3-ects:region", ".comparison .undetermined"],
  ["without a scheme yet", "situations=job-seeker&line=ue-3-ects:", ".comparison .priced"],
  ["waiting for ECTS", "line=recall-exam:region", '[id$="-result-0-ects"]'],
  [
    "priced",
    "situations=job-seeker&ag2rMember=yes&line=ue-6-ects:ag2r:semester=1:count=2&line=bulats-test:region",
    ".shares",
  ],
  [
    "refused",
    "situations=employee&line=ue-6-ects:pole-emploi&line=engineering-thesis:ag2r",
    ".comparison .ineligible",
  ],
  ["with budgets", "situations=employee&line=ue-6-ects:company&budget=company:cents=50000", ".budgets[open]"],
  ["with two selections", "situations=&line=ue-6-ects:region&aside=ue-3-ects:region", ".both"],
  ["at a bad address", "line=ue-5-ects:region&x=1", ".problems"],
] as const;

describe.each(windows)("%s", (_, options) => {
  it.each(
    states.flatMap(([name, state, shown]) => [
      [`in French, ${name}`, `/simulateur#${state}`, shown],
      [`in English, ${name}`, `/en/simulator#${state}`, shown],
    ]),
  )("the simulator %s is accessible and sound", async (_, path, shown) => {
    const visitor = await visit(path, options);
    await visitor.page.locator(shown).first().waitFor();
    await expectAccessible(visitor.page);
    await expectSound(visitor);
  });
});
