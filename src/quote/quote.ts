import type { AnnualFee, LineOutcome, PricedLine, Quote, UndeterminedQuote } from "../answer.js";
import { factsThatMatter, isKnown, type Learner, type Profile, possibleLearners } from "../learner.js";
import type { Cents } from "../money.js";
import type { QuoteRequest } from "../request.js";
import { annualFee, feeStatus, waivers } from "../rules/annual-fee.js";
import type { Basket, BasketLine, Column } from "../rules/basket.js";
import { profilesOf, profilesOfRules } from "../rules/eligibility.js";
import { notes } from "../rules/notes.js";
import type { Tariff } from "../tariff.js";
import { columnsOf, place, usedIn } from "./basket.js";
import { outcomes } from "./line.js";
import { payers } from "./payers.js";

/** Answers a request that has been checked. Reads the tariff and the request, changes neither. */
export function quoteOf(tariff: Tariff, request: QuoteRequest): Quote {
  const { id, facts } = tariff;
  const { learner } = request;
  const placed = request.lines.map((line, index) => place(tariff, line, index));
  const columns = columnsOf(tariff, placed);
  const used = usedIn(columns);
  const status = feeStatus(request, used);
  const lines = outcomes(tariff, used, learner);
  const notesFor = (annualFee: AnnualFee["status"] | "open") =>
    notes(tariff, learner, { lines: placed, columns, annualFee }, lines);
  if (lines.some(isRefused)) return { status: "ineligible", tariff: id, lines, notes: notesFor("open") };

  const feeFor = (one: Learner) => (status === "due" ? annualFee(tariff.annualFee, used, placed, one) : 0);
  const learners = possibleLearners(facts, learner, isKnown(facts, learner) ? [] : askedBy(tariff, used));
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
    annualFee: settledFee(status, due, placed, columns),
    learnerDue: shares[0].due,
    payers: shares,
    notes: notesFor(status),
  };
}

const isRefused = ({ status }: LineOutcome) => status === "ineligible";

/** Everything that a quote under these schemes may ask of a learner. */
const askedBy = (tariff: Tariff, used: readonly Column[]): Profile[] => [
  ...used.flatMap(({ scheme }) => profilesOf(scheme)),
  ...profilesOfRules(tariff),
];

/** What is decided for one learner: which lines are refused, or else all amounts. */
const decision = (lines: readonly LineOutcome[], fee: Cents) =>
  lines.some(isRefused) ? lines.map(({ status }) => status).join() : JSON.stringify([lines, fee]);

/** What the learner pays in all; not a number if a line is refused. */
const total = (lines: readonly LineOutcome[], fee: Cents) =>
  lines.reduce((sum, line) => sum + (line.status === "priced" ? line.learnerDue : Number.NaN), fee);

function settledFee(
  status: AnnualFee["status"],
  due: Cents,
  lines: readonly BasketLine[],
  columns: Basket["columns"],
): AnnualFee {
  if (status === "due") return { status, due };
  if (status === "already-paid") return { status, due: 0 };
  return { status, due: 0, waivedBy: waivers(lines, columns).map(({ index }) => index) };
}
