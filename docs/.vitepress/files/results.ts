/** What is kept of answers as they come: tables to be shown, and files to take along. */
import type { FileFinding } from "../../../src/batch/batch.js";
import type { LoadedEdition } from "../../../src/batch/read/editions.js";
import type { BatchAnswer } from "../../../src/batch/read/record.js";
import { layoutFor } from "../../../src/batch/write/machine-csv.js";
import { type PeopleRow, peopleCsvWriter, peopleTable } from "../../../src/batch/write/people-csv.js";
import { remarksOn } from "../../../src/batch/write/remarks.js";
import { type Mention, mentionTable, reporter } from "../../../src/batch/write/report.js";
import { SAY } from "../../../src/batch/write/say.js";
import { payersIn, sharesOf, shareText } from "../../../src/batch/write/summary.js";
import { count, emptyTally, STATUSES } from "../../../src/batch/write/tally.js";
import { replaceControlCharacters } from "../../../src/words/control-characters.js";
import { tariffInfo } from "../../../src/words/document.js";
import { asPlainText } from "../../../src/words/foreign.js";
import type { Locale } from "../../../src/words/locale.js";
import { localNumber } from "../../../src/words/money.js";
import { subjectOf } from "../../../src/words/subject.js";
import type { Answered, Download, GivenFile, ToMend } from "./messages.js";
import { words } from "./words.js";

/** As many rows as somebody looks at; what is taken along has all. */
const SHOWN = 300;

const shown = (text: string) => replaceControlCharacters(asPlainText(text));

export function collector(files: readonly GivenFile[], editions: readonly LoadedEdition[], locale: Locale) {
  const say = SAY[locale];
  const layout = layoutFor(editions, files.length);
  const tariffs = editions.map(({ tariff }) => tariff);
  const payers = payersIn(tariffs, locale);
  const { columns, headings, rowsOf } = peopleTable(layout, editions, locale);
  const tally = emptyTally();
  const reported = reporter(editions, locale);
  const rows: string[][] = [];
  let hasAll = true;
  // Whoever reads English may have a French spreadsheet all the same.
  const spreadsheets = (locale === "fr" ? (["fr"] as const) : (["en", "fr"] as const)).map((language) => {
    const { head, write, end } = peopleCsvWriter(layout, editions, language);
    return { language, head, write, end, written: blobWriter(head) };
  });
  const cells = (row: PeopleRow) =>
    columns.map((column) => {
      const cell = row[column];
      return typeof cell === "number" ? payers.amount(cell) : shown(cell ?? "");
    });
  const mentions = (title: string, list: readonly Mention[], heading: string): ToMend => {
    const { head, rows, figures } = mentionTable(list, heading, files.length > 1, locale);
    return { title, head, figures, rows: rows.map((row) => row.map(shown)) };
  };
  return {
    add(answers: readonly BatchAnswer[]): void {
      for (const answer of answers) {
        count(tally, answer);
        reported.add(answer);
        if (rows.length < SHOWN) rows.push(...rowsOf(answer).map(cells));
        else hasAll = false;
      }
      for (const { write, written } of spreadsheets) written.add(write(answers));
    },
    end(readAs: readonly string[], findings: readonly FileFinding[]): Answered {
      const names = files.map(({ name }) => name);
      const about = tariffs.flatMap(({ tariff }) => tariffInfo(subjectOf(tariff, locale)));
      const report = reported.end({
        names,
        about,
        tally,
        payers,
        remarks: remarksOn(findings, tally, locale),
      });
      const { toCorrect, open, repeated, left } = reported.mentions();
      for (const { end, written } of spreadsheets) written.add(end(tally));
      return {
        kind: "answered",
        readAs: readAs.map(shown),
        // The encoding stands in `readAs`.
        remarks: remarksOn(
          findings.map(({ name, hasRows }) => ({ name, hasRows })),
          tally,
          locale,
        ).map(shown),
        counts: STATUSES.map((status) => [
          say[status](tally.counts[status]),
          localNumber(tally.counts[status], locale),
        ]),
        totals: {
          head: [say.payer, say.amount],
          rows: sharesOf(tally, payers).map((share) => [shown(share.name), shareText(share, payers, locale)]),
          figures: [1],
        },
        toMend: mentions(say.toMend, toCorrect, say.problem),
        open: mentions(say.open, open, say.details),
        repeated: mentions(say.toKnow, repeated, say.toKnow),
        left: left === 0 ? "" : say.more(left),
        answers: {
          head: columns.map((column) => shown(headings[column])),
          rows: rows.slice(0, SHOWN),
          figures: columns.flatMap((column, index) => (/^line$|Cents$/.test(column) ? index : [])),
        },
        hasAll: hasAll && rows.length <= SHOWN,
        downloads: [
          ...spreadsheets.map(
            ({ language, written }): Download => ({
              name: named(names, words.answersFile[language]),
              label: words.takeAnswers[locale](language),
              content: written.end("text/csv"),
            }),
          ),
          {
            name: named(names, words.reportFile[locale]),
            label: words.takeReport[locale],
            content: new Blob([report], { type: "text/html" }),
          },
        ],
      };
    },
  };
}

/** `devis.csv` has its answers in `devis-reponses.csv`. */
const named = ([first = ""]: readonly string[], behind: string) =>
  `${first.replace(/\.[^.]*$/, "")}-${behind}`;

/** Of so many letters a blob is made, which the browser may keep outside of memory. */
const MANY = 2 ** 20;

function blobWriter(head: string) {
  const parts: Blob[] = [];
  let text = head;
  return {
    add(more: string): void {
      text += more;
      if (text.length < MANY) return;
      parts.push(new Blob([text]));
      text = "";
    },
    end: (type: string) => new Blob([...parts, text], { type: `${type};charset=utf-8` }),
  };
}
