/** What a batch comes to, for people: the counts, then what each payer owes in all. */
import type { Tariff } from "../../contract/tariff.js";
import type { CompiledTariff } from "../../engine/compile.js";
import { own } from "../../shape/own.js";
import { replaceControlCharacters } from "../../words/control-characters.js";
import { asPlainText } from "../../words/foreign.js";
import { COLON, type Locale } from "../../words/locale.js";
import { localNumber } from "../../words/money.js";
import { type Subject, subjectOf } from "../../words/subject.js";
import { SAY } from "./say.js";
import { STATUSES, type Status, type Tally } from "./tally.js";

/** What the payers of all editions are called, and how amounts are written. */
export interface Payers {
  readonly names: ReadonlyMap<string, string>;
  readonly amount: Subject["amount"];
}

/** A payer is called as in the first edition in which it pays. */
export function payersIn(editions: readonly CompiledTariff<Tariff>[], locale: Locale): Payers {
  const subjects = editions.map(({ tariff }) => subjectOf(tariff, locale));
  const { amount, learner = SAY[locale].learners } = subjects[0] as Subject;
  const names = new Map([["learner", asPlainText(learner)]]);
  editions.forEach(({ columns }, index) => {
    for (const payer of columns.flatMap(({ payers }) => payers))
      if (!names.has(payer)) names.set(payer, asPlainText((subjects[index] as Subject).payer(payer)));
  });
  return { names, amount };
}

/** How many quotes have a status: « 2 chiffrées ». */
const countOf = (status: Status, { counts }: Tally, locale: Locale): string =>
  `${localNumber(counts[status], locale)} ${SAY[locale][status](counts[status])}`;

/** What a payer owes: an amount, and how many of its shares are not published. Nothing, if it owes nothing. */
export interface Share {
  readonly payer: string;
  readonly name: string;
  readonly due: number | undefined;
  readonly unpublished: number | undefined;
}

export const sharesOf = ({ dues, unpublished }: Tally, { names }: Payers): readonly Share[] =>
  [...names].flatMap(([payer, name]) => {
    const share = { payer, name, due: own(dues, payer), unpublished: own(unpublished, payer) };
    return share.due === undefined && share.unpublished === undefined ? [] : [share];
  });

/** An edition publishes all of a scheme's shares or none; others may differ. */
export const shareText = ({ due, unpublished }: Share, { amount }: Payers, locale: Locale): string =>
  [
    ...(due === undefined ? [] : [amount(due)]),
    ...(unpublished === undefined ? [] : [SAY[locale].unpublished(unpublished)]),
  ].join(", ");

export function summary(tally: Tally, payers: Payers, locale: Locale): string {
  const counts = STATUSES.map((status) => countOf(status, tally, locale)).join(" · ");
  const shares = sharesOf(tally, payers).map(
    (share) => `${replaceControlCharacters(share.name)}${COLON[locale]}${shareText(share, payers, locale)}\n`,
  );
  return `${counts}\n${shares.join("")}`;
}
