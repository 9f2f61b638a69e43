import type { Text } from "../text.js";
import type { Item } from "./item.js";

const here = {
  section: "Unités d'enseignement",
  organiser: "Cours du soir, à distance organisés par le Cnam Nouvelle-Aquitaine",
} as const;

const elsewhere = {
  section: "Unités d'enseignement",
  organiser: "Cours à distance organisés par un autre centre que le Cnam Nouvelle-Aquitaine",
} as const;

const tutored = { section: "Unités d'activité tutorées" } as const;

/** The tests and special examinations, which are no units: reading `exams-only-fee`. */
export const exams = { section: "Tests et examens spéciaux" } as const;

/** What a line is measured in. */
export const measures = {
  hours: { fr: "heure", en: "hour" },
  ects: { fr: "ECTS", en: "ECTS" },
} as const satisfies Record<string, Text>;

/** The rows of the page, in page order, labels letter for letter. */
// biome-ignore format: one row of the page, one line
export const items = {
  "ue-3-ects":                  { label: "Module 26 h (3 ECTS)",   ...here,      measures: { hours:  26, ects:  3 } },
  "ue-4-ects":                  { label: "Module 36 h (4 ECTS)",   ...here,      measures: { hours:  36, ects:  4 } },
  "ue-6-ects":                  { label: "Module 51 h (6 ECTS)",   ...here,      measures: { hours:  51, ects:  6 } },
  "ue-8-ects":                  { label: "Module 69 h (8 ECTS)",   ...here,      measures: { hours:  69, ects:  8 } },
  "ue-12-ects":                 { label: "Module 102 h (12 ECTS)", ...here,      measures: { hours: 102, ects: 12 } },

  "ue-3-ects-other-centre":     { label: "Module 26 h (3 ECTS)",   ...elsewhere, measures: { hours:  26, ects:  3 } },
  "ue-4-ects-other-centre":     { label: "Module 36 h (4 ECTS)",   ...elsewhere, measures: { hours:  36, ects:  4 } },
  "ue-6-ects-other-centre":     { label: "Module 51 h (6 ECTS)",   ...elsewhere, measures: { hours:  51, ects:  6 } },
  "ue-8-ects-other-centre":     { label: "Module 69 h (8 ECTS)",   ...elsewhere, measures: { hours:  69, ects:  8 } },
  "ue-12-ects-other-centre":    { label: "Module 102 h (12 ECTS)", ...elsewhere, measures: { hours: 102, ects: 12 } },

  // The page prints neither hours nor ECTS for the rows below.
  "work-experience":            { label: "Expérience professionnelle, stage", ...tutored },
  "engineering-thesis":         { label: "Mémoire d'ingénieur·e", ...tutored },
  "work-psychology-thesis":     { label: "Mémoire psychologue du travail", ...tutored },

  "engineering-school-admission": { label: "Admission à l'École d'ingénieur·e-s du Cnam", ...exams },
  "bulats-test":                { label: "Test BULATS", ...exams },
  "external-exam":              { label: "Organisation d'un examen pour un·e élève extérieur·e", ...exams },
  "recall-exam":                { label: "Examens spéciaux de rappel", ...exams, measures: { ects: "asked" } },
} as const satisfies Record<string, Item<keyof typeof measures>>;

/** The ten teaching units (UE), the only items that AG2R's limit counts: reading `ag2r-units`. */
export const units = [
  "ue-3-ects",
  "ue-4-ects",
  "ue-6-ects",
  "ue-8-ects",
  "ue-12-ects",
  "ue-3-ects-other-centre",
  "ue-4-ects-other-centre",
  "ue-6-ects-other-centre",
  "ue-8-ects-other-centre",
  "ue-12-ects-other-centre",
] as const satisfies readonly (keyof typeof items)[];
