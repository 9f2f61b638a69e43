import { createPricing } from "cnam-pricing";

const choir = createPricing({
  format: 1,
  id: "choir",
  title: "Choir",
  currency: "EUR",
  measures: { months: "month" },
  items: { membership: { label: "Membership", measures: { months: { min: 1 } } } },
  schemes: { own: { label: "Self-funded", paidBy: "learner" } },
  grid: { membership: { own: { per: "months", cents: 500 } } },
});

const year = choir.quote({ learner: {}, lines: [{ item: "membership", scheme: "own", months: 12 }] });
console.log(year.learnerDue);
