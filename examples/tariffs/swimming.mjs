// A tariff for the command line: cnam-pricing grid --tariff examples/tariffs/swimming.mjs
export default {
  format: 1,
  id: "swimming",
  title: "Swimming lessons",
  currency: "EUR",
  facts: {
    age: { label: { fr: "Votre âge", en: "Your age" }, min: 0, max: 120 },
  },
  groups: { children: { label: "for children under 12", anyOf: [{ age: { below: 12 } }] } },
  measures: { lessons: { fr: "leçon", en: "lesson" } },
  sections: { pool: ["Pool"] },
  items: { course: { label: "Course", section: "pool", measures: { lessons: { min: 1 } } } },
  schemes: {
    own: { label: "Self-funded", paidBy: "learner" },
    child: { label: "Children", public: "children", paidBy: "learner" },
  },
  grid: { course: { own: { per: "lessons", cents: 1_250 }, child: { per: "lessons", cents: 812.5 } } },
};
