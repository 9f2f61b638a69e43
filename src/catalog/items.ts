import type { Item } from "../contract/tariff.js";
import type { LocalizedText } from "../contract/text.js";

/** What lines are measured in. */
export const measures = {
  /** Hours of teaching. */
  hours: { fr: "heure", en: "hour" },
  /** ECTS credits. */
  ects: { fr: "ECTS", en: "ECTS" },
} as const satisfies Record<string, LocalizedText>;

const UNITS = "Unités d'enseignement";

/** The headings of each part of the table, from the outside in. */
export const sections = {
  units: [UNITS, "Cours du soir, à distance organisés par le Cnam Nouvelle-Aquitaine"],
  "units-other-centre": [
    UNITS,
    "Cours à distance organisés par un autre centre que le Cnam Nouvelle-Aquitaine",
  ],
  tutored: ["Unités d'activité tutorées"],
  exams: ["Tests et examens spéciaux"],
} as const satisfies Record<string, readonly LocalizedText[]>;

/** The rows of the page, in page order, labels letter for letter. */
// biome-ignore format: one row of the page, one line
export const items = {
  "ue-3-ects":                  { label: "Module 26 h (3 ECTS)",   section: "units", measures: { hours:  26, ects:  3 } },
  "ue-4-ects":                  { label: "Module 36 h (4 ECTS)",   section: "units", measures: { hours:  36, ects:  4 } },
  "ue-6-ects":                  { label: "Module 51 h (6 ECTS)",   section: "units", measures: { hours:  51, ects:  6 } },
  "ue-8-ects":                  { label: "Module 69 h (8 ECTS)",   section: "units", measures: { hours:  69, ects:  8 } },
  "ue-12-ects":                 { label: "Module 102 h (12 ECTS)", section: "units", measures: { hours: 102, ects: 12 } },

  "ue-3-ects-other-centre":     { label: "Module 26 h (3 ECTS)",   section: "units-other-centre", measures: { hours:  26, ects:  3 } },
  "ue-4-ects-other-centre":     { label: "Module 36 h (4 ECTS)",   section: "units-other-centre", measures: { hours:  36, ects:  4 } },
  "ue-6-ects-other-centre":     { label: "Module 51 h (6 ECTS)",   section: "units-other-centre", measures: { hours:  51, ects:  6 } },
  "ue-8-ects-other-centre":     { label: "Module 69 h (8 ECTS)",   section: "units-other-centre", measures: { hours:  69, ects:  8 } },
  "ue-12-ects-other-centre":    { label: "Module 102 h (12 ECTS)", section: "units-other-centre", measures: { hours: 102, ects: 12 } },

  // The page prints neither hours nor ECTS for the rows below.
  "work-experience":            { label: "Expérience professionnelle, stage", section: "tutored" },
  "engineering-thesis":         { label: "Mémoire d'ingénieur·e", section: "tutored" },
  "work-psychology-thesis":     { label: "Mémoire psychologue du travail", section: "tutored" },

  "engineering-school-admission": { label: "Admission à l'École d'ingénieur·e-s du Cnam", section: "exams" },
  "bulats-test":                { label: "Test BULATS", section: "exams" },
  "external-exam":              { label: "Organisation d'un examen pour un·e élève extérieur·e", section: "exams" },
  "recall-exam":                { label: "Examens spéciaux de rappel", section: "exams", measures: { ects: { min: 1 } } },
} as const satisfies Record<string, Item>;
