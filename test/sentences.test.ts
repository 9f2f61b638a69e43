import { describe, expect, it } from "vitest";
// @ts-expect-error TS7016: a module for the command line, without types
import swimming from "../examples/tariffs/swimming.mjs";
import {
  cheapest,
  compare,
  createPricing,
  cnamNouvelleAquitaine as ours,
  quote,
  type Tariff,
  type UndeterminedQuote,
} from "../src/index.js";
import { words } from "../src/rules/words.js";
import { en } from "../src/words/en.js";
import { fr } from "../src/words/fr.js";
import { createWords, explain, formatCheapest, formatComparison, formatQuote } from "../src/words/index.js";
import { listed, type Sentences } from "../src/words/sentences.js";
import { tiny } from "./support/tiny.js";

/** No-break spaces, so that one can see them. */
const visible = (text: string) => text.replaceAll("\u00A0", "~").replaceAll("\u202F", "_");
const inWords = {
  measure: (name: string) => `${name}s`,
  amount: (cents: number) => `${cents / 100} €`,
  column: "Tarif",
  counted: [],
};
const refusing = { ...inWords, refused: "“No”" };

type Row = readonly [say: (sentences: Sentences) => string, fr: string, en: string];

// To be proof-read line by line; ~ is a no-break space.
// biome-ignore format: one sentence, one row
const rows: readonly Row[] = [
  [(s) => s.estimate, "Estimation, sans valeur contractuelle", "Estimate, not a contract"],
  [(s) => s.comparison, "Estimation~: comparaison, sans valeur contractuelle", "Estimate: a comparison, not a contract"],
  [(s) => s.cheapestPlan, "Estimation~: le choix le moins cher, sans valeur contractuelle", "Estimate: the cheapest choice, not a contract"],
  [(s) => s.edition("2026"), "édition 2026", "edition 2026"],
  [(s) => s.datesUnknown, "Sans dates de validité~: faites confirmer les montants.", "No validity dates: have the amounts confirmed."],

  [(s) => s.validity("A", "B"), "Tarif valable du A au B.", "Tariff valid from A until B."],
  [(s) => s.validity("A", undefined), "Tarif valable à partir du A.", "Tariff valid from A."],
  [(s) => s.validity(undefined, "B"), "Tarif valable jusqu'au B.", "Tariff valid until B."],

  [(s) => s.priced("D"), "Vous payez D en tout.", "You pay D in all."],
  [(s) => s.ineligible(["1"]), "Pas de total~: la ligne 1 n'est pas possible ainsi.", "No total: line 1 is not possible as requested."],
  [(s) => s.ineligible(["1", "2", "4"]), "Pas de total~: les lignes 1, 2 et 4 ne sont pas possibles ainsi.", "No total: lines 1, 2 and 4 are not possible as requested."],
  [(s) => s.unpriceable(["1"]), "Rien ne convient à la ligne 1.", "Nothing fits line 1."],
  [(s) => s.unpriceable(["1", "3"]), "Rien ne convient aux lignes 1 et 3.", "Nothing fits lines 1 and 3."],
  [(s) => s.range("A", "B"), "Vous payez entre A et B, selon vos réponses.", "You pay between A and B, depending on your answers."],
  [(s) => s.noRange, "Pas encore de prix~: selon vos réponses, ce sera possible ou non.", "No price yet: your answers decide whether there is one."],
  [(s) => s.noPrice, "Aucune réponse ne mène à un prix~: ces lignes ne vont pas ensemble.", "No answer leads to a price: these lines cannot be combined."],

  [(s) => s.paidByFunder("I", "S", "A"), "I~: vous ne payez rien~; A sont payés pour vous (S).", "I: you pay nothing; A is paid for you (S)."],
  [(s) => s.paidInPart("I", "S", "A"), "I~: vous payez A~; S~: part non publiée.", "I: you pay A; S: share not published."],
  [(s) => s.paidByLearner("I", "A"), "I~: vous payez A.", "I: you pay A."],
  [(s) => s.linePart("I", "P", "A"), "I, P~: A.", "I, P: A."],
  [(s) => s.linePart("I", s.price, "A"), "I, prix~: A.", "I, price: A."],
  [(s) => s.payerShare("I", "P", "A"), "I, P~: A.", "I, P: A."],
  [(s) => s.dependsOn("I", ["F"]), "I~: cela dépend de votre réponse à F.", "I: it depends on your answer to F."],
  [(s) => s.dependsOn("I", ["F", "G"]), "I~: cela dépend de vos réponses à F et G.", "I: it depends on your answers to F and G."],
  [(s) => s.refused("I", "S", "pour rien."), "I, S~: pour rien.", "I, S: pour rien."],

  [(s) => s.why["item-not-eligible"]({ code: "item-not-eligible" }, inWords), "la page n'indique pas de prix.", "the page gives no price."],
  [(s) => s.why["item-not-eligible"]({ code: "item-not-eligible" }, refusing), "la page indique “No”.", "the page says “No”."],
  [(s) => s.why["learner-not-eligible"]({ code: "learner-not-eligible" }, inWords), "d'après vos réponses, cela ne s'adresse pas à vous.", "according to your answers, this is not for you."],
  [(s) => s.why["cap-exceeded"]({ code: "cap-exceeded", semester: 1, count: 3, max: 2 }, inWords), "3 lignes au semestre 1, 2 au plus. Changez de semestre ou de tarif.", "3 lines in semester 1, at most 2. Change the semester or the tarif."],
  [(s) => s.why["cap-exceeded"]({ code: "cap-exceeded", semester: 1, count: 3, max: 2 }, { ...inWords, counted: ["« U »", "« V »"] }), "3 lignes de « U » et « V » au semestre 1, 2 au plus. Changez de semestre ou de tarif.", "3 lines of « U » and « V » in semester 1, at most 2. Change the semester or the tarif."],
  [(s) => s.why["measure-not-given"]({ code: "measure-not-given", measure: "lesson" }, inWords), "il faut aussi préciser «~lessons~».", "“lessons” is needed too."],
  [(s) => s.why["measure-out-of-range"]({ code: "measure-out-of-range", measure: "lesson", min: 1, max: 5, step: 1 }, inWords), "«~lessons~» va de 1 à 5.", "“lessons” must be from 1 to 5."],
  [(s) => s.why["measure-out-of-range"]({ code: "measure-out-of-range", measure: "lesson", min: 0.5, max: 1500, step: 0.5 }, inWords), "«~lessons~» va de 0,5 à 1_500, par pas de 0,5.", "“lessons” must be from 0.5 to 1,500, in steps of 0.5."],
  [(s) => s.why["scheme-excluded"]({ code: "scheme-excluded" }, inWords), "ne fait pas partie du choix demandé.", "it is not among those to choose from."],
  [(s) => s.why["budget-exceeded"]({ code: "budget-exceeded", measure: "cents", needed: 5200, available: 100 }, inWords), "il faut 52 €, le budget est de 1 €.", "it takes 52 €, the budget is 1 €."],
  [(s) => s.why["budget-exceeded"]({ code: "budget-exceeded", measure: "hours", needed: 52, available: 30 }, inWords), "il faut 52 heures, le budget est de 30 heures.", "it takes 52 hours, the budget is 30 hours."],
  [(s) => s.why["budget-exceeded"]({ code: "budget-exceeded", measure: "hours", needed: 1, available: 0 }, inWords), "il faut 1 heure, le budget est de 0 heure.", "it takes 1 hour, the budget is 0 hours."],
  [(s) => s.why["budget-exceeded"]({ code: "budget-exceeded", measure: "units", needed: 1, available: 0 }, inWords), "il faut 1 unité, le budget est de 0 unité.", "it takes 1 unit, the budget is 0 units."],
  [(s) => s.why["budget-exceeded"]({ code: "budget-exceeded", measure: "units", needed: 2, available: 1 }, inWords), "il faut 2 unités, le budget est de 1 unité.", "it takes 2 units, the budget is 1 unit."],
  [(s) => s.why["cap-exceeded"]({ code: "cap-exceeded", semester: 2, count: 1, max: 0 }, { ...inWords, column: "Offre" }), "1 ligne au semestre 2, 0 au plus. Changez de semestre ou d'offre.", "1 line in semester 2, at most 0. Change the semester or the offre."],
  [(s) => s.why["hours-not-published"]({ code: "hours-not-published" }, inWords), "le budget est en heures, et la page n'en indique pas pour cette ligne.", "the budget is in hours, and the page gives none for this line."],
  [(s) => s.why["no-room"]({ code: "no-room" }, inWords), "avec les autres lignes, les limites seraient dépassées.", "the other lines leave no room for it within the limits."],

  [(s) => s.feeDue("L", "A"), "L~: A, une seule fois pour l'année.", "L: A, once for the year."],
  [(s) => s.feeNone("L"), "L~: rien à payer.", "L: nothing to pay."],
  [(s) => s.feeOpen("L"), "L~: le montant dépend de vos réponses.", "L: the amount depends on your answers."],
  [(s) => s.feeWaived("L", ["2"]), "L~: rien à payer (exonération), grâce à la ligne 2.", "L: nothing to pay (waived), thanks to line 2."],
  [(s) => s.feeWaived("L", ["1", "3", "4", "5", "6", "8", "9"]), "L~: rien à payer (exonération), grâce aux lignes 1, 3 à 6, 8 et 9.", "L: nothing to pay (waived), thanks to lines 1, 3 to 6, 8 and 9."],
  [(s) => s.feeWaived("L", ["2", "3"]), "L~: rien à payer (exonération), grâce aux lignes 2 et 3.", "L: nothing to pay (waived), thanks to lines 2 and 3."],
  [(s) => s.feeAlreadyPaid("L"), "L~: c'est déjà payé pour cette année.", "L: already paid this year."],

  [(s) => s.learnerPays("A"), "Vous~: A.", "You: A."],
  [(s) => s.funderPays("S", "A"), "S~: A.", "S: A."],
  [(s) => s.funderShareUnpublished("S"), "S~: part non publiée.", "S: share not published."],
  [(s) => s.including("Les droits"), "dont les droits", "including Les droits"],

  [(s) => s.otherwise(["A", "B"]), "Si l'établissement comprend la page autrement, les droits annuels seront de A ou de B.", "If the school reads the page differently, the annual fee will be A or B."],
  [(s) => s.instead("I", ["S", "T", "U"]), "I~: possible avec «~S~», «~T~» ou «~U~».", "I: try “S”, “T” or “U” instead."],
  [(s) => s.nothingInstead("I"), "I~: rien d'autre ne convient à coup sûr.", "I: nothing else is sure to fit."],
  [(s) => s.ask("Q", ["a", "b"]), "À préciser~: «~Q~» (a, b).", "To be answered: “Q” (a, b)."],
  [(s) => s.severalOrNone, "plusieurs de ces réponses, ou aucune", "several of these, or none"],
  [(s) => s.fromTo("A", "B"), "de A à B", "from A to B"],
  [(s) => s.onLine("2", "T"), "Ligne 2, T", "Line 2, T"],

  [(s) => s.least(["S"], "A"), "Le moins cher~: «~S~», vous payez A en tout.", "The cheapest: “S”, you pay A in all."],
  [(s) => s.least(["S", "T"], "A"), "Le moins cher~: «~S~» ou «~T~», vous payez A en tout.", "The cheapest: “S” or “T”, you pay A in all."],
  [(s) => s.leastDepends, "Le moins cher dépend de vos réponses.", "Your answers decide which is the cheapest."],
  [(s) => s.noneFits, "Rien ne convient à coup sûr à toutes les lignes à la fois.", "Nothing is sure to fit all the lines at once."],
  [(s) => s.saving("A", "S"), "Soit A de moins qu'avec «~S~» seul.", "That is A less than with “S” alone."],
  [(s) => s.wouldCost("S", "A"), "S~: vous paieriez au moins A en tout.", "S: you would pay at least A in all."],
  [(s) => s.wouldCostTheSame("S", "A"), "S~: vous paieriez autant, A en tout.", "S: you would pay the same, A in all."],
  [(s) => s.budget("S", ["A"]), "S~: A au plus.", "S: at most A."],
  [(s) => s.budget("S", ["A", "B", "C"]), "S~: A, B et C au plus.", "S: at most A, B and C."],
  [(s) => s.hours(0), "0 heure", "0 hours"],
  [(s) => s.hours(1), "1 heure", "1 hour"],
  [(s) => s.hours(26), "26 heures", "26 hours"],
  [(s) => s.hours(1_000), "1_000 heures", "1,000 hours"],
  [(s) => s.units(1), "1 unité", "1 unit"],
  [(s) => s.units(2), "2 unités", "2 units"],
  [(s) => s.wouldDepend("S", ["F"]), "S~: cela dépend de votre réponse à F.", "S: it depends on your answer to F."],
  [(s) => s.wouldDepend("S", ["F", "G"]), "S~: cela dépend de vos réponses à F et G.", "S: it depends on your answers to F and G."],
  [(s) => s.notWeighed("S"), "S~: comparaison non faite, la recherche serait trop longue.", "S: not weighed, the search would take too long."],
];

