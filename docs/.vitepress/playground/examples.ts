import type { MarkdownOptions } from "vitepress";
import { parseQuoteRequest } from "../../../src/index.js";

/** A request that stands as a literal in an example. */
const REQUEST = /\bquote\((\{[\s\S]*?\n?\})\)/;

/** Below each example with a whole request of the bundled page: a link that opens it in the playground. */
export const triedOut: NonNullable<MarkdownOptions["config"]> = (markdown) => {
  const fence = markdown.renderer.rules.fence;
  markdown.renderer.rules.fence = (tokens, index, ...others) => {
    const { info = "", content = "" } = tokens[index] ?? {};
    const html = fence?.(tokens, index, ...others) ?? "";
    const link = info.trim() === "ts" ? linkTo(content) : undefined;
    return link === undefined
      ? html
      : `${html}<p class="try"><a href="${link}">Try it in the playground</a></p>`;
  };
};

function linkTo(code: string): string | undefined {
  const [, literal] = REQUEST.exec(code) ?? [];
  if (literal === undefined) return undefined;
  try {
    const parsed = parseQuoteRequest(new Function(`return ${literal}`)());
    return parsed.ok ? `/en/playground#json=${encodeURIComponent(JSON.stringify(parsed.value))}` : undefined;
  } catch {
    return undefined; // it names something of the example around it
  }
}
