import { shortened } from "../../contract/issue.js";
import type { Cursor } from "../../shape/cursor.js";
import { refuseKey } from "../../shape/readers/object.js";
import type { Draft } from "./draft.js";
import type { PossibleLine } from "./lines.js";
import { checkPrice } from "./prices.js";

/** A cell for every item under every scheme, and no others. */
export function checkGrid(draft: Draft, at: Cursor): void {
  const { items, schemes, grid } = draft;
  if (!draft.isRead("grid")) return;
  const inside = at.in("grid");
  if (draft.isRead("items"))
    checkKeys(grid, items, "The grid", "a row of cells, one for each scheme", inside);
  if (!draft.isRead("schemes")) return;
  for (const [id, row] of grid)
    if (row && items.has(id))
      checkKeys(row, schemes, `The row of \`${id}\``, "a price, or `not-eligible`", inside.in(id));
}

function checkKeys(
  given: ReadonlyMap<string, unknown>,
  declared: ReadonlyMap<string, unknown>,
  name: string,
  expected: string,
  at: Cursor,
): void {
  for (const id of declared.keys())
    if (!given.has(id))
      at.in(id).report({
        code: "required",
        rule: `${name} has no \`${shortened(id)}\``,
        expected,
        received: undefined,
      });
  for (const id of given.keys()) if (!declared.has(id)) refuseKey(id, [...declared.keys()], name, at);
}

/** Each price counts on what its line is measured in, or on a number about the learner. */
export function checkCells(draft: Draft, lines: readonly PossibleLine[], at: Cursor): void {
  for (const line of lines) {
    const { itemId, schemeId, price } = line;
    const refusal = (measure: string) =>
      `\`${itemId}\` under \`${schemeId}\` is not measured in \`${measure}\``;
    checkPrice(price, { draft, lines: [line], refusal }, at.in("grid").in(itemId).in(schemeId));
  }
}
