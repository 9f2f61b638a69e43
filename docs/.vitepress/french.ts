import type { LocaleSpecificConfig } from "vitepress";
import type { DefaultTheme } from "vitepress/theme";

export const french: LocaleSpecificConfig<DefaultTheme.Config> & { label: string } = {
  label: "Français",
  lang: "fr",
  description: "Combien coûte une formation au Cnam Nouvelle-Aquitaine, qui paie, et pourquoi.",
  themeConfig: {
    nav: [
      { text: "Simulateur", link: "/simulateur" },
      { text: "Fichiers", link: "/fichiers" },
      { text: "Les tarifs", link: "/tarifs" },
      { text: "Lire une estimation", link: "/lire-une-estimation" },
      {
        text: "Tenir les tarifs",
        items: [
          { text: "Dans un tableur", link: "/tableur" },
          { text: "Vérifier un tarif", link: "/verifier-un-tarif" },
        ],
      },
      {
        text: "Intégrer",
        items: [
          { text: "Sur votre site", link: "/element" },
          { text: "En ligne de commande", link: "/ligne-de-commande" },
          { text: "Dans un programme", link: "/integrer" },
          { text: "Essayer une demande", link: "/essayer" },
        ],
      },
    ],
    outline: { label: "Sur cette page" },
    docFooter: { prev: "Page précédente", next: "Page suivante" },
    lastUpdated: { text: "Modifié le", formatOptions: { dateStyle: "long", forceLocale: true } },
    darkModeSwitchLabel: "Apparence",
    lightModeSwitchTitle: "Passer au thème clair",
    darkModeSwitchTitle: "Passer au thème sombre",
    returnToTopLabel: "Haut de la page",
    sidebarMenuLabel: "Menu",
    langMenuLabel: "Changer de langue",
    skipToContentLabel: "Aller au contenu",
    notFound: {
      title: "PAGE INTROUVABLE",
      quote: "Cette adresse ne mène à aucune page.",
      linkLabel: "Aller à l'accueil",
      linkText: "Aller à l'accueil",
    },
  },
};