type Code = keyof typeof words;

// biome-ignore format: one sentence, one row
const ownRows: readonly (readonly [code: Code, fr: string, en: string])[] = [
  ["ag2r-agreement", "Prise en charge par AG2R La Mondiale possible, pas acquise~: renseignez-vous d'abord sur ses conditions.", "AG2R La Mondiale may fund this, but does not have to: ask about its conditions first."],
  ["ag2r-second-unit", "La page dit «~une ou deux UE / semestre~»~: faites confirmer la deuxième UE.", "The page says «~une ou deux UE / semestre~» (one or two teaching units per semester): have the second unit confirmed."],
  ["region-no-formality", "«~Le cofinancement du Conseil régional ne nécessite aucune démarche particulière.~»", "«~Le cofinancement du Conseil régional ne nécessite aucune démarche particulière.~» (nothing to apply for)"],
  ["exemption", "Nous comprenons qu'une ligne financée par l'entreprise, l'OPACIF ou Pôle Emploi suffit à exonérer des droits annuels.", "We take one line funded by a company, an OPACIF or Pôle Emploi to waive the annual fee."],
  ["ag2r-annual-fee", "Nous comptons les droits annuels indiqués dans la colonne d'AG2R La Mondiale.", "We count the annual fee printed in the column of AG2R La Mondiale."],
  ["mixed-cofunding-fee", "Deux cofinancements~: nous comptons les droits annuels les plus élevés, une seule fois.", "Two co-fundings: we count the higher annual fee, once."],
  ["ag2r-units", "Limite d'AG2R La Mondiale~: nous comptons seulement les UE, deux au plus par semestre.", "Limit of AG2R La Mondiale: we count teaching units only, two per semester at most."],
  ["semester-unknown", "Semestre non précisé~: nous comptons l'UE dans les deux.", "Semester not given: we count the unit in both."],
  ["exams-only-fee", "Nous comptons les droits annuels, même pour des tests ou examens seuls.", "We count the annual fee even for tests or exams alone."],
];

