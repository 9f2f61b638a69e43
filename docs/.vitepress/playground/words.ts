/** What the playground says, and the links to it. */
// biome-ignore format: one text, one line
export const words = {
  request:   { fr: "La demande", en: "The request" },
  answer:    { fr: "La réponse", en: "The answer" },
  sentences: { fr: "Phrases en", en: "Sentences in" },
  french:    { fr: "français", en: "French" },
  english:   { fr: "anglais", en: "English" },
  notJson:   { fr: "Ce n'est pas encore du JSON :", en: "This is not JSON yet:" },
  tryIt:     { fr: "Essayer cette demande", en: "Try it in the playground" },
  tryOne:    { fr: (number: number) => `Essayer la demande ${number}`, en: (number: number) => `Try request ${number} in the playground` },
} as const;
