/** What lets the site be served under a Content-Security-Policy that runs and styles nothing written into its pages. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformerStyleToClass } from "@shikijs/transformers";
import type { HeadConfig, MarkdownOptions } from "vitepress";

const isBuilt = process.env["NODE_ENV"] === "production";
const colours = transformerStyleToClass({ classPrefix: "code-" });

/** The colours of code as classes; while the docs are written they stay where they are. */
export const codeTransformers = isBuilt ? [colours] : [];

/** The style sheet with those classes. */
export const coloursLink: HeadConfig[] = isBuilt
  ? [["link", { rel: "stylesheet", href: "/code-colours.css" }]]
  : [];

/** Columns of tables are aligned by a class. */
export const alignedByClass: NonNullable<MarkdownOptions["config"]> = (markdown) => {
  markdown.core.ruler.push("aligned-by-class", ({ tokens }) => {
    for (const token of tokens) {
      const [, side] = /^text-align:(\w+)$/.exec(token.attrGet("style") ?? "") ?? [];
      if (!side) continue;
      token.attrs = (token.attrs ?? []).filter(([name]) => name !== "style");
      token.attrJoin("class", `to-the-${side}`);
    }
  });
};

/** A page without the styles that components of VitePress write into it: the theme's style sheet has them. */
export const withoutStyles = (html: string): string =>
  html
    .replaceAll(' style="position:relative;"', " data-page-content")
    .replaceAll(' style="--vp-vh:0px;"', "");

/** Writes what is known only once all pages are there, and tells the policy that they can be served under. */
export function writePolicy(folder: string): void {
  writeFileSync(join(folder, "code-colours.css"), colours.getCSS());
  const policy = policyFor(folder);
  writeFileSync(join(folder, "content-security-policy.txt"), `${policy}\n`);
  console.log(`Content-Security-Policy: ${policy}`);
}

const SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

function policyFor(folder: string): string {
  const hashes = new Set<string>();
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!path.endsWith(".html")) continue;
    const html = readFileSync(join(folder, path), "utf8");
    if (/ style=|<style/.test(html)) throw new Error(`${path} has style in it, which its policy forbids`);
    for (const [, script = ""] of html.matchAll(SCRIPT))
      hashes.add(`'sha256-${createHash("sha256").update(script).digest("base64")}'`);
  }
  return [
    "default-src 'none'",
    `script-src 'self' ${[...hashes].sort().join(" ")}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
