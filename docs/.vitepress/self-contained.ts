import type { Plugin } from "vite";

const MARK = "?conversation";
const PAGE = /\/docs\/\.vitepress\/simulator\/Simulator\.vue/;
const OWN = /\/(?:src|docs\/\.vitepress\/simulator|node_modules\/preact)\/[^?]*\.(?:tsx?|m?js)$/;

/**
 * The simulator's script has a copy of its own of each module. Shared with other pages, the library would be cut into
 * chunks, and what only those pages need would come along.
 */
export const selfContained: Plugin = {
  name: "self-contained-simulator",
  enforce: "pre",
  async resolveId(source, importer, options) {
    const isOwn = importer?.endsWith(MARK) ?? false;
    if (!isOwn && !PAGE.test(importer ?? "")) return undefined;
    const found = await this.resolve(source, importer?.replace(MARK, ""), { ...options, skipSelf: true });
    return found && !found.external && OWN.test(found.id) ? { ...found, id: `${found.id}${MARK}` } : found;
  },
};
