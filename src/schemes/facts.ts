import type { Facts } from "../learner.js";

/** What the column headings ask of a learner: « Vous êtes … ». */
// biome-ignore format: one option, one line
export const facts = {
  situations: {
    kind: "options",
    label: { fr: "Vous êtes", en: "You are" },
    options: {
      "employee":             { fr: "salarié·e",             en: "an employee" },
      "micro-entrepreneur":   { fr: "autoentrepreneur·euse", en: "a micro-entrepreneur" },
      "liberal-professional": { fr: "profession libérale",   en: "in a liberal profession" },
      "manager":              { fr: "gérant·e",              en: "the manager of a company" },
      "business-owner":       { fr: "chef d'entreprise",     en: "a business owner" },
      "job-seeker":           { fr: "demandeur·euse d'emploi", en: "a job seeker" },
    },
  },
  ag2rMember: {
    kind: "yes-no",
    label: { fr: "Vous êtes cotisant·e à AG2R La Mondiale", en: "You contribute to AG2R La Mondiale" },
  },
} as const satisfies Facts;

/** What the page's schemes ask of a learner. */
export type CnamFacts = typeof facts;
