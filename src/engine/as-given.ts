import type { Learner } from "../contract/learner.js";
import type { Line, QuoteRequest } from "../contract/request.js";
import type { ReadLine, ReadRequest } from "./request.js";

/** A request that has been read, as it was given: a fresh copy, without what was absent. */
export function asGiven({ learner, lines, annualFee }: ReadRequest): QuoteRequest {
  const request = { learner: knownAnswers(learner.answers), lines: lines.map(lineAsGiven) };
  return annualFee === undefined ? request : { ...request, annualFee };
}

const lineAsGiven = ({ cell, measures, semester, ref }: ReadLine): Line => ({
  item: cell.item,
  scheme: cell.column.id,
  ...measures,
  ...(semester !== undefined && { semester }),
  ...(ref !== undefined && { ref }),
});

const knownAnswers = (answers: Learner): Learner =>
  Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined));
