import type { Fact, Group, Price, Profile } from "../../contract/tariff.js";
import { compileCriterion } from "../../engine/criterion.js";
import { allPrices, formOf, multipliedIn, quantitiesIn } from "../../price/form.js";
import { resolveBounds } from "../../shape/asked.js";
import type { Cursor } from "../../shape/cursor.js";
import { isNumberFact, isOptionList, isOptionsFact } from "../../shape/facts.js";
import type { Draft } from "./draft.js";
import type { PossibleLine } from "./lines.js";

/** As many as a set of bits can tell apart. */
const MAX_FACTS = 31;
const MAX_SCHEMES = 30;
const MAX_CRITERIA = 31;

/** While nothing is known of a learner, every kind of learner is looked at. */
const MAX_KINDS = 4_096;

/** Refuses what would take too long to weigh. */
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
  const prices = changingPrices(draft, lines);
  let kinds = 1;
  for (const [name, fact] of facts)
    if (fact) kinds *= countKinds(name, fact, [...(criteria.get(name)?.values() ?? [])], prices);
  check("facts", kinds, MAX_KINDS, "kinds", "The facts distinguish too many kinds of learner");
}

/** All prices that are no plain amounts, with those inside them, each once. */
function changingPrices({ annualFee, reductions }: Draft, lines: readonly PossibleLine[]): readonly Price[] {
  const outer = [
    ...lines.map(({ price }) => price),
    ...(annualFee?.due ?? []).map(({ price }) => price),
    ...reductions.flatMap((reduction) => reduction?.price ?? []),
  ].filter((price) => typeof price !== "number");
  return [...new Set(outer)].flatMap(allPrices);
}

/** Where prices change with a number about the learner, each place once; a clamp takes hold in two that are not known yet. */
function cutsWith(name: string, prices: readonly Price[]): readonly (number | string)[] {
  return prices.flatMap((price): (number | string)[] => {
    const form = formOf(price);
    switch (form.kind) {
      case "bands":
        return form.price.by === name ? form.price.bands.slice(1).map(({ from }) => from) : [];
      case "rate":
        return form.price.per === name ? [form.price.after ?? [], form.price.upTo ?? []].flat() : [];
      case "clamp": {
        const text = JSON.stringify(price);
        return quantitiesIn(price).includes(name) ? [`least ${text}`, `most ${text}`] : [];
      }
      default:
        return [];
    }
  });
}

/** Whether a price rises with a number, so that the last of each stretch is another kind than the first. */
const isRatedBy = (name: string, prices: readonly Price[]): boolean =>
  prices.some((price) => multipliedIn(price) === name);

type ProfileCriterion = Profile[string];

/** The different criteria of all groups, by fact. */
function criteriaOf(groups: readonly (Group | undefined)[]): Map<string, Map<string, ProfileCriterion>> {
  const found = new Map<string, Map<string, ProfileCriterion>>();
  for (const group of groups)
    for (const profile of [...(group?.anyOf ?? []), ...(group?.noneOf ?? [])])
      for (const [name, criterion] of Object.entries(profile)) {
        const ofFact = found.get(name) ?? new Map<string, ProfileCriterion>();
        found.set(name, ofFact.set(compileCriterion(criterion).key, criterion));
      }
  return found;
}

/** How many kinds of answer to a fact the criteria and the prices can tell apart, at most. */
function countKinds(
  name: string,
  fact: Fact,
  criteria: readonly ProfileCriterion[],
  prices: readonly Price[],
): number {
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
  const cuts = [...ends, ...cutsWith(name, prices)].filter(
    (cut) => typeof cut === "string" || (cut !== undefined && cut > min && cut <= max),
  );
  return (1 + new Set(cuts).size) * (isRatedBy(name, prices) ? 2 : 1);
}
