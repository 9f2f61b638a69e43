import { type CnamNouvelleAquitaine, defineTariff, cnamNouvelleAquitaine as page } from "cnam-pricing";

type Grid = CnamNouvelleAquitaine["grid"];
type WithCpf = { [Item in keyof Grid]: Grid[Item] & { readonly cpf: Grid[Item]["company"] } };
const rows = Object.entries(page.grid).map(([item, row]) => [item, { ...row, cpf: row.company }]);

export const withCpf = defineTariff({
  ...page,
  id: "cnam-with-cpf",
  facts: {
    ...page.facts,
    isEarly: { kind: "yes-no", label: { fr: "Vous vous inscrivez tôt", en: "You register early" } },
  },
  schemes: {
    ...page.schemes,
    cpf: { name: "Compte personnel de formation", public: {}, charges: "funder", waivesAnnualFee: true },
  },
  grid: Object.fromEntries(rows) as WithCpf,
  rules: { "early-bird": { for: { isEarly: true }, charge: (cents) => cents * 0.9 } },
  words: { ...page.words, "early-bird": { fr: "10 % de remise.", en: "10 % off." } },
});
