import type { Quote } from "../contract/answer.js";
import type { Comparison, Plan } from "../contract/plan.js";
import { comparisonDocument } from "../words/comparison-document.js";
import { dayInWords } from "../words/day-in-words.js";
import {
  type Cell,
  type EstimateDocument,
  figure,
  type Remarks,
  type Table,
  tariffInfo,
  text,
} from "../words/document.js";
import { forLearner } from "../words/learner-table.js";
import { budgetSentences, savingSentences } from "../words/plan-sentences.js";
import { payerHeads, quoteTables } from "../words/quote-document.js";
import type { Subject } from "../words/subject.js";
import type { BasketAnswer } from "./answers.js";
import { beyond, headline } from "./headline.js";
import { sharesOf } from "./shares.js";
import { sheetRemarks } from "./sheet-remarks.js";
import { linesAt, type State } from "./state.js";
import { linesInWords, remarksOn } from "./why.js";
import { words } from "./words.js";

/** What a sheet is made of. */
export interface SheetContent {
  readonly state: State;
  readonly answer: BasketAnswer;
  /** The cheapest plan, if it is what is chosen. */
  readonly plan?: Plan | undefined;
  readonly isUnread: boolean;
  /** The schemes whose budget does not concern this learner. */
  readonly idleBudgets: readonly string[];
  /** From the browser: the library has no clock. */
  readonly day: string;
  readonly link: string;
}

/** The sheet that a learner takes along, at any stage of the conversation. */
export function sheet(subject: Subject, content: SheetContent): EstimateDocument {
  const { say } = subject;
  const { state, answer, plan } = content;
  const { quote, comparison } = answer;
  const document: EstimateDocument = {
    title: say.estimate,
    tariffInfo: tariffInfo(subject),
    headline: headline(subject, state, answer, content.isUnread, plan),
    tables: [
      ...(quote
        ? linesTables(subject, quote)
        : comparison
          ? basketOf(subject, comparison)
          : openBasket(subject, state)),
      ...(comparison ? [schemesTable(subject, comparison)] : []),
    ],
    remarks: [
      ...(quote || comparison
        ? [{ heading: words.way[subject.locale], sentences: way(subject, content) }]
        : []),
      ...(quote ? sheetRemarks(subject, quote) : []),
      ...budgetsOf(subject, content),
      { heading: words.thisSheet[subject.locale], sentences: about(subject, content) },
    ].filter(({ sentences }) => sentences.length > 0),
  };
  return forLearner(subject, document, state.learner);
}

/** The lines with their semesters, and the totals. */
function linesTables(subject: Subject, quote: Quote): Table[] {
  const [lines, ...totals] = quoteTables(subject, quote) as [Table, ...Table[]];
  const rows = lines.rows.map(([number, item, ...others], index) => {
    const semester = quote.lines[index]?.semester;
    const when = semester === undefined ? "" : `, ${words.inSemester[subject.locale](semester)}`;
    return [number as Cell, { ...(item as Cell), text: `${item?.text}${when}` }, ...others];
  });
  return [{ ...lines, rows }, ...totals];
}

const basketOf = (subject: Subject, comparison: Comparison): Table[] =>
  comparisonDocument(subject, comparison).tables.slice(0, 1);

/** What has been chosen so far, as long as a number is missing without which nothing has a price. */
function openBasket(subject: Subject, { basket: { entries } }: State): Table[] {
  const { say } = subject;
  const rows = entries.map(({ item, ref, count }, index) => [
    text(linesInWords(linesAt(entries, index), subject)),
    text(
      `${subject.item({ item, ...(ref !== undefined && { ref }) })}${count > 1 ? ` ×\u00A0${count}` : ""}`,
    ),
  ]);
  return rows.length > 0 ? [{ caption: say.lines, head: [text(say.line), text(say.item)], rows }] : [];
}

/** What a cell has room for; of the scheme that was chosen, all the rest is told below. */
const IN_SHORT = ["fee", "condition"] as const;

/** Each scheme for the whole selection: both payers, and what has to be confirmed or why not. */
function schemesTable(subject: Subject, { schemes }: Comparison): Table {
  const { locale, column, scheme } = subject;
  const payers = payerHeads(subject);
  return {
    caption: words.schemes[locale],
    head: [text(column), ...payers, text(words.toKnow[locale])],
    rows: schemes.map(({ scheme: id, quote }) => [
      text(scheme(id)),
      ...sharesOf(subject, quote).map(figure).slice(0, payers.length),
      text(remarksOn(subject, quote, IN_SHORT).join(" ")),
    ]),
  };
}

function way(subject: Subject, { answer, plan }: SheetContent): string[] {
  const { locale } = subject;
  if (!answer.quote) return [words.openWay[locale]];
  if (plan?.status !== "priced") return [words.chosenWay[locale]];
  return [words.cheapestWay[locale], ...savingSentences(subject, plan)];
}

function budgetsOf(subject: Subject, { state, answer, idleBudgets }: SheetContent): Remarks[] {
  const { say, locale } = subject;
  const within = Object.entries(state.budgets).flatMap(([id, budget]) => {
    const idle = idleBudgets.includes(id) ? ` ${words.budgetIdle[locale]}` : "";
    return budgetSentences(subject, id, budget).map((sentence) => `${sentence}${idle}`);
  });
  return [
    {
      heading: say.budgets,
      sentences: [...within, ...(answer.quote ? beyond(subject, state, answer.quote) : [])],
    },
  ];
}

const about = ({ locale }: Subject, { day, link }: SheetContent): string[] => [
  words.printedOn[locale](dayInWords(day, locale)),
  words.sameLink[locale](link),
];
