import type { Note, Reason } from "../answer.js";
import { lineNumbers, money } from "./layout.js";

const notes: Readonly<Record<string, string>> = {
  "ag2r-agreement": "AG2R La Mondiale has to agree first: « Vous renseigner sur les conditions. »",
  "ag2r-second-unit":
    "« une ou deux UE / semestre »: a second unit is possible, AG2R La Mondiale has to confirm it.",
  exemption:
    "One line paid by a company or by Pôle emploi is read to spare the annual fee of the whole quote.",
  "ag2r-annual-fee": "The annual fee printed in AG2R's column is read to be due.",
  "mixed-cofunding-fee":
    "Of the annual fees printed for two co-fundings, the highest is read to be due, once.",
  "ag2r-units": "AG2R's limit is read to count teaching units only, and to take in two of them a semester.",
  "semester-unknown": "A unit without a semester could fall in either: it is read to count in both.",
  "exams-only-fee": "Tests and examinations alone are read to call for the annual fee.",
  "fee-waived": "« exonéré·e des frais d'inscriptions annuels »: the annual fee is waived.",
  "region-no-formality":
    "« ne nécessite aucune démarche particulière »: nothing to apply for with the Region.",
};

/** A note in a sentence, with the lines it is about. */
export function noteText({ code, lines, ...note }: Note): string {
  const alternatives =
    "alternatives" in note ? ` Otherwise the fee would be ${note.alternatives.map(money).join(" or ")}.` : "";
  return `  - ${notes[code]}${alternatives} [line ${lineNumbers(lines)}]\n`;
}

/** Why a line is refused, in a sentence. */
export function reasonText(reason: Reason): string {
  switch (reason.code) {
    case "item-not-eligible":
      return "« Non éligible »: this scheme does not pay for this item.";
    case "learner-not-eligible":
      return "This scheme is not for this learner.";
    case "cap-exceeded":
      return `${reason.count} units in semester ${reason.semester}: the limit is ${reason.max}.`;
  }
}

const facts: Readonly<Record<string, string>> = {
  situations: "which situations apply (employee, job seeker, …)",
  ag2rMember: "whether the learner contributes to AG2R La Mondiale",
};

/** What has to be asked, in words. */
export const missingText = (missing: readonly string[]) => missing.map((fact) => facts[fact]).join("; ");
