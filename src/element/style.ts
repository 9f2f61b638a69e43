import text from "./style/element.css?text";
import pageText from "./style/element-page.css?text";

/** A style sheet that a page adopts: a policy without `style-src` allows it, as the script made it. */
function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

let own: CSSStyleSheet | undefined;
let ofPage: CSSStyleSheet | undefined;

/** The style of the conversation, one for all elements. */
export function adopt(root: ShadowRoot): void {
  own ??= sheetOf(text);
  root.adoptedStyleSheets = [own];
}

/** What the page needs while one element is printed alone. */
export function adoptInPage(): void {
  if (ofPage) return;
  ofPage = sheetOf(pageText);
  document.adoptedStyleSheets.push(ofPage);
}
