/** A request that cannot be priced: what to do about it, and what to type. */
import { type Issue, type PricingError, pathText } from "../contract/issue.js";
import type { Fact, Tariff } from "../contract/tariff.js";
import type { LocalizedText } from "../contract/text.js";
import { type Candidates, didYouMean } from "../shape/did-you-mean.js";
import { isOptionsFact } from "../shape/facts.js";
import { own, ownEntry } from "../shape/own.js";
import { sentencesAbout } from "../words/explain-issues.js";
import type { Locale } from "../words/locale.js";
import { NONE, plain } from "./aliases.js";
import type { CommandName } from "./commands.js";
import { wordsIn } from "./words/words.js";

/** A malformed request: where it comes from, and what is wrong with it. */
interface Malformed {
  readonly issues: readonly Issue[];
  readonly command: CommandName;
  readonly tariff: Tariff;
  /** Absent: it is written out. */
  readonly file: string | undefined;
  readonly args: readonly string[];
}

const known = new WeakMap<object, Malformed>();

export function malformed(error: PricingError, about: Omit<Malformed, "issues">): PricingError {
  known.set(error, { ...about, issues: error.issues });
  return error;
}

export const malformedIn = (thrown: unknown): Malformed | undefined => known.get(Object(thrown));

/** One line an issue: in a file, where; what is wrong; what to type, where that is not what it is called. */
export function malformedLines(
  { issues: found, command, tariff, file, args }: Malformed,
  locale: Locale,
): readonly string[] {
  // In a file may be something else altogether.
  const isStrange =
    file !== undefined && found.some(({ path, code }) => path.length === 0 && code === "wrong-type");
  if (isStrange) return [`${file} – ${wordsIn(locale).notARequest(command)}`];
  const issues = found.map((issue) => withHint(tariff, issue));
  return sentencesAbout(tariff, issues, locale).map(({ text }, index) => {
    const issue = issues[index] as Issue;
    const where =
      file === undefined ? "" : `${[file, pathText(issue.path, "")].filter(Boolean).join(", ")} – `;
    const typed = toType(tariff, issue, file === undefined ? args : [], locale);
    return `${where}${text}${typed === undefined ? "" : ` ${typed}`}`;
  });
}

const CHOICES = ["unknown-item", "unknown-scheme", "unknown-choice"];

/** The core hints at ids and aliases; who types also knows what the page prints. */
function withHint(tariff: Tariff, issue: Issue): Issue {
  const { code, received, didYouMean: near, path } = issue;
  if (near !== undefined || !CHOICES.includes(code) || !received.startsWith('"')) return issue;
  const fact = path[0] === "learner" ? ownEntry(tariff, "facts", String(path[1])) : undefined;
  const candidates =
    code === "unknown-item"
      ? labelled(tariff.items, ({ label }) => label)
      : code === "unknown-scheme"
        ? labelled(tariff.schemes, ({ label }) => label)
        : fact && isOptionsFact(fact)
          ? [...labelled(fact.options, (label) => label), ...NONE]
          : path[0] === "schemes"
            ? labelled(tariff.schemes, ({ label }) => label)
            : [];
  const meant = didYouMean(plain(String(JSON.parse(received))), candidates);
  return meant === undefined ? issue : { ...issue, didYouMean: meant };
}

const labelled = <V>(
  entries: Readonly<Record<string, V>>,
  labelOf: (entry: V) => LocalizedText,
): Candidates =>
  Object.entries(entries).flatMap(([id, entry]) => {
    const label = labelOf(entry);
    const texts = typeof label === "string" ? [label] : [label.fr, label.en];
    return [id, ...texts].map((text) => [plain(text), id] as const);
  });

/** The most names that a line lists. */
const MOST = 12;

function toType(tariff: Tariff, issue: Issue, args: readonly string[], locale: Locale): string | undefined {
  const { typed, typedItem } = wordsIn(locale);
  const { didYouMean: near, path, code, bounds } = issue;
  const last = path.at(-1);
  const [group, index] = path;
  if (near !== undefined) return typed([near]);
  if (code === "unknown-item" || (code === "required" && last === "item")) return typedItem;
  const ids = idsAt(tariff, issue);
  if (ids.length > 0 && ids.length <= MOST) return typed(ids);
  const arg = typeof index === "number" && group !== "learner" ? args[index] : undefined;
  const isMeasure = code === "required" && ownEntry(tariff, "measures", String(last)) !== undefined;
  return isMeasure && arg !== undefined
    ? typed([`${withoutBareParts(arg, group)}:${last}=${bounds?.min ?? 1}`])
    : undefined;
}

/** An argument without what has no name: `recall-exam:region`, of which `recall-exam:region:6` was typed. */
const withoutBareParts = (arg: string, group: Issue["path"][number] | undefined) =>
  arg
    .split(":")
    .filter((part, index) => index < (group === "items" ? 1 : 2) || part.includes("="))
    .join(":");

/** The ids to choose from. */
function idsAt(tariff: Tariff, { path, code }: Issue): readonly string[] {
  const [group, name] = path;
  const isOpen = code === "required" || code === "unknown-choice" || code === "wrong-type";
  if (code === "unknown-scheme" || (isOpen && path.at(-1) === "scheme")) return Object.keys(tariff.schemes);
  if (group === "schemes" && isOpen) return Object.keys(tariff.schemes);
  if (group === "budgets" && code === "unknown-key") return Object.keys(tariff.schemes);
  if (group !== "learner") return [];
  const facts = own(tariff, "facts") ?? {};
  if (code === "unknown-key") return Object.keys(facts);
  const fact: Fact | undefined = own(facts, String(name));
  return isOpen && fact && isOptionsFact(fact) ? [...Object.keys(fact.options), "none"] : [];
}
