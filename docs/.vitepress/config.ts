import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitepress";
// Written by TypeDoc, which runs first.
import api from "../api/typedoc-sidebar.json" with { type: "json" };
import { english } from "./english.js";
import { french } from "./french.js";
import { acrossLanguages, deadLinks } from "./links.js";
import { triedOut } from "./playground/examples.js";
import { alignedByClass, codeTransformers, coloursLink, withoutStyles, writePolicy } from "./policy.js";
import { search } from "./search.js";
import { selfContained } from "./self-contained.js";

const index = fileURLToPath(new URL("../../llms.txt", import.meta.url));
const element = fileURLToPath(new URL("../../dist/element.js", import.meta.url));
const source = (path: string) => fileURLToPath(new URL(`../../src/${path}`, import.meta.url));

export default defineConfig({
  title: "cnam-pricing",
  description: "What a course at the Cnam Nouvelle-Aquitaine costs, who pays, and why.",
  head: [
    ...coloursLink,
    ["link", { rel: "icon", type: "image/svg+xml", href: "/favicon.svg" }],
    // The site decodes the fragment twice and stumbles over one that cannot be: its signs of percent are meant as such.
    [
      "script",
      {},
      "{const mend=()=>{try{decodeURI(decodeURIComponent(location.hash))}catch{location.hash=location.hash.replaceAll('%','%2525')}};mend();addEventListener('hashchange',mend)}",
    ],
  ],
  cleanUrls: true,
  // Otherwise it is switched by a style of its own, which the site's policy forbids.
  appearance: { disableTransition: false },
  markdown: {
    codeTransformers,
    config(markdown) {
      alignedByClass(markdown);
      acrossLanguages(markdown);
      triedOut(markdown);
    },
  },
  lastUpdated: true,
  // French is for those who look for a price, and stands at the root; English is for those who build on it.
  rewrites: (page) => (page.startsWith("fr/") ? page.slice("fr/".length) : `en/${page}`),
  locales: { root: french, en: english(api) },
  // VitePress looks at the links of the pages' own text; the menus and components have some, and all have anchors.
  transformHtml: withoutStyles,
  buildEnd({ outDir }) {
    writePolicy(outDir);
    // Once the package is built, the element's script can be had from the site.
    if (existsSync(element)) cpSync(element, `${outDir}/dist/element.js`);
    const dead = deadLinks(outDir).filter(
      (link) => existsSync(element) || !link.endsWith("/dist/element.js"),
    );
    if (dead.length > 0) throw new Error(`Links that lead nowhere:\n${dead.join("\n")}`);
    // Once the package is built, its index for language models stands at the site's root too, and leads to its pages.
    if (existsSync(index)) {
      const text = readFileSync(index, "utf8").replaceAll(/\]\(docs\/(.*?)\.md\)/g, "](en/$1)");
      writeFileSync(`${outDir}/llms.txt`, text);
    }
  },
  themeConfig: {
    // Which page says the same in the other language; of all others, its home. It runs in the browser and refers to nothing here.
    // What stands behind the address of the simulator or the playground goes along: it means the same there.
    i18nRouting(_, { path, hash }, locale) {
      const pairs = [
        ["/simulateur", "/en/simulator", hash],
        ["/essayer", "/en/playground", hash],
        ["/fichiers", "/en/files", ""],
        ["/tarifs", "/en/source-page", ""],
        ["/verifier-un-tarif", "/en/tariffs", ""],
        ["/lire-une-estimation", "/en/reading-an-estimate", ""],
        ["/tableur", "/en/guides/spreadsheet", ""],
        ["/element", "/en/guides/element", ""],
        ["/integrer", "/en/getting-started", ""],
      ];
      const [french, english, behind] = pairs.find((pair) => pair.includes(path.replace(/\.html$/, ""))) ?? [
        "/",
        "/en/",
        "",
      ];
      return `${locale === "en" ? english : french}${behind}`;
    },
    search,
  },
  vite: {
    plugins: [selfContained],
    resolve: {
      alias: [
        { find: /^cnam-pricing$/, replacement: source("index.ts") },
        { find: /^cnam-pricing\/words$/, replacement: source("words/index.ts") },
      ],
    },
  },
});
