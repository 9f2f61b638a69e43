import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  catalog,
  cheapest,
  createPricing,
  type Issue,
  cnamNouvelleAquitaine as ours,
  parseQuoteRequest,
  source,
  type Tariff,
} from "../src/index.js";
import { parseTariff } from "../src/tariffs/index.js";
import { createWords, explainIssues, itemGroups, type Locale, schemeChoices } from "../src/words/index.js";
import { en } from "../src/words/issues/en.js";
import { fr } from "../src/words/issues/fr.js";
import { issuesOf } from "./support/issues.js";
import { plain } from "./support/plain.js";
import { publishedPages } from "./support/published-pages.js";
import { runs } from "./support/runs.js";
import { tiny } from "./support/tiny.js";

const LOCALES: readonly Locale[] = ["fr", "en"];

const line = { item: "ue-3-ects", scheme: "region" };
const exam = { item: "recall-exam", scheme: "region" };

function issuesIn(request: unknown): readonly Issue[] {
  const parsed = parseQuoteRequest(request);
  return parsed.ok ? [] : parsed.issues;
}

/** What is said of a request, with plain spaces. */
const said = (issues: readonly Issue[], locale: Locale) =>
  explainIssues(issues, { locale }).map(({ text }) => plain(text));

const ofLine = (change: object, locale: Locale = "fr") =>
  said(issuesIn({ learner: {}, lines: [line, { ...line, ...change }] }), locale).join(" | ");

