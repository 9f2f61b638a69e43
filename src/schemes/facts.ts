import type { Fact, Group } from "../contract/tariff.js";

/** What the column headings say of a learner, « Vous êtes … », as questions. */
// biome-ignore format: one option, one line
export const facts = {
  /** All of these that the learner is; `[]` if none, absent if it is not known. */
  situations: {
    label: { fr: "Quelle est votre situation ?", en: "What is your situation?" },
    options: {
      "employee":             { fr: "salarié·e",             en: "an employee" },
      "micro-entrepreneur":   { fr: "autoentrepreneur·euse", en: "a micro-entrepreneur" },
      "liberal-professional": { fr: "profession libérale",   en: "an independent professional" },
      "manager":              { fr: "gérant·e",              en: "a managing director" },
      "business-owner":       { fr: "chef d'entreprise",     en: "a business owner" },
      "job-seeker":           { fr: "demandeur·euse d'emploi", en: "a job seeker" },
    },
  },
  /** Whether the learner contributes to AG2R La Mondiale; absent if it is not known. */
  ag2rMember: {
    label: { fr: "Cotisez-vous à AG2R La Mondiale ?", en: "Do you contribute to AG2R La Mondiale?" },
  },
} as const satisfies Record<string, Fact>;

/** The groups that the columns, and the exception to the annual fee, are for. A person can be in several. */
export const groups = {
  employed: {
    label: {
      fr: "salarié·e, autoentrepreneur·euse, profession libérale, gérant·e, chef d'entreprise",
      en: "for those who are employed or in business",
    },
    anyOf: [
      {
        situations: ["employee", "micro-entrepreneur", "liberal-professional", "manager", "business-owner"],
      },
    ],
  },
  "job-seekers": {
    label: { fr: "pour les demandeur·euse d'emploi", en: "for job seekers" },
    anyOf: [{ situations: ["job-seeker"] }],
  },
  "ag2r-members": {
    label: {
      fr: "demandeur·euse d'emploi cotisant·e à AG2R La Mondiale",
      en: "for job seekers with AG2R La Mondiale",
    },
    anyOf: [{ situations: ["job-seeker"], ag2rMember: true }],
  },
} as const satisfies Record<string, Group>;
