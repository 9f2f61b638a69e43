import type { Fact, NumberFact, OptionsFact, Profile } from "../contract/tariff.js";

/** The keys of a fact tell its kind. */
export const isOptionsFact = (fact: Fact): fact is OptionsFact => Object.hasOwn(fact, "options");

export const isNumberFact = (fact: Fact): fact is NumberFact => Object.hasOwn(fact, "min");

/** A criterion on options is a list of them. */
export const isOptionList = (criterion: Profile[string]): criterion is readonly string[] =>
  Array.isArray(criterion);
