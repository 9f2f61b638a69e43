import type { Learner } from "../contract/learner.js";
import type { Line, QuoteRequest } from "../contract/request.js";
import { addOwn } from "../shape/own.js";
import type { Criteria } from "./criteria.js";
import type { ReadLearner, ReadLine, ReadRequest } from "./request.js";

/** A request that has been read, as it was given: a fresh copy, without what was absent. */
export function asGiven(criteria: Criteria, { learner, lines, annualFee }: ReadRequest): QuoteRequest {
  const request = { learner: knownAnswers(criteria, learner), lines: lines.map(lineAsGiven) };
  return annualFee === undefined ? request : { ...request, annualFee };
}

/** Keys are added one by one: a copy of what is mostly absent takes longer. */
function lineAsGiven({ cell, measures, semester, ref }: ReadLine): Line {
  const line: Record<string, unknown> = { item: cell.row.id, scheme: cell.column.id };
  for (const { name } of cell.asked) addOwn(line, name, measures[name]);
  if (semester !== undefined) addOwn(line, "semester", semester);
  if (ref !== undefined) addOwn(line, "ref", ref);
  return line as unknown as Line;
}

/** The answers that were given. */
export function knownAnswers({ facts }: Criteria, { answers }: ReadLearner): Learner {
  const known: Record<string, unknown> = {};
  for (const [place, { name }] of facts.entries())
    if (answers[place] !== undefined) addOwn(known, name, answers[place]);
  return known as Learner;
}
