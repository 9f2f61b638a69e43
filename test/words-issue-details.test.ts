import { expect, it } from "vitest";
import {
  catalog,
  type Issue,
  type IssueCode,
  cnamNouvelleAquitaine as ours,
  type Tariff,
} from "../src/index.js";
import { parseTariff } from "../src/tariffs/index.js";
import { createWords, explainIssues, type Locale } from "../src/words/index.js";
import { lowerFirst } from "../src/words/issues/letters.js";
import { tariffIssueFr } from "../src/words/tariff-issue-fr.js";
import { plain } from "./support/plain.js";
import { tiny } from "./support/tiny.js";

/** An issue as it may come from elsewhere: from a log, another version, another program. */
const issue = (path: Issue["path"], code: IssueCode, more: Partial<Issue> = {}): Issue => ({
  path,
  code,
  message: "",
  expected: "",
  received: "nothing",
  ...more,
});

const told = (one: unknown, locale: Locale) => {
  const [sentence] = explainIssues([one as Issue], { locale });
  return plain(sentence?.text ?? "");
};

const ITEM = ["lines", 0, "item"] as const;
const REF = ["lines", 0, "ref"] as const;

it.each<[what: string, issue: Issue, fr: string, en: string]>([
  [
    "a number behind a text",
    issue([...REF], "wrong-type", { received: "2 entries" }),
    "Ligne 1, référence : donnez un texte court.",
    "Line 1, reference: give a short text.",
  ],
  [
    "yes",
    issue([...REF], "wrong-type", { received: "true" }),
    "Ligne 1, référence : donnez un texte court au lieu de « oui ».",
    "Line 1, reference: give a short text instead of “yes”.",
  ],
  [
    "no",
    issue([...REF], "wrong-type", { received: "false" }),
    "Ligne 1, référence : donnez un texte court au lieu de « non ».",
    "Line 1, reference: give a short text instead of “no”.",
  ],
  [
    "an object where an item is named",
    issue([...ITEM], "unknown-item", { received: "an object" }),
    "Ligne 1, intitulé : ceci n'est pas dans le tarif. Choisissez dans la liste.",
    "Line 1, item: this is not in the tariff. Choose from the list.",
  ],
  [
    "yes where an item is named",
    issue([...ITEM], "unknown-item", { received: "true" }),
    "Ligne 1, intitulé : « oui » n'est pas dans le tarif. Choisissez dans la liste.",
    "Line 1, item: “yes” is not in the tariff. Choose from the list.",
  ],
  [
    "the whole title of an item",
    issue([...ITEM], "unknown-item", { received: JSON.stringify(catalog["ue-3-ects"].title) }),
    "Ligne 1, intitulé : choisissez dans la liste.",
    "Line 1, item: choose from the list.",
  ],
  [
    "no as a program writes it",
    issue(["learner", "ag2rMember"], "wrong-type", { received: '"false"' }),
    "« Cotisez-vous à AG2R La Mondiale ? » : répondez par oui ou par non.",
    "“Do you contribute to AG2R La Mondiale?”: answer yes or no.",
  ],
  [
    "half a letter",
    issue([...ITEM], "unknown-item", { received: '"\\ud83d"' }),
    "Ligne 1, intitulé : « \uFFFD » n'est pas dans le tarif. Choisissez dans la liste.",
    "Line 1, item: “\uFFFD” is not in the tariff. Choose from the list.",
  ],
  [
    "a surplus key, whatever stands in it",
    issue(["lines", 0, "date"], "unknown-key", { received: "1" }),
    "Ligne 1 : « date » n'est pas demandé ici. Enlevez cette réponse.",
    "Line 1: “date” is not asked for here. Remove it.",
  ],
  [
    "the name that a field has on the form",
    issue(["lines", 0, "reference"], "unknown-key", { didYouMean: "ref" }),
    "Ligne 1 : « reference » n'est pas demandé ici. Vouliez-vous dire « référence » ?",
    "Line 1: “reference” is written differently here.",
  ],
  [
    "too many schemes to compare",
    issue(["schemes"], "too-many", { bounds: { min: 1, max: 4, step: 1 } }),
    "Choix à comparer : 4 au plus. Enlevez-en.",
    "Choices to compare: at most 4. Remove some.",
  ],
  [
    "a number in steps",
    issue(["lines", 0, "ects"], "out-of-range", { received: "0.3", bounds: { min: 0, max: 10, step: 0.5 } }),
    "Ligne 1, « ECTS » : donnez un nombre de 0 à 10, par pas de 0,5 au lieu de 0,3.",
    "Line 1, “ECTS”: give a number from 0 to 10, in steps of 0.5 instead of 0.3.",
  ],
  [
    "a number without a step",
    issue(["lines", 0, "ects"], "out-of-range", { received: "11", bounds: { min: 0, max: 10, step: 0 } }),
    "Ligne 1, « ECTS » : donnez un nombre de 0 à 10 au lieu de 11.",
    "Line 1, “ECTS”: give a number from 0 to 10 instead of 11.",
  ],
  [
    "bounds of which one is no number",
    issue(["lines", 0, "ects"], "out-of-range", {
      received: "11",
      bounds: { min: 0, max: Number.NaN, step: 1 },
    }),
    "Ligne 1, « ECTS » : donnez une valeur qui convient au lieu de 11.",
    "Line 1, “ECTS”: give a value that fits instead of 11.",
  ],
  [
    "a place within the learner",
    issue(["learner", 0], "wrong-type"),
    "« learner[0] » : donnez une valeur qui convient.",
    "“learner[0]”: give a value that fits.",
  ],
])("an issue about %s is put into words", (_, one, fr, en) => {
  expect(told(one, "fr")).toBe(fr);
  expect(told(one, "en")).toBe(en);
});