describe("an issue, for the person who filled in the form", () => {
  it.each<[change: object, fr: string, en: string]>([
    [
      { scheme: undefined },
      "Ligne 2, financement : choisissez dans la liste.",
      "Line 2, scheme: choose from the list.",
    ],
    [{ item: "" }, "Ligne 2, intitulé : choisissez dans la liste.", "Line 2, item: choose from the list."],
    [
      { scheme: null },
      "Ligne 2, financement : choisissez dans la liste.",
      "Line 2, scheme: choose from the list.",
    ],
    [
      exam,
      "Ligne 2, « ECTS » : donnez un nombre entier à partir de 1.",
      "Line 2, “ECTS”: give a whole number from 1 up.",
    ],
    [
      { ...exam, ects: Number.NaN },
      "Ligne 2, « ECTS » : donnez un nombre entier à partir de 1.",
      "Line 2, “ECTS”: give a whole number from 1 up.",
    ],
    [
      { ...exam, ects: "six" },
      "Ligne 2, « ECTS » : donnez un nombre entier à partir de 1 au lieu de « six ».",
      "Line 2, “ECTS”: give a whole number from 1 up instead of “six”.",
    ],
    [
      { ...exam, ects: -1.5 },
      "Ligne 2, « ECTS » : donnez un nombre entier à partir de 1 au lieu de −1,5.",
      "Line 2, “ECTS”: give a whole number from 1 up instead of −1.5.",
    ],
    [
      { ...exam, ects: 1_000_001 },
      "Ligne 2, « ECTS » : donnez un nombre entier de 1 à 1 000 000 au lieu de 1 000 001.",
      "Line 2, “ECTS”: give a whole number from 1 to 1,000,000 instead of 1,000,001.",
    ],
    [
      { ...exam, ects: [6] },
      "Ligne 2, « ECTS » : donnez un nombre entier à partir de 1.",
      "Line 2, “ECTS”: give a whole number from 1 up.",
    ],
    [
      { ects: 3 },
      "Ligne 2, « ECTS » : laissez vide, le prix n'en dépend pas.",
      "Line 2, “ECTS”: leave it blank, as the price does not depend on it.",
    ],
    [
      { semester: 3 },
      "Ligne 2, semestre : 3 n'est pas un choix possible. Choisissez 1 ou 2.",
      "Line 2, semester: 3 is not one of the choices. Choose 1 or 2.",
    ],
    [{ semester: "1" }, "Ligne 2, semestre : choisissez 1 ou 2.", "Line 2, semester: choose 1 or 2."],
    [
      { semester: "3" },
      "Ligne 2, semestre : choisissez 1 ou 2 au lieu de « 3 ».",
      "Line 2, semester: choose 1 or 2 instead of “3”.",
    ],
    [
      { ...exam, ects: " 6 " },
      "Ligne 2, « ECTS » : donnez un nombre entier à partir de 1.",
      "Line 2, “ECTS”: give a whole number from 1 up.",
    ],
    [
      { ...exam, ects: "6,5" },
      "Ligne 2, « ECTS » : donnez un nombre entier à partir de 1 au lieu de « 6,5 ».",
      "Line 2, “ECTS”: give a whole number from 1 up instead of “6,5”.",
    ],
    [
      { ...exam, ects: "0" },
      "Ligne 2, « ECTS » : donnez un nombre entier à partir de 1 au lieu de « 0 ».",
      "Line 2, “ECTS”: give a whole number from 1 up instead of “0”.",
    ],
    [
      { scheme: "Cofinancement du Conseil régional" },
      "Ligne 2, financement : choisissez dans la liste.",
      "Line 2, scheme: choose from the list.",
    ],
    [
      { item: catalog["ue-3-ects"].title },
      "Ligne 2, intitulé : choisissez dans la liste.",
      "Line 2, item: choose from the list.",
    ],
    [
      { item: "module 26 h (3 ECTS)" },
      "Ligne 2, intitulé : choisissez dans la liste.",
      "Line 2, item: choose from the list.",
    ],
    [
      { scheme: "cofinancement d’AG2R la  mondiale" },
      "Ligne 2, financement : choisissez dans la liste.",
      "Line 2, scheme: choose from the list.",
    ],
    [
      { scheme: 3 },
      "Ligne 2, financement : choisissez dans la liste.",
      "Line 2, scheme: choose from the list.",
    ],
    [
      { ref: 12 },
      "Ligne 2, référence : donnez un texte court au lieu de 12.",
      "Line 2, reference: give a short text instead of 12.",
    ],
    [
      { ref: "x".repeat(201) },
      "Ligne 2, référence : 200 caractères au plus. Raccourcissez le texte.",
      "Line 2, reference: at most 200 characters. Shorten the text.",
    ],
    [
      { ref: "\uD800" },
      "Ligne 2, référence : un caractère est incomplet. Saisissez de nouveau ce texte.",
      "Line 2, reference: one character is incomplete. Type this text again.",
    ],
    [
      { semestre: 1 },
      "Ligne 2 : « semestre » s'écrit autrement ici.",
      "Line 2: “semestre” is not asked for here. Did you mean “semester”?",
    ],
    [
      { date: 1 },
      "Ligne 2 : « date » n'est pas demandé ici. Enlevez cette réponse.",
      "Line 2: “date” is not asked for here. Remove it.",
    ],
    [
      { scheme: "cpf" },
      "Ligne 2, financement : « cpf » n'est pas dans le tarif. Choisissez « Financement par entreprise, OPACIF », « Financement par Pôle Emploi », « Cofinancement du Conseil régional » ou « Cofinancement d'AG2R La Mondiale ».",
      "Line 2, scheme: “cpf” is not in the tariff. Choose “Financement par entreprise, OPACIF”, “Financement par Pôle Emploi”, “Cofinancement du Conseil régional” or “Cofinancement d'AG2R La Mondiale”.",
    ],
    [
      { item: "ue-5-ects" },
      "Ligne 2, intitulé : « ue-5-ects » n'est pas dans le tarif. Choisissez dans la liste.",
      "Line 2, item: “ue-5-ects” is not in the tariff. Choose from the list.",
    ],
  ])("%j of a line", (change, french, english) => {
    expect(ofLine(change, "fr")).toBe(french);
    expect(ofLine(change, "en")).toBe(english);
  });

  it("names an item that was nearly meant by its title, which no other item has", () => {
    expect(ofLine({ item: "ue-3-etcs" })).toContain(
      "Vouliez-vous dire « Module 26 h (3 ECTS), Cours du soir, à distance organisés par le Cnam Nouvelle-Aquitaine » ? Sinon, choisissez dans la liste.",
    );
  });

  it.each([
    ["france-travail", "Financement par Pôle Emploi"],
    ["transitions-pro", "Financement par entreprise, OPACIF"],
    ["opco", "Financement par entreprise, OPACIF"],
    ["conseil-regional", "Cofinancement du Conseil régional"],
  ])("knows today's name of a funder: %s is for the column « %s », wherever it stands", (given, title) => {
    expect(ofLine({ scheme: given }, "fr")).toBe(
      `Ligne 2, financement : « ${given} » n'est pas dans le tarif. Vouliez-vous dire « ${title} » ? Sinon, choisissez dans la liste.`,
    );
    expect(ofLine({ scheme: given }, "en")).toBe(
      `Line 2, scheme: “${given}” is not in the tariff. Did you mean “${title}”? If not, choose from the list.`,
    );
    const request = { learner: {}, items: [{ item: "ue-3-ects" }] } as const;
    const options = { schemes: [given], budgets: { [given]: { hours: 1 } } };
    const issues = issuesOf(() => cheapest(request, options as never));
    expect(said(issues, "fr")).toEqual([
      `Choix à comparer : « ${given} » n'est pas un choix possible. Vouliez-vous dire « ${title} » ? Sinon, choisissez dans la liste.`,
      `Budgets : « ${given} » n'est pas demandé ici. Vouliez-vous dire « ${title} » ?`,
    ]);
  });

  it("refers to an answer by its question", () => {
    const learner = {
      situations: ["student", "employee", "employee", "Job-Seeker", null],
      ag2rMember: "oui",
      situation: 1,
    };
    expect(said(issuesIn({ learner, lines: [line], annualFee: "paid" }), "en")).toEqual([
      "“What is your situation?”: “student” is not one of the choices. Choose “an employee”, “a micro-entrepreneur”, “an independent professional”, “a managing director”, “a business owner” or “a job seeker”.",
      "“What is your situation?”: “an employee” is there twice. Once is enough.",
      "“What is your situation?”: “Job-Seeker” is not one of the choices. Did you mean “a job seeker”? If not, choose from the list.",
      "“What is your situation?”: choose from the list.",
      "“Do you contribute to AG2R La Mondiale?”: answer yes or no instead of “oui”.",
      "Learner: “situation” is not asked for here. Did you mean “What is your situation?”?",
      "Droits d'inscription annuels: “paid” is not one of the choices. Did you mean “already paid”? If not, say whether it is due, or already paid this year.",
    ]);
    expect(said(issuesIn({ learner: { situations: true }, lines: [line] }), "fr")).toEqual([
      "« Quelle est votre situation ? » : choisissez dans la liste.",
    ]);
  });

  it("never asks for what a person has answered instead of that answer", () => {
    const about = (learner: object, rest: object, locale: Locale) =>
      said(issuesIn({ learner, lines: [line], ...rest }), locale);
    expect(about({ situations: [3, "un·e salarié·e", "demandeur·euse d'emploi"] }, {}, "fr")).toEqual([
      "« Quelle est votre situation ? » : choisissez dans la liste.",
      "« Quelle est votre situation ? » : « un·e salarié·e » n'est pas un choix possible. Choisissez « salarié·e », « autoentrepreneur·euse », « profession libérale », « gérant·e », « chef d'entreprise » ou « demandeur·euse d'emploi ».",
      "« Quelle est votre situation ? » : choisissez dans la liste.",
    ]);
    expect(about({ ag2rMember: "oui" }, { annualFee: "déjà payé" }, "fr")).toEqual([
      "« Cotisez-vous à AG2R La Mondiale ? » : répondez par oui ou par non.",
      "Droits d'inscription annuels : indiquez si c'est à payer, ou déjà payé pour cette année.",
    ]);
    expect(about({ ag2rMember: "true" }, { annualFee: 0 }, "en")).toEqual([
      "“Do you contribute to AG2R La Mondiale?”: answer yes or no.",
      "Droits d'inscription annuels: say whether it is due, or already paid this year.",
    ]);
  });

  it("calls each part of the whole by its name", () => {
    const basket = { learner: {}, items: [{ item: "ue-3-ects" }] } as const;
    const aboutRoot = (locale: Locale) => [
      ...said(issuesIn({ lerner: {}, lnes: [], anualFee: 1, learner: {}, lines: [line] }), locale),
      ...said(
        issuesOf(() => cheapest(basket, { schmes: [], budgts: {} } as never)),
        locale,
      ),
    ];
    expect(aboutRoot("fr")).toEqual([
      "« lerner » n'est pas demandé ici. Vouliez-vous dire « Élève » ?",
      "« lnes » n'est pas demandé ici. Vouliez-vous dire « votre sélection » ?",
      "« anualFee » n'est pas demandé ici. Vouliez-vous dire « Droits d'inscription annuels » ?",
      "« schmes » n'est pas demandé ici. Vouliez-vous dire « choix à comparer » ?",
      "« budgts » n'est pas demandé ici. Vouliez-vous dire « budgets » ?",
    ]);
    expect(aboutRoot("en")).toEqual([
      "“lerner” is not asked for here. Did you mean “Learner”?",
      "“lnes” is not asked for here. Did you mean “your selection”?",
      "“anualFee” is not asked for here. Did you mean “Droits d'inscription annuels”?",
      "“schmes” is not asked for here. Did you mean “choices to compare”?",
      "“budgts” is not asked for here. Did you mean “budgets”?",
    ]);
  });

  it("refers to the whole request if nothing else can be named", () => {
    expect(said(issuesIn(undefined), "fr")).toEqual(["Remplissez le formulaire."]);
    expect(said(issuesIn([]), "en")).toEqual(["Fill in the form."]);
    expect(said(issuesIn({ learner: 3, lines: [] }), "fr")).toEqual([
      "Élève : répondez aux questions.",
      "Votre sélection : ajoutez au moins une ligne.",
    ]);
    expect(said(issuesIn({ learner: {}, lines: [7] }), "fr")).toEqual(["Ligne 1 : remplissez cette ligne."]);
    expect(said(issuesIn({ learner: {}, lines: new Array(1_001).fill(line) }), "fr")).toEqual([
      "Votre sélection : 1 000 lignes au plus. Enlevez-en.",
    ]);
    const many = said(issuesIn({ learner: {}, lines: new Array(200).fill({}) }), "fr");
    expect([many.length, many.at(-1)]).toEqual([
      101,
      "Corrigez d'abord ces points, les suivants s'afficheront ensuite.",
    ]);
  });

  it("refers to a budget by its scheme, and shows no amount in cents, which nobody typed", () => {
    const request = { learner: {}, items: [{ item: "ue-3-ects" }] } as const;
    const budgets = {
      region: { cents: 3, hours: 1.5, heures: 1 },
      company: { cents: 0.5, units: -1 },
      "pole-emploi": { cents: 2 ** 60 },
      ag2r: 4,
    };
    const issues = issuesOf(() => cheapest(request, { budgets } as never));
    expect(said(issues, "fr")).toEqual([
      "Budget pour « Cofinancement du Conseil régional », heures : donnez un nombre entier à partir de 0 au lieu de 1,5.",
      "Budget pour « Cofinancement du Conseil régional » : « heures » n'est pas demandé ici. Enlevez cette réponse.",
      "Budget pour « Financement par entreprise, OPACIF », montant : donnez un montant à partir de 0 €, avec 2 décimales au plus.",
      "Budget pour « Financement par entreprise, OPACIF », unités : donnez un nombre entier à partir de 0 au lieu de −1.",
      "Budget pour « Financement par Pôle Emploi », montant : donnez un montant de 0 € à 90 071 992 547 409,91 €, avec 2 décimales au plus.",
      "Budget pour « Cofinancement d'AG2R La Mondiale » : donnez un montant, des heures ou des unités.",
      "Budget pour « Cofinancement du Conseil régional », montant : la page ne dit pas ce que ce financeur paie. Donnez ce budget en heures ou en unités.",
    ]);
    expect(said(issues, "en")).toContain(
      "Budget for “Financement par Pôle Emploi”, amount: give an amount from €0 to €90,071,992,547,409.91, with at most 2 decimal places.",
    );
    expect(
      said(
        issuesOf(() => cheapest({ learner: {}, items: new Array(101).fill(line) } as never)),
        "en",
      ),
    ).toContain("Your selection: at most 100 lines. Remove some.");
  });

  it("refers to a row or a column that is looked up by itself", () => {
    expect(
      said(
        issuesOf(() => source("ue-3-etcs" as never, "opco" as never)),
        "fr",
      ),
    ).toEqual([
      expect.stringContaining("Intitulé : « ue-3-etcs » n'est pas dans le tarif."),
      expect.stringContaining("Financement : « opco » n'est pas dans le tarif."),
    ]);
  });
});

