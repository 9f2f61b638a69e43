import type { LocaleSpecificConfig } from "vitepress";
import type { DefaultTheme } from "vitepress/theme";

type Config = LocaleSpecificConfig<DefaultTheme.Config> & { label: string };
type Item = DefaultTheme.SidebarItem;

/** The English pages, with the API pages as TypeDoc lists them. */
export const english = (api: Item[]): Config => ({
  label: "English",
  lang: "en",
  themeConfig: {
    nav: [
      { text: "Guide", link: "/en/getting-started" },
      { text: "API", link: "/en/which-function" },
      { text: "Simulator", link: "/en/simulator" },
      { text: "Files", link: "/en/files" },
      { text: "Tariffs", link: "/en/tariffs" },
      { text: "Playground", link: "/en/playground" },
    ],
    outline: { level: [2, 3] },
    lastUpdated: { text: "Edited", formatOptions: { dateStyle: "long", forceLocale: true } },
    sidebar: {
      "/en/": [
        { text: "Getting started", link: "/en/getting-started" },
        { text: "The mental model", link: "/en/mental-model" },
        { text: "Which function do I need?", link: "/en/which-function" },
        {
          text: "One noun, one page",
          items: pages("concepts", {
            line: "Line",
            scheme: "Scheme",
            quote: "Quote",
            "annual-fee": "Annual fee",
            note: "Note",
          }),
        },
        {
          text: "The functions",
          items: pages("functions", {
            quote: "quote",
            "parse-quote-request": "parseQuoteRequest",
            questions: "questions",
            eligibility: "eligibility",
            "price-list": "priceList",
            compare: "compare",
            cheapest: "cheapest",
            source: "source",
            explain: "explain, formatQuote",
            "create-pricing": "createPricing",
          }),
        },
        {
          text: "Guides",
          items: pages("guides", {
            "requests-from-outside": "Requests from outside",
            recipes: "Recipes",
            "json-schemas": "JSON Schemas",
            form: "Build a form",
            "plan-a-funding": "Compare, and plan a budget",
            words: "Say it in words",
            batch: "Price in the back office",
            warehouse: "Price data in a warehouse",
            "past-one-machine": "Beyond one machine",
            element: "The simulator in any page",
            embedding: "Embed a quote in a page",
            "another-tariff": "Another tariff",
            spreadsheet: "Keep the prices in a spreadsheet",
            editions: "Editions",
            "update-the-prices": "Update the prices",
            types: "Types",
            "compiler-messages": "What the compiler says",
            vectors: "Implement it elsewhere",
            "from-another-rule-engine": "From another rule engine",
          }),
        },
        {
          text: "Reference",
          items: [
            { text: "How to read an estimate", link: "/en/reading-an-estimate" },
            { text: "The source page", link: "/en/source-page" },
            { text: "Readings", link: "/en/readings" },
            { text: "Codes", link: "/en/codes" },
            { text: "Glossary", link: "/en/glossary" },
            { text: "FAQ", link: "/en/faq" },
            { text: "Benchmark", link: "/en/benchmark" },
            { text: "Runtimes", link: "/en/runtimes" },
            { text: "Architecture", link: "/en/architecture" },
          ],
        },
        { text: "All types and functions", link: "/en/api/", collapsed: true, items: api.map(inEnglish) },
      ],
    },
  },
});

const pages = (folder: string, titles: Record<string, string>): Item[] =>
  Object.entries(titles).map(([name, text]) => ({ text, link: `/en/${folder}/${name}` }));

/** TypeDoc links from the folder of the docs, which is served below `/en`. */
function inEnglish({ link, items, ...item }: Item): Item {
  return {
    ...item,
    ...(link !== undefined && { link: `/en${link.replace(/\.md$/, "")}` }),
    ...(items && { items: items.map(inEnglish) }),
  };
}
