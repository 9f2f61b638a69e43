import type { EstimateDocument } from "../words/document.js";
import { asPlainText } from "../words/foreign.js";
import { escaped } from "../words/html.js";
import type { Locale } from "../words/locale.js";
import { type Format, render } from "../words/render.js";

const STYLE = `
  body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
  table { width: 100%; margin: 1rem 0; border-collapse: collapse; }
  caption { text-align: left; font-weight: bold; }
  th, td { padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #8888; text-align: left; vertical-align: top; font-weight: normal; }
  thead th, th[scope="rowgroup"] { font-weight: bold; }
  .cnam-amount { text-align: right; }
  code { color: #767676; white-space: nowrap; }
  @media print { body { max-width: none; margin: 0; } tr { break-inside: avoid; } h3, caption { break-after: avoid; } }
`;

/** A document in a format. In HTML it is a page of its own: whoever types a command opens a file, and prints it. */
export function rendered(document: EstimateDocument, format: Format, locale: Locale): string {
  const text = render(document, format, locale);
  return format === "html" ? page(document.title, text, locale) : text;
}

/** A page that asks for nothing from outside. */
const page = (title: string, section: string, locale: Locale): string => `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(asPlainText(title))}</title>
<style>${STYLE}</style>
</head>
<body>
${section}</body>
</html>
`;