describe("an issue about another tariff", () => {
  const words = createWords<Tariff>(tiny);
  const parse = createPricing<Tariff>(tiny).parseQuoteRequest;
  const about = (request: unknown, locale: Locale) => {
    const parsed = parse(request);
    return parsed.ok ? [] : words.explainIssues(parsed.issues, { locale }).map(({ text }) => text);
  };

  it("explains an issue in the tariff's own terms, with the bounds and steps of its numbers", () => {
    const learner = { age: 130, quotient: -0.5, clubs: ["norht"] };
    const lines = [
      { item: "course", scheme: "own", lessons: 41 },
      { item: "card", scheme: "own", lessons: 0.3 },
      { item: "test", scheme: "club", voucher: 0.001 },
    ];
    expect(about({ learner, lines, annualFee: 1 }, "en")).toEqual([
      "“Your age”: give a whole number from 0 to 120 instead of 130.",
      "“Your family quotient”: give a number from 0 to 10,000, in steps of 0.01 instead of −0.5.",
      "“Your clubs”: “norht” is not one of the choices. Did you mean “North”? If not, choose from the list.",
      "Line 1, “lesson”: give a whole number from 1 to 40 instead of 41.",
      "Line 2, “lesson”: give a number from 0 to 10, in steps of 0.5 instead of 0.3.",
      "Line 3, “euro of a voucher”: give a number from 0 to 500, in steps of 0.01 instead of 0.001.",
      "Yearly fee: say whether it is due, or already paid this year.",
    ]);
    expect(about({ learner: {}, lines: [{ item: "test", scheme: "clb" }] }, "fr")[0]).toMatch(
      /^Ligne 1, tarif/,
    );
    expect(about({ lines: [{ item: "test", scheme: "own" }] }, "fr")).toEqual([
      "Vos réponses\u00A0: répondez aux questions.",
    ]);
  });

  it("leaves a name in capitals as it is, and a measure without a name by its id", () => {
    const { measures: _, ...unnamed } = tiny;
    const other = createWords<Tariff>({ ...unnamed, terms: { scheme: "AG2R" } });
    const issue = { code: "required", message: "", expected: "", received: "nothing" } as const;
    const issues = ["scheme", "lessons"].map((key): Issue => ({ ...issue, path: ["lines", 0, key] }));
    expect(other.explainIssues(issues, { locale: "en" }).map(({ text }) => text)).toEqual([
      "Line 1, AG2R: choose from the list.",
      "Line 1, “lessons”: give a value that fits.",
    ]);
  });

  it("says that a scheme has no funder", () => {
    const { cheapest: plan } = createPricing<Tariff>(tiny);
    const request = { learner: {}, items: [{ item: "test" }] };
    const issues = issuesOf(() => plan(request, { budgets: { own: { cents: 1 } } }));
    expect(words.explainIssues(issues, { locale: "en" })).toEqual([
      {
        path: ["budgets", "own", "cents"],
        text: "Budget for “Self-funded”, amount: no funder pays here. Give the budget in hours or units.",
      },
    ]);
  });

  it("explains an issue in general words if the tariff has no terms, fee or decimals", () => {
    const bare: Tariff = {
      format: 1,
      id: "yen",
      title: "Yen",
      currency: "JPY",
      items: { unit: { label: "Unit" } },
      schemes: { own: { label: "Own", paidBy: "learner" }, firm: { label: "Firm", paidBy: "funder" } },
      grid: { unit: { own: 1, firm: 1 } },
    };
    const { parseQuoteRequest: parseBare, cheapest: plan } = createPricing<Tariff>(bare);
    const parsed = parseBare({ learner: {}, lines: [{ item: "unit" }], annualFee: "no" });
    const texts = (issues: readonly Issue[]) =>
      LOCALES.flatMap((locale) =>
        createWords(bare)
          .explainIssues(issues, { locale })
          .map(({ text }) => text),
      );
    expect(texts(parsed.ok ? [] : parsed.issues)).toEqual([
      "Ligne 1, tarif\u00A0: choisissez dans la liste.",
      "Droits annuels\u00A0: «\u00A0no\u00A0» n'est pas un choix possible. Choisissez «\u00A0à payer\u00A0» ou «\u00A0déjà payé\u00A0».",
      "Line 1, rate: choose from the list.",
      "Annual fee: “no” is not one of the choices. Choose “due” or “already paid”.",
    ]);
    const request = { learner: {}, items: [{ item: "unit" }] };
    expect(texts(issuesOf(() => plan(request, { budgets: { firm: { cents: 0.5 } } } as never)))).toEqual([
      "Budget pour «\u00A0Firm\u00A0», montant\u00A0: donnez un montant à partir de 0\u00A0¥, sans décimale.",
      "Budget for “Firm”, amount: give an amount from ¥0 up, with no decimal places.",
    ]);
  });
});

