import type { AnnualFee, LineOutcome, PricedLine, Quote, UndeterminedQuote } from "../answer.js";
import { factsThatMatter, isKnown, type Learner, possibleLearners } from "../learner.js";
import type { Cents } from "../money.js";
import type { QuoteRequest } from "../request.js";
import { annualFee, feeStatus, waivers } from "../rules/annual-fee.js";
import type { Column } from "../rules/basket.js";
import { capReasons } from "../rules/cap.js";
import { profilesOf, profilesOfRules } from "../rules/eligibility.js";
import { notes } from "../rules/notes.js";
import type { Tariff } from "../tariff.js";
import { basketOf, usedIn } from "./basket.js";
import { outcome } from "./line.js";
import { payers } from "./payers.js";

/** Answers a request that has been checked. Reads the tariff and the request, changes neither. */
export function quoteOf(tariff: Tariff, request: QuoteRequest): Quote {
  const { id, facts } = tariff;
  const { learner } = request;
  const basket = basketOf(tariff, request.lines);
  const used = usedIn(basket.columns);
  const status = feeStatus(request, used);
  const notesFor = (annualFee: AnnualFee["status"] | "open") =>
    notes(tariff, learner, { lines: basket.lines, columns: basket.columns, annualFee }, lines);

  const lines = outcomes(tariff, used, learner);
  if (lines.some((line) => line.status === "ineligible"))
    return { status: "ineligible", tariff: id, lines, notes: notesFor("open") };

  const schemes = used.map(({ scheme }) => scheme);
  const rows = basket.lines.map(({ row }) => row);
  const feeFor = (one: Learner) => (status === "due" ? annualFee(tariff.annualFee, schemes, rows, one) : 0);
  const asked = isKnown(facts, learner) ? [] : [...schemes.flatMap(profilesOf), ...profilesOfRules(tariff)];
  const learners = possibleLearners(facts, learner, asked);
  const missing = factsThatMatter(facts, learner, learners, (one) =>
    decision(outcomes(tariff, used, one), feeFor(one)),
  );
  if (missing.length > 0) {
    const totals = learners.map((one) => total(outcomes(tariff, used, one), feeFor(one)));
    const learnerRange = totals.includes(Number.NaN)
      ? null
      : { min: Math.min(...totals), max: Math.max(...totals) };
    return {
      status: "undetermined",
      tariff: id,
      lines: lines as UndeterminedQuote["lines"],
      missing,
      learnerRange,
      notes: notesFor(learnerRange ? status : "open"),
    };
  }

  // What is missing makes no difference, so any of the learners will do.
  const priced = lines as PricedLine[];
  const due = feeFor(learners[0]);
  const shares = payers(priced, used, due);
  return {
    status: "priced",
    tariff: id,
    lines: priced,
    annualFee: settledFee(status, due, used),
    learnerDue: shares[0].due,
    payers: shares,
    notes: notesFor(status),
  };
}

/** What becomes of each line, in request order. */
export function outcomes(tariff: Tariff, used: readonly Column[], learner: Learner): LineOutcome[] {
  const found: LineOutcome[] = [];
  const rules = profilesOfRules(tariff);
  for (const column of used) {
    const { scheme } = column;
    const learners = possibleLearners(tariff.facts, learner, [scheme.public, ...rules]);
    const reasons = capReasons(column);
    for (const line of column.lines) {
      found[line.index] = outcome(tariff, learner, learners, scheme, line, reasons.get(line));
    }
  }
  return found;
}

/** What is decided for one learner: which lines are refused, or else all amounts. */
const decision = (lines: readonly LineOutcome[], fee: Cents) =>
  lines.some(({ status }) => status === "ineligible")
    ? lines.map(({ status }) => status).join()
    : JSON.stringify([lines, fee]);

/** What the learner pays in all; not a number if a line is refused. */
const total = (lines: readonly LineOutcome[], fee: Cents) =>
  lines.reduce((sum, line) => sum + (line.status === "priced" ? line.learnerDue : Number.NaN), fee);

function settledFee(status: AnnualFee["status"], due: Cents, used: readonly Column[]): AnnualFee {
  if (status === "due") return { status, due };
  if (status === "already-paid") return { status, due: 0 };
  const waivedBy = waivers(used).map(({ index }) => index);
  return { status, due: 0, waivedBy: waivedBy.sort((a, b) => a - b) };
}
