// A style as the text that a script carries.
import { buildSync } from "esbuild";

/** A style with its imports, minified; what it asks of the window's width, it asks of its container's: an element may stand in a column. */
export function styleText(file) {
  const { outputFiles } = buildSync({ entryPoints: [file], bundle: true, minify: true, write: false });
  return outputFiles[0].text.trim().replaceAll(FLAT_MEDIA, ofContainer);
}

/** A media query whose rules have no blocks in them. */
const FLAT_MEDIA = /@media([^{}]*)\{((?:[^{}]*\{[^{}]*\})*)\}/g;
const WIDTH = /\((?:min|max)-width:[^)]*\)/g;

function ofContainer(whole, query, rules) {
  const widths = query.match(WIDTH);
  if (!widths) return whole;
  const others = query
    .split(/\band\b/)
    .map((part) => part.trim())
    .filter((part) => !part.match(WIDTH));
  const own = `@container ${widths.join("and ")}{${rules}}`;
  return others.join("") === "" ? own : `@media ${others.join(" and ")}{${own}}`;
}
