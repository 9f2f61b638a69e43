import { escaped } from "../words/html.js";
import type { Format } from "../words/render.js";

/** Stands for the link while the sheet is written: a sign that no text needs. */
export const PLACE_OF_LINK = "\uE000";

const WRITTEN: Readonly<Record<Format, (link: string) => string>> = {
  text: (link) => link,
  markdown: (link) => `<${link}>`,
  html: (link) => `<a href="${escaped(link)}">${escaped(link)}</a>`,
};

/** The sheet with its link, whole: broken into lines or with marks escaped, it would lead nowhere. */
export function withLink(written: string, format: Format, link: string | undefined): string {
  if (link === undefined) return written;
  const at = written.lastIndexOf(PLACE_OF_LINK);
  return `${written.slice(0, at)}${WRITTEN[format](link)}${written.slice(at + PLACE_OF_LINK.length)}`;
}
