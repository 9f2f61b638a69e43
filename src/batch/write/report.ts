/** One page about a batch: what it comes to, and what to correct, line by line. It needs nothing but itself. */
import type { Tariff } from "../../contract/tariff.js";
import type { Locale } from "../../words/locale.js";
import { localNumber } from "../../words/money.js";
import type { BatchAnswer } from "../read/record.js";
import { issueText } from "./issue-text.js";
import { idText, lineOf } from "./machine-csv.js";
import { escaped, page, table } from "./report-page.js";
import { SAY } from "./say.js";
import { type Payers, sharesOf, shareText } from "./summary.js";
import { STATUSES, type Tally } from "./tally.js";

/** As many as somebody would read; the answers have all of them. */
const MOST = 2_000;

interface Mention {
  readonly file: string | undefined;
  readonly line: number;
  readonly quote: string;
  readonly text: string;
  /** Where the cause is that it shares with the next ones. */
  readonly cause?: number | undefined;
  /** The last of several that have one cause. */
  last?: { readonly line: number; readonly quote: string };
}

/** Keeps what a report tells of answers as they come. */
export function reporter(tariff: Tariff, locale: Locale) {
  const toCorrect: Mention[] = [];
  const repeated: Mention[] = [];
  let left = 0;
  const keep = (list: Mention[], mention: Mention) => {
    const before = list.at(-1);
    if (before && isOneCause(before, mention)) before.last = mention;
    else if (list.length < MOST) list.push(mention);
    else left++;
  };
  return {
    add(answer: BatchAnswer): void {
      if ("isBlank" in answer) return;
      const { file, line, id, rows } = answer;
      const place = { file, quote: idText(id) };
      if ("issues" in answer)
        for (const issue of answer.issues)
          keep(toCorrect, {
            ...place,
            line: lineOf(issue, rows) ?? line,
            text: issueText(issue, rows, tariff, locale),
            cause: issue.cause,
          });
      for (const [first, again] of answer.repeated ?? [])
        keep(repeated, { ...place, line: again, text: SAY[locale].sameRow(first) });
    },
    end: (about: Omit<ReportParts, "toCorrect" | "repeated" | "left">): string =>
      report({ ...about, toCorrect, repeated, left }, locale),
  };
}

/** One quotation mark may leave thousands of lines in doubt. */
const isOneCause = (one: Mention, other: Mention): boolean =>
  one.cause !== undefined && one.cause === other.cause && one.file === other.file;

interface ReportParts {
  readonly names: readonly string[];
  /** What is said of the files themselves. */
  readonly remarks: readonly string[];
  /** What the tariff is. */
  readonly about: readonly string[];
  readonly tally: Tally;
  readonly payers: Payers;
  readonly toCorrect: readonly Mention[];
  readonly repeated: readonly Mention[];
  readonly left: number;
}

function report(parts: ReportParts, locale: Locale): string {
  const { names, remarks, about, tally, payers, toCorrect, repeated, left } = parts;
  const say = SAY[locale];
  const statuses = STATUSES.map((status) => [
    say[status](tally.counts[status]),
    localNumber(tally.counts[status], locale),
  ]);
  const shares = sharesOf(tally, payers).map((share) => [share.name, shareText(share, payers, locale)]);
  const isOfSeveral = names.length > 1;
  const mentions = (list: readonly Mention[], heading: string) =>
    table(
      [...(isOfSeveral ? [say.file] : []), say.line, say.quote, heading],
      list.map(({ file = "", line, quote, text, last }) => [
        ...(isOfSeveral ? [file] : []),
        last ? say.lines(line, last.line) : localNumber(line, locale),
        last && last.quote !== quote ? `${quote} … ${last.quote}` : quote,
        text,
      ]),
      [isOfSeveral ? 1 : 0],
    );
  const said = [...remarks, ...about];
  return page(say.report, locale, [
    `<p>${names.map(escaped).join(", ")}</p>`,
    table([say.status, say.count], statuses, [1]),
    `<h2>${escaped(say.totals)}</h2>`,
    table([say.payer, say.amount], shares, [1]),
    `<h2>${escaped(say.toMend)}</h2>`,
    toCorrect.length === 0 ? `<p>${escaped(say.nothingToMend)}</p>` : mentions(toCorrect, say.problem),
    ...(repeated.length === 0 ? [] : [`<h2>${escaped(say.toKnow)}</h2>`, mentions(repeated, say.toKnow)]),
    ...(left === 0 ? [] : [`<p>${escaped(say.more(left))}</p>`]),
    `<footer>${said.map((one) => `<p>${escaped(one)}</p>`).join("\n")}</footer>`,
  ]);
}
