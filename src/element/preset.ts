import { readEntry } from "./read-entry.js";
import type { Select } from "./store.js";

/** Reads what the attributes of an element select, as far as there is such a thing. */
export function presetOf(element: Element): Select {
  const [item = "", scheme = ""] = ["item", "scheme"].map((name) => element.getAttribute(name) ?? "");
  return (library, locale) => {
    if (item === "") return { entries: [], problems: scheme === "" ? [] : [texts.schemeAlone[locale]] };
    const { entry, bad } = readEntry(library, [item, scheme]);
    return {
      entries: entry ? [entry] : [],
      problems: bad.map(({ key = "", part, hint }) => texts.unknown[locale](key, part, hint)),
    };
  };
}

/** For whoever makes the page. The site's simulator has no attributes, and does without them. */
// biome-ignore format: one text, one line
const texts = {
  unknown:     { fr: (name: string, id: string, hint?: string) => `Attribut « ${name} » de cette page : « ${id} » est inconnu.${hint ? ` Est-ce « ${hint} » ?` : ""}`, en: (name: string, id: string, hint?: string) => `Attribute “${name}” of this page: “${id}” is unknown.${hint ? ` Did you mean “${hint}”?` : ""}` },
  schemeAlone: { fr: "Attribut « scheme » de cette page : il lui faut « item ».", en: "Attribute “scheme” of this page: it needs “item”." },
} as const;
