import type { Fact, Profile, Tariff } from "../contract/tariff.js";
import type { LearnerKind } from "../price/amount.js";
import type { BoundedNumber } from "../price/cuts.js";
import { resolveBounds } from "../shape/asked.js";
import { isNumberFact, isOptionsFact } from "../shape/facts.js";
import { own, ownEntries } from "../shape/own.js";
import { type Criterion, compileCriterion } from "./criterion.js";
import type { Dependence } from "./dependence.js";
import type { ReadLearner } from "./request.js";

/**
 * Every condition that a tariff puts on learners, one bit for each criterion: one of these options, or a
 * number from 18 up. A learner is the set of criteria that are met.
 */
export interface Criteria {
  /** In the order in which to ask them. */
  readonly facts: readonly FactCriteria[];
  readonly group: (id: string | undefined) => GroupCriteria;
  /** A learner who gives these answers to the facts, in their order. */
  readonly learnerOf: (answers: readonly unknown[]) => ReadLearner;
}

/** The criteria on one fact. */
export interface FactCriteria {
  readonly name: string;
  /** The fact itself, as a bit. */
  readonly bit: number;
  readonly criteria: readonly FactCriterion[];
  readonly number: BoundedNumber | undefined;
  /** One answer of each kind that the criteria tell apart, as the criteria that it meets; none for numbers. */
  readonly kinds: readonly number[];
  /** The criteria that an answer meets. */
  readonly maskOf: (answer: unknown) => number;
}

interface FactCriterion extends Criterion {
  readonly fact: string;
  readonly bit: number;
}

/** Learners who match any profile of `anyOf` and none of `noneOf`. A profile is a set of criteria that must all be met. */
export interface GroupCriteria extends Dependence {
  readonly anyOf: readonly number[] | undefined;
  readonly noneOf: readonly number[];
}

const NO_CUTS: Dependence["cuts"] = () => ({ at: [], isRated: false });
const EVERYONE: GroupCriteria = { anyOf: undefined, noneOf: [], criteria: 0, facts: 0, cuts: NO_CUTS };

/** Whether a learner who meets these criteria is in a group. */
export function isIn({ anyOf, noneOf }: GroupCriteria, mask: number): boolean {
  for (const profile of noneOf) if ((mask & profile) === profile) return false;
  if (!anyOf) return true;
  for (const profile of anyOf) if ((mask & profile) === profile) return true;
  return false;
}

export function compileCriteria(tariff: Pick<Tariff, "facts" | "groups">): Criteria {
  const facts = ownEntries(tariff, "facts");
  const names = facts.map(([name]) => name);
  const known = new Map<string, FactCriterion>();
  const bitFor = ([fact, wanted]: readonly [string, Profile[string]]): number => {
    const criterion = compileCriterion(wanted);
    const key = `${fact} ${criterion.key}`;
    const bit = known.get(key)?.bit ?? 1 << known.size;
    known.set(key, { ...criterion, fact, bit });
    return bit;
  };
  const maskOf = (profile: Profile) => union(Object.entries(profile).map(bitFor));
  const groups = new Map<string, GroupCriteria>();
  for (const [id, group] of ownEntries(tariff, "groups")) {
    const anyOf = own(group, "anyOf");
    const noneOf = own(group, "noneOf") ?? [];
    const profiles = [...(anyOf ?? []), ...noneOf];
    groups.set(id, {
      anyOf: anyOf?.map(maskOf),
      noneOf: noneOf.map(maskOf),
      criteria: union(profiles.map(maskOf)),
      facts: union(
        profiles.flatMap((profile) => Object.keys(profile).map((name) => 1 << names.indexOf(name))),
      ),
      cuts: NO_CUTS,
    });
  }
  const compiled = facts.map(([name, fact], place) =>
    compileFact(
      name,
      fact,
      1 << place,
      [...known.values()].filter((one) => one.fact === name),
    ),
  );
  const hasNumbers = compiled.some(({ number }) => number);
  return {
    facts: compiled,
    group: (id) => (id === undefined ? EVERYONE : (groups.get(id) as GroupCriteria)),
    learnerOf(answers) {
      let mask = 0;
      let open = 0;
      for (let place = 0; place < compiled.length; place++) {
        const fact = compiled[place] as FactCriteria;
        const answer = answers[place];
        if (answer === undefined) open |= fact.bit;
        else mask |= fact.maskOf(answer);
      }
      const numbers = hasNumbers ? numbersIn(answers, compiled) : NO_NUMBERS;
      return { answers, known: { mask, numbers }, open };
    },
  };
}

/** All bits of several sets of bits. */
const union = (sets: readonly number[]): number => sets.reduce((all, bits) => all | bits, 0);

const NO_NUMBERS: LearnerKind["numbers"] = {};

function numbersIn(answers: readonly unknown[], facts: readonly FactCriteria[]): LearnerKind["numbers"] {
  const known = facts.flatMap(({ name, number }, place) =>
    number && answers[place] !== undefined ? [[name, answers[place]]] : [],
  );
  return Object.fromEntries(known);
}

function compileFact(
  name: string,
  fact: Fact,
  bit: number,
  criteria: readonly FactCriterion[],
): FactCriteria {
  const meets = (answer: unknown) => {
    let mask = 0;
    for (const criterion of criteria) if (criterion.isMetBy(answer)) mask |= criterion.bit;
    return mask;
  };
  const maskOf = maskReader(fact, meets);
  const number = isNumberFact(fact) ? { name, ...resolveBounds(fact) } : undefined;
  return { name, bit, criteria, number, kinds: kindsOf(fact, maskOf), maskOf };
}

/** What an answer meets, looked up where there are few answers. */
function maskReader(fact: Fact, meets: FactCriteria["maskOf"]): FactCriteria["maskOf"] {
  if (isNumberFact(fact)) return meets;
  if (!isOptionsFact(fact)) {
    const [yes, no] = [meets(true), meets(false)];
    return (answer) => (answer === true ? yes : no);
  }
  const byOption = new Map<unknown, number>(
    Object.keys(fact.options).map((option) => [option, meets([option])]),
  );
  return (answer) => {
    let mask = 0;
    for (const option of answer as readonly string[]) mask |= byOption.get(option) as number;
    return mask;
  };
}

function kindsOf(fact: Fact, maskOf: FactCriteria["maskOf"]): readonly number[] {
  if (isNumberFact(fact)) return [];
  if (!isOptionsFact(fact)) return [maskOf(true), maskOf(false)];
  // One representative of each group of options that no criterion can tell apart, in every combination.
  const kinds = new Set([0]);
  for (const mask of new Set(Object.keys(fact.options).map((option) => maskOf([option]))))
    for (const kind of [...kinds]) kinds.add(kind | mask);
  return [...kinds];
}
