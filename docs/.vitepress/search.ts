import type { DefaultTheme, MarkdownEnv } from "vitepress";
import { cnamNouvelleAquitaine, source } from "../../src/index.js";

type Options = NonNullable<DefaultTheme.LocalSearchOptions>;
type Render = NonNullable<Options["_render"]>;

const schemes = Object.keys(cnamNouvelleAquitaine.schemes) as (keyof typeof cnamNouvelleAquitaine.schemes)[];
const rows = ["annual-fee", ...Object.keys(cnamNouvelleAquitaine.items)] as Parameters<typeof source>[0][];

/** The page's table as a text, row by row: components are not rendered for the index. */
const table = rows
  .map((row) => {
    const printed = schemes.map((scheme) => source(row, scheme));
    return [...(printed[0]?.row ?? []), ...printed.map(({ cell }) => cell)].join(" ");
  })
  .join(". ");

/**
 * What is looked for: a page, what its components show, and the `keywords` of its front matter, for words that people
 * use and the page does not. A page without a heading of its own bears its title.
 */
const render: Render = async (text, env: MarkdownEnv, markdown) => {
  const html = await markdown.renderAsync(text, env);
  const { keywords = "", title } = env.frontmatter ?? {};
  const shown = html.replace(/<PrintedTable[^>]*>/, `<p>${table}</p>`);
  const heading = /<h1/.test(html) ? "" : `<h1>${title} <a href="#"></a></h1>`;
  return `${heading}${shown.replace(/(<\/h1>|$)/, `$1<p>${keywords}</p>`)}`;
};

/** Both run in the browser and refer to nothing here. */
const withoutAccents = (term: string) => term.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const handWrittenFirst = (id: string) => {
  if (id.startsWith("/en/source-page")) return 8;
  if (/^\/(tarifs|en\/glossary)/.test(id)) return 4;
  if (/^\/(simulateur|en\/(simulator|functions\/|which-function))/.test(id)) return 3;
  if (/^\/(lire-une-estimation|verifier-un-tarif)/.test(id)) return 2;
  return /^\/(en\/api\/|en\/(#|$)|#|$)/.test(id) ? 0.2 : 1;
};

const french = {
  translations: {
    button: { buttonText: "Rechercher", buttonAriaLabel: "Rechercher" },
    modal: {
      displayDetails: "Afficher le détail",
      resetButtonTitle: "Effacer",
      backButtonTitle: "Fermer",
      noResultsText: "Aucun résultat pour",
      footer: { selectText: "ouvrir", navigateText: "parcourir", closeText: "fermer" },
    },
  },
};

export const search: NonNullable<DefaultTheme.Config["search"]> = {
  provider: "local",
  options: {
    _render: render,
    miniSearch: {
      options: { processTerm: withoutAccents },
      searchOptions: { boostDocument: handWrittenFirst, maxFuzzy: 2 },
    },
    locales: { root: french },
  },
};
