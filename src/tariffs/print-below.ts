/** What stands below a table: what changes its prices, and who pays in which order. */
import type { Price, Reduction, Scheme, Scope, Share, Tariff } from "../contract/tariff.js";
import type { LocalizedText } from "../contract/text.js";
import { compileScopes } from "../engine/scopes.js";
import { MARKS } from "../price/marks.js";
import { own, ownEntry } from "../shape/own.js";
import { languageOf, type Printer } from "./print.js";
import { sectionHeadings, titlesOf } from "./titles.js";

// biome-ignore format: one language, one line
const WORDS = {
  fr: { instead: "au lieu du prix", all: "tout", rest: "le reste", ofPrice: "du prix", ofRest: "du reste", atMost: "au plus" },
  en: { instead: "instead of the price", all: "all", rest: "the rest", ofPrice: "of the price", ofRest: "of the rest", atMost: "at most" },
} as const;

const LEARNER: LocalizedText = { fr: "Vous", en: "You" };

/** Each reduction and surcharge in its order: its words, how much, for whom, on what. */
export function printReductions(tariff: Tariff, printer: Printer): readonly string[] {
  return (own(tariff, "reductions") ?? []).map((reduction) =>
    [printReduction(tariff, reduction, printer), ...scopeNames(tariff, reduction, printer)].join(" · "),
  );
}

/** Those that change the price of a cell, then who pays it in which order, if several do. */
export function printBelow(
  tariff: Tariff,
  item: string,
  scheme: string,
  printer: Printer,
): readonly string[] {
  const reductions = own(tariff, "reductions") ?? [];
  const scopes = compileScopes(tariff);
  const numbers = reductions.map((reduction) => scopes.numberOf(reduction));
  const isIn = scopes.of(item, scheme);
  return [
    ...reductions
      .filter((_, index) => isIn[numbers[index] as number])
      .map((reduction) => printReduction(tariff, reduction, printer)),
    ...printPayers(tariff, scheme, printer),
  ];
}

/** « 10 % de réduction pour le deuxième enfant inscrit : −10 % (min 76 €) · pour le deuxième enfant inscrit » */
function printReduction(tariff: Tariff, reduction: Reduction, printer: Printer): string {
  const { text, money, group } = printer;
  const { colon } = MARKS[languageOf(tariff)];
  const label = ownEntry(tariff, "words", reduction.code);
  const name = label === undefined ? reduction.code : text(label).replace(/\.$/, "");
  const bounds = (["atLeast", "atMost"] as const).flatMap((bound) => {
    // No price is below 0 anyway.
    const cents = own(reduction, bound) || undefined;
    return cents === undefined ? [] : [`${bound === "atLeast" ? "min" : "max"} ${money(cents)}`];
  });
  const change = `${printChange(tariff, reduction, printer)}${bounds.length > 0 ? ` (${bounds.join(", ")})` : ""}`;
  const who = own(reduction, "for");
  return [`${name}${colon}${change}`, ...(who === undefined ? [] : [group(who)])].join(" · ");
}

function printChange(tariff: Tariff, reduction: Reduction, { money, percentage, price }: Printer): string {
  const [percent, cents, instead] = [
    own(reduction, "percent"),
    own(reduction, "cents"),
    own(reduction, "price"),
  ];
  if (percent !== undefined) return `${sign(percent)}${percentage(Math.abs(percent))}`;
  if (cents !== undefined) return `${sign(cents)}${money(Math.abs(cents))}`;
  return `${price(instead as Price)} ${WORDS[languageOf(tariff)].instead}`;
}

const sign = (amount: number) => (amount < 0 ? "−" : "+");

/** The rows and columns of a scope, by what they are called; nothing if it is any line. */
function scopeNames(tariff: Tariff, scope: Scope, { text }: Printer): readonly string[] {
  const language = languageOf(tariff);
  const titles = titlesOf(tariff, language);
  const { schemes } = tariff;
  return [
    (own(scope, "items") ?? []).map((id) => titles.get(id) as string),
    (own(scope, "sections") ?? []).map((id) => sectionHeadings(tariff, id, language).join(", ")),
    (own(scope, "schemes") ?? []).map((id) => text((schemes[id] as Scheme).label)),
  ].flatMap((names) => (names.length > 0 ? [names.join(", ")] : []));
}

/** Who pays under a scheme, one after the other; nothing unless its payers are listed. */
export function printPayers(tariff: Tariff, scheme: string, printer: Printer): readonly string[] {
  const paidBy = (tariff.schemes[scheme] as Scheme).paidBy;
  if (typeof paidBy !== "object") return [];
  const isAll = (share: Share) => percentOf(share) === 100 && own(share, "atMost") === undefined;
  const shares: readonly Share[] = paidBy.some(isAll) ? paidBy : [...paidBy, { payer: "learner" }];
  const { colon } = MARKS[languageOf(tariff)];
  return shares.map(
    (share, index) =>
      `${index + 1}. ${payerName(tariff, share.payer, printer)}${colon}${printShare(tariff, share, index, printer)}`,
  );
}

/** All of it, whether that is written out or not. */
const percentOf = (share: Share): number => own(share, "percent") ?? 100;

/** « 80 % du reste, au plus 20 000 € » */
function printShare(tariff: Tariff, share: Share, index: number, { percentage, price }: Printer): string {
  const words = WORDS[languageOf(tariff)];
  const [percent, most] = [percentOf(share), own(share, "atMost")];
  if (percent === 100 && most === undefined) return index === 0 ? words.all : words.rest;
  return [
    ...(percent === 100 ? [] : [`${percentage(percent)} ${index === 0 ? words.ofPrice : words.ofRest}`]),
    ...(most === undefined ? [] : [`${words.atMost} ${price(most)}`]),
  ].join(", ");
}

function payerName(tariff: Tariff, payer: string, { text }: Printer): string {
  if (payer === "learner") return text(own(own(tariff, "terms") ?? {}, "learner") ?? LEARNER);
  const label = own(tariff.schemes, payer)?.label ?? ownEntry(tariff, "words", payer);
  return label === undefined ? payer : text(label);
}
