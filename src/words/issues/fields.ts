/** The parts of a request, a basket and the options of a search, as a form shows them. */
import type { Fact, Scheme, Tariff } from "../../contract/tariff.js";
import type { LocalizedText } from "../../contract/text.js";
import { askableMeasures } from "../../shape/asked.js";
import { isNumberFact, isOptionsFact } from "../../shape/facts.js";
import { lazily } from "../../shape/lazily.js";
import { MAX_REF } from "../../shape/limits.js";
import { own, ownEntry } from "../../shape/own.js";
import { textIn } from "../../tariffs/text-in.js";
import { schemeTitlesOf, titlesOf, withoutMark } from "../../tariffs/titles.js";
import type { Locale } from "../locale.js";
import { localNumber } from "../money.js";
import { lowerFirst } from "./letters.js";
import type { IssueSentences } from "./sentences.js";

/** A part that a person fills in. */
export interface Field {
  /** What it is called, from the outside in: a line, a field of it. */
  readonly where: readonly string[];
  /** What to do there; absent of a number, whose bounds say it. */
  readonly ask?: string;
  /** What its choices, or its own fields, are called, by id. */
  readonly names?: () => ReadonlyMap<string, string>;
  /** Texts that a person may take for an answer, though none is. */
  readonly answers?: readonly string[];
  /** Whether a number in it is an amount, in the minor unit of its currency. */
  readonly isAmount?: boolean;
  /** What to do with an answer that is not asked for. */
  readonly surplus?: string;
  /** At most so many entries, in words. */
  readonly most?: (count: string) => string;
  /** The most characters of a text. */
  readonly maxLength?: number;
  readonly fields?: ReadonlyMap<string, Field>;
  readonly entry?: (index: number) => Field;
}

/** The parts of a request about a tariff, in a language. */
export function requestFields(tariff: Tariff, say: IssueSentences, locale: Locale): Field {
  const read = (text: LocalizedText) => textIn(text, locale);
  const schemes = lazily(() => schemeTitlesOf(tariff, locale));
  const items = lazily(() => titlesOf(tariff, locale));
  const terms = own(tariff, "terms") ?? {};
  const [column, addressed] = [own(terms, "scheme"), own(terms, "learner")];
  const fee = own(tariff, "annualFee")?.label;
  const itemIn = (where: Field["where"]): Field => ({ where, ask: say.choose, names: items });
  const schemeIn = (where: Field["where"]): Field => ({ where, ask: say.choose, names: schemes });

  const measures = Object.keys(askableMeasures(tariff)).map(
    (id) => [id, read(ownEntry(tariff, "measures", id) ?? id)] as const,
  );
  const names = new Map([
    ["item", say.item],
    ["scheme", column === undefined ? say.scheme : lowerFirst(read(column))],
    ...measures,
    ["semester", say.semester],
    ["ref", say.ref],
  ]);
  const nameOf = (key: string) => names.get(key) as string;
  const lineAt = (index: number): Field => {
    const line = say.line(localNumber(index + 1, locale));
    const inside = (name: string) => [line, name];
    const fields = new Map<string, Field>([
      ["item", itemIn(inside(nameOf("item")))],
      ["scheme", schemeIn(inside(nameOf("scheme")))],
      ...measures.map(([id, name]) => [id, { where: inside(say.quoted(name)) }] as const),
      ["semester", { where: inside(say.semester), ask: say.chooseAmong(SEMESTERS), answers: SEMESTERS }],
      ["ref", { where: inside(say.ref), ask: say.shortText, maxLength: MAX_REF }],
    ]);
    return { where: [line], ask: say.fillInLine, names: () => names, fields };
  };
  const selection = { where: [say.selection], ask: say.addLine, most: say.mostLines, entry: lineAt };

  const facts = own(tariff, "facts") ?? {};
  const learnerName = addressed === undefined ? say.learner : read(addressed);
  const learner: Field = {
    where: [learnerName],
    ask: say.answerQuestions,
    names: () => labelsOf(facts, ({ label }) => read(label)),
    fields: new Map(Object.entries(facts).map(([name, fact]) => [name, factField(fact, say, read)])),
  };

  const budgets: Field = {
    where: [say.budgets],
    ask: say.giveBudget,
    names: schemes,
    fields: new Map(
      Object.entries(tariff.schemes).map(([id, { paidBy }]) => [
        id,
        budgetField(schemes().get(id) as string, paidBy, say),
      ]),
    ),
  };

  const feeName = withoutMark(tariff, read(fee ?? say.annualFee));
  const feeStates = new Map([
    ["due", say.due],
    ["already-paid", say.alreadyPaid],
  ]);
  const choices = schemeIn([say.choices]);
  const parts = new Map([
    ["learner", learnerName],
    ["lines", say.selection],
    ["items", say.selection],
    ["annualFee", feeName],
    ["item", nameOf("item")],
    ["scheme", nameOf("scheme")],
    ["schemes", say.choices],
    ["budgets", say.budgets],
  ]);
  return {
    where: [],
    ask: say.fillIn,
    names: () => parts,
    fields: new Map<string, Field>([
      ["learner", learner],
      ["lines", selection],
      ["items", selection],
      ["annualFee", { where: [feeName], ask: say.sayWhetherPaid, names: () => feeStates }],
      ["item", itemIn([nameOf("item")])],
      ["scheme", schemeIn([nameOf("scheme")])],
      ["schemes", { ...choices, entry: () => choices }],
      ["budgets", budgets],
    ]),
  };
}

const SEMESTERS = ["1", "2"];

type ReadText = (text: LocalizedText) => string;

function factField(fact: Fact, say: IssueSentences, read: ReadText): Field {
  const where = [say.quoted(read(fact.label))];
  if (isNumberFact(fact)) return { where };
  if (!isOptionsFact(fact)) return { where, ask: say.yesOrNo, answers: [say.yes, say.no, "true", "false"] };
  const options: Field = { where, ask: say.choose, names: () => labelsOf(fact.options, read) };
  return { ...options, entry: () => options };
}

function budgetField(title: string, paidBy: Scheme["paidBy"], say: IssueSentences): Field {
  const budget = say.budget(say.quoted(title));
  const surplus = paidBy === "learner-part" ? say.shareNotPublished : say.noFunder;
  const names = new Map([
    ["cents", say.cents],
    ["hours", say.hours],
    ["units", say.units],
  ]);
  const fields = new Map<string, Field>([
    ["cents", { where: [budget, say.cents], isAmount: true, surplus }],
    ["hours", { where: [budget, say.hours] }],
    ["units", { where: [budget, say.units] }],
  ]);
  return { where: [budget], ask: say.giveBudget, names: () => names, fields };
}

const labelsOf = <V>(entries: Readonly<Record<string, V>>, labelOf: (entry: V) => string) =>
  new Map(Object.entries(entries).map(([id, entry]) => [id, labelOf(entry)]));