it.each<[path: Issue["path"], code: IssueCode, meant: string, fr: string, en: string]>([
  [["itms"], "unknown-key", "items", "votre sélection", "your selection"],
  [["itm"], "unknown-key", "item", "intitulé", "item"],
  [["schme"], "unknown-key", "scheme", "financement", "scheme"],
  [["lines", 0, "reff"], "unknown-key", "ref", "référence", "reference"],
  [["annualFee"], "unknown-choice", "due", "à payer", "due"],
  [["budgets", "company", "cent"], "unknown-key", "cents", "montant", "amount"],
  [["budgets", "company", "hour"], "unknown-key", "hours", "heures", "hours"],
  [["budgets", "company", "unit"], "unknown-key", "units", "unités", "units"],
])("what was nearly meant at %j (%s) is named as the form names it: %s", (path, code, didYouMean, fr, en) => {
  expect(told(issue(path, code, { received: '"x"', didYouMean }), "fr")).toContain(
    `Vouliez-vous dire « ${fr} » ?`,
  );
  expect(told(issue(path, code, { received: '"x"', didYouMean }), "en")).toContain(`Did you mean “${en}”?`);
});

it.each([
  ["a text for its path", { ...issue([], "required"), path: "lines" }],
  ["a place below 0", issue(["lines", -1, "item"], "required")],
  ["a place between two", issue(["lines", 1.5, "item"], "required")],
])("an issue with %s is about the whole form", (_, one) => {
  expect(explainIssues([one as Issue], { locale: "en" })).toEqual([{ path: [], text: "Fill in the form." }]);
});

it("what is no text is neither what was received nor what was meant", () => {
  const one = { ...issue([...ITEM], "unknown-item"), received: 5, didYouMean: 5 };
  expect(told(one, "en")).toBe("Line 1, item: this is not in the tariff. Choose from the list.");
});

it.each([
  [12, "a.b.b.b.b.b.b.b.b.b.b.b"],
  [13, "a.b.b.b.b.b.b.b.b.b.b.b.…"],
])("of a path of %d steps twelve are told", (length, path) => {
  const steps = Array.from({ length }, (_, index) => (index === 0 ? "a" : "b"));
  expect(told(issue(steps, "unreadable"), "en")).toBe(
    `“${path}”: this answer could not be read. Give it again.`,
  );
});

it.each([
  [8, "Choose “0”, “1”, “2”, “3”, “4”, “5”, “6” or “7”."],
  [9, "Choose from the list."],
])("of %d choices a sentence goes through eight at most", (count, choose) => {
  const options = Object.fromEntries(Array.from({ length: count }, (_, index) => [`o${index}`, `${index}`]));
  const tariff: Tariff = { ...ours, facts: { ...ours.facts, colour: { label: "Colour", options } } };
  const one = issue(["learner", "colour", 0], "unknown-choice", { received: '"x"' });
  const [sentence] = createWords<Tariff>(tariff).explainIssues([one], { locale: "en" });
  expect(sentence?.text).toBe(`“Colour”: “x” is not one of the choices. ${choose}`);
});

