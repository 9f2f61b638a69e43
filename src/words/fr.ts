import { localNumber } from "./money.js";
import { listed, type Sentences } from "./sentences.js";

const counted = (count: number, word: string) => `${localNumber(count, "fr")} ${word}${count > 1 ? "s" : ""}`;
const et = (texts: readonly string[]) => listed(texts, "et");

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
  ineligible:             (lines) => lines.length > 1 ? `Pas de total : les lignes ${et(lines)} ne sont pas possibles ainsi.` : `Pas de total : la ligne ${et(lines)} n'est pas possible ainsi.`,
  range:                  (least, most) => `Vous payez entre ${least} et ${most}, selon vos réponses.`,
  noRange:                "Selon vos réponses, il se peut qu'il n'y ait pas de prix.",
  noPrice:                "Aucune réponse ne mène à un prix : ces lignes ne vont pas ensemble.",

  paidByFunder:           (item, scheme, amount) => `${item} : vous ne payez rien ; ${scheme} : ${amount}.`,
  paidInPart:             (item, scheme, amount) => `${item} : vous payez ${amount} ; ${scheme} : part non publiée.`,
  paidByLearner:          (item, amount) => `${item} : vous payez ${amount}.`,
  linePart:               (item, part, amount) => `${item}, ${part} : ${amount}.`,
  payerShare:             (item, payer, amount) => `${item}, ${payer} : ${amount}.`,
  price:                  "prix",
  dependsOn:              (item, facts) => `${item} : cela dépend de votre réponse à ${et(facts)}.`,
  refused:                (item, scheme, why) => `${item}, ${scheme} : ${why}`,

  why: {
    "item-not-eligible":    (_, { refused }) => refused ? `la page indique ${refused}.` : "la page n'a pas de prix ici.",
    "learner-not-eligible": () => "d'après vos réponses, cela ne s'adresse pas à vous.",
    "cap-exceeded":         ({ count, max, semester }) => `${counted(count, "unité")} au semestre ${semester}, la limite est de ${max}.`,
    "measure-not-given":    ({ measure: name }, { measure }) => `il faut aussi préciser « ${measure(name)} ».`,
    "measure-out-of-range": ({ measure: name, min, max, step }, { measure }) => `« ${measure(name)} » va de ${localNumber(min, "fr")} à ${localNumber(max, "fr")}${step === 1 ? "" : `, par pas de ${localNumber(step, "fr")}`}.`,
    "scheme-excluded":      () => "hors du choix demandé.",
    "budget-exceeded":      ({ measure, needed, available }, { amount }) => measure === "cents" ? `il faut ${amount(needed)}, le budget est de ${amount(available)}.` : `il faut ${counted(needed, measure === "hours" ? "heure" : "unité")}, le budget est de ${localNumber(available, "fr")}.`,
    "hours-not-published":  () => "le budget est en heures, et la page n'en imprime pas pour cette prestation.",
    "no-room":              () => "à côté des autres prestations, les limites ne lui laissent pas de place.",
  },

  feeDue:                 (label, amount) => `${label} : ${amount}, une seule fois.`,
  feeNotWaived:           (label, amount) => `${label} : ${amount}, une fois ; aucune ligne n'en exonère.`,
  feeNone:                (label) => `${label} : rien à payer.`,
  feeOpen:                (label) => `${label} : le montant dépend de vos réponses.`,
  feeWaived:              (label, lines) => `${label} : exonération, grâce ${lines.length > 1 ? "aux lignes" : "à la ligne"} ${et(lines)}.`,
  feeAlreadyPaid:         (label) => `${label} : paiement déjà fait pour cette année.`,

  learnerPays:            (amount) => `Vous : ${amount}.`,
  funderPays:             (scheme, amount) => `${scheme} : ${amount}.`,
  funderShareUnpublished: (scheme) => `${scheme} : part non publiée.`,

  including:              (label) => `dont ${label.charAt(0).toLowerCase()}${label.slice(1)}`,

  otherwise:              (amounts) => `Autrement, les droits annuels seraient de ${listed(amounts, "ou de")}.`,
  instead:                (item, schemes) => `${item} : à la place, ${listed(schemes, "ou")}.`,
  nothingInstead:         (item) => `${item} : rien d'autre ne convient à coup sûr.`,
  ask:                    (question, options) => `À préciser : « ${question} » (${options.join(", ")}).`,
  severalOrNone:          "plusieurs à la fois ou rien de tout cela",
  onLine:                 (line, text) => `Ligne ${line}, ${text}`,

  least:                  (schemes, amount) => `Le moins cher : ${listed(schemes, "ou")}, vous payez ${amount} en tout.`,
  leastDepends:           "Le moins cher dépend de vos réponses.",
  noneFits:               "Rien ne convient à coup sûr à toutes les prestations à la fois.",
  saving:                 (amount, scheme) => `${amount} de moins qu'avec « ${scheme} » seul.`,
  wouldCost:              (scheme, amount) => `${scheme} : le total serait d'au moins ${amount}.`,
  wouldCostTheSame:       (scheme, amount) => `${scheme} : le total serait le même, ${amount}.`,
  budget:                 (scheme, limits) => `${scheme} : ${et(limits)} au plus.`,
  hours:                  (count) => counted(count, "heure"),
  units:                  (count) => counted(count, "unité"),
  wouldDepend:            (scheme, facts) => `${scheme} : cela dépend de votre réponse à ${et(facts)}.`,
  notWeighed:             (scheme) => `${scheme} : comparaison non faite, la recherche serait trop longue.`,

  line:                   "Ligne",
  item:                   "Prestation",
  scheme:                 "Tarif",
  learner:                "Vous",
  funder:                 "Financeur",
  amount:                 "Montant",
  lines:                  "Votre sélection",
  totals:                 "Qui paie combien",
  conditions:             "À confirmer",
  readings:               "Notre lecture de la page",
  information:            "À savoir",
  next:                   "Et maintenant",
  result:                 "Résultat",
  total:                  "Total",
  others:                 "Autres possibilités",
  noScheme:               "Pourquoi pas",
  budgets:                "Dans ces budgets",
  notPublished:           "non publié",
  notEligible:            "non éligible",
  notFunded:              "refusé",
  notKnownYet:            "à préciser",
  notGiven:               "à préciser",
  none:                   "–",
  yes:                    "oui",
  no:                     "non",
};
