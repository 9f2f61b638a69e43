/**
 * A text for people: in the page's language, or in both languages.
 *
 * @example
 * cnamNouvelleAquitaine.facts.ag2rMember.label.en; // => "Do you contribute to AG2R La Mondiale?"
 */
export type LocalizedText = string | { readonly fr: string; readonly en: string };
