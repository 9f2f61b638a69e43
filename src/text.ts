/**
 * The same words in both languages.
 *
 * @example
 * cnamNouvelleAquitaine.facts.ag2rMember.label.en; // => "You contribute to AG2R La Mondiale"
 */
export interface Text {
  readonly fr: string;
  readonly en: string;
}
