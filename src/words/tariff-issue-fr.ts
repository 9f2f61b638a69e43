/** What is wrong with a tariff, in French. */
import { grouped } from "../shape/readers/number.js";
import type { TableIssue } from "../tariffs/table/report.js";
import { upperFirst } from "./issues/letters.js";
import { cite } from "./locale.js";
import { PHRASES } from "./tariff-phrases-fr.js";

/** In one sentence: what is wrong, what was found, what to do. */
export function tariffIssueFr(issue: TableIssue): string {
  const { rule, advice } = partsOf(issue);
  // That something is a number is news only to who gave something else.
  const isNews = issue.code === "wrong-type" || !rule.endsWith(" is a number");
  const what = (isNews && phrase("rule", rule)) || WHAT[issue.code](issue);
  const todo = phrase("advice", advice);
  const near = issue.didYouMean === undefined ? "" : ` Vouliez-vous dire ${issue.didYouMean} ?`;
  return `${what}${found(issue)}${todo === undefined ? "" : `. ${upperFirst(todo)}`}.${near}`;
}

/** The core says: {rule}: give {expected}. Got {received}. Or else it advises something. */
function partsOf({ message, expected, received }: TableIssue): Readonly<Record<"rule" | "advice", string>> {
  const [said = ""] = message.split(`. Got ${received}.`);
  const regular = `: give ${expected}`;
  if (said.endsWith(regular)) return { rule: said.slice(0, -regular.length), advice: expected };
  const colon = said.lastIndexOf(": ");
  return { rule: said.slice(0, Math.max(colon, 0)), advice: said.slice(colon + 2) };
}

/** Names in the core's quotation marks, one of them with its title; days; numbers. */
const SLOT =
  /`[^`]*` \(.*\)$|\d{4}-\d{2}-\d{2}|`[^`]*`(?:, `[^`]*`)*(?:, …)?|-?\d(?:[\d,.]*\d)?(?:e[+-]?\d+)?/g;

function phrase(kind: keyof typeof PHRASES, text: string): string | undefined {
  const known = PHRASES[kind];
  const key = text
    .replace(/^A rate per .* needs an item that .*/, "A rate needs its measure")
    .replace(SLOT, "{}");
  if (!Object.hasOwn(known, key)) return undefined;
  const slots = (text.match(SLOT) ?? []).values();
  return known[key]?.replace(/\{\}/g, () => slotFr(slots.next().value ?? ""));
}

/** Names as they are typed; numbers with their thousands and decimals as in French. */
function slotFr(slot: string): string {
  if (slot.startsWith("`") || /^\d{4}-/.test(slot))
    return slot.replaceAll("`", "").replaceAll(/ (?=[\p{Sc}%])/gu, "\u00A0");
  return grouped(slot).replaceAll(",", "\u202F").replace(".", ",").replace("-", "−");
}

/** What stood there, unless it is nothing, or the name that the place bears. */
function found({ code, received }: TableIssue): string {
  if (received === "nothing" || code === "required" || code === "unknown-key") return "";
  const text = received.startsWith('"') ? String(JSON.parse(received)) : undefined;
  // What was worked out comes in the core's words, what somebody has written in their own.
  const isOurs = text === undefined || ["contradiction", "out-of-range", "too-many"].includes(code);
  const told = isOurs ? phrase("received", text ?? received) : undefined;
  return ` (reçu : ${told ?? (text === undefined ? numberFr(received) : citeFr(text))})`;
}

const citeFr = (text: string) => (text.trim() === "" ? "un texte vide" : cite(text, "fr"));

const numberFr = (received: string) => (/^-?\d/.test(received) ? slotFr(received) : received);

const isCell = ({ line, path }: TableIssue) => line !== undefined && path.length > 2;

/** By code, for what the phrases of the core do not say better. */
// biome-ignore format: one sentence, one line
const WHAT: Readonly<Record<TableIssue["code"], (issue: TableIssue) => string>> = {
  required:           (issue) => isCell(issue) ? "cette cellule est vide" : issue.line === undefined ? "il manque quelque chose ici" : "il manque une ligne ou une colonne",
  "unknown-key":      (issue) => issue.line === undefined ? "ce nom n'est pas prévu ici" : "cette cellule n'est dans aucune colonne",
  "wrong-type":       (issue) => isCell(issue) ? "cette cellule n'a pas pu être lue" : "cela ne convient pas",
  "unknown-item":     () => "cet intitulé n'est pas dans le tarif",
  "unknown-scheme":   () => "cette colonne n'est pas dans le tarif",
  "unknown-choice":   () => "ce choix n'existe pas",
  "duplicate-choice": () => "cela figure deux fois",
  "out-of-range":     () => "ce nombre ne convient pas",
  "not-applicable":   () => "cela n'est pas demandé ici",
  "too-few":          () => "il n'y en a pas assez",
  "too-many":         () => "il y en a trop",
  "too-long":         () => "ce texte est trop long",
  "ill-formed-text":  () => "un caractère de ce texte est incomplet",
  unreadable:         (issue) => issue.line === undefined ? "cela n'a pas pu être lu" : "une cellule entre guillemets n'en a qu'un",
  "search-too-large": () => "il y a trop de possibilités",
  "unknown-id":       () => "ce nom n'est pas déclaré dans le tarif",
  "bad-id":           () => "cela ne peut pas servir de nom",
  "reserved-id":      () => "ce nom a déjà un sens",
  contradiction:      () => "cela contredit une autre partie du tarif",
  "more-issues":      () => "il y a d'autres problèmes : corrigez d'abord ceux-ci",
};
