import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compilerMessages } from "./support/compiler.js";

const guide = readFileSync("docs/guides/compiler-messages.md", "utf8");
const mistakes = [
  ...guide.matchAll(/^## (.*)\n\n```typescript\n([\s\S]*?)```\n\n```text\n([\s\S]*?)\n```\n\n(.*)/gm),
].map(([, title = "", code = "", message = "", advice = ""]) => ({ title, code, message, advice }));

const IMPORTS = `
import { cnamNouvelleAquitaine, createPricing, quote, type Pricing, type QuoteRequest } from "cnam-pricing";
import { defineTariff } from "cnam-pricing/tariffs";
`;

describe("the guide to the compiler's messages", () => {
  it("has ten mistakes, each with its message and what to do", () => {
    expect(mistakes.map(({ title }) => title)).toHaveLength(10);
    expect(guide.match(/^```typescript$/gm)).toHaveLength(10);
  });

  const said = compilerMessages(mistakes.map(({ code }) => `${IMPORTS}${code}`));

  it.each(mistakes.map((mistake, index) => ({ ...mistake, said: said[index] })))(
    "shows what the compiler says of: $title",
    ({ message, said }) => {
      expect(said).toEqual([message]);
    },
  );

  it.each(mistakes)("shows a message of at most 300 characters for: $title", ({ message }) => {
    expect(message.length).toBeLessThanOrEqual(300);
  });

  it("says the same of ids that are any text wherever the rows come from", () => {
    const rows = "declare const rows: { item: string; scheme: string; ects: number | undefined }[];";
    const ways = [
      "quote({ learner: {}, lines: rows.map((row) => ({ ...row, ref: 'x' })) });",
      "const request = { learner: {}, lines: rows, annualFee: 'due' } as const; quote(request);",
      "compare({ learner: {}, items: rows.map(({ item }) => ({ item })) });",
    ];
    const imports = 'import { compare, quote } from "cnam-pricing";\n';
    for (const [message = ""] of compilerMessages(ways.map((way) => `${imports}${rows}\n${way}`))) {
      expect(message).toContain("read the request with parseQuoteRequest");
      expect(message.length).toBeLessThanOrEqual(300);
    }
  });
});
