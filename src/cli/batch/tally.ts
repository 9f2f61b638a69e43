import type { Scheme } from "../../schemes/scheme.js";
import type { Tariff } from "../../tariff.js";
import { inert } from "../../words/inert.js";
import type { Locale } from "../../words/locale.js";
import { money, wholeNumber } from "../../words/money.js";
import type { Answer } from "./record.js";

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

export function count({ counts, dues, unpublished }: Tally, answer: Answer): void {
  if ("issues" in answer) {
    counts.malformed++;
    return;
  }
  const { quote } = answer;
  counts[quote.status]++;
  if (quote.status !== "priced") return;
  for (const { payer, due } of quote.payers) {
    const sums = due === null ? unpublished : dues;
    sums[payer] = (sums[payer] ?? 0) + (due ?? 1);
  }
}

export const statusOf = ({ counts }: Tally): 0 | 1 | 2 => {
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
export function summary({ counts, dues, unpublished }: Tally, tariff: Tariff, locale: Locale): string {
  const say = SAY[locale];
  const number = (value: number) => wholeNumber(value, locale);
  const amount = (cents: number) => money(cents, tariff.currency, locale);
  const all = STATUSES.map(
    (status) => `${number(counts[status])} ${inNumber(say[status], counts[status], locale)}`,
  ).join(" · ");
  const payers = ["learner", ...Object.keys(tariff.schemes)].flatMap((payer) => {
    const due = dues[payer];
    const missing = unpublished[payer];
    const name = payer === "learner" ? say.learner : (tariff.schemes[payer] as Scheme).name;
    const colon = locale === "fr" ? "\u00A0: " : ": ";
    // A scheme publishes all of its shares or none.
    const share = missing === undefined ? due !== undefined && amount(due) : say.unpublished(number(missing));
    return share ? [`${inert(name)}${colon}${share}\n`] : [];
  });
  return `${all}\n${payers.join("")}`;
}
