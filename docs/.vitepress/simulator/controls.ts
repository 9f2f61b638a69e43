import type { Directive } from "vue";

/** What stands in a field is what was said; but nobody is interrupted while typing, and what is no number is left to be mended. */
export const vSaid: Directive<HTMLInputElement, string | number | undefined> = {
  mounted: (field, { value }) => write(field, value),
  updated: (field, { value }) => write(field, value),
};

function write(field: HTMLInputElement, said: string | number | undefined): void {
  if (field === document.activeElement || Number.isNaN(said)) return;
  const text = String(said ?? "");
  if (field.value !== text || field.validity.badInput) field.value = text;
}

/** A box is ticked as was said, whatever the browser has made of a click. */
export const vTicked: Directive<HTMLInputElement, boolean> = {
  mounted: (box, { value }) => tick(box, value),
  updated: (box, { value }) => tick(box, value),
};

function tick(box: HTMLInputElement, isTicked: boolean): void {
  if (box.checked !== isTicked) box.checked = isTicked;
}

/** The number in a field; not a number where something else stands there, nothing where nothing does. */
export function numberIn(field: HTMLInputElement): number | undefined {
  return Number.isNaN(field.valueAsNumber) && !field.validity.badInput ? undefined : field.valueAsNumber;
}