describe("an issue of a tariff", () => {
  it("has a sentence, by its path", () => {
    const parsed = parseTariff({
      ...tiny,
      title: undefined,
      currency: 3,
      facts: { ...tiny.facts, age: { label: "Your age", min: 200, max: 120 } },
      items: { ...tiny.items, badge: { lable: "Badge" }, "?": { label: "x" } },
      grid: { ...tiny.grid, badge: { own: -1, town: 100 } },
      footnotes: {},
      readings: "none",
    });
    const issues = parsed.ok ? [] : parsed.issues;
    expect(issues.length).toBeGreaterThan(5);
    for (const locale of LOCALES) {
      const sentences = createWords<Tariff>(tiny).explainIssues(issues, { locale });
      expect(sentences.map(({ path }) => path)).toEqual(issues.map(({ path }) => path));
      for (const { text } of sentences) expect(text).toMatch(/^\P{Ll}.*[.?]$/u);
    }
    expect(said(issues, "fr")).toContain(
      "« items.badge » : « lable » n'est pas demandé ici. Vouliez-vous dire « label » ?",
    );
    expect(said(issues, "en")).toContain("“title”: give a value that fits.");
  });

  it("has one for a list that is too short or too long, and for ids", () => {
    const bounds = { min: 1, max: 30, step: 1 };
    const codes = [
      "too-few",
      "too-many",
      "too-long",
      "unknown-id",
      "bad-id",
      "reserved-id",
      "contradiction",
    ] as const;
    const issues = codes.map(
      (code): Issue => ({
        path: ["groups", 0],
        code,
        message: "",
        expected: "",
        received: '"x"',
        ...(code === "too-many" && { bounds }),
        ...(code === "unknown-id" && { didYouMean: "y" }),
      }),
    );
    expect(said(issues, "fr")).toEqual([
      "« groups[0] » : ajoutez-en.",
      "« groups[0] » : 30 au plus. Enlevez-en.",
      "« groups[0] » : ce texte est trop long. Raccourcissez le texte.",
      "« groups[0] » : « x » n'est pas dans le tarif. Vouliez-vous dire « y » ?",
      "« groups[0] » : « x » ne peut pas servir de nom. Prenez des lettres et des chiffres, mais pas seulement des chiffres.",
      "« groups[0] » : « x » a déjà un sens. Prenez un autre nom.",
      "« groups[0] » : cette partie en contredit une autre. Corrigez l'une des deux.",
    ]);
    expect(said(issues, "en")[3]).toBe("“groups[0]”: “x” is not in the tariff. Did you mean “y”?");
    const unbounded = issues.map(({ bounds: _, didYouMean: __, ...issue }) => issue);
    expect(said(unbounded, "en")).toEqual([
      "“groups[0]”: add more.",
      "“groups[0]”: there are too many. Remove some.",
      "“groups[0]”: this text is too long. Shorten the text.",
      "“groups[0]”: “x” is not in the tariff.",
      "“groups[0]”: “x” cannot be a name. Use letters and digits, and not only digits.",
      "“groups[0]”: “x” already has a meaning. Use another name.",
      "“groups[0]”: this part contradicts another. Correct one of the two.",
    ]);
  });
});

