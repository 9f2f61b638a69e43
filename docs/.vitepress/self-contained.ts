import type { Plugin } from "vite";

/** The pages with a script of their own, each by the mark that its modules bear. */
const PAGES: readonly (readonly [mark: string, page: RegExp])[] = [
  ["?conversation", /\/docs\/\.vitepress\/simulator\/Simulator\.vue/],
  ["?tariffs", /\/docs\/\.vitepress\/tariffs\/\w+\.vue/],
];
const OWN = /\/(?:src|docs\/\.vitepress\/(?:simulator|tariffs)|node_modules\/preact)\/[^?]*\.(?:tsx?|m?js)$/;

/**
 * The script of such a page has a copy of its own of each module. Shared with other pages, the library would be cut
 * into chunks, and what only those pages need would come along.
 */
export const selfContained: Plugin = {
  name: "self-contained-pages",
  enforce: "pre",
  async resolveId(source, importer = "", options) {
    const [mark] = PAGES.find(([mark, page]) => importer.endsWith(mark) || page.test(importer)) ?? [];
    if (mark === undefined) return undefined;
    const from = importer.endsWith(mark) ? importer.slice(0, -mark.length) : importer;
    const found = await this.resolve(source, from, { ...options, skipSelf: true });
    return found && !found.external && OWN.test(found.id) ? { ...found, id: `${found.id}${mark}` } : found;
  },
};
