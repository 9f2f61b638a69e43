import { cite } from "../locale.js";
import { listed } from "../sentences.js";
import { upperFirst } from "./letters.js";
import type { IssueSentences, Problem } from "./sentences.js";

const orElse = ({ hint, ask, choose }: Problem) =>
  hint ? `Vouliez-vous dire ${hint} ? Sinon, ${ask}.` : `${upperFirst(choose)}.`;

// Before a colon, a question mark and inside guillemets stands a no-break space, U+00A0.
// biome-ignore format: one sentence, one line, beside the English
export const fr: IssueSentences = {
  line:              (number) => `ligne ${number}`,
  item:              "intitulé",
  scheme:            "tarif",
  semester:          "semestre",
  ref:               "référence",
  selection:         "votre sélection",
  learner:           "vos réponses",
  annualFee:         "droits annuels",
  choices:           "choix à comparer",
  budgets:           "budgets",
  budget:            (scheme) => `budget pour ${scheme}`,
  cents:             "montant",
  hours:             "heures",
  units:             "unités",

  fillIn:            "remplissez le formulaire",
  answerQuestions:   "répondez aux questions",
  addLine:           "ajoutez au moins une ligne",
  addMore:           "ajoutez-en",
  fillInLine:        "remplissez cette ligne",
  choose:            "choisissez dans la liste",
  chooseAmong:       (names) => `choisissez ${listed(names, "ou")}`,
  yesOrNo:           "répondez par oui ou par non",
  shortText:         "donnez un texte court",
  sayWhetherPaid:    "indiquez si c'est à payer, ou déjà payé pour cette année",
  due:               "à payer",
  alreadyPaid:       "déjà payé",
  give:              ({ isWhole, min, max, step }) => `donnez un nombre${isWhole ? " entier" : ""} ${max ? `de ${min} à ${max}` : `à partir de ${min}`}${step ? `, par pas de ${step}` : ""}`,
  giveAmount:        (least, most, digits) => `donnez un montant ${most ? `de ${least} à ${most}` : `à partir de ${least}`}, ${digits === 0 ? "sans décimale" : `avec ${digits} décimales au plus`}`,
  giveBudget:        "donnez un montant, des heures ou des unités",
  giveOther:         "donnez une valeur qui convient",
  leaveBlank:        "laissez vide, le prix n'en dépend pas",
  shareNotPublished: "la page ne dit pas ce que ce financeur paie. Donnez ce budget en heures ou en unités",
  noFunder:          "aucun financeur ne paie ici. Donnez ce budget en heures ou en unités",
  mostLines:         (count) => `${count} lignes au plus`,
  mostEntries:       (count) => `${count} au plus`,
  mostCharacters:    (count) => `${count} caractères au plus`,
  tooMany:           "il y en a trop",
  tooLong:           "ce texte est trop long",

  quoted:            (text) => cite(text, "fr"),
  this:              "ceci",
  instead:           (given) => ` au lieu de ${given}`,
  yes:               "oui",
  no:                "non",

  problems: {
    required:           ({ ask }) => `${ask}.`,
    "unknown-key":      ({ given, hint }) => hint === given ? `${given} s'écrit autrement ici.` : hint ? `${given} n'est pas demandé ici. Vouliez-vous dire ${hint} ?` : `${given} n'est pas demandé ici. Enlevez cette réponse.`,
    "wrong-type":       ({ ask, instead }) => `${ask}${instead}.`,
    "unknown-item":     (problem) => `${problem.given} n'est pas dans le tarif. ${orElse(problem)}`,
    "unknown-scheme":   (problem) => `${problem.given} n'est pas dans le tarif. ${orElse(problem)}`,
    "unknown-choice":   (problem) => `${problem.given} n'est pas un choix possible. ${orElse(problem)}`,
    "duplicate-choice": ({ given }) => `${given} est donné deux fois. Une fois suffit.`,
    "out-of-range":     ({ ask, instead }) => `${ask}${instead}.`,
    "not-applicable":   ({ surplus }) => `${surplus}.`,
    "too-few":          ({ ask }) => `${ask}.`,
    "too-many":         ({ most }) => `${most}. Enlevez-en.`,
    "too-long":         ({ most }) => `${most}. Raccourcissez le texte.`,
    "ill-formed-text":  () => "un caractère est incomplet. Saisissez de nouveau ce texte.",
    unreadable:         () => "cette réponse n'a pas pu être lue. Saisissez-la de nouveau.",
    "search-too-large": () => "il y a trop de possibilités à comparer. Enlevez des lignes ou des budgets.",
    "unknown-id":       ({ given, hint }) => `${given} n'est pas dans le tarif.${hint ? ` Vouliez-vous dire ${hint} ?` : ""}`,
    "bad-id":           ({ given }) => `${given} ne peut pas servir de nom. Prenez des lettres et des chiffres, mais pas seulement des chiffres.`,
    "reserved-id":      ({ given }) => `${given} a déjà un sens. Prenez un autre nom.`,
    contradiction:      () => "cette partie en contredit une autre. Corrigez l'une des deux.",
    "more-issues":      () => "corrigez d'abord ces points, les suivants s'afficheront ensuite.",
  },
};
