import { adoptInPage } from "./style.js";

/** By which the style of the page knows the element that is printed. Not a custom state: those have had two syntaxes. */
const MARK = "data-printing";

/** Prints the sheet of one element, without the page around it. In a shadow tree the page's style does not reach: there all is printed. */
export function printAlone(element: Element): void {
  if (element.getRootNode() === document) {
    adoptInPage();
    element.toggleAttribute(MARK, true);
    addEventListener("afterprint", () => element.removeAttribute(MARK), { once: true });
  }
  print();
}
