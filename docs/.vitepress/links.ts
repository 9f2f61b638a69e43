import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { MarkdownOptions } from "vitepress";

/** Their anchors are what a visitor has said. */
const SAID = /^(en\/simulator|en\/playground|simulateur|essayer)\.html$/;

/**
 * The links of a built site that lead nowhere, and those whose anchor is not on the
 * page they lead to: of the pages themselves, and of whatever stands around them.
 */
export function deadLinks(site: string): string[] {
  const files = readdirSync(site, { recursive: true, encoding: "utf8" });
  const pages = new Map(
    files
      .filter((file) => file.endsWith(".html"))
      .map((file) => [file, readFileSync(join(site, file), "utf8")]),
  );
  const isDead = ({ pathname, hash }: URL) => {
    const file = fileOf(pathname);
    const anchor = decodeURIComponent(hash.slice(1));
    if (anchor === "" || SAID.test(file)) return !existsSync(join(site, file));
    return !pages.get(file)?.includes(`id="${anchor}"`);
  };
  const dead = new Set<string>();
  for (const [page, html] of pages) {
    for (const [, href = ""] of html.matchAll(/<a [^>]*?href="([^"]*)"/g)) {
      const link = new URL(href.replaceAll("&amp;", "&"), `http://site/${page.replace(/\.html$/, "")}`);
      if (link.origin === "http://site" && isDead(link)) dead.add(`${page}: ${href}`);
    }
  }
  return [...dead];
}

/** The built file behind a path of the site. */
function fileOf(path: string): string {
  const bare = decodeURIComponent(path).slice(1);
  if (bare === "" || bare.endsWith("/")) return `${bare}index.html`;
  return bare.includes(".") ? bare : `${bare}.html`;
}

/** Links between files of two languages, which the site serves from other folders than those they stand in. */
export const acrossLanguages: NonNullable<MarkdownOptions["config"]> = (markdown) => {
  markdown.core.ruler.push("across-languages", ({ tokens, env }) => {
    const isEnglish = env?.relativePath?.startsWith("en/");
    for (const link of tokens.flatMap(({ children }) => children ?? [])) {
      const href = link.type === "link_open" ? (link.attrGet("href") ?? "") : "";
      if (href !== "")
        link.attrSet("href", href.replace(isEnglish ? /^(\.\.?\/)+fr\// : "../", isEnglish ? "/" : "/en/"));
    }
  });
};
