import { exams, units } from "../catalog/items.js";
import { euros } from "../money.js";
import type { AnnualFeePolicy } from "../tariff.js";
import type { BasketLine, Reading } from "./basket.js";
import { bySemester } from "./cap.js";

/** The fee row, where it is not a matter of one column. */
export const annualFeePolicy = {
  label: "Droits d'inscription annuels ***",
  ofSeveral: "highest", // reading `mixed-cofunding-fee`
  sparedSections: [], // reading `exams-only-fee`
} as const satisfies AnnualFeePolicy;

type CnamReading = Reading<"company" | "pole-emploi" | "region" | "ag2r">;

const isUnit = ({ item }: BasketLine) => units.some((unit) => unit === item);

/** When a quote rests on a reading. What the reading is stands as data in the schemes and in the policy above. */
export const readings = {
  /** « au moins un dispositif de financement »: any line under company or Pôle emploi, for the whole quote; a co-funding is none. */
  exemption: {
    on: ({ annualFee, columns: { region, ag2r } }) =>
      annualFee === "waived" ? [...region.lines, ...ag2r.lines] : [],
  },
  /** The 150 € printed for AG2R stand, though its modules are « pris en charge » and though job seekers pay 75 € elsewhere. */
  "ag2r-annual-fee": {
    alternatives: [euros(75), euros(0)],
    on: ({ annualFee, columns: { region, ag2r } }) =>
      annualFee === "due" && region.lines.length === 0 ? ag2r.lines : [],
  },
  /** Two co-fundings side by side, each with a printed fee: the highest, once. */
  "mixed-cofunding-fee": {
    alternatives: [euros(75), euros(0)],
    on: ({ annualFee, columns: { region, ag2r } }) =>
      annualFee === "due" && region.lines.length > 0 && ag2r.lines.length > 0
        ? [...region.lines, ...ag2r.lines]
        : [],
  },
  /**
   * « une ou deux UE / semestre »: only units count, and two are within the limit.
   * It matters where two units meet, or a unit and something else; three units are
   * too many on any reading.
   */
  "ag2r-units": {
    on: ({ columns: { ag2r } }) =>
      ag2r.lines.length < 2
        ? []
        : bySemester(ag2r.lines).flatMap(({ lines }) => {
            const units = lines.filter(isUnit).length;
            return lines.length >= 2 && (units === 1 || units === 2) ? lines : [];
          }),
  },
  /** A unit without a semester could fall in either, so it counts in both. It matters where it meets another. */
  "semester-unknown": {
    on: ({ columns: { ag2r } }) =>
      ag2r.lines.length < 2
        ? []
        : bySemester(ag2r.lines.filter(isUnit)).flatMap(({ lines }) =>
            lines.length < 2 ? [] : lines.filter(({ semester }) => semester === undefined),
          ),
  },
  /** Tests and examinations alone call for the annual fee all the same. */
  "exams-only-fee": {
    alternatives: [euros(0)],
    on: ({ annualFee, lines }) =>
      annualFee === "due" && lines.every(({ row }) => row.section === exams.section) ? lines : [],
  },
} as const satisfies Record<string, CnamReading>;
