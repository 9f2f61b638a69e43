import { lowerFirst } from "./issues/letters.js";
import { cite } from "./locale.js";
import { localNumber } from "./money.js";
import { inRanges, listed, type Sentences } from "./sentences.js";

const counted = (count: number, word: string) =>
  `${localNumber(count, "en")} ${word}${count === 1 ? "" : "s"}`;
const cited = (text: string) => cite(text, "en");
const and = (texts: readonly string[]) => listed(texts, "and");
const answersTo = (facts: readonly string[]) =>
  `your ${facts.length > 1 ? "answers" : "answer"} to ${and(facts)}`;
const ofLines = (lines: readonly string[]) =>
  `${lines.length > 1 ? "lines" : "line"} ${and(inRanges(lines, "to"))}`;

// biome-ignore format: one sentence, one line, beside the French
export const en: Sentences = {
  estimate:               "Estimate, not a contract",
  comparison:             "Estimate: a comparison, not a contract",
  cheapestPlan:           "Estimate: the cheapest choice, not a contract",
  edition:                (id) => `edition ${id}`,
  datesUnknown:           "No validity dates: have the amounts confirmed.",
  validity:               (from, until) => `Tariff valid${from ? ` from ${from}` : ""}${until ? ` until ${until}` : ""}.`,

  priced:                 (due) => `You pay ${due} in all.`,
  ineligible:             (lines) => `No total: ${ofLines(lines)} ${lines.length > 1 ? "are" : "is"} not possible as requested.`,
  unpriceable:            (lines) => `Nothing fits ${ofLines(lines)}.`,
  range:                  (least, most) => `You pay between ${least} and ${most}, depending on your answers.`,
  noRange:                "No price yet: your answers decide whether there is one.",
  noPrice:                "No answer leads to a price: these lines cannot be combined.",

  paidByFunder:           (item, scheme, amount) => `${item}: you pay nothing; ${amount} is paid for you (${scheme}).`,
  paidInPart:             (item, scheme, amount) => `${item}: you pay ${amount}; ${scheme}: share not published.`,
  paidByLearner:          (item, amount) => `${item}: you pay ${amount}.`,
  linePart:               (item, part, amount) => `${item}, ${part}: ${amount}.`,
  payerShare:             (item, payer, amount) => `${item}, ${payer}: ${amount}.`,
  price:                  "price",
  dependsOn:              (item, facts) => `${item}: it depends on ${answersTo(facts)}.`,
  refused:                (item, scheme, why) => `${item}, ${scheme}: ${why}`,

  why: {
    "item-not-eligible":    (_, { refused }) => refused ? `the page says ${refused}.` : "the page gives no price.",
    "learner-not-eligible": () => "according to your answers, this is not for you.",
    "cap-exceeded":         ({ count, max, semester }, { column, counted: of }) => `${counted(count, "line")}${of.length > 0 ? ` of ${and(of)}` : ""} in semester ${semester}, at most ${max}. Change the semester or the ${lowerFirst(column)}.`,
    "measure-not-given":    ({ measure: name }, { measure }) => `“${measure(name)}” is needed too.`,
    "measure-out-of-range": ({ measure: name, min, max, step }, { measure }) => `“${measure(name)}” must be from ${localNumber(min, "en")} to ${localNumber(max, "en")}${step === 1 ? "" : `, in steps of ${localNumber(step, "en")}`}.`,
    "scheme-excluded":      () => "it is not among those to choose from.",
    "budget-exceeded":      ({ measure, needed, available }, { amount }) => measure === "cents" ? `it takes ${amount(needed)}, the budget is ${amount(available)}.` : `it takes ${counted(needed, measure === "hours" ? "hour" : "unit")}, the budget is ${counted(available, measure === "hours" ? "hour" : "unit")}.`,
    "hours-not-published":  () => "the budget is in hours, and the page gives none for this line.",
    "no-room":              () => "the other lines leave no room for it within the limits.",
  },

  feeDue:                 (label, amount) => `${label}: ${amount}, once for the year.`,
  feeNone:                (label) => `${label}: nothing to pay.`,
  feeOpen:                (label) => `${label}: the amount depends on your answers.`,
  feeWaived:              (label, lines) => `${label}: nothing to pay (waived), thanks to ${ofLines(lines)}.`,
  feeAlreadyPaid:         (label) => `${label}: already paid this year.`,

  learnerPays:            (amount) => `You: ${amount}.`,
  funderPays:             (scheme, amount) => `${scheme}: ${amount}.`,
  funderShareUnpublished: (scheme) => `${scheme}: share not published.`,

  including:              (label) => `including ${label}`,

  otherwise:              (amounts) => `If the school reads the page differently, the annual fee will be ${listed(amounts, "or")}.`,
  instead:                (item, schemes) => `${item}: try ${listed(schemes.map(cited), "or")} instead.`,
  nothingInstead:         (item) => `${item}: nothing else is sure to fit.`,
  ask:                    (question, options) => `To be answered: “${question}” (${options.join(", ")}).`,
  severalOrNone:          "several of these, or none",
  fromTo:                 (least, most) => `from ${least} to ${most}`,
  onLine:                 (line, text) => `Line ${line}, ${text}`,

  least:                  (schemes, amount) => `The cheapest: ${listed(schemes.map(cited), "or")}, you pay ${amount} in all.`,
  leastDepends:           "Your answers decide which is the cheapest.",
  noneFits:               "Nothing is sure to fit all the lines at once.",
  saving:                 (amount, scheme) => `That is ${amount} less than with ${cited(scheme)} alone.`,
  wouldCost:              (scheme, amount) => `${scheme}: you would pay at least ${amount} in all.`,
  wouldCostTheSame:       (scheme, amount) => `${scheme}: you would pay the same, ${amount} in all.`,
  budget:                 (scheme, limits) => `${scheme}: at most ${and(limits)}.`,
  hours:                  (count) => counted(count, "hour"),
  units:                  (count) => counted(count, "unit"),
  wouldDepend:            (scheme, facts) => `${scheme}: it depends on ${answersTo(facts)}.`,
  notWeighed:             (scheme) => `${scheme}: not weighed, the search would take too long.`,

  answers:                "Your answers",
  question:               "Question",
  answer:                 "Answer",
  line:                   "Line",
  item:                   "Item",
  scheme:                 "Rate",
  learner:                "You",
  funder:                 "Funder",
  amount:                 "Amount",
  lines:                  "Your selection",
  totals:                 "Total",
  conditions:             "To be confirmed",
  readings:               "Our reading of the page",
  information:            "Good to know",
  next:                   "Next steps",
  result:                 "What is in the way",
  details:                "How the amounts are worked out",
  total:                  "Who pays",
  others:                 "Other options",
  noScheme:               "Why not",
  budgets:                "Budgets to keep within",
  notPublished:           "not published",
  notEligible:            "not eligible",
  notFunded:              "not possible",
  notKnownYet:            "to be answered",
  notGiven:               "to be given",
  none:                   "–",
  noneOfThese:            "none of these",
  yes:                    "yes",
  no:                     "no",
};
