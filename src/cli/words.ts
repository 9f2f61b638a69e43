import type { Note, Reason } from "../answer.js";
import type { Tariff } from "../tariff.js";
import { lineNumbers, money } from "./layout.js";

const FEE_WAIVED = "« exonéré·e des frais d'inscriptions annuels »: the annual fee is waived.";

/** A note in a sentence, with the lines it is about. */
export function noteText({ words = {} }: Tariff, { code, lines, ...note }: Note): string {
  const alternatives =
    "alternatives" in note ? ` Otherwise the fee would be ${note.alternatives.map(money).join(" or ")}.` : "";
  const sentence = code === "fee-waived" ? FEE_WAIVED : words[code]?.en;
  return `  - ${sentence}${alternatives} [line ${lineNumbers(lines)}]\n`;
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

/** What has to be asked, in words. */
export const missingText = ({ facts }: Tariff, missing: readonly string[]) =>
  missing.map((fact) => `« ${facts[fact]?.label.en} »`).join(", ");
