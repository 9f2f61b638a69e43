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
  it("has eleven mistakes, each with its message and what to do", () => {
    expect(mistakes.map(({ title }) => title)).toHaveLength(11);
    expect(guide.match(/^```typescript$/gm)).toHaveLength(11);
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

  it("says the same of ids that are plain strings wherever the rows come from", () => {
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

const OUTSIDE =
  "parameter of type '\"null is not accepted: read the request with parseQuoteRequest(withoutBlanks(request))\"'.";
const REGION = '{ item: "ue-3-ects", scheme: "region" }';

const variants: readonly [what: string, code: string, complaint: string][] = [
  [
    "a row of literal ids with a number that may be null",
    `declare const row: { item: "recall-exam"; scheme: "region"; ects: number | null };
     quote({ learner: {}, lines: [row] });`,
    OUTSIDE,
  ],
  [
    "a list of rows with nulls in several columns, and a semester that may be any number",
    `declare const rows: { item: string; scheme: string; ects: number | null; semester: number; ref: string | null }[];
     quote({ learner: {}, lines: rows });`,
    OUTSIDE,
  ],
  [
    "a basket of rows with null",
    `declare const rows: { item: string; ects: number | null }[];
     cheapest({ learner: {}, items: rows.map((row) => ({ ...row })) });`,
    OUTSIDE,
  ],
  [
    "an answer that may be null",
    `declare const member: boolean | null;
     quote({ learner: { ag2rMember: member }, lines: [${REGION}] });`,
    OUTSIDE,
  ],
  [
    "a row with null for a pricing of any tariff",
    `declare const pricing: Pricing; declare const row: { item: string; scheme: string; months: number | null };
     pricing.quote({ learner: {}, lines: [row] });`,
    OUTSIDE,
  ],
  [
    "a semester written as null",
    'quote({ learner: {}, lines: [{ item: "ue-3-ects", scheme: "region", semester: null }] });',
    "type '\"null is not accepted: leave semester out\"'.",
  ],
  [
    "an answer written as null",
    `quote({ learner: { situations: null }, lines: [${REGION}] });`,
    "type '\"null is not accepted: leave situations out\"'.",
  ],
  [
    "a line without an item",
    'quote({ learner: {}, lines: [{ scheme: "region" }] });',
    "type '\"give item: what to enrol in\"'.",
  ],
  [
    "a line without a scheme",
    'quote({ learner: {}, lines: [{ item: "ue-3-ects" }] });',
    "type '\"give scheme: what is to fund it\"'.",
  ],
  [
    "an item of a basket without an item",
    "compare({ learner: {}, items: [{ ects: 3 }] });",
    "type '\"give item: what to enrol in\"'.",
  ],
  [
    "one line where a list belongs",
    `quote({ learner: {}, lines: ${REGION} });`,
    "does not exist in type 'readonly GivenLine<CnamNouvelleAquitaine>[]'.",
  ],
  [
    "a fact that the tariff does not have",
    `quote({ learner: { foo: 1 }, lines: [${REGION}] });`,
    "type '\"the tariff has no fact foo\"'.",
  ],
  [
    "a key that a request does not have",
    `quote({ learner: {}, lines: [${REGION}], anualFee: "due" });`,
    "type '\"a request has learner, lines and annualFee: no anualFee\"'.",
  ],
  [
    "no item at all",
    "compare({ learner: {}, items: [] });",
    "type '\"there is nothing to price: give at least one item\"'.",
  ],
  [
    "a budget below nothing",
    'cheapest({ learner: {}, items: [{ item: "ue-3-ects" }] }, { budgets: { company: { cents: -1 } } });',
    "type '\"a budget is in whole cents, from 0 up: not -1\"'.",
  ],
  [
    "a budget of half a cent",
    'cheapest({ learner: {}, items: [{ item: "ue-3-ects" }] }, { budgets: { company: { cents: 1.5 } } });',
    "type '\"a budget is in whole cents, from 0 up: not 1.5\"'.",
  ],
];

describe("the compiler's one sentence", () => {
  const imports = 'import { cheapest, compare, type Pricing, quote } from "cnam-pricing";\n';
  const said = compilerMessages(variants.map(([, code]) => `${imports}${code}`));

  it.each(variants.map(([what, , complaint], index) => ({ what, complaint, said: said[index] ?? [] })))(
    "names the way out of: $what",
    ({ complaint, said: [message = "", ...others] }) => {
      expect(others).toEqual([]);
      expect(message.slice(-complaint.length)).toBe(complaint);
      expect(message.length).toBeLessThanOrEqual(300);
    },
  );
});
