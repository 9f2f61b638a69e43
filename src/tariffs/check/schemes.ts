import type { Cap, Share } from "../../contract/tariff.js";
import type { Cursor } from "../../shape/cursor.js";
import { checkBounds } from "./bounds.js";
import { checkDecimals } from "./decimals.js";
import type { Draft } from "./draft.js";
import { checkShareNumbers } from "./learner-numbers.js";
import type { PossibleLine } from "./lines.js";
import { checkPrice } from "./prices.js";
import { checkDeclared, checkListed, checkScope, contradict } from "./references.js";

/** Whom a scheme is for, what it asks, who pays, and how much it takes. */
export function checkSchemes(draft: Draft, lines: readonly PossibleLine[], at: Cursor): void {
  for (const [id, scheme] of draft.schemes) {
    if (!scheme) continue;
    const inside = at.in("schemes").in(id);
    const underScheme = lines.filter(({ schemeId }) => schemeId === id);
    if (scheme.public !== undefined) checkDeclared(scheme.public, "groups", draft, inside.in("public"));
    for (const [name, asked] of Object.entries(scheme.measures ?? {})) {
      const measure = inside.in("measures").in(name);
      checkDeclared(name, "measures", draft, measure);
      checkBounds(asked, measure);
      checkAskedOnce(name, draft, measure);
    }
    if (typeof scheme.paidBy === "object")
      scheme.paidBy.forEach((share, index) => {
        checkShare(share, draft, underScheme, inside.in("paidBy").in(index));
      });
    if (scheme.cap) checkCap(scheme.cap, draft, inside.in("cap"));
    for (const key of ["conditions", "information"] as const)
      checkListed(scheme[key] ?? [], () => undefined, inside.in(key));
  }
}

/** A line has one number by a name, its item's or its scheme's, whether its cell is priced or refused. */
function checkAskedOnce(name: string, { items }: Draft, at: Cursor): void {
  const twice = [...items].find(([, item]) => item?.measures && Object.hasOwn(item.measures, name));
  if (twice) contradict(at, `\`${twice[0]}\` already has \`${name}\``, "a measure that no item has", name);
}

function checkShare(
  { atMost, percent }: Share,
  draft: Draft,
  lines: readonly PossibleLine[],
  at: Cursor,
): void {
  checkDecimals(percent, "A percentage", at.in("percent"));
  if (atMost === undefined) return;
  const inside = at.in("atMost");
  const refusal = (measure: string) => `Not every line of the scheme is measured in \`${measure}\``;
  checkPrice(atMost, { draft, lines, refusal }, inside);
  checkShareNumbers(atMost, draft, inside);
}

function checkCap({ counts, max, unconditional }: Cap, draft: Draft, at: Cursor): void {
  checkScope(counts, draft, at.in("counts"));
  if (unconditional > max)
    contradict(
      at,
      "`unconditional` cannot exceed `max`",
      "`unconditional` up to `max`",
      `${unconditional} of ${max}`,
    );
}
