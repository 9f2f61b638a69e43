import { shortened } from "../contract/issue.js";
import { isNumberFact, isOptionsFact } from "../shape/facts.js";
import { MAX_LINES } from "../shape/limits.js";
import { ownEntry } from "../shape/own.js";
import type { Locale } from "../words/locale.js";
import { factKey } from "./address.js";
import { attempt } from "./answers.js";
import { withoutSignsBehind } from "./behind.js";
import { type BudgetMeasure, budgetable, budgetMeasures } from "./budgets.js";
import type { Library } from "./library.js";
import { factNames } from "./questions.js";
import { type BadPart, readEntry } from "./read-entry.js";
import { type Budgets, type Entry, firstLineOf, type State } from "./state.js";
import { decoded, fieldsIn, numberIn, unescaped, wholeDecoded } from "./unescape.js";
import { words } from "./words.js";

/** A link as far as it is good, and what is not. */
export interface ReadAddress {
  readonly state: State;
  readonly problems: readonly string[];
}

/** More than a basket of a thousand lines can need. */
const MOST_PARTS = 2_500;
const MOST_CHARACTERS = 300_000;

/** Keys that those who count visitors hang behind a link. */
const COUNTERS = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id)$/;

export function readAddress(library: Library, fragment: string, locale: Locale): ReadAddress {
  const problems: string[] = [];
  const parts = withoutSignsBehind(wholeDecoded(fragment.slice(0, MOST_CHARACTERS)))
    .replaceAll("&amp;", "&")
    .split("&");
  if (fragment.length > MOST_CHARACTERS || parts.length > MOST_PARTS) problems.push(words.tooLong[locale]);
  const draft = {
    learner: {} as Record<string, unknown>,
    lines: [] as Entry[],
    aside: [] as Entry[],
    budgets: {} as Budgets,
  };
  const fees: { line?: "already-paid"; aside?: "already-paid" } = {};
  const seen = new Set<string>();
  const facts = new Map(factNames(library).map((name) => [factKey(name), name]));
  let isCheapest = false;
  const tell = ({ part, hint }: BadPart) =>
    problems.push(words.badPart[locale](shortened(decoded(part)), hint));

  for (const part of parts.slice(0, MOST_PARTS)) {
    const [key = "", ...rest] = part.split("=");
    const value = unescaped(rest.join("="));
    if (part === "" || COUNTERS.test(key)) continue;
    if (key === "line" || key === "aside") {
      const entries = key === "line" ? draft.lines : draft.aside;
      const { entry, bad } = readEntry(library, value.split(":"));
      if (entry && firstLineOf(entries, entries.length) + entry.count <= MAX_LINES) entries.push(entry);
      else if (entry) tell({ part });
      bad.forEach(tell);
    } else if (key === "budget") readBudget(value);
    else if (seen.has(key)) tell({ part });
    else if (key === "annualFee" || key === "asideFee") readFee(key, value, part);
    else if (key === "choice" && value === "cheapest") isCheapest = true;
    else {
      const fact = facts.get(key);
      if (fact === undefined) tell({ part });
      else readFact(fact, value);
    }
    seen.add(key);
  }

  function readFee(key: "annualFee" | "asideFee", value: string, part: string) {
    if (value === "already-paid") fees[key === "annualFee" ? "line" : "aside"] = value;
    else if (value !== "due") tell({ part });
  }

  function readFact(name: string, value: string) {
    const { answer, bad } = readAnswer(library, name, value);
    if (answer !== undefined) draft.learner[name] = answer;
    bad.forEach(tell);
  }

  function readBudget(value: string) {
    const [scheme = "", ...fields] = value.split(":");
    if (!budgetable(library.tariff).includes(scheme) || Object.hasOwn(draft.budgets, scheme)) {
      tell({ part: `budget=${value}` });
      return;
    }
    for (const [measure, limit] of fieldsIn(fields)) {
      const isKnown = budgetMeasures(library.tariff).includes(measure as BudgetMeasure);
      const isSaid = Object.hasOwn(draft.budgets[scheme] ?? {}, measure);
      if (isKnown && !isSaid && Number.isSafeInteger(limit) && (limit as number) >= 0) {
        draft.budgets = {
          ...draft.budgets,
          [scheme]: { ...draft.budgets[scheme], [measure]: limit as number },
        };
      } else tell({ part: `${scheme}:${measure}=${limit}` });
    }
  }

  const state: State = {
    learner: draft.learner as State["learner"],
    basket: { entries: draft.lines, annualFee: fees.line },
    ...(draft.aside.length > 0 && { aside: { entries: draft.aside, annualFee: fees.aside } }),
    budgets: draft.budgets,
    ...(isCheapest && { isCheapest }),
  };
  return { state, problems: shortList(problems, locale) };
}

/** An answer to a question as far as it is one: of several options, those that are. */
function readAnswer(
  library: Library,
  name: string,
  value: string,
): { answer?: unknown; bad: readonly BadPart[] } {
  const fact = ownEntry(library.tariff, "facts", name);
  const options = fact && isOptionsFact(fact) ? fact.options : undefined;
  const given = value === "" ? [] : value.split(",");
  const answer = options ? given : fact && isNumberFact(fact) ? numberIn(value) : (YES_OR_NO[value] ?? value);
  const { issues } = attempt(() => library.eligibility({ learner: { [name]: answer } } as never));
  if (issues.length === 0) return { answer, bad: [] };
  const bad = issues.map(({ path: [, , index], didYouMean }) => ({
    part: typeof index === "number" ? String(given[index]) : `${name}=${value}`,
    hint: didYouMean,
  }));
  const good = options ? [...new Set(given)].filter((one) => Object.hasOwn(options, one)) : [];
  return { ...(good.length > 0 && { answer: good }), bad };
}

const YES_OR_NO: Readonly<Record<string, boolean | undefined>> = Object.assign(Object.create(null), {
  yes: true,
  no: false,
});

/** The most problems that are told one by one. */
const MOST_TOLD = 8;

function shortList(problems: readonly string[], locale: Locale): string[] {
  const all = [...new Set(problems)];
  return all.length <= MOST_TOLD
    ? all
    : [...all.slice(0, MOST_TOLD), words.more[locale](all.length - MOST_TOLD)];
}
