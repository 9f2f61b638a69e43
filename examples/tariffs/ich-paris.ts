import { defineTariff, euros } from "cnam-pricing";

const units = "Unités d'enseignement";

/** A row of the page: paid by a third party, individual, preferential. */
const row = (thirdParty: number, individual: number, preferential: number) => ({
  "third-party": euros(thirdParty),
  individual: euros(individual),
  preferential: euros(preferential),
});

export const ichParis = defineTariff({
  id: "ich-paris",
  title: "Tarifs",
  centre: "ICH Paris",
  edition: { fr: "2018-2019", en: "2018-19" },
  currency: "EUR",
  facts: {
    lowIncome: { kind: "yes-no", label: { fr: "Vos revenus sont faibles", en: "Your income is low" } },
  },
  measures: { ects: { fr: "ECTS", en: "ECTS" } },
  items: {
    "unit-8-ects": { label: "UE de 8 ECTS", section: units, measures: { ects: 8 } },
    "unit-6-ects": { label: "UE de 6 ECTS", section: units, measures: { ects: 6 } },
    "unit-3-ects": { label: "UE de 3 ECTS", section: units, measures: { ects: 3 } },
    "unit-without-ects": { label: "UE sans ECTS", section: units },
  },
  schemes: {
    "third-party": { name: "Prise en charge par un tiers", public: {}, charges: "funder" },
    individual: { name: "Tarif individuel", public: {}, charges: "learner" },
    preferential: {
      name: "Tarif préférentiel",
      public: { lowIncome: true },
      charges: "learner",
      notes: [{ kind: "condition", code: "proof-of-income" }],
    },
  },
  grid: {
    "unit-8-ects": row(1_000, 500, 200),
    "unit-6-ects": row(1_000, 500, 200),
    "unit-3-ects": row(500, 250, 100),
    "unit-without-ects": row(500, 250, 100),
  },
  words: {
    "proof-of-income": { fr: "Sur justificatif de revenus.", en: "A proof of income is needed." },
  },
});
