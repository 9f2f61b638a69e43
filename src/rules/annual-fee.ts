import type { AnnualFeePolicy } from "../contract/tariff.js";

/**
 * The annual registration fee, and who is exempt from it.
 *
 * > « Droits d'inscription annuels *** · 0 € · 0 € · 150 € 75 € pour les demandeur·euse d'emploi · 150 € »
 *
 * > « Tout·e élève bénéficiant d'au moins un dispositif de financement (1 module
 * > pris en charge par exemple) est exonéré·e des frais d'inscriptions annuels. »
 */
export const annualFee = {
  label: "Droits d'inscription annuels ***",
  due: [
    { schemes: ["company", "pole-emploi"], price: 0 },
    { schemes: ["region"], price: { for: "job-seekers", price: 75_00, otherwise: 150_00 } },
    { schemes: ["ag2r"], price: 150_00 }, // reading `ag2r-annual-fee`
  ],
  ofSeveral: "highest", // reading `mixed-cofunding-fee`
  waivedBy: { schemes: ["company", "pole-emploi"] }, // reading `exemption`
  // No line is exempt: reading `exams-only-fee`.
} as const satisfies AnnualFeePolicy;
