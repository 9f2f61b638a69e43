import { lowerFirst } from "./issues/letters.js";
import { cite } from "./locale.js";
import { localNumber } from "./money.js";
import { inRanges, listed, type Sentences } from "./sentences.js";

const counted = (count: number, word: string) => `${localNumber(count, "fr")} ${word}${count > 1 ? "s" : ""}`;
const cited = (text: string) => cite(text, "fr");
const et = (texts: readonly string[]) => listed(texts, "et");
const enumerated = (lines: readonly string[]) => et(inRanges(lines, "à"));
const answersTo = (facts: readonly string[]) =>
  `${facts.length > 1 ? "vos réponses" : "votre réponse"} à ${et(facts)}`;
const de = (word: string) => `${/^[aeéèêhiouy]/i.test(word) ? "d'" : "de "}${word}`;

// Before a colon, a semicolon and inside guillemets stands a no-break space, U+00A0.
// biome-ignore format: one sentence, one line, beside the English
export const fr: Sentences = {
  estimate:               "Estimation, sans valeur contractuelle",
  comparison:             "Estimation : comparaison, sans valeur contractuelle",
  cheapestPlan:           "Estimation : le choix le moins cher, sans valeur contractuelle",
  edition:                (id) => `édition ${id}`,
  datesUnknown:           "Sans dates de validité : faites confirmer les montants.",
  validity:               (from, until) => `Tarif valable${from ? ` ${until ? "du" : "à partir du"} ${from}` : ""}${until ? `${from ? " au" : " jusqu'au"} ${until}` : ""}.`,

  priced:                 (due) => `Vous payez ${due} en tout.`,
  ineligible:             (lines) => lines.length > 1 ? `Pas de total : les lignes ${enumerated(lines)} ne sont pas possibles ainsi.` : `Pas de total : la ligne ${enumerated(lines)} n'est pas possible ainsi.`,
  unpriceable:            (lines) => `Rien ne convient ${lines.length > 1 ? "aux lignes" : "à la ligne"} ${enumerated(lines)}.`,
  range:                  (least, most) => `Vous payez entre ${least} et ${most}, selon vos réponses.`,
  noRange:                "Pas encore de prix : selon vos réponses, ce sera possible ou non.",
  noPrice:                "Aucune réponse ne mène à un prix : ces lignes ne vont pas ensemble.",

  paidByFunder:           (item, scheme, amount) => `${item} : vous ne payez rien ; ${amount} sont payés pour vous (${scheme}).`,
  paidInPart:             (item, scheme, amount) => `${item} : vous payez ${amount} ; ${scheme} : part non publiée.`,
  paidByLearner:          (item, amount) => `${item} : vous payez ${amount}.`,
  linePart:               (item, part, amount) => `${item}, ${part} : ${amount}.`,
  payerShare:             (item, payer, amount) => `${item}, ${payer} : ${amount}.`,
  price:                  "prix",
  dependsOn:              (item, facts) => `${item} : cela dépend de ${answersTo(facts)}.`,
  refused:                (item, scheme, why) => `${item}, ${scheme} : ${why}`,

  why: {
    "item-not-eligible":    (_, { refused }) => refused ? `la page indique ${refused}.` : "la page n'indique pas de prix.",
    "learner-not-eligible": () => "d'après vos réponses, cela ne s'adresse pas à vous.",
    "cap-exceeded":         ({ count, max, semester }, { column, counted: of }) => `${counted(count, "ligne")}${of.length > 0 ? ` de ${et(of)}` : ""} au semestre ${semester}, ${max} au plus. Changez de semestre ou ${de(lowerFirst(column))}.`,
    "measure-not-given":    ({ measure: name }, { measure }) => `il faut aussi préciser « ${measure(name)} ».`,
    "measure-out-of-range": ({ measure: name, min, max, step }, { measure }) => `« ${measure(name)} » va de ${localNumber(min, "fr")} à ${localNumber(max, "fr")}${step === 1 ? "" : `, par pas de ${localNumber(step, "fr")}`}.`,
    "scheme-excluded":      () => "ne fait pas partie du choix demandé.",
    "budget-exceeded":      ({ measure, needed, available }, { amount }) => measure === "cents" ? `il faut ${amount(needed)}, le budget est de ${amount(available)}.` : `il faut ${counted(needed, measure === "hours" ? "heure" : "unité")}, le budget est de ${counted(available, measure === "hours" ? "heure" : "unité")}.`,
    "hours-not-published":  () => "le budget est en heures, et la page n'en indique pas pour cette ligne.",
    "no-room":              () => "avec les autres lignes, les limites seraient dépassées.",
  },

  feeDue:                 (label, amount) => `${label} : ${amount}, une seule fois pour l'année.`,
  feeNone:                (label) => `${label} : rien à payer.`,
  feeOpen:                (label) => `${label} : le montant dépend de vos réponses.`,
  feeWaived:              (label, lines) => `${label} : rien à payer (exonération), grâce ${lines.length > 1 ? "aux lignes" : "à la ligne"} ${enumerated(lines)}.`,
  feeAlreadyPaid:         (label) => `${label} : c'est déjà payé pour cette année.`,

  learnerPays:            (amount) => `Vous : ${amount}.`,
  funderPays:             (scheme, amount) => `${scheme} : ${amount}.`,
  funderShareUnpublished: (scheme) => `${scheme} : part non publiée.`,

  including:              (label) => `dont ${lowerFirst(label)}`,

  otherwise:              (amounts) => `Si l'établissement comprend la page autrement, les droits annuels seront de ${listed(amounts, "ou de")}.`,
  instead:                (item, schemes) => `${item} : possible avec ${listed(schemes.map(cited), "ou")}.`,
  nothingInstead:         (item) => `${item} : rien d'autre ne convient à coup sûr.`,
  ask:                    (question, options) => `À préciser : « ${question} » (${options.join(", ")}).`,
  severalOrNone:          "plusieurs de ces réponses, ou aucune",
  fromTo:                 (least, most) => `de ${least} à ${most}`,
  onLine:                 (line, text) => `Ligne ${line}, ${text}`,

  least:                  (schemes, amount) => `Le moins cher : ${listed(schemes.map(cited), "ou")}, vous payez ${amount} en tout.`,
  leastDepends:           "Le moins cher dépend de vos réponses.",
  noneFits:               "Rien ne convient à coup sûr à toutes les lignes à la fois.",
  saving:                 (amount, scheme) => `Soit ${amount} de moins qu'avec ${cited(scheme)} seul.`,
  wouldCost:              (scheme, amount) => `${scheme} : vous paieriez au moins ${amount} en tout.`,
  wouldCostTheSame:       (scheme, amount) => `${scheme} : vous paieriez autant, ${amount} en tout.`,
  budget:                 (scheme, limits) => `${scheme} : ${et(limits)} au plus.`,
  hours:                  (count) => counted(count, "heure"),
  units:                  (count) => counted(count, "unité"),
  wouldDepend:            (scheme, facts) => `${scheme} : cela dépend de ${answersTo(facts)}.`,
  notWeighed:             (scheme) => `${scheme} : comparaison non faite, la recherche serait trop longue.`,

  answers:                "Vos réponses",
  question:               "Question",
  answer:                 "Réponse",
  line:                   "Ligne",
  item:                   "Intitulé",
  scheme:                 "Tarif",
  learner:                "Vous",
  funder:                 "Financeur",
  amount:                 "Montant",
  lines:                  "Votre sélection",
  totals:                 "Total",
  conditions:             "À confirmer",
  readings:               "Notre lecture de la page",
  information:            "À savoir",
  next:                   "Et maintenant",
  result:                 "Ce qui bloque",
  details:                "Détail des montants",
  total:                  "Qui paie",
  others:                 "Autres possibilités",
  noScheme:               "Pourquoi ce n'est pas possible",
  budgets:                "Budgets à ne pas dépasser",
  notPublished:           "non publié",
  notEligible:            "non éligible",
  notFunded:              "pas possible",
  notKnownYet:            "à préciser",
  notGiven:               "à préciser",
  none:                   "–",
  noneOfThese:            "aucune de ces réponses",
  yes:                    "oui",
  no:                     "non",
};
