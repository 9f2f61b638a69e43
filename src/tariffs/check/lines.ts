import type { Cell, Item, Price, Scheme, Scope } from "../../contract/tariff.js";
import { resolveBounds } from "../../shape/asked.js";
import { own } from "../../shape/own.js";
import type { Draft } from "./draft.js";

/** The least and the greatest that a quantity can be, and what it is a multiple of; a printed number, of itself. */
export interface Span {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** A row and a column that meet in a price, each with its id. */
export interface PossibleLine {
  readonly itemId: string;
  readonly schemeId: string;
  readonly item: Item;
  readonly scheme: Scheme;
  readonly price: Price;
}

/** Every line that has a price, as far as it could be read. */
export function possibleLines(draft: Draft): readonly PossibleLine[] {
  const lines: PossibleLine[] = [];
  for (const [itemId, item] of draft.items)
    for (const [schemeId, scheme] of draft.schemes) {
      const cell: Cell | undefined = draft.grid.get(itemId)?.get(schemeId);
      if (item && scheme && cell !== undefined && cell !== "not-eligible")
        lines.push({ itemId, schemeId, item, scheme, price: cell });
    }
  return lines;
}

/** Of a line, what it is measured in by this name: printed with its item, or asked by the item or the scheme. */
export function measureOf({ item, scheme }: PossibleLine, name: string): Span | undefined {
  const measure = own(item.measures ?? {}, name) ?? own(scheme.measures ?? {}, name);
  if (typeof measure === "number") return { min: measure, max: measure, step: measure };
  return measure && resolveBounds(measure);
}

/** Whether a line is in a scope: in all that is given. */
export function scopeTest({ items, sections, schemes }: Scope): (line: PossibleLine) => boolean {
  const [ofItems, ofSections, ofSchemes] = [items, sections, schemes].map((ids) => ids && new Set(ids));
  return ({ itemId, schemeId, item: { section } }) =>
    ofItems?.has(itemId) !== false &&
    ofSchemes?.has(schemeId) !== false &&
    (!ofSections || (section !== undefined && ofSections.has(section)));
}
