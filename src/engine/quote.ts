import type { PricedLine, Quote, UndeterminedLine, UndeterminedQuote } from "../contract/answer.js";
import type { Cents } from "../contract/money.js";
import type { CompiledFee, FeeDue } from "./annual-fee.js";
import { capReasons } from "./cap.js";
import type { CompiledTariff } from "./compile.js";
import { mergeDependences } from "./dependence.js";
import { dueFor, feeOf, type QuoteFee, settledFee } from "./fee-of-quote.js";
import { factsThatMatter, type Learners, possibleLearners } from "./learners.js";
import { type DecidedLines, decideLines, isSame } from "./line.js";
import type { LineAmounts } from "./line-amounts.js";
import { notesOn } from "./notes.js";
import { payers } from "./payers.js";
import type { ReadLearner, ReadLine, ReadRequest } from "./request.js";

/**
 * Answers a request that has been read: whether each line is eligible and what it comes to, the annual
 * fee, who pays, and what to know. Missing facts are never guessed: the same decisions are made for
 * every kind of learner that they leave possible.
 */
export function quoteRequest(tariff: CompiledTariff, { learner, lines, annualFee }: ReadRequest): Quote {
  const { id, edition } = tariff;
  const fee = feeOf(lines, annualFee);
  const learners = learnersForQuote(tariff, learner, lines, fee.entries);
  const decided = decideLines(tariff, lines, learner, learners, capReasons(tariff.columns, lines));
  const { outcomes, isRefused } = decided;
  if (isRefused) {
    const notes = notesOn(tariff, lines, decided, "open");
    return { status: "ineligible", tariff: id, edition, lines: outcomes, notes };
  }
  const open = learners.kinds.length > 1 ? openOutcome(tariff, learners, decided, fee) : undefined;
  if (open) {
    const { missing, learnerRange } = open;
    const notes = notesOn(tariff, lines, decided, learnerRange ? fee.status : "open");
    const openLines = outcomes as (PricedLine | UndeterminedLine)[];
    return {
      status: "undetermined",
      tariff: id,
      edition,
      lines: openLines,
      missing,
      learnerRange,
      notes,
    };
  }
  // What is missing makes no difference, so any kind of learner will do.
  const due = dueFor(tariff.fee, fee, learners.kinds[0]);
  const shares = payers(tariff.columns, lines, decided.amounts, due.due);
  return {
    status: "priced",
    tariff: id,
    edition,
    lines: outcomes as PricedLine[],
    annualFee: settledFee(fee, due),
    learnerDue: shares[0].due,
    payers: shares,
    notes: notesOn(tariff, lines, decided, fee.status),
  };
}

const NONE_OPEN: Learners["open"] = [];

/** The kinds of learner that the known facts leave possible, so far as these lines and this fee can tell them apart. */
function learnersForQuote(
  { criteria }: CompiledTariff,
  learner: ReadLearner,
  lines: readonly ReadLine[],
  entries: readonly CompiledFee[],
): Learners {
  if (learner.open === 0) return { kinds: [learner.known], open: NONE_OPEN };
  const priced = [...lines.map(({ cell }) => cell), ...entries];
  return possibleLearners(criteria, learner, mergeDependences(priced.map(({ dependence }) => dependence)));
}

/** What is open because facts that matter are missing; nothing, if the outcome is the same for every kind of learner. */
function openOutcome(
  tariff: CompiledTariff,
  learners: Learners,
  { amounts, open }: DecidedLines,
  fee: QuoteFee,
): Pick<UndeterminedQuote, "missing" | "learnerRange"> | undefined {
  const { kinds } = learners;
  const fees = kinds.map((kind) => dueFor(tariff.fee, fee, kind));
  const isRefused = kinds.map((_, kind) => open.some((line) => line[kind] === undefined));
  if (isRefused.every(Boolean)) return { missing: [], learnerRange: null };
  const missing = factsThatMatter(learners, (one, other) => {
    if (isRefused[one] || isRefused[other])
      return open.every((line) => (line[one] === undefined) === (line[other] === undefined));
    const [fee, otherFee] = [fees[one] as FeeDue, fees[other] as FeeDue];
    return (
      fee.due === otherFee.due &&
      fee.exception === otherFee.exception &&
      open.every((line) => isSame(line[one], line[other]))
    );
  });
  if (missing.length === 0) return undefined;
  if (isRefused.some(Boolean)) return { missing, learnerRange: null };
  const known = sumOf(amounts.filter((line) => line !== undefined));
  const totals = fees.map(
    ({ due }, kind) => sumOf(open.map((line) => line[kind] as LineAmounts)) + known + due,
  );
  return { missing, learnerRange: { min: Math.min(...totals), max: Math.max(...totals) } };
}

const sumOf = (lines: readonly LineAmounts[]): Cents =>
  lines.reduce((sum, { learnerDue }) => sum + learnerDue, 0);