describe("every sentence of the page's own codes, in both languages", () => {
  it.each(ownRows)("%s: %s | %s", (code, french, english) => {
    expect(visible(words[code].fr)).toBe(french);
    expect(visible(words[code].en)).toBe(english);
  });

  it("is in this table", () => {
    expect(ownRows.map(([code]) => code)).toEqual(Object.keys(words));
  });
});

describe("every sentence, in both languages", () => {
  it.each(rows.map(([say, ...words]) => [...words, say] as const))("%s | %s", (french, english, say) => {
    expect(visible(say(fr))).toBe(french);
    expect(visible(say(en))).toBe(english);
  });

  it.each([
    [[], ""],
    [["a"], "a"],
    [["a", "b"], "a and b"],
    [["a", "b", "c"], "a, b and c"],
  ])("%j in a list: %s", (texts, written) => {
    expect(listed(texts, "and")).toBe(written);
  });
});

/** The sentences of these parts, without those that are told elsewhere. */
const told = (answer: Parameters<typeof explain>[0], ...parts: string[]) =>
  explain(answer, { locale: "en" })
    .filter(({ part }) => parts.includes(part))
    .map(({ part, ...sentence }) => sentence);

describe("explain", () => {
  it("ties each refusal and what would do instead to its line", () => {
    const answer = quote({
      learner: { situations: ["employee"] },
      lines: [
        { item: "ue-3-ects", scheme: "region" },
        { item: "engineering-thesis", scheme: "company" },
        { item: "recall-exam", ects: 2, scheme: "region" },
        { item: "ue-3-ects", scheme: "ag2r" },
        { item: "recall-exam", ects: 1, scheme: "company" as "region" },
      ],
    });
    expect(told(answer, "line", "fee", "payer")).toEqual([
      {
        code: "paid-in-part",
        lines: [0],
        text: "Module 26 h (3 ECTS), Cours du soir, à distance organisés par le Cnam Nouvelle-Aquitaine: you pay €39; Cofinancement du Conseil régional: share not published.",
      },
      {
        code: "paid-by-funder",
        lines: [1],
        text: "Mémoire d'ingénieur·e: you pay nothing; €1,950 is paid for you (Financement par entreprise, OPACIF).",
      },
      {
        code: "paid-in-part",
        lines: [2],
        text: "Examens spéciaux de rappel: you pay €26; Cofinancement du Conseil régional: share not published.",
      },
      {
        code: "learner-not-eligible",
        lines: [3],
        text: "Module 26 h (3 ECTS), Cours du soir, à distance organisés par le Cnam Nouvelle-Aquitaine, Cofinancement d'AG2R La Mondiale: according to your answers, this is not for you.",
      },
      {
        code: "item-not-eligible",
        lines: [4],
        text: "Examens spéciaux de rappel, Financement par entreprise, OPACIF: the page says «\u00A0Non éligible\u00A0» (Not eligible).",
      },
    ]);
    expect(told(answer, "next")).toEqual([
      {
        code: "instead",
        lines: [3],
        text: "Module 26 h (3 ECTS), Cours du soir, à distance organisés par le Cnam Nouvelle-Aquitaine: try “Financement par entreprise, OPACIF” or “Cofinancement du Conseil régional” instead.",
      },
      {
        code: "instead",
        lines: [4],
        text: "Examens spéciaux de rappel: try “Cofinancement du Conseil régional” instead.",
      },
    ]);
  });

  it("says of the fee that it is open, that there is none, and what a funder pays", () => {
    const line = { item: "ue-3-ects", scheme: "region" } as const;
    const fee = {
      code: "open",
      lines: [],
      text: "Droits d'inscription annuels: the amount depends on your answers.",
    };
    expect(told(quote({ learner: {}, lines: [line] }), "fee")).toEqual([fee]);
    const open = quote({ learner: {}, lines: [line, { item: "ue-3-ects", scheme: "company" }] });
    expect(told(open, "fee")).toEqual([]);

    const free: Tariff = {
      ...ours,
      annualFee: { label: "Fee * of the year **", due: [{ price: 0 }], ofSeveral: "highest" },
    };
    const none = createPricing(free).quote({ learner: { situations: [] }, lines: [line] });
    const sentences = createWords(free).explain(none, { locale: "en" });
    expect(sentences.find(({ part }) => part === "fee")?.text).toBe("Fee * of the year: nothing to pay.");

    const paid = quote({
      learner: { situations: ["employee"] },
      lines: [{ item: "ue-3-ects", scheme: "company" }],
    });
    expect(told(paid, "payer")).toEqual([
      { code: "learner", lines: [], text: "You: €0." },
      { code: "company", lines: [0], text: "Financement par entreprise, OPACIF: €520." },
    ]);
  });

  it("says so where nothing would do instead, and that the learner pays all where there is no funder", () => {
    const tariff: Tariff = swimming;
    const line = (scheme: string) => ({ item: "course", scheme, lessons: 2 });
    const { explain } = createWords(tariff);
    const forChildren: Tariff = {
      ...tariff,
      schemes: { ...tariff.schemes, own: { label: "Own", public: "children", paidBy: "learner" } },
    };
    const answer = createPricing(forChildren).quote({ learner: { age: 40 }, lines: [line("child")] });
    expect(explain(answer, { locale: "en" }).at(-1)).toEqual({
      part: "next",
      code: "nothing-instead",
      lines: [0],
      text: "Course: nothing else is sure to fit.",
    });
    const paid = createPricing<Tariff>(tariff).quote({ learner: { age: 40 }, lines: [line("own")] });
    expect(explain(paid, { locale: "en" })).toEqual([
      { part: "headline", code: "priced", lines: [], text: "You pay €25 in all." },
      { part: "line", code: "paid-by-learner", lines: [0], text: "Course: you pay €25." },
      { part: "payer", code: "learner", lines: [0], text: "You: €25." },
    ]);
  });

  it("says that no answer leads to a price, and asks nothing", () => {
    const tariff: Tariff = {
      ...(swimming as Tariff),
      groups: {
        children: { label: "children", anyOf: [{ age: { below: 12 } }] },
        adults: { label: "adults", noneOf: [{ age: { below: 12 } }] },
      },
      schemes: {
        adult: { label: "Adults", public: "adults", paidBy: "learner" },
        child: { label: "Children", public: "children", paidBy: "learner" },
      },
      grid: { course: { adult: 1_000, child: 500 } },
    };
    const lines = ["adult", "child"].map((scheme) => ({ item: "course", scheme, lessons: 1 }));
    const answer = createPricing(tariff).quote({ learner: {}, lines });
    expect(answer).toMatchObject({ status: "undetermined", missing: [], learnerRange: null });
    const words = createWords(tariff);
    const text = "No answer leads to a price: these lines cannot be combined.";
    const sentences = words.explain(answer, { locale: "en" });
    expect(sentences[0]).toEqual({ part: "headline", code: "undetermined", lines: [], text });
    expect(sentences.filter(({ part }) => part === "next")).toEqual([]);

    const options = { locale: "en", format: "markdown" } as const;
    const about = { tariff: "swimming", edition: "undated" };
    const compared = { ...about, schemes: [{ scheme: "adult", quote: answer }] };
    const comparison = words.formatComparison(compared, options);
    expect(comparison).toContain("**Nothing is sure to fit all the lines at once.**");
    expect(comparison).toContain("| Adults | not possible |");
    expect(comparison).toContain(`### Adults\n\n- ${text}\n`);
    const { missing, learnerRange } = answer as UndeterminedQuote;
    const plan = { status: "undetermined" as const, ...about, missing, learnerRange };
    expect(words.formatCheapest(plan, options)).toMatch(`**${text}**\n`);
    expect(words.formatCheapest(plan, options)).not.toContain("###");
  });

  it("tells the parts of an amount and what each payer pays, by the tariff's own names", () => {
    const { quote } = createPricing<Tariff>(tiny);
    const learner = { resident: true, clubs: ["east"], age: 10, quotient: 500 };
    const lines = [
      { item: "course", scheme: "club", lessons: 2, voucher: 12.5 },
      { item: "card", scheme: "own", lessons: 2 },
      { item: "test", scheme: "club", voucher: 0 },
    ];
    const answer = quote({ learner, lines });
    const sentences = createWords<Tariff>(tiny).explain(answer, { locale: "en" });
    const about = (index: number) =>
      sentences.flatMap(({ part, code, lines, text }) =>
        part === "line" && lines[0] === index ? [`${code} | ${text}`] : [],
      );
    expect(about(0)).toEqual([
      "paid-in-shares | Course: you pay €96.75.",
      "part | Course, Tuition: €200.",
      "part | Course, Materials: €6.",
      "payer-share | Course, Voucher: €12.50.",
      "payer-share | Course, Club: €96.75.",
    ]);
    expect(about(1)).toEqual([
      "paid-by-learner | Card: you pay €4.80.",
      "part | Card, price: €6.",
      "part | Card, Children: −€1.20.",
    ]);
    expect(about(2)[1]).toBe("part | Test, price: €0.");
    const payers = sentences.flatMap(({ part, text }) => (part === "payer" ? [text] : []));
    expect(payers).toEqual(["You: €104.05.", "Voucher: €12.50.", "Club: €99.25."]);

    const document = createWords<Tariff>(tiny).formatQuote(answer, { locale: "fr", format: "markdown" });
    expect(visible(document)).toContain(
      "| 1 | Course, leçon~: 2, euro of a voucher~: 12,5 | Club | 96,75~€ | 109,25~€ |\n",
    );
    expect(visible(document)).toContain("- Ligne 2, Card, Children~: −1,20~€.\n");
    expect(visible(document)).toContain("- Ligne 1, Course, Voucher~: 12,50~€.\n");
    expect(visible(document)).toContain("| Voucher | 12,50~€ |\n");
  });

  it("ends the name of a part without a full stop", () => {
    const tariff: Tariff = { ...tiny, words: { ...tiny.words, child: "20 % off." } };
    const lines = [{ item: "card", scheme: "own", lessons: 2 }];
    const answer = createPricing(tariff).quote({ learner: { age: 10, quotient: 0 }, lines });
    const sentences = createWords(tariff).explain(answer, { locale: "en" });
    expect(sentences.find(({ part, code }) => part === "information" && code === "child")?.text).toBe(
      "20 % off.",
    );
    expect(sentences.map(({ text }) => text)).toContain("Card, 20 % off: −€1.20.");
  });

  it("ties what is open to its line, and each question to the whole quote", () => {
    const answer = quote({
      learner: { situations: ["job-seeker"] },
      lines: [
        { item: "ue-3-ects", scheme: "region" },
        { item: "ue-3-ects", scheme: "ag2r" },
      ],
    });
    expect(told(answer, "headline", "next")).toEqual([
      { code: "undetermined", lines: [], text: "No price yet: your answers decide whether there is one." },
      { code: "ask", lines: [], text: "To be answered: “Do you contribute to AG2R La Mondiale?” (yes, no)." },
    ]);
    expect(told(answer, "line")[1]).toEqual({
      code: "depends-on",
      lines: [1],
      text: "Module 26 h (3 ECTS), Cours du soir, à distance organisés par le Cnam Nouvelle-Aquitaine: it depends on your answer to “Do you contribute to AG2R La Mondiale?”.",
    });
  });
});

