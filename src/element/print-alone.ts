import { adoptInPage } from "./style.js";

/** Prints the sheet of one element, without the page around it. In a shadow tree the page's style does not reach: there all is printed. */
export function printAlone(element: Element, { states }: ElementInternals): void {
  if (element.getRootNode() === document) {
    adoptInPage();
    states.add("printing");
    addEventListener("afterprint", () => states.delete("printing"), { once: true });
  }
  print();
}
