import type { Facts } from "../learner.js";

/** What the column headings ask of a learner: « Vous êtes … ». */
export const facts = {
  situations: {
    kind: "options",
    options: [
      "employee", //             salarié·e
      "micro-entrepreneur", //   autoentrepreneur·euse
      "liberal-professional", // profession libérale
      "manager", //              gérant·e
      "business-owner", //       chef d'entreprise
      "job-seeker", //           demandeur·euse d'emploi
    ],
  },
  ag2rMember: { kind: "yes-no" }, // cotisant·e à AG2R La Mondiale
} as const satisfies Facts;

/** What the page's schemes ask of a learner. */
export type CnamFacts = typeof facts;
