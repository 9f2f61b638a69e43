import type { Reading } from "../contract/tariff.js";

const units = ["units", "units-other-centre"] as const;

/**
 * When a quote rests on a reading of the page. The reading itself is a comment beside the datum that
 * it explains, in the schemes and in the annual fee; `docs/readings.md` has the other readings.
 */
export const readings = [
  {
    // « au moins un dispositif de financement »: one line under company or Pôle emploi waives the fee of the whole quote; a co-funding does not.
    code: "exemption",
    annualFee: "waived",
    lines: { schemes: ["region", "ag2r"] },
  },
  {
    // The 150 € printed for AG2R are due, though its modules are « pris en charge » and job seekers pay 75 € elsewhere.
    code: "ag2r-annual-fee",
    annualFee: "due",
    lines: { schemes: ["ag2r"] },
    inQuote: [{ schemes: ["region"], max: 0 }],
    alternatives: [75_00, 0],
  },
  {
    // Two co-fundings side by side, each with a printed fee: the highest, once.
    code: "mixed-cofunding-fee",
    annualFee: "due",
    lines: { schemes: ["region", "ag2r"] },
    inQuote: [
      { schemes: ["region"], min: 1 },
      { schemes: ["ag2r"], min: 1 },
    ],
    alternatives: [75_00, 0],
  },
  {
    // « une ou deux UE / semestre »: only units count, and two are within the limit. It matters if two units
    // meet, or a unit and something else; three units are too many on any reading.
    code: "ag2r-units",
    lines: { schemes: ["ag2r"] },
    inSemester: [
      { schemes: ["ag2r"], min: 2 },
      { schemes: ["ag2r"], sections: units, min: 1, max: 2 },
    ],
  },
  {
    // A unit without a semester could fall in either, so it counts in both. It matters if it meets another.
    code: "semester-unknown",
    lines: { schemes: ["ag2r"], sections: units, semester: "unknown" },
    inSemester: [{ schemes: ["ag2r"], sections: units, min: 2 }],
  },
  {
    // Tests and exams alone still call for the annual fee.
    code: "exams-only-fee",
    annualFee: "due",
    lines: {},
    inQuote: [{ sections: ["units", "units-other-centre", "tutored"], max: 0 }],
    alternatives: [0],
  },
] as const satisfies readonly Reading[];
