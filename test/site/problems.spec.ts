import { describe, expect, it } from "vitest";
import { problemText } from "../../docs/.vitepress/simulator/problems.js";
import { tried } from "../../docs/.vitepress/simulator/state.js";
import { type BasketRequest, cheapest, type Issue, parseQuoteRequest } from "../../src/index.js";
import { plain } from "./visitor.js";

const line = { item: "recall-exam", scheme: "region", ects: 6 };
const issuesOf = (...lines: unknown[]): readonly Issue[] => {
  const parsed = parseQuoteRequest({ learner: { situations: [] }, lines });
  return parsed.ok ? [] : parsed.issues;
};
const issuesOfCheapest = (items: unknown[], budgets: object): readonly Issue[] =>
  tried(() => cheapest({ learner: { situations: [] }, items } as BasketRequest as never, { budgets }))
    .problems;
const french = (issues: readonly Issue[]) => issues.map((issue) => plain(problemText(issue, "fr")));
const unit = { item: "ue-3-ects" };

describe("a problem in French", () => {
  it.each<[string, readonly Issue[]]>([
    [
      "Ligne 1, Nombre d'ECTS : il faut un nombre entier d'ECTS, de 1 à 1 000 000 (reçu : 2000000).",
      issuesOf({ ...line, ects: 2_000_000 }),
    ],
    [
      "Ligne 1, Nombre d'ECTS : il faut un nombre entier d'ECTS, de 1 à 1 000 000.",
      issuesOf({ ...line, ects: Number.NaN }),
    ],
    [
      "Ligne 1, Nombre d'ECTS : ce champ n'est pas demandé ici (reçu : 3).",
      issuesOf({ item: "bulats-test", scheme: "region", ects: 3 }),
    ],
    ["Ligne 2, Semestre : ce choix n'existe pas (reçu : 3).", issuesOf(line, { ...line, semester: 3 })],
    [
      'Ligne 1, item : cette formation n\'est pas dans le tarif (reçu : "ue-6-etcs"). Vouliez-vous dire ue-6-ects ?',
      issuesOf({ item: "ue-6-etcs", scheme: "region" }),
    ],
    [
      `Ligne 1, ref : une référence a 200 caractères au plus (reçu : "${"x".repeat(40)}…").`,
      issuesOf({ ...line, ref: "x".repeat(201) }),
    ],
    ["une demande a 1 000 lignes au plus.", issuesOf(...Array(1_001).fill(line))],
    [
      "pour en chercher le financement le moins cher, 100 formations au plus.",
      issuesOfCheapest(Array(101).fill(unit), {}),
    ],
    [
      "Cofinancement du Conseil régional, en euros : ce que paie ce financeur n'est pas publié : donnez des heures ou des unités.",
      issuesOfCheapest([unit], { region: { cents: 100 } }),
    ],
    [
      "Financement par entreprise, OPACIF, en heures : un budget en heures est un nombre entier, 0 au moins (reçu : -1).",
      issuesOfCheapest([unit], { company: { hours: -1 } }),
    ],
    [
      'budgets.constructor : cette mention n\'a pas de sens ici (reçu : "constructor").',
      issuesOfCheapest([unit], { constructor: { hours: 1 } }),
    ],
  ])("is told as: %s", (text, issues) => {
    expect(french(issues)).toEqual([text]);
  });

  it("leaves no more to say than that there is more", () => {
    const issues = issuesOf(...Array(200).fill({ ...line, ects: 0 }));
    expect(french(issues).at(-1)).toBe("il y a encore d'autres problèmes.");
  });

  it("tells that there are too many ways", () => {
    const issue: Issue = {
      path: ["items"],
      code: "search-too-large",
      message: "",
      expected: "",
      received: "more than 3 steps",
    };
    expect(french([issue])).toEqual([
      "il y a trop de possibilités à comparer : moins de formations, ou moins de budgets.",
    ]);
  });
});
