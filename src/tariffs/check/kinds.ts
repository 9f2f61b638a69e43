import type { Fact, Group, Price, Profile } from "../../contract/tariff.js";
import { allPrices, formOf } from "../../price/form.js";
import { resolveBounds } from "../../shape/asked.js";
import type { Cursor } from "../../shape/cursor.js";
import { isNumberFact, isOptionsFact } from "../../shape/facts.js";
import type { Draft } from "./draft.js";
import type { PossibleLine } from "./lines.js";

/** As many as a set of bits can tell apart. */
const MAX_FACTS = 31;
const MAX_SCHEMES = 30;
const MAX_CRITERIA = 31;

/** While nothing is known of a learner, every kind of learner is looked at. */
const MAX_KINDS = 1_000;

/** What could not be weighed in good time. */
export function checkSize(draft: Draft, lines: readonly PossibleLine[], at: Cursor): void {
  const { facts, groups, schemes } = draft;
  const check = (part: string, count: number, max: number, what: string, rule: string) => {
    if (count > max)
      at.in(part).report({
        code: "too-many",
        rule,
        expected: `at most ${max} ${what}`,
        received: `${count} ${what}`,
      });
  };
  check("facts", facts.size, MAX_FACTS, "facts", `A tariff has at most ${MAX_FACTS} facts`);
  check("schemes", schemes.size, MAX_SCHEMES, "schemes", `A tariff has at most ${MAX_SCHEMES} schemes`);
  const criteria = criteriaOf([...groups.values()]);
  const count = [...criteria.values()].reduce((sum, ofFact) => sum + ofFact.size, 0);
  check(
    "groups",
    count,
    MAX_CRITERIA,
    "criteria",
    `The groups of a tariff name at most ${MAX_CRITERIA} criteria`,
  );
  let kinds = 1;
  for (const [name, fact] of facts)
    kinds *= fact ? countKinds(fact, [...(criteria.get(name)?.values() ?? [])]) + mostCuts(name, lines) : 1;
  check("facts", kinds, MAX_KINDS, "kinds", "The facts tell too many kinds of learner apart");
}

/** In how many places one price changes with a number, at most. */
const mostCuts = (name: string, lines: readonly PossibleLine[]): number =>
  lines.reduce((most, { price }) => Math.max(most, typeof price === "number" ? 0 : cutsIn(price, name)), 0);

function cutsIn(price: Price, name: string): number {
  return allPrices(price).reduce<number>((cuts, one) => {
    const form = formOf(one);
    if (form.kind === "bands" && form.price.by === name) return cuts + form.price.bands.length - 1;
    return form.kind === "rate" && form.price.per === name ? cuts + 2 : cuts;
  }, 0);
}

type ProfileCriterion = Profile[string];

/** The different criteria of all groups, by fact. */
function criteriaOf(groups: readonly (Group | undefined)[]): Map<string, Map<string, ProfileCriterion>> {
  const found = new Map<string, Map<string, ProfileCriterion>>();
  for (const group of groups)
    for (const profile of [...(group?.anyOf ?? []), ...(group?.noneOf ?? [])])
      for (const [name, criterion] of Object.entries(profile)) {
        const ofFact = found.get(name) ?? new Map<string, ProfileCriterion>();
        found.set(name, ofFact.set(signature(criterion), criterion));
      }
  return found;
}

/** Alike for criteria that say the same. */
function signature(criterion: ProfileCriterion): string {
  if (typeof criterion === "boolean") return String(criterion);
  if (isOptionList(criterion)) return JSON.stringify([...new Set(criterion)].sort());
  return `${criterion.from} to ${criterion.below}`;
}

/** How many kinds of answer the criteria on a fact can tell apart. */
function countKinds(fact: Fact, criteria: readonly ProfileCriterion[]): number {
  if (isOptionsFact(fact)) {
    const lists = criteria.flatMap((criterion) => (isOptionList(criterion) ? [criterion] : []));
    const namedIn = (option: string) => lists.map((list) => Number(list.includes(option))).join("");
    return 2 ** new Set(lists.flat().map(namedIn)).size;
  }
  if (!isNumberFact(fact)) return criteria.length > 0 ? 2 : 1;
  const { min, max } = resolveBounds(fact);
  const ends = criteria.flatMap((criterion) =>
    typeof criterion === "object" && !isOptionList(criterion) ? [criterion.from, criterion.below] : [],
  );
  return 1 + new Set(ends.filter((end) => end !== undefined && end > min && end <= max)).size;
}

const isOptionList = (criterion: ProfileCriterion): criterion is readonly string[] =>
  Array.isArray(criterion);
