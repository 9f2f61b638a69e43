import { defineTariff, euros } from "cnam-pricing";

/** The second part, by the periods of the year: from 1 on 20 €, from 41 on 30 €, … */
const steps = [
  [641, 110],
  [561, 100],
  [481, 90],
  [401, 80],
  [321, 70],
  [241, 60],
  [161, 50],
  [81, 40],
  [41, 30],
  [1, 20],
] as const;

const secondPart = (periods: number) => euros(steps.find(([from]) => periods >= from)?.[1] ?? 0);

/** The first part, so many cents a period up to the 800th; then the second. */
const course =
  (cents: number) =>
  ({ periods }: { periods: number }) =>
    cents * Math.min(periods, 800) + secondPart(periods);

const spared = { fr: "Exempté·e de la première partie.", en: "The first part is spared." };

export const promotionSociale = defineTariff({
  id: "promotion-sociale",
  title: "Droits d'inscription",
  centre: "Enseignement de promotion sociale, Communauté française de Belgique",
  edition: { fr: "2025-2026", en: "2025-26" },
  currency: "EUR",
  facts: {
    situations: {
      kind: "options",
      label: { fr: "Vous êtes", en: "You are" },
      options: {
        "job-seeker": { fr: "demandeur·euse d'emploi", en: "a job seeker" },
        disabled: { fr: "en situation de handicap", en: "a disabled person" },
      },
    },
    age: { kind: "number", label: { fr: "Votre âge", en: "Your age" }, min: 0, max: 120 },
  },
  measures: { periods: { fr: "période", en: "period" } },
  items: {
    secondary: { label: "Enseignement secondaire", section: "Une année", measures: { periods: "asked" } },
    higher: { label: "Enseignement supérieur", section: "Une année", measures: { periods: "asked" } },
  },
  schemes: {
    own: {
      name: "À charge de l'élève",
      public: {},
      charges: "learner",
      annualFee: [
        { due: euros(33) },
        { due: 0, for: { situations: ["job-seeker", "disabled"] }, printed: "demandeurs d'emploi, handicap" },
        { due: 0, for: { age: { below: 18 } }, printed: "mineurs" },
      ],
    },
  },
  grid: { secondary: { own: course(29) }, higher: { own: course(47) } },
  annualFee: { label: "Montant par année", ofSeveral: "highest" },
  rules: {
    "spared-first-part": {
      for: { situations: ["job-seeker", "disabled"] },
      charge: (_, { measures }) => secondPart(measures.periods ?? 0),
    },
    "minor-spared-first-part": {
      for: { age: { below: 18 } },
      charge: (_, { measures }) => secondPart(measures.periods ?? 0),
    },
  },
  words: { "spared-first-part": spared, "minor-spared-first-part": spared },
});