/** Requests that are nearly right: parts of any shape, on the keys that there are. */
const crooked = fc.record(
  {
    learner: fc.oneof(
      fc.jsonValue({ maxDepth: 1 }),
      fc.record({ situations: fc.jsonValue({ maxDepth: 2 }), ag2rMember: fc.jsonValue() }),
    ),
    lines: fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.array(
        fc.dictionary(
          fc.constantFrom("item", "scheme", "ects", "semester", "ref", "itme"),
          fc.jsonValue({ maxDepth: 1 }),
        ),
        { maxLength: 5 },
      ),
    ),
    annualFee: fc.jsonValue({ maxDepth: 1 }),
  },
  { requiredKeys: [] },
);

describe("issues in sentences", () => {
  it("are as many as the issues, in their order, with their paths, in French typography", () => {
    fc.assert(
      fc.property(crooked, fc.constantFrom(...LOCALES), (request, locale) => {
        const issues = issuesIn(request);
        const sentences = explainIssues(issues, { locale });
        expect(sentences.map(({ path }) => path)).toEqual(issues.map(({ path }) => path));
        for (const { text } of sentences) {
          expect(text).not.toMatch(/\[object|[\p{Cc}\p{Surrogate}]/u);
          expect(text).toMatch(/[.?]$/);
        }
      }),
      { numRuns: runs(1_000) },
    );
  });

  it("have a no-break space wherever French wants one", () => {
    const texts = explainIssues(
      issuesIn({
        learner: { situations: ["student"] },
        lines: [{ item: "bulats", scheme: "opco", ects: 1e6 + 1 }, exam],
      }),
      { locale: "fr" },
    ).map(({ text }) => text);
    expect(texts).not.toEqual([]);
    for (const text of texts) {
      expect(text).not.toMatch(/ [:;?!»]|« /);
      expect(text).toMatch(/\u00A0:/);
    }
  });

  it("say in French nothing of the English message, and name no key of a request", () => {
    const issues = issuesIn({
      learner: { ag2rMember: 1 },
      lines: [{}, exam, { ...line, ects: 1 }],
      annualFee: "x",
    });
    const text = said(issues, "fr").join("\n");
    expect(text).not.toMatch(/\b(give|got|lines?|item|scheme|learner|ects|annualFee|ag2rMember)\b/);
  });

  it("quote what was given in short, without orders to a terminal and without half characters", () => {
    const [text = ""] = said(
      issuesIn({ learner: {}, lines: [{ ...line, scheme: `\u001B[2J\u202E${"x".repeat(300)}` }] }),
      "en",
    );
    expect(text.split(" is not")[0]).toBe(`Line 1, scheme: “\uFFFD[2J\uFFFD${"x".repeat(35)}…”`);
    expect(said([{ ...issuesIn({})[0], received: '"\\ud800"' } as Issue], "en").join()).not.toMatch(
      /\p{Surrogate}/u,
    );
  });

  it("are there for every code in both languages, and never the same twice", () => {
    expect(Object.keys(fr.problems)).toEqual(Object.keys(en.problems));
    const codes = Object.keys(en.problems) as Issue["code"][];
    expect(codes).toHaveLength(20);
    for (const locale of LOCALES)
      for (const code of codes) {
        const issue: Issue = { path: [], code, message: "", expected: "", received: "nothing" };
        const [sentence] = explainIssues([issue], { locale });
        expect(sentence?.text).toMatch(/^\P{Ll}.*\.$/u);
      }
  });

  it("are refused in any other language", () => {
    for (const call of [
      () => explainIssues([], { locale: "de" as Locale }),
      () => itemGroups({ locale: "de" as Locale }),
      () => schemeChoices({ locale: "toString" as Locale }),
    ])
      expect(call).toThrow(RangeError);
  });
});

describe("issues from other hands", () => {
  const sound: Issue = { path: [], code: "required", message: "", expected: "", received: "nothing" };
  const throwing = {
    get path() {
      throw new Error("no");
    },
  };

  it.each<[name: string, issue: unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["a text", "wrong"],
    ["an empty object", {}],
    ["a getter that throws", throwing],
    ["a path that is a text", { ...sound, path: "lines" }],
    ["a path of objects", { ...sound, path: [{ key: "lines" }] }],
    ["a path of strange numbers", { ...sound, path: ["lines", -1, 0.5, Number.NaN] }],
    ["a path into `__proto__`", { ...sound, path: ["__proto__", "constructor", "toString"] }],
    ["a code that there is not", { ...sound, code: "constructor" }],
    ["a code that is a symbol", { ...sound, code: Symbol("x") }],
    ["a surplus key without a path", { ...sound, code: "unknown-key" }],
    ["a received value that is a number", { ...sound, received: 3 }],
    ["a received text that breaks off", { ...sound, code: "wrong-type", received: '"x' }],
    ["a hint that is an object", { ...sound, code: "unknown-item", didYouMean: {} }],
    ["bounds that are none", { ...sound, bounds: { min: "1" } }],
    ["bounds that are null", { ...sound, bounds: null }],
    [
      "an amount between parts of a cent",
      { ...sound, path: ["budgets", "company", "cents"], bounds: { min: 0.5, max: 1, step: 1 } },
    ],
    ["a bound below 0", { ...sound, path: ["lines", 0, "ects"], bounds: { min: -5, max: -1, step: 2 } }],
  ])("%s gets a sentence", (_, issue) => {
    for (const locale of LOCALES) {
      const [before, sentence, after] = explainIssues([sound, issue as Issue, sound], { locale });
      expect(before).toEqual(after);
      expect(sentence?.text).toMatch(/^\P{Ll}.*[.?]$/u);
      expect(sentence?.text).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it("that are no list get one sentence, that nothing could be read; only of nothing is nothing said", () => {
    const revoked = Proxy.revocable([], {});
    revoked.revoke();
    for (const issues of [null, "issues", {}, revoked.proxy])
      expect(explainIssues(issues as never, { locale: "fr" })).toEqual([
        { path: [], text: "Cette réponse n'a pas pu être lue. Saisissez-la de nouveau." },
      ]);
    expect(explainIssues(undefined as never, { locale: "fr" })).toEqual([]);
  });

  it.each<[name: string, change: object]>([
    ["path", { path: new Array(100_000).fill("x") }],
    ["step of a path", { path: ["x".repeat(200_000)] }],
    ["surplus key", { path: ["x".repeat(200_000)], code: "unknown-key" }],
    ["received text", { received: JSON.stringify("x".repeat(200_000)), code: "unknown-scheme" }],
    ["received number", { received: "9".repeat(200_000), code: "wrong-type" }],
    ["hint", { didYouMean: "x".repeat(200_000), code: "unknown-id" }],
    ["bound", { path: ["lines", 0, "ects"], bounds: { min: -1e300, max: 1e300, step: 1e-300 } }],
  ])("with an endless %s get a sentence of a few lines", (_, change) => {
    const [sentence] = explainIssues([{ ...sound, ...change }], { locale: "en" });
    expect(sentence?.text).toMatch(/^\P{Ll}.*[.?]$/u);
    expect(sentence?.text.length).toBeLessThan(1_500);
  });

  it("are answered afresh: to change a path changes no issue", () => {
    const issues = issuesIn({ learner: {}, lines: [] });
    explainIssues(issues, { locale: "en" })[0]?.path.push("changed");
    expect(issues[0]?.path).toEqual(["lines"]);
  });
});

describe("lists for a select", () => {
  it("hold every item once, below the headings of the page", () => {
    const groups = itemGroups({ locale: "fr" });
    expect(groups.map(({ label, items }) => [label, items.length])).toEqual([
      ["Unités d'enseignement – Cours du soir, à distance organisés par le Cnam Nouvelle-Aquitaine", 5],
      [
        "Unités d'enseignement – Cours à distance organisés par un autre centre que le Cnam Nouvelle-Aquitaine",
        5,
      ],
      ["Unités d'activité tutorées", 3],
      ["Tests et examens spéciaux", 4],
    ]);
    expect(groups.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(Object.keys(ours.items));
    expect(schemeChoices({ locale: "en" }).map(({ id }) => id)).toEqual(Object.keys(ours.schemes));
  });

  it.each(publishedPages)("of $name never show two alike", ({ tariff }) => {
    const words = createWords<Tariff>(tariff);
    for (const locale of LOCALES) {
      const groups = words.itemGroups({ locale });
      const items = groups.flatMap((group) => group.items);
      expect(items.map(({ id }) => id).sort()).toEqual(Object.keys(tariff.items).sort());
      expect(new Set(items.map(({ title }) => title)).size).toBe(items.length);
      const labels = groups.map(({ label }) => label);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  it("show items and schemes of one label apart, in sentences and documents too", () => {
    const S = { label: "S", paidBy: "learner" } as const;
    const row = { a: 100, b: 200, c: 300 };
    const twins: Tariff = {
      format: 1,
      id: "twins",
      title: "Twins",
      currency: "EUR",
      sections: { one: ["One"], two: ["Two"] },
      items: {
        x: { label: "M", section: "one" },
        y: { label: "M", section: "one" },
        z: { label: "M, x", section: "one" },
        w: { label: "N", section: "one" },
        v: { label: "N", section: "two" },
      },
      schemes: { a: S, b: S, c: { ...S, label: "S, a" } },
      grid: { x: row, y: row, z: row, w: row, v: row },
    };
    expect(parseTariff(twins).ok).toBe(true);
    const words = createWords<Tariff>(twins);
    const [one, two] = words.itemGroups({ locale: "fr" });
    expect(one?.items).toEqual([
      { id: "x", label: "M, x", title: "M, x" },
      { id: "y", label: "M, y", title: "M, y" },
      { id: "z", label: "M, x, z", title: "M, x, z" },
      { id: "w", label: "N", title: "N, One" },
    ]);
    expect(two?.items).toEqual([{ id: "v", label: "N", title: "N, Two" }]);
    expect(words.schemeChoices({ locale: "en" }).map(({ title }) => title)).toEqual([
      "S, a",
      "S, b",
      "S, a, c",
    ]);
    const pricing = createPricing<Tariff>(twins);
    const parsed = pricing.parseQuoteRequest({ learner: {}, lines: [{ item: "x", scheme: "?" }] });
    expect(words.explainIssues(parsed.issues ?? [], { locale: "en" })[0]?.text).toBe(
      "Line 1, rate: “?” is not in the tariff. Choose “S, a”, “S, b” or “S, a, c”.",
    );
    const request = { learner: {}, items: [{ item: "x" }] };
    const budgets = { b: { hours: -1 } };
    expect(
      words.explainIssues(
        issuesOf(() => pricing.cheapest(request, { budgets })),
        { locale: "en" },
      )[0]?.text,
    ).toContain("Budget for “S, b”, hours");
    const compared = words.formatComparison(pricing.compare(request), { locale: "fr", format: "markdown" });
    for (const title of ["S, a", "S, b", "S, a, c"]) expect(compared).toContain(`| ${title} |`);
  });

  it("of a tariff in two languages are in the one that is asked for, items below no heading apart", () => {
    const tariff: Tariff = {
      ...tiny,
      items: { ...tiny.items, badge: { label: { fr: "Insigne", en: "Badge" } } },
      sections: { ...tiny.sections, land: [{ fr: "Salle *", en: "Hall *" }] },
      footnotes: { "*": "* Heated." },
    };
    const words = createWords<Tariff>(tariff);
    expect(words.itemGroups({ locale: "fr" })).toEqual([
      {
        label: "Pool – Lessons",
        items: [
          { id: "course", label: "Course", title: "Course" },
          { id: "card", label: "Card", title: "Card" },
        ],
      },
      { label: "Salle", items: [{ id: "test", label: "Test", title: "Test" }] },
      { items: [{ id: "badge", label: "Insigne", title: "Insigne" }] },
    ]);
    expect(words.schemeChoices({ locale: "en" })[0]).toEqual({ id: "own", title: "Self-funded" });
  });
});
