import { listed, type Sentences } from "./sentences.js";

const counted = (count: number, word: string) => `${count} ${word}${count > 1 ? "s" : ""}`;
const et = (texts: readonly string[]) => listed(texts, "et");

// Before a colon, a semicolon and inside guillemets stands a no-break space, U+00A0.
// biome-ignore format: one sentence, one line, beside the English
export const fr: Sentences = {
  estimate:               "Estimation, sans valeur contractuelle",
  comparison:             "Comparaison des financements, sans valeur contractuelle",
  cheapestWay:            "Le financement le moins cher, sans valeur contractuelle",
  undatedTariff:          "Tarif non daté : vérifiez les montants auprès du centre.",
  validity:               (from, until) => `Tarif valable${from ? ` du ${from}` : ""}${until ? ` jusqu'au ${until}` : ""}.`,

  priced:                 (due) => `Vous payez ${due} en tout.`,
  ineligible:             (lines) => lines.length > 1 ? `Pas de total : les lignes ${et(lines)} ne peuvent pas être financées ainsi.` : `Pas de total : la ligne ${et(lines)} ne peut pas être financée ainsi.`,
  range:                  (least, most) => `Vous payez entre ${least} et ${most}, selon vos réponses.`,
  noRange:                "Selon vos réponses, il se peut qu'il n'y ait pas de prix.",

  paidByFunder:           (item, scheme, amount) => `${item} : ${scheme} paie ${amount}, vous ne payez rien.`,
  paidInPart:             (item, scheme, amount) => `${item} : vous payez ${amount} ; la part de ${scheme} n'est pas publiée.`,
  paidByLearner:          (item, amount) => `${item} : vous payez ${amount}.`,
  dependsOn:              (item, facts) => `${item} : cela dépend de ${et(facts)}.`,
  refused:                (item, scheme, why) => `${item}, ${scheme} : ${why}`,

  why: {
    "item-not-eligible":    () => "« Non éligible » : ce financement ne prend pas en charge cette prestation.",
    "learner-not-eligible": () => "ce financement ne s'adresse pas à vous.",
    "cap-exceeded":         ({ count, max, semester }) => `${counted(count, "unité")} au semestre ${semester}, la limite est de ${max}.`,
    "scheme-not-offered":   () => "ce financement n'est pas parmi ceux à choisir.",
    "budget-exceeded":      ({ measure, needed, available }, amount) => measure === "cents" ? `il faut ${amount(needed)}, le budget est de ${amount(available)}.` : `il faut ${counted(needed, measure === "hours" ? "heure" : "unité")}, le budget est de ${available}.`,
    "hours-not-printed":    () => "le budget est en heures, et la page n'en imprime pas pour cette prestation.",
    "no-room":              () => "à côté des autres prestations, les limites ne lui laissent pas de place.",
  },

  feeDue:                 (label, amount) => `${label} : ${amount}, une fois.`,
  feeWaived:              (label, lines) => `${label} : exonération, grâce ${lines.length > 1 ? "aux lignes" : "à la ligne"} ${et(lines)}.`,
  feeAlreadyPaid:         (label) => `${label} : déjà payés cette année.`,

  learnerPays:            (amount) => `Vous : ${amount}.`,
  funderPays:             (scheme, amount) => `${scheme} : ${amount}.`,
  funderShareUnpublished: (scheme) => `${scheme} : part non publiée.`,

  including:              (label) => `dont ${label}`,

  otherwise:              (amounts) => `Autrement, les droits annuels seraient de ${listed(amounts, "ou")}.`,
  instead:                (item, schemes) => `${item} : à la place, ${listed(schemes, "ou")}.`,
  nothingInstead:         (item) => `${item} : aucun autre financement ne convient à coup sûr.`,
  ask:                    (question, options) => `À préciser : « ${question} » (${options.join(", ")}).`,

  least:                  (scheme, amount) => `Le moins cher : ${scheme}, vous payez ${amount} en tout.`,
  noneFits:               "Aucun financement ne convient seul, à coup sûr, à toutes les prestations.",
  saving:                 (amount, scheme) => `${amount} de moins que par le seul ${scheme}.`,
  wouldCost:              (scheme, amount) => `${scheme} : le total serait d'au moins ${amount}.`,
  wouldDepend:            (scheme, facts) => `${scheme} : cela dépend de ${et(facts)}.`,

  line:                   "Ligne",
  item:                   "Prestation",
  scheme:                 "Financement",
  learner:                "Vous",
  funder:                 "Financeur",
  amount:                 "Montant",
  lines:                  "Inscriptions",
  totals:                 "Qui paie combien",
  conditions:             "À confirmer",
  readings:               "Notre lecture de la page",
  informations:           "À savoir",
  next:                   "Et maintenant",
  result:                 "Résultat",
  total:                  "Total",
  others:                 "Pourquoi pas un autre financement",
  notPublished:           "non publié",
  notEligible:            "non éligible",
  notKnownYet:            "à préciser",
  none:                   "–",
  yes:                    "oui",
  no:                     "non",
};
