import { asPlainText } from "../../words/foreign.js";
import { escaped as escapedMarkup } from "../../words/html.js";
import type { Locale } from "../../words/locale.js";

/** A text that stays a text wherever it stands in the page. */
export const escaped = (text: string): string => escapedMarkup(asPlainText(text));

const STYLE = `
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
  body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  table { border-collapse: collapse; width: 100%; }
  th, td { text-align: left; vertical-align: top; min-width: 7rem; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #8888; overflow-wrap: anywhere; }
  .figure { text-align: right; white-space: nowrap; min-width: 0; }
  footer { margin-top: 2rem; font-size: .875rem; }
  @media print { body { margin: 0; max-width: none; } tr { break-inside: avoid; } h2 { break-after: avoid; } }
`;

/** A page that asks for nothing from outside; its parts are markup. */
export const page = (title: string, locale: Locale, parts: readonly string[]): string =>
  `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${parts.join("\n")}
</main>
</body>
</html>
`;

/** A table; the columns with these numbers hold figures. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  figures: readonly number[],
): string {
  const classOf = (column: number) => (figures.includes(column) ? ' class="figure"' : "");
  const headings = head.map((text, index) => `<th scope="col"${classOf(index)}>${escaped(text)}</th>`);
  const body = rows.map(
    (cells) =>
      `<tr>${cells.map((text, index) => `<td${classOf(index)}>${escaped(text)}</td>`).join("")}</tr>\n`,
  );
  return `<table>\n<thead><tr>${headings.join("")}</tr></thead>\n<tbody>\n${body.join("")}</tbody>\n</table>`;
}
