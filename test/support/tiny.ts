import type { Tariff } from "../../src/contract/tariff.js";

/** A small sound tariff that uses every form there is, each about once. */
export const tiny = {
  format: 1,
  id: "pool",
  title: { fr: "Piscine", en: "Pool" },
  publisher: "Town",
  language: "en",
  currency: "EUR",
  edition: { id: "2026", from: "2026-01-01", until: "2026-12-31" },
  terms: { scheme: { fr: "Tarif", en: "Rate" }, refused: "closed" },
  facts: {
    resident: { label: { fr: "Vous habitez la ville", en: "You live in the town" } },
    clubs: { label: "Your clubs", options: { east: "East", west: "West", north: "North" } },
    age: { label: "Your age", min: 0, max: 120 },
    quotient: { label: "Your family quotient", unit: "€", min: 0, max: 10_000, step: 0.01 },
  },
  groups: {
    residents: { label: "for residents", anyOf: [{ resident: true }] },
    minors: { label: "under 18", anyOf: [{ age: { below: 18 } }] },
    members: {
      label: "for members of a club",
      anyOf: [{ clubs: ["east"] }, { clubs: ["west"], age: { from: 6, below: 60 } }],
      noneOf: [{ clubs: ["north"], resident: false }],
    },
  },
  measures: { lessons: { fr: "leçon", en: "lesson" }, hours: "hour", voucher: "euro of a voucher" },
  sections: { water: ["Pool", "Lessons"], land: ["Hall"] },
  items: {
    course: { label: "Course", section: "water", measures: { lessons: { min: 1, max: 40 }, hours: 12 } },
    card: { label: "Card", section: "water", measures: { lessons: { min: 0, max: 10, step: 0.5 } } },
    test: { label: "Test", section: "land", measures: { hours: 2 }, aliases: ["exam"] },
    badge: { label: "Badge" },
  },
  schemes: {
    own: { label: "Self-funded", paidBy: "learner", information: ["ask-at-the-desk"] },
    town: { label: "Town *", headings: ["Residents", "Town *"], public: "residents", paidBy: "learner-part" },
    club: {
      label: "Club",
      public: "members",
      measures: { voucher: { min: 0, max: 500, step: 0.01 } },
      paidBy: [
        { payer: "voucher", atMost: { per: "voucher", cents: 100 } },
        { payer: "club", percent: 50, atMost: 20_000 },
        { payer: "learner" },
      ],
      cap: {
        counts: { sections: ["water"] },
        max: 2,
        unconditional: 1,
        condition: "second-course",
        undated: "in-none",
      },
      conditions: ["club-agreement"],
    },
  },
  grid: {
    course: {
      own: { per: "lessons", cents: 812.5, after: 1, upTo: 30 },
      town: { of: { per: "quotient", cents: 6.4 }, atLeast: 7_600, atMost: 28_500 },
      club: { sum: { tuition: 20_000, materials: { per: "hours", cents: 50 } } },
    },
    card: {
      own: {
        times: "lessons",
        of: {
          by: "age",
          bands: [
            { from: 0, price: 300 },
            { from: 12, price: 500 },
          ],
        },
      },
      town: { for: "minors", price: 0, otherwise: { per: "lessons", cents: 250 } },
      club: "not-eligible",
    },
    test: {
      own: {
        by: "hours",
        bands: [
          { from: 0, price: 1_000 },
          { from: 5, price: 2_000 },
        ],
      },
      town: 500,
      club: 0,
    },
    badge: { own: 200, town: 100, club: "not-eligible" },
  },
  reductions: [
    { code: "child", for: "minors", schemes: ["own"], percent: -20, atLeast: 100 },
    { code: "late", items: ["test"], schemes: ["own", "club"], cents: 500, atMost: 3_000 },
    { code: "family", for: "residents", items: ["badge"], price: 50 },
  ],
  annualFee: {
    label: "Yearly fee",
    due: [
      { schemes: ["town"], price: { for: "minors", price: 0, otherwise: 1_000 } },
      {
        price: {
          by: "quotient",
          bands: [
            { from: 0, price: 1_500 },
            { from: 600, price: 2_500 },
          ],
        },
      },
    ],
    ofSeveral: "highest",
    waivedBy: { schemes: ["club"] },
    exempt: { items: ["badge"] },
  },
  readings: [
    {
      code: "two-fees",
      annualFee: "due",
      lines: { schemes: ["own", "town"] },
      inQuote: [
        { schemes: ["own"], min: 1 },
        { schemes: ["town"], min: 1 },
      ],
      alternatives: [1_000, 0],
    },
    {
      code: "undated-course",
      lines: { sections: ["water"], semester: "unknown" },
      inSemester: [{ sections: ["water"], min: 2, max: 9 }],
    },
  ],
  footnotes: { "*": "* On proof of address." },
  words: {
    "ask-at-the-desk": "Ask at the desk.",
    "second-course": { fr: "Le club confirme.", en: "The club has to confirm." },
    "club-agreement": "The club has to agree.",
    voucher: "Voucher",
    tuition: "Tuition",
    materials: "Materials",
    child: "Children",
    late: "Late booking",
    family: "Family badge",
    "two-fees": "Of two fees the highest is read to be due.",
    "undated-course": "A course without a semester is read to count in both.",
  },
} as const satisfies Tariff;
