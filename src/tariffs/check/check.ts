import type { Cursor } from "../../shape/cursor.js";
import { checkAmounts } from "./amounts.js";
import { checkAnnualFee } from "./annual-fee.js";
import { checkCodes } from "./codes.js";
import type { Draft } from "./draft.js";
import { checkEdition } from "./edition.js";
import { checkFacts, checkGroups } from "./facts.js";
import { checkCells, checkGrid } from "./grid.js";
import { checkItems } from "./items.js";
import { checkSize } from "./kinds.js";
import { checkLearnerNumbers } from "./learner-numbers.js";
import { possibleLines } from "./lines.js";
import { checkNames } from "./names.js";
import { checkReadings } from "./readings.js";
import { checkReductions } from "./reductions.js";
import { checkSchemes } from "./schemes.js";

/** Reports whatever in a tariff contradicts something else in it, in the order of its parts. */
export function checkDraft(draft: Draft, at: Cursor): void {
  const lines = possibleLines(draft);
  checkEdition(draft, at);
  checkNames(draft, at);
  checkFacts(draft, at);
  checkGroups(draft, at);
  checkSize(draft, lines, at);
  checkItems(draft, at);
  checkSchemes(draft, lines, at);
  checkGrid(draft, at);
  checkCells(draft, lines, at);
  checkReductions(draft, lines, at);
  checkLearnerNumbers(draft, lines, at);
  checkAmounts(draft, lines, at);
  checkAnnualFee(draft, at);
  checkReadings(draft, at);
  checkCodes(draft, at);
}
