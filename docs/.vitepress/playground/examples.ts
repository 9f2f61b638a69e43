import type { MarkdownOptions } from "vitepress";
import { playgroundLink } from "./link.js";
import { requestsOf } from "./requests.js";
import { words } from "./words.js";

/** Below each example that asks something of the bundled page: links that open its requests in the playground. */
export const triedOut: NonNullable<MarkdownOptions["config"]> = (markdown) => {
  const fence = markdown.renderer.rules.fence;
  markdown.renderer.rules.fence = (tokens, index, options, env, renderer) => {
    const { info = "", content = "" } = tokens[index] ?? {};
    const html = fence?.(tokens, index, options, env, renderer) ?? "";
    const requests = info.trim() === "ts" ? requestsOf(content) : [];
    const locale = env?.relativePath?.startsWith("en/") ? "en" : "fr";
    const links = requests.map((json, index) => {
      const text = requests.length === 1 ? words.tryIt[locale] : words.tryOne[locale](index + 1);
      return `<a href="${playgroundLink(json, locale)}">${text}</a>`;
    });
    return links.length === 0 ? html : `${html}<p class="try">${links.join(" · ")}</p>`;
  };
};
