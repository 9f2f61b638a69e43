import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const site = fileURLToPath(new URL("../../docs/.vitepress/dist/", import.meta.url));
const pages = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".html"),
);
const text = new Map(pages.map((file) => [file, readFileSync(site + file, "utf8")]));

/** The built file behind a path of the site. */
const fileOf = (path: string) => {
  const bare = decodeURIComponent(path).slice(1);
  return bare === "" || bare.endsWith("/") ? `${bare}index.html` : bare.includes(".") ? bare : `${bare}.html`;
};

it("no link of any page leads nowhere, and no anchor", () => {
  expect(pages.length).toBeGreaterThan(100);
  const dead = new Set<string>();
  for (const [page, html] of text) {
    for (const [, href = ""] of html.matchAll(/<a [^>]*?href="([^"]*)"/g)) {
      const { origin, pathname, hash } = new URL(
        href.replaceAll("&amp;", "&"),
        `http://site/${page.replace(/\.html$/, "")}`,
      );
      if (origin !== "http://site") continue;
      const file = fileOf(pathname);
      const anchor = decodeURIComponent(hash.slice(1));
      // The simulator's anchors are what a visitor has said.
      const isState = /^(en\/simulator|simulateur)\.html$/.test(file);
      if (!existsSync(site + file)) dead.add(`${page}: ${href}`);
      else if (anchor !== "" && !isState && text.has(file) && !text.get(file)?.includes(`id="${anchor}"`))
        dead.add(`${page}: ${href}`);
    }
  }
  expect([...dead]).toEqual([]);
});
