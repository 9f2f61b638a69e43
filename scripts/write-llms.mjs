// Writes `llms.txt`, the package in short for language models, from what is built, the README and the docs.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { catalog, cnamNouvelleAquitaine, schemes } from "../dist/index.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (file) => readFileSync(join(root, file), "utf8");
const { name, exports } = JSON.parse(read("package.json"));

/** The first sentence of a paragraph, on one line and without its links. */
const sentence = (text) => {
  const line = text.split("\n\n")[0].replaceAll(/\s+/g, " ").trim();
  const [first] = /^.*?[.?!](?= [^a-z]|$)/.exec(line) ?? [line];
  const bare = first.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1").replaceAll(/\{@link (\w+)\}/g, "`$1`");
  return bare.replace(/:$/, ".");
};

/** The functions and values of an entry, each with the first sentence of its docstring; types tell themselves. */
function valuesOf(types) {
  const program = ts.createProgram([join(root, types)], { noLib: true, types: [] });
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(join(root, types)));
  const symbols = checker.getExportsOfModule(module).map((symbol) => {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    return { symbol, target };
  });
  return symbols
    .filter(({ target }) => target.flags & ts.SymbolFlags.Value)
    .map(({ symbol, target }) => {
      const about = sentence(ts.displayPartsToString(target.getDocumentationComment(checker)));
      return `- \`${symbol.name}\`: ${about}`;
    });
}

/** The pages that are text: not those of one component, and not the homes. */
function pagesIn(folder) {
  const files = readdirSync(join(root, folder)).filter((file) => file.endsWith(".md"));
  return files.flatMap((file) => {
    const [, title, text] = /^# (.+)\n+(.*)/m.exec(read(join(folder, file))) ?? [];
    if (title === undefined || file === "architecture.md") return [];
    // A page may begin with a question, a command, a list or a table, which says nothing of it alone.
    const about = /^[#`|-]/.test(text) ? "" : `: ${sentence(text)}`;
    return `- [${title}](${folder}/${file})${about}`;
  });
}

const readme = read("README.md");
const [, lead] = /^# .*\n\n(.*)\n/.exec(readme);
const [example] = /```ts[\s\S]*?```/.exec(readme);
const ids = (object) =>
  Object.keys(object)
    .map((id) => `\`${id}\``)
    .join(", ");
const entries = Object.entries(exports).filter(([, entry]) => entry.import);
const files = Object.keys(exports).filter((path) => path.endsWith(".json") && path !== "./package.json");

/** Of an entry without values: what its import is for. */
const ONLY_DEFINES = "Defines `<cnam-estimate>`, the simulator as an element, in a browser.";

const text = `# ${name}

> ${lead}

- Ids are closed sets. Items: ${ids(catalog)}. Schemes: ${ids(schemes)}. Situations: ${ids(cnamNouvelleAquitaine.facts.situations.options)}.
- Look at \`status\` first: \`priced\` has \`learnerDue\` and \`payers\`; \`ineligible\` has reasons and no total; \`undetermined\` names the \`missing\` facts.
- Amounts are whole euro cents. \`0\` is free, \`null\` is an amount that the page does not publish: never take one for the other.
- Leave out questions that nobody has answered; \`null\` and \`""\` are refused. \`parseQuoteRequest\` returns the issues of a request from outside, \`quote\` throws them as one \`PricingError\`.
- A quote is an estimate. Only documents signed with the centre are binding.

${example}

${entries.map(([path, entry]) => `## import from "${join(name, path)}"\n\n${valuesOf(entry.import.types).join("\n") || ONLY_DEFINES}`).join("\n\n")}

## Files

${files.map((path) => `- \`${join(name, path)}\``).join("\n")}

## Docs

${["docs", "docs/functions", "docs/concepts", "docs/guides"].flatMap(pagesIn).join("\n")}
`;
writeFileSync(join(root, "llms.txt"), text);
