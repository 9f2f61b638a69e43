/** One page about a batch: what it comes to, and what to correct, line by line. It needs nothing but itself. */
import { lazily } from "../../shape/lazily.js";
import { explainQuote } from "../../words/explain.js";
import type { Locale } from "../../words/locale.js";
import { localNumber } from "../../words/money.js";
import type { LoadedEdition } from "../read/editions.js";
import type { BatchAnswer } from "../read/record.js";
import { issueText } from "./issue-text.js";
import { idText, lineOf } from "./machine-csv.js";
import { escaped, page, table } from "./report-page.js";
import { SAY } from "./say.js";
import { subjectsIn, textsOn, whatToAsk } from "./sentences.js";
import { type Payers, sharesOf, shareText } from "./summary.js";
import { STATUSES, type Tally } from "./tally.js";

/** As many as somebody would read; the answers have all of them. */
const MOST = 2_000;

export interface Mention {
  readonly file: string | undefined;
  readonly line: number;
  readonly quote: string;
  readonly text: string;
  /** Where the cause is that it shares with the next ones. */
  readonly cause?: number | undefined;
  /** The last of several that have one cause. */
  last?: { readonly line: number; readonly quote: string };
}

/** Collects what a report says about answers, as they come. */
export function reporter(editions: readonly LoadedEdition[], locale: Locale) {
  const lists: Mentions = { toCorrect: [], open: [], repeated: [] };
  const subjectFor = subjectsIn(editions, locale);
  const [{ tariff: first }] = editions as [LoadedEdition];
  let left = 0;
  const keep = (list: Mention[], place: Omit<Mention, "text">, text: () => string) => {
    const before = list.at(-1);
    if (before && isOneCause(before, place)) before.last = place;
    else if (list.length < MOST) list.push({ ...place, text: text() });
    else left++;
  };
  return {
    add(answer: BatchAnswer): void {
      if ("isBlank" in answer) return;
      const { file, line, id, rows, repeated = [] } = answer;
      const place = { file, line, quote: idText(id) };
      if ("issues" in answer) {
        for (const issue of answer.issues)
          keep(lists.toCorrect, { ...place, line: lineOf(issue, rows) ?? line, cause: issue.cause }, () =>
            issueText(issue, rows, first.tariff, locale),
          );
        return;
      }
      const { quote } = answer;
      const sentences = lazily(() => explainQuote(subjectFor(quote.edition), quote));
      if (quote.status === "undetermined") keep(lists.open, place, () => whatToAsk(sentences()));
      else if (quote.status === "ineligible")
        for (const [index, { status }] of quote.lines.entries())
          if (status === "ineligible")
            keep(lists.open, { ...place, line: rows?.[index] ?? line }, () =>
              textsOn(sentences(), ["line"], index),
            );
      for (const [before, again] of repeated)
        keep(lists.repeated, { ...place, line: again }, () => SAY[locale].sameRow(before));
    },
    mentions: (): Mentions & { readonly left: number } => ({ ...lists, left }),
    end: (about: Omit<ReportParts, keyof Mentions | "left">): string =>
      report({ ...about, ...lists, left }, locale),
  };
}

/** One quotation mark may leave thousands of lines in doubt. */
const isOneCause = (one: Mention, other: Omit<Mention, "text">): boolean =>
  one.cause !== undefined && one.cause === other.cause && one.file === other.file;

export interface Mentions {
  readonly toCorrect: Mention[];
  readonly open: Mention[];
  readonly repeated: Mention[];
}

interface ReportParts extends Mentions {
  readonly names: readonly string[];
  /** What is said of the files themselves. */
  readonly remarks: readonly string[];
  /** What the tariff is. */
  readonly about: readonly string[];
  readonly tally: Tally;
  readonly payers: Payers;
  readonly left: number;
}

/** Mentions as a table, wherever it is shown; the columns with these numbers hold figures. */
export function mentionTable(
  list: readonly Mention[],
  heading: string,
  isOfSeveral: boolean,
  locale: Locale,
): { readonly head: string[]; readonly rows: string[][]; readonly figures: number[] } {
  const say = SAY[locale];
  return {
    head: [...(isOfSeveral ? [say.file] : []), say.line, say.quote, heading],
    rows: list.map(({ file = "", line, quote, text, last }) => [
      ...(isOfSeveral ? [file] : []),
      last ? say.lines(line, last.line) : localNumber(line, locale),
      last && last.quote !== quote ? `${quote} … ${last.quote}` : quote,
      text,
    ]),
    figures: [isOfSeveral ? 1 : 0],
  };
}

function report(parts: ReportParts, locale: Locale): string {
  const { names, remarks, about, tally, payers, toCorrect, open, repeated, left } = parts;
  const say = SAY[locale];
  const statuses = STATUSES.map((status) => [
    say[status](tally.counts[status]),
    localNumber(tally.counts[status], locale),
  ]);
  const shares = sharesOf(tally, payers).map((share) => [share.name, shareText(share, payers, locale)]);
  const isOfSeveral = names.length > 1;
  const mentions = (list: readonly Mention[], heading: string) => {
    const { head, rows, figures } = mentionTable(list, heading, isOfSeveral, locale);
    return table(head, rows, figures);
  };
  const section = (title: string, list: readonly Mention[], heading: string) =>
    list.length === 0 ? [] : [`<h2>${escaped(title)}</h2>`, mentions(list, heading)];
  const said = [...remarks, ...about];
  return page(say.report, locale, [
    `<p>${names.map(escaped).join(", ")}</p>`,
    table([say.status, say.count], statuses, [1]),
    `<h2>${escaped(say.totals)}</h2>`,
    table([say.payer, say.amount], shares, [1]),
    `<h2>${escaped(say.toMend)}</h2>`,
    toCorrect.length === 0 ? `<p>${escaped(say.nothingToMend)}</p>` : mentions(toCorrect, say.problem),
    ...section(say.open, open, say.details),
    ...section(say.toKnow, repeated, say.toKnow),
    ...(left === 0 ? [] : [`<p>${escaped(say.more(left))}</p>`]),
    `<footer>${said.map((one) => `<p>${escaped(one)}</p>`).join("\n")}</footer>`,
  ]);
}
