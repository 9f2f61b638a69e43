import type { LineOutcome } from "../contract/answer.js";
import type { Learner } from "../contract/learner.js";
import { asPlainText } from "../words/foreign.js";
import { localNumber } from "../words/money.js";
import type { Subject } from "../words/subject.js";
import { askedOf } from "./asked.js";
import type { Library } from "./library.js";
import { words } from "./words.js";

let known: { learner: Learner; library: Library; list: ReturnType<Library["priceList"]> } | undefined;

/** The price list of a learner, kept for as long as it is the same one. */
function priceListOf(library: Library, learner: Learner) {
  if (known?.learner !== learner || known.library !== library)
    known = { learner, library, list: library.priceList({ learner }) };
  return known.list;
}

/** What each item would cost this learner, from the least to the most, as far as schemes certainly price it; and that it may be another, if so. */
export function pricesByItem(
  library: Library,
  subject: Subject,
  learner: Learner,
): ReadonlyMap<string, string> {
  const { say, amount, locale } = subject;
  const texts = priceListOf(library, learner).flatMap(({ item, schemes }): [string, string][] => {
    const dues = schemes.flatMap((line) => (line.status === "priced" ? [line.learnerDue] : []));
    const isOpen = schemes.some(({ status }) => status === "undetermined");
    const least = Math.min(...dues);
    const most = Math.max(...dues);
    if (dues.length === 0) return [[item, isOpen ? words.open[locale] : say.notFunded]];
    const price = least === most ? amount(least) : say.fromTo(amount(least), amount(most));
    const each = `${price}${perMeasure(library, subject, item, schemes[0])}`;
    return [[item, isOpen ? words.orOpen[locale](each) : each]];
  });
  return new Map(texts);
}

/** For how much of a measure that is asked: a list prices the least that it may be. */
function perMeasure(
  { tariff }: Library,
  { measure, locale }: Subject,
  item: string,
  line: LineOutcome | undefined,
): string {
  const given = { ...line } as Record<string, unknown>;
  return askedOf(tariff, { item })
    .map(
      (name) =>
        ` / ${given[name] === 1 ? "" : `${localNumber(Number(given[name]), locale)}\u00A0`}${asPlainText(measure(name))}`,
    )
    .join("");
}

/** What one item would cost this learner under one scheme; nothing where that depends on numbers. */
export function priceUnder(
  library: Library,
  subject: Subject,
  learner: Learner,
  item: string,
  scheme: string,
): string {
  const { amount, say, refusal } = subject;
  const line = priceListOf(library, learner)
    .find((one) => one.item === item)
    ?.schemes.find((one) => one.scheme === scheme);
  if (!line) return "";
  if (line.status === "priced")
    return `${amount(line.learnerDue)}${perMeasure(library, subject, item, line)}`;
  if (line.status === "undetermined") return say.notKnownYet;
  return asPlainText(line.reasons.some(({ code }) => code === "item-not-eligible") ? refusal : say.notFunded);
}
