// A tariff for the command line: cnam-pricing grid --tariff examples/tariffs/swimming.mjs
export default {
  id: "swimming",
  title: "Swimming lessons",
  currency: "EUR",
  facts: {
    age: { kind: "number", label: { fr: "Votre âge", en: "Your age" }, min: 0, max: 120 },
  },
  measures: { lessons: { fr: "leçon", en: "lesson" } },
  items: { course: { label: "Course", section: "Pool", measures: { lessons: "asked" } } },
  schemes: {
    own: { name: "Self-funded", public: {}, charges: "learner" },
    child: { name: "Children", public: { age: { below: 12 } }, charges: "learner" },
  },
  grid: { course: { own: { per: "lessons", cents: 1_250 }, child: { per: "lessons", cents: 812.5 } } },
};
