import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { environment, run } from "./support/cli.js";

// What the README's commands answer, as whole documents: read them as a user would.

const FORMATS = { text: "txt", markdown: "md", html: "html" };
const COMMANDS = [
  ...readFileSync("README.md", "utf8").matchAll(/^npx cnam-pricing ((quote|compare|cheapest) --.*)$/gm),
];
/** What the README does not show: conditions and readings, refusals, open questions. */
const OTHERS = [
  [
    "ag2r",
    "quote --situation job-seeker --ag2r ue-6-ects:ag2r:semester=1 ue-6-ects-other-centre:ag2r:semester=1 recall-exam:region:ects=6",
  ],
  ["refused", "quote --situation employee ue-6-ects:pole-emploi engineering-thesis:ag2r ue-3-ects:region"],
  ["open", "quote ue-3-ects:region ue-3-ects:ag2r"],
  ["open-comparison", "compare --situation job-seeker ue-6-ects bulats-test"],
  ["open-plan", "cheapest ue-6-ects recall-exam:ects=2"],
  ["unpriceable", "cheapest --situation none engineering-thesis ue-3-ects --schemes company,ag2r"],
  [
    "budgets",
    "cheapest --situation job-seeker --no-ag2r ue-3-ects ue-6-ects --budget pole-emploi=600€ --budget pole-emploi=51h --budget ag2r=1units",
  ],
].map(([name = "", args = ""]) => ({
  name,
  args,
  isPriced: !["refused", "open", "open-plan", "unpriceable"].includes(name),
}));
const README = COMMANDS.map(([, args = "", name = ""]) => ({ args, name, isPriced: true }));

describe.each([...README, ...OTHERS])("cnam-pricing $args", ({ args, name, isPriced }) => {
  it.each(
    Object.entries(FORMATS).flatMap(([format, end]) => ["fr", "en"].map((locale) => [locale, format, end])),
  )("in %s as %s", async (locale = "", format = "", end) => {
    const { out, status } = await run(
      [...args.split(" "), "--locale", locale, "--format", format],
      environment,
    );
    expect(status).toBe(isPriced ? 0 : 1);
    await expect(out).toMatchFileSnapshot(`documents/${name}.${locale}.${end}`);
    if (format === "text") for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });
});

it("the documents in test/documents are of every kind", () => {
  expect(COMMANDS.map(([, , name]) => name)).toEqual(["quote", "compare", "cheapest"]);
});
