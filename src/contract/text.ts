/**
 * Words for a person: one text in the page's language, or the same in both.
 *
 * @example
 * cnamNouvelleAquitaine.facts.ag2rMember.label.en; // => "You contribute to AG2R La Mondiale"
 */
export type LocalizedText = string | { readonly fr: string; readonly en: string };
