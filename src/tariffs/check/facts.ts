import type { Fact, NumberFact, NumberRange, Profile } from "../../contract/tariff.js";
import { resolveBounds } from "../../shape/asked.js";
import type { Cursor } from "../../shape/cursor.js";
import { isNumberFact, isOptionList, isOptionsFact } from "../../shape/facts.js";
import { checkBounds } from "./bounds.js";
import type { Draft } from "./draft.js";
import { checkDeclared, checkListed, checkOneOf, contradict } from "./references.js";

/** The bounds of the facts that are numbers. */
export function checkFacts(draft: Draft, at: Cursor): void {
  for (const [name, fact] of draft.facts)
    if (fact && isNumberFact(fact)) checkBounds(fact, at.in("facts").in(name));
}

/** Each criterion asks of a fact what can be answered to it. */
export function checkGroups(draft: Draft, at: Cursor): void {
  for (const [id, group] of draft.groups)
    for (const list of ["anyOf", "noneOf"] as const)
      for (const [index, profile] of (group?.[list] ?? []).entries())
        checkProfile(profile, draft, at.in("groups").in(id).in(list).in(index));
}

function checkProfile(profile: Profile, draft: Draft, at: Cursor): void {
  for (const [name, criterion] of Object.entries(profile)) {
    const fact = draft.facts.get(name);
    if (fact) checkCriterion(name, criterion, fact, at.in(name));
    else checkDeclared(name, "facts", draft, at.in(name));
  }
}

function checkCriterion(name: string, criterion: Profile[string], fact: Fact, at: Cursor): void {
  const refuse = (is: string, expected: string) =>
    at.report({ code: "wrong-type", rule: `\`${name}\` ${is}`, expected, received: criterion });
  if (isOptionsFact(fact)) {
    if (typeof criterion !== "object" || !isOptionList(criterion))
      refuse("is a choice of options", "a list of options");
    else {
      const options = Object.keys(fact.options);
      checkListed(criterion, (id, inside) => checkOneOf(id, options, "option", inside), at);
    }
  } else if (isNumberFact(fact)) {
    if (typeof criterion !== "object" || isOptionList(criterion))
      refuse("is a number", "an object with `from`, `below`");
    else checkRange(criterion, fact, at);
  } else if (typeof criterion !== "boolean") refuse("is yes or no", "true or false");
}

function checkRange(range: NumberRange, fact: NumberFact, at: Cursor): void {
  const { from, below } = range;
  const { min, max } = resolveBounds(fact);
  if (from === undefined && below === undefined)
    at.report({
      code: "required",
      rule: "A range needs a beginning or an end",
      expected: "`from`, `below` or both",
      received: range,
    });
  else if (from !== undefined && below !== undefined && from >= below)
    contradict(at, "No number lies in this range", "`from` less than `below`", `${from} to ${below}`);
  else if (min > max)
    return; // Reported with the bounds themselves.
  else if (from !== undefined && from > max)
    contradict(at, "No answer lies in this range", `some of ${min} to ${max}`, from);
  else if (below !== undefined && below <= min)
    contradict(at, "No answer lies in this range", `some of ${min} to ${max}`, below);
}
