import { cite } from "../locale.js";
import { listed } from "../sentences.js";
import { upperFirst } from "./letters.js";
import type { IssueSentences, Problem } from "./sentences.js";

const orElse = ({ hint, ask, choose }: Problem) =>
  hint ? `Did you mean ${hint}? If not, ${ask}.` : `${upperFirst(choose)}.`;

// biome-ignore format: one sentence, one line, beside the French
export const en: IssueSentences = {
  line:              (number) => `line ${number}`,
  item:              "item",
  scheme:            "rate",
  semester:          "semester",
  ref:               "reference",
  selection:         "your selection",
  learner:           "your answers",
  annualFee:         "annual fee",
  choices:           "choices to compare",
  budgets:           "budgets",
  budget:            (scheme) => `budget for ${scheme}`,
  cents:             "amount",
  hours:             "hours",
  units:             "units",

  fillIn:            "fill in the form",
  answerQuestions:   "answer the questions",
  addLine:           "add at least one line",
  addMore:           "add more",
  fillInLine:        "fill in this line",
  choose:            "choose from the list",
  chooseAmong:       (names) => `choose ${listed(names, "or")}`,
  yesOrNo:           "answer yes or no",
  shortText:         "give a short text",
  sayWhetherPaid:    "say whether it is due, or already paid this year",
  due:               "due",
  alreadyPaid:       "already paid",
  give:              ({ isWhole, min, max, step }) => `give a ${isWhole ? "whole " : ""}number from ${min} ${max ? `to ${max}` : "up"}${step ? `, in steps of ${step}` : ""}`,
  giveAmount:        (least, most, digits) => `give an amount from ${least} ${most ? `to ${most}` : "up"}, with ${digits === 0 ? "no decimal places" : `at most ${digits} decimal places`}`,
  giveBudget:        "give an amount, hours or units",
  giveOther:         "give a value that fits",
  leaveBlank:        "leave it blank, as the price does not depend on it",
  shareNotPublished: "the page does not say what this funder pays. Give the budget in hours or units",
  noFunder:          "no funder pays here. Give the budget in hours or units",
  mostLines:         (count) => `at most ${count} lines`,
  mostEntries:       (count) => `at most ${count}`,
  mostCharacters:    (count) => `at most ${count} characters`,
  tooMany:           "there are too many",
  tooLong:           "this text is too long",

  quoted:            (text) => cite(text, "en"),
  this:              "this",
  instead:           (given) => ` instead of ${given}`,
  yes:               "yes",
  no:                "no",

  problems: {
    required:           ({ ask }) => `${ask}.`,
    "unknown-key":      ({ given, hint }) => hint === given ? `${given} is written differently here.` : hint ? `${given} is not asked for here. Did you mean ${hint}?` : `${given} is not asked for here. Remove it.`,
    "wrong-type":       ({ ask, instead }) => `${ask}${instead}.`,
    "unknown-item":     (problem) => `${problem.given} is not in the tariff. ${orElse(problem)}`,
    "unknown-scheme":   (problem) => `${problem.given} is not in the tariff. ${orElse(problem)}`,
    "unknown-choice":   (problem) => `${problem.given} is not one of the choices. ${orElse(problem)}`,
    "duplicate-choice": ({ given }) => `${given} is there twice. Once is enough.`,
    "out-of-range":     ({ ask, instead }) => `${ask}${instead}.`,
    "not-applicable":   ({ surplus }) => `${surplus}.`,
    "too-few":          ({ ask }) => `${ask}.`,
    "too-many":         ({ most }) => `${most}. Remove some.`,
    "too-long":         ({ most }) => `${most}. Shorten the text.`,
    "ill-formed-text":  () => "one character is incomplete. Type this text again.",
    unreadable:         () => "this answer could not be read. Give it again.",
    "search-too-large": () => "there are too many possibilities to compare. Remove lines or budgets.",
    "unknown-id":       ({ given, hint }) => `${given} is not in the tariff.${hint ? ` Did you mean ${hint}?` : ""}`,
    "bad-id":           ({ given }) => `${given} cannot be a name. Use letters and digits, and not only digits.`,
    "reserved-id":      ({ given }) => `${given} already has a meaning. Use another name.`,
    contradiction:      () => "this part contradicts another. Correct one of the two.",
    "more-issues":      () => "correct these first; the others will be shown afterwards.",
  },
};