describe("documents", () => {
  const seeker = { situations: ["job-seeker"], ag2rMember: true } as const;

  it("put the cheapest scheme first in words, and the range where it is open", () => {
    const compared = formatComparison(compare({ learner: seeker, items: [{ item: "ue-3-ects" }] }), {
      locale: "en",
      format: "text",
    });
    expect(compared).toContain("The cheapest: “Financement par Pôle Emploi”, you pay €0 in all.");
    const both = compare({
      learner: { situations: ["employee", "job-seeker"] },
      items: [{ item: "ue-3-ects" }],
    });
    expect(formatComparison(both, { locale: "en", format: "markdown" })).toContain(
      "**The cheapest: “Financement par entreprise, OPACIF” or “Financement par Pôle Emploi”, you pay €0 in all.**",
    );
    const open = formatComparison(compare({ learner: {}, items: [{ item: "ue-3-ects" }] }), {
      locale: "fr",
      format: "markdown",
    });
    expect(visible(open)).toContain("| Cofinancement du Conseil régional | de 114~€ à 189~€ | – |");
    expect(visible(open)).toContain("| Cofinancement d'AG2R La Mondiale | à préciser | – |");
    expect(open).toContain("**Le moins cher dépend de vos réponses.**");
  });

  it("ask what a comparison leaves open, and call none the cheapest that may not be", () => {
    const open = compare({ learner: { situations: ["job-seeker"] }, items: [{ item: "ue-3-ects" }] });
    const write = (schemes: typeof open.schemes) =>
      formatComparison({ ...open, schemes }, { locale: "en", format: "markdown" });
    expect(write(open.schemes)).toContain(
      "### Next steps\n\n- To be answered: “Do you contribute to AG2R La Mondiale?” \\(yes, no\\).\n",
    );
    const withoutFunder = open.schemes.filter(({ scheme }) => scheme === "region" || scheme === "ag2r");
    expect(write(withoutFunder)).toContain("**Your answers decide which is the cheapest.**");
  });

  it("name who organises an item where another has the same name, and only there", () => {
    const named = (item: keyof typeof ours.items, label: string) => ({
      [item]: { ...ours.items[item], label },
    });
    const items = {
      ...ours.items,
      ...named("ue-3-ects", "Unique"),
      ...named("bulats-test", "Twice"),
      ...named("external-exam", "Twice"),
    };
    const tariff: Tariff = { ...ours, items };
    const lines = ["ue-3-ects", "ue-4-ects", "bulats-test", "external-exam"].map((item) => ({
      item,
      scheme: "region",
    }));
    const answer = createPricing(tariff).quote({ learner: { situations: [] }, lines });
    const written = createWords(tariff).formatQuote(answer, { locale: "en", format: "markdown" });
    expect([...written.matchAll(/^\| \d \| (.*?) \|/gm)].map(([, name]) => name)).toEqual([
      "Unique",
      "Module 36 h \\(4 ECTS\\), Cours du soir, à distance organisés par le Cnam Nouvelle-Aquitaine",
      "Twice, bulats-test",
      "Twice, external-exam",
    ]);
  });

  it("tell what a refused or open line was asked for", () => {
    const exam = { item: "recall-exam", ects: 6 } as const;
    const write = (answer: Parameters<typeof formatQuote>[0]) =>
      formatQuote(answer, { locale: "en", format: "markdown" });
    const refused = quote({ learner: {}, lines: [{ ...exam, scheme: "company" as "region" }] });
    expect(write(refused)).toContain("| 1 | Examens spéciaux de rappel, 6\u00A0ECTS | ");
  });

  it("count a measure with its thousands apart", () => {
    const badge = { label: "Badge", measures: { lessons: { min: 1, max: 9_000 } } };
    const tariff: Tariff = { ...tiny, items: { ...tiny.items, badge } };
    const lines = [{ item: "badge", scheme: "own", lessons: 7_000 }];
    const answer = createPricing(tariff).quote({ learner: { resident: true }, lines });
    const write = (locale: "fr" | "en") =>
      createWords(tariff).formatQuote(answer, { locale, format: "markdown" });
    expect(visible(write("fr"))).toContain("Badge, leçon~: 7_000");
    expect(write("en")).toContain("Badge, lesson: 7,000");
  });

  it("do not say of a page with one column that nothing else fits", () => {
    const told = (schemes: Tariff["schemes"]) => {
      const tariff: Tariff = {
        format: 1,
        id: "one",
        title: "One",
        currency: "EUR",
        items: { course: { label: "Course" } },
        schemes,
        grid: { course: Object.fromEntries(Object.keys(schemes).map((id) => [id, "not-eligible"])) },
      };
      const answer = createPricing(tariff).quote({ learner: {}, lines: [{ item: "course", scheme: "a" }] });
      return createWords(tariff)
        .explain(answer, { locale: "fr" })
        .map(({ code }) => code);
    };
    expect(told({ a: { label: "A", paidBy: "learner" } })).not.toContain("nothing-instead");
    expect(told({ a: { label: "A", paidBy: "learner" }, b: { label: "B", paidBy: "learner" } })).toContain(
      "nothing-instead",
    );
  });

  it("tell a measure that only some schemes ask for, and which schemes go without it", () => {
    const { compare } = createPricing<Tariff>(tiny);
    const words = createWords<Tariff>(tiny);
    const learner = { resident: true, clubs: ["east"], age: 10, quotient: 500 };
    const write = (item: object) =>
      words.formatComparison(compare({ learner, items: [{ item: "test", ...item }] }), {
        locale: "en",
        format: "markdown",
      });
    expect(write({ voucher: 12.5 })).toContain("| 1 | Test, euro of a voucher: 12.5 |\n");
    expect(write({})).toContain("| 1 | Test |\n");
    expect(write({})).toContain("| Club | to be given | – |\n");
    expect(write({ voucher: 12.5 })).not.toContain("to be given");
    expect(write({ item: "badge" })).toContain("| Club | not possible | – |\n");
    expect(write({})).toContain("- Test: “euro of a voucher” is needed too.\n");
  });

  it("tell which schemes were not weighed", () => {
    const plan = cheapest({ learner: { situations: [] }, items: [{ item: "bulats-test" }] });
    if (plan.status !== "priced") throw new Error(plan.status);
    const others = [{ scheme: "ag2r", status: "not-weighed" }] as const;
    const items = plan.items.map((item) => ({ ...item, others: [...others] }));
    const write = (locale: "fr" | "en") => formatCheapest({ ...plan, items }, { locale, format: "markdown" });
    expect(write("en")).toContain(
      "\n\n- Cofinancement d'AG2R La Mondiale: not weighed, the search would take too long.\n",
    );
    expect(visible(write("fr"))).toContain(
      "\n\n- Cofinancement d'AG2R La Mondiale~: comparaison non faite, la recherche serait trop longue.\n",
    );
  });

  it("say what would cost the same, and make no link of a reference", () => {
    const ways = cheapest({
      learner: { situations: ["employee", "job-seeker"], ag2rMember: false },
      items: [{ item: "ue-3-ects", ref: "http://a ftp://b www.c" }],
    });
    const written = formatCheapest(ways, { locale: "en", format: "markdown" });
    expect(written).toContain("- Financement par Pôle Emploi: you would pay the same, €0 in all.");
    expect(written).toContain("(http\\://a ftp\\://b www\\.c");
  });

  it("name no saving where there is none", () => {
    const ways = cheapest({ learner: { situations: ["employee"] }, items: [{ item: "ue-3-ects" }] });
    const written = formatCheapest(ways, { locale: "en", format: "markdown" });
    expect(written).toContain("**You pay €0 in all.**");
    expect(written).not.toContain("less than");
  });

  it("ask what is open, under a heading of its own", () => {
    const ways = cheapest({ learner: {}, items: [{ item: "external-exam" }] });
    const written = formatCheapest(ways, { locale: "en", format: "markdown" });
    expect(written).toContain(
      "### Next steps\n\n- To be answered: “What is your situation?” \\(an employee,",
    );
  });

  it("put a colon behind each scheme that is not chosen, as the language has it", () => {
    const ways = cheapest({ learner: { situations: [] }, items: [{ item: "ue-3-ects", ref: "NFP107" }] });
    const french = visible(formatCheapest(ways, { locale: "fr", format: "markdown" }));
    expect(french).toContain(
      "### Autres possibilités~: 1. Module 26 h \\(3 ECTS\\) \\(NFP107\\), Cours du soir, à distance organisés par le Cnam Nouvelle-Aquitaine\n",
    );
    expect(french).toContain(
      "- Financement par Pôle Emploi~: d'après vos réponses, cela ne s'adresse pas à vous.\n",
    );
    const english = formatCheapest(ways, { locale: "en", format: "markdown" });
    expect(english).toContain("### Other options: 1. Module");
    expect(english).toContain(
      "- Financement par Pôle Emploi: according to your answers, this is not for you.\n",
    );
  });

  it("keep a text that is as long as its column on one line, and cut one that is longer", () => {
    const written = (length: number) =>
      formatQuote(
        quote({
          learner: seeker,
          lines: [{ item: "bulats-test", scheme: "region", ref: "x".repeat(length) }],
        }),
        { locale: "en", format: "text" },
      );
    const width = /Item( +)Scheme/.exec(written(1))?.[1]?.length ?? 0;
    const column = width + "Item".length - "  ".length;
    // The item is « Test BULATS (x…) »: its last word is the reference in brackets.
    expect(written(column - 2)).toContain(`(${"x".repeat(column - 2)})`);
    expect(written(column - 1)).not.toContain(`(${"x".repeat(column - 1)})`);
  });
});
