import type { Tariff } from "../../contract/tariff.js";
import type { CompiledTariff } from "../../engine/compile.js";
import { own } from "../../shape/own.js";
import { replaceControlCharacters } from "../../words/control-characters.js";
import { COLON, type Locale } from "../../words/locale.js";
import { localNumber } from "../../words/money.js";
import { type Subject, subjectOf } from "../../words/subject.js";
import type { BatchAnswer } from "./record.js";

const STATUSES = ["priced", "ineligible", "undetermined", "malformed"] as const;
type Status = (typeof STATUSES)[number];

/** What is counted of all answers, for the end. */
export interface Tally {
  readonly counts: { [S in Status]: number };
  /** In cents, by payer, over the priced quotes. */
  readonly dues: { [payer: string]: number };
  /** How many priced quotes have a share of the payer's that is not published. */
  readonly unpublished: { [payer: string]: number };
}

export const emptyTally = (): Tally => ({
  counts: { priced: 0, ineligible: 0, undetermined: 0, malformed: 0 },
  dues: {},
  unpublished: {},
});

export function count({ counts, dues, unpublished }: Tally, answer: BatchAnswer): void {
  if ("issues" in answer) {
    counts.malformed++;
    return;
  }
  const { quote } = answer;
  counts[quote.status]++;
  if (quote.status !== "priced") return;
  for (const { payer, due } of quote.payers) {
    const sums = due === null ? unpublished : dues;
    sums[payer] = (own(sums, payer) ?? 0) + (due ?? 1);
  }
}

export const exitStatus = ({ counts }: Tally): 0 | 1 | 2 => {
  if (counts.malformed > 0) return 2;
  return counts.ineligible + counts.undetermined > 0 ? 1 : 0;
};

// biome-ignore format: one sentence, one line, beside the other language
const SAY = {
  fr: { priced: "chiffré", ineligible: "non éligible", undetermined: "à préciser", malformed: "illisible",
        learner: "Apprenant·es", unpublished: (n: string) => `part non publiée dans ${n}` },
  en: { priced: "priced", ineligible: "ineligible", undetermined: "undetermined", malformed: "malformed",
        learner: "Learners", unpublished: (n: string) => `share not published in ${n}` },
};

/** In French, from two on, an adjective has its plural; « à préciser » has none. */
const inNumber = (word: string, count: number, locale: Locale) =>
  locale === "fr" && count > 1 && !word.startsWith("à ") ? `${word}s` : word;

/** The counts, then what each payer owes in all. */
export function summary(
  { counts, dues, unpublished }: Tally,
  editions: readonly CompiledTariff<Tariff>[],
  locale: Locale,
): string {
  const say = SAY[locale];
  const number = (value: number) => localNumber(value, locale);
  const subjects = editions.map(({ tariff }) => subjectOf(tariff, locale));
  const { amount, learner = say.learner } = subjects[0] as Subject;
  // A payer is called as in the first edition in which it pays.
  const names = new Map([["learner", learner]]);
  editions.forEach(({ columns }, index) => {
    for (const payer of columns.flatMap(({ payers }) => payers))
      if (!names.has(payer)) names.set(payer, (subjects[index] as Subject).payer(payer));
  });
  const all = STATUSES.map(
    (status) => `${number(counts[status])} ${inNumber(say[status], counts[status], locale)}`,
  ).join(" · ");
  const payers = [...names].flatMap(([payer, name]) => {
    const due = own(dues, payer);
    const missing = own(unpublished, payer);
    // An edition publishes all of a scheme's shares or none; others may differ.
    const shares = [
      ...(due === undefined ? [] : [amount(due)]),
      ...(missing === undefined ? [] : [say.unpublished(number(missing))]),
    ];
    return shares.length > 0
      ? [`${replaceControlCharacters(name)}${COLON[locale]}${shares.join(", ")}\n`]
      : [];
  });
  return `${all}\n${payers.join("")}`;
}
