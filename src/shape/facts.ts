import type { Fact, NumberFact, OptionsFact } from "../contract/tariff.js";

/** The keys of a fact tell its kind. */
export const isOptionsFact = (fact: Fact): fact is OptionsFact => Object.hasOwn(fact, "options");

export const isNumberFact = (fact: Fact): fact is NumberFact => Object.hasOwn(fact, "min");
