import type { Cursor } from "../../shape/cursor.js";
import { checkBounds } from "./bounds.js";
import { checkDecimals } from "./decimals.js";
import type { Draft } from "./draft.js";
import { checkDeclared } from "./references.js";

/** Each item stands in a section that is declared, and is measured in what is. */
export function checkItems(draft: Draft, at: Cursor): void {
  for (const [id, item] of draft.items) {
    const inside = at.in("items").in(id);
    if (item?.section !== undefined) checkDeclared(item.section, "sections", draft, inside.in("section"));
    for (const [name, measure] of Object.entries(item?.measures ?? {})) {
      const place = inside.in("measures").in(name);
      checkDeclared(name, "measures", draft, place);
      if (typeof measure === "object") checkBounds(measure, place);
      else checkDecimals(measure, "A printed measure", place);
    }
  }
}
