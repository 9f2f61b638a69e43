import type { Quote } from "../contract/answer.js";
import type { Comparison, Plan } from "../contract/plan.js";
import { basketTable } from "../words/comparison-document.js";
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
import { cite } from "../words/locale.js";
import { budgetSentences, savingSentences } from "../words/plan-sentences.js";
import { payerHeads, quoteTables } from "../words/quote-document.js";
import { listed } from "../words/sentences.js";
import type { Subject } from "../words/subject.js";
import type { BasketAnswer } from "./answers.js";
import { entryText, whenOf } from "./entry-text.js";
import { beyond, headline } from "./headline.js";
import { sharesOf } from "./shares.js";
import { openRemarks, sheetRemarks } from "./sheet-remarks.js";
import { linesAt, type State, schemesOf } from "./state.js";
import { twoBaskets } from "./two-baskets.js";
import { linesInWords, remarksOn } from "./why.js";
import { words } from "./words.js";

/** What a sheet is made of. */
export interface SheetContent {
  readonly state: State;
  readonly answer: BasketAnswer;
  /** What the library says of the second selection, if there is one. */
  readonly aside?: BasketAnswer | undefined;
  /** The cheapest plan, if it is what is chosen. */
  readonly plan?: Plan | undefined;
  /** The schemes whose budget does not concern this learner. */
  readonly idleBudgets: readonly string[];
  /** From the browser: the library has no clock. */
  readonly day: string;
  /** Where the state can be found again, if it can. */
  readonly link?: string;
}

/** The sheet that a learner takes along, at any stage of the conversation. */
export function sheet(subject: Subject, content: SheetContent): EstimateDocument {
  const { say } = subject;
  const { state, answer, aside, plan } = content;
  const { quote, comparison } = answer;
  const document: EstimateDocument = {
    title: say.estimate,
    tariffInfo: tariffInfo(subject),
    headline: headline(subject, state, answer, plan),
    tables: [
      ...(quote
        ? linesTables(subject, quote)
        : comparison
          ? basketOf(subject, state, comparison)
          : openBasket(subject, state)),
      ...(comparison ? [schemesTable(subject, comparison)] : []),
      ...(state.aside && aside ? [twoBaskets(subject, { ...state, aside: state.aside }, answer, aside)] : []),
    ],
    remarks: [
      ...(quote || comparison
        ? [{ heading: words.way[subject.locale], sentences: way(subject, content) }]
        : []),
      ...(quote
        ? sheetRemarks(subject, quote)
        : comparison
          ? openRemarks(subject, comparison, answer.least)
          : []),
      ...budgetsOf(subject, content),
      { heading: words.thisSheet[subject.locale], sentences: about(subject, content) },
    ].filter(({ sentences }) => sentences.length > 0),
  };
  return forLearner(subject, document, state.learner);
}

/** The lines with their semesters, and the totals. */
function linesTables(subject: Subject, quote: Quote): Table[] {
  const [lines, ...totals] = quoteTables(subject, quote) as [Table, ...Table[]];
  return [withSemesters(subject, lines, quote), ...totals];
}

function withSemesters(subject: Subject, lines: Table, { lines: outcomes }: Quote): Table {
  const rows = lines.rows.map(([number, item, ...others], index) => {
    const told = [item?.text, ...whenOf(subject, outcomes[index]?.semester)].join(", ");
    return [number as Cell, { ...(item as Cell), text: told }, ...others];
  });
  return { ...lines, rows };
}

/** The lines with the schemes that have been chosen so far, if any. */
function basketOf(subject: Subject, { basket }: State, comparison: Comparison): Table[] {
  const { column, locale, scheme } = subject;
  const { schemes: compared } = comparison;
  const lines = withSemesters(subject, basketTable(subject, compared), compared[0]?.quote as Quote);
  const schemes = schemesOf(basket.entries);
  if (schemes.every((id) => id === undefined)) return [lines];
  const chosen = schemes.map((id) => text(id === undefined ? words.toChoose[locale] : scheme(id)));
  const rows = lines.rows.map((row, index) => [...row, chosen[index] as Cell]);
  return [{ ...lines, head: [...lines.head, text(column)], rows }];
}

/** What has been chosen so far, as long as a number is missing without which nothing has a price. */
function openBasket(subject: Subject, { basket: { entries } }: State): Table[] {
  const { say } = subject;
  const rows = entries.map((entry, index) => [
    text(linesInWords(linesAt(entries, index), subject)),
    text(entryText(subject, entry)),
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
    caption: words.single[locale],
    head: [text(column), ...payers, text(words.toKnow[locale])],
    rows: schemes.map(({ scheme: id, quote }) => [
      text(scheme(id)),
      ...sharesOf(subject, quote).map(figure).slice(0, payers.length),
      text([...remarksOn(subject, quote, IN_SHORT), ...questionsIn(subject, quote)].join(" ")),
    ]),
  };
}

/** What it depends on. */
function questionsIn({ locale, fact }: Subject, quote: Quote): string[] {
  const missing = quote.status === "undetermined" ? quote.missing : [];
  return missing.length > 0
    ? [
        listed(
          missing.map((name) => cite(fact(name), locale)),
          words.and[locale],
        ),
      ]
    : [];
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
  ...(link === undefined ? [] : [words.sameLink[locale](link)]),
];