it("a language that is not spoken here is named as such", () => {
  const error = new RangeError('A locale is one of fr, en. Got "de".');
  expect(() => explainIssues([], { locale: "de" as Locale })).toThrow(error);
});

it.each([
  ["Financement", "financement"],
  ["L'accès", "l'accès"],
  ["AG2R La Mondiale", "AG2R La Mondiale"],
  ["CPF", "CPF"],
])("within a sentence the label %s is %s", (label, inside) => {
  expect(lowerFirst(label)).toBe(inside);
});

/** What is wrong with a tariff, each problem in French. */
function mistakesIn(change: object): string[] {
  const parsed = parseTariff({ ...tiny, ...change });
  return (parsed.ok ? [] : parsed.issues).map((one) => plain(tariffIssueFr(one)));
}
const course = (own: object) => ({ grid: { ...tiny.grid, course: { ...tiny.grid.course, own } } });
const quotient = { per: "quotient", cents: 6.4 };

it("what is wrong with a tariff is told in French as in test/documents/tariff-mistakes.fr.txt", async () => {
  const mistakes: readonly (readonly [what: string, change: object])[] = [
    [
      "a price with bounds that counts two numbers",
      course({ of: { sum: { tuition: quotient, materials: { per: "lessons", cents: 5 } } }, atMost: 9 }),
    ],
    ["a price with bounds that has none", course({ of: quotient })],
    ["an id with a blank", { facts: { ...tiny.facts, "your age": { label: "Age" } } }],
    ["an item with a blank", { items: { ...tiny.items, "a b": { label: "Both" } } }],
    [
      "a condition of two words",
      { schemes: { ...tiny.schemes, club: { ...tiny.schemes.club, conditions: ["a b"] } } },
    ],
    ["a rate by a measure that the item does not have", course({ per: "voucher", cents: 5 })],
    [
      "bands that do not ascend",
      course({
        by: "lessons",
        bands: [
          { from: 1, price: 0 },
          { from: 1_234.5, price: 5 },
          { from: 1_000, price: 7 },
        ],
      }),
    ],
    [
      "a price in too many levels",
      course(
        Array.from({ length: 40 }).reduce<object>((of) => ({ of, atLeast: 1 }), { of: 500, atLeast: 1 }),
      ),
    ],
    [
      "an edition that ends before it begins",
      { edition: { id: "2026", from: "2026-12-31", until: "2026-01-01" } },
    ],
    ["a currency in small letters", { currency: "euro" }],
    [
      "a scheme with a misspelt payer",
      { schemes: { ...tiny.schemes, own: { label: "Own", paidBy: "lerner" } } },
    ],
    ["an amount below 0", course({ per: "lessons", cents: -1_500 })],
    ["half a cent", { grid: { ...tiny.grid, badge: { ...tiny.grid.badge, own: 0.5 } } }],
    ["an empty label", { items: { ...tiny.items, badge: { label: "" } } }],
    ["a row that is missing", { grid: { course: tiny.grid.course } }],
    [
      "a group of nobody",
      { groups: { ...tiny.groups, minors: { label: "minors", anyOf: [{ age: { below: 0 } }] } } },
    ],
  ];
  const lines = mistakes.map(([what, change]) => `# ${what}\n${mistakesIn(change).join("\n")}\n`);
  await expect(lines.join("\n")).toMatchFileSnapshot("documents/tariff-mistakes.fr.txt");
});

it.each([
  ["toString", "wrong-type"],
  ["toString", "contradiction"],
  ["an object", "wrong-type"],
] as const)("what somebody has written in a tariff, %s, is told as it stands (%s)", (text, code) => {
  const one = issue(["title"], code, { received: JSON.stringify(text) });
  expect(plain(tariffIssueFr(one))).toContain(` (reçu : « ${text} »)`);
});

it("what the core has received is told in French", () => {
  const one = issue(["title"], "wrong-type", { received: "an object" });
  expect(plain(tariffIssueFr(one))).toContain(" (reçu : un objet)");
});
