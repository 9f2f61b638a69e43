import type { Cursor } from "../../shape/cursor.js";
import { countedOn, maxFee, refuseAmount } from "./amounts.js";
import type { Draft } from "./draft.js";
import { greatestWhole } from "./greatest.js";
import { checkPrice } from "./prices.js";
import { checkScope } from "./references.js";

/** Which lines call for the annual fee, and what it comes to. */
export function checkAnnualFee(draft: Draft, at: Cursor): void {
  const { annualFee } = draft;
  if (!annualFee) return;
  const inside = at.in("annualFee");
  for (const [index, entry] of annualFee.due.entries()) {
    const of = inside.in("due").in(index);
    checkScope(entry, draft, of);
    const refusal = () => "The annual fee is due once for all lines, so no measure of a line decides it";
    checkPrice(entry.price, { draft, refusal }, of.in("price"));
    refuseAmount(greatestWhole(entry.price, countedOn(draft)), of.in("price"), maxFee());
  }
  for (const key of ["waivedBy", "exempt"] as const) {
    const scope = annualFee[key];
    if (scope) checkScope(scope, draft, inside.in(key));
  }
}
