import type { AnnualFee, LineOutcome, Quote } from "../answer.js";
import { factsThatMatter, fits, type Learner, possibleLearners } from "../learner.js";
import type { Cents } from "../money.js";
import type { QuoteRequest } from "../request.js";
import { annualFee, feeStatus, waivers } from "../rules/annual-fee.js";
import type { Column } from "../rules/basket.js";
import { capReasons } from "../rules/cap.js";
import { admission, profilesOf } from "../rules/eligibility.js";
import { notes } from "../rules/notes.js";
import type { Tariff } from "../tariff.js";
import { basketOf } from "./basket.js";
import { outcome } from "./line.js";
import { payers } from "./payers.js";

/** Answers a request that has been checked. Reads the tariff and the request, changes neither. */
export function quoteOf(tariff: Tariff, request: QuoteRequest): Quote {
  const { id } = tariff;
  const basket = basketOf(tariff, request.lines);
  const used = Object.values(basket.columns).filter(({ lines }) => lines.length > 0);
  const status = feeStatus(request, used);
  const notesFor = (annualFee: AnnualFee["status"] | "open", lines: readonly LineOutcome[]) =>
    notes(tariff, { ...basket, annualFee }, lines);

  const lines = outcomes(tariff, used, request.learner);
  const standing = lines.filter((line) => line.status !== "ineligible");
  if (standing.length < lines.length) {
    return { status: "ineligible", tariff: id, lines, notes: notesFor("open", lines) };
  }

  const schemes = used.map(({ scheme }) => scheme);
  const rows = basket.lines.map(({ row }) => row);
  const feeFor = (one: Learner) => (status === "due" ? annualFee(tariff.annualFee, schemes, rows, one) : 0);
  const learners = possibleLearners(request.learner, schemes.flatMap(profilesOf));
  const fees = learners.map(feeFor);
  const priced = standing.filter((line) => line.status === "priced");
  const missing = factsThatMatter(
    tariff.facts,
    request.learner,
    learners,
    (learner) => refusing(used, learner) || feeFor(learner),
  );
  if (missing.length > 0) {
    const allPriced = priced.length === lines.length;
    const due = (fee: Cents) => payers(priced, used, fee)[0].due;
    return {
      status: "undetermined",
      tariff: id,
      lines: standing,
      missing,
      learnerRange: allPriced ? { min: due(Math.min(...fees)), max: due(Math.max(...fees)) } : null,
      notes: notesFor(allPriced ? status : "open", lines),
    };
  }

  const due = Math.max(...fees);
  const shares = payers(priced, used, due);
  return {
    status: "priced",
    tariff: id,
    lines: priced,
    annualFee: settledFee(status, due, used),
    learnerDue: shares[0].due,
    payers: shares,
    notes: notesFor(status, lines),
  };
}

/** What becomes of each line, in request order. */
export function outcomes(tariff: Tariff, used: readonly Column[], learner: Learner): LineOutcome[] {
  const found: LineOutcome[] = [];
  for (const column of used) {
    const admitted = admission(tariff, column.scheme, learner);
    const reasons = capReasons(column);
    for (const line of column.lines) {
      found[line.index] = outcome(tariff, learner, column, line, admitted, reasons.get(line));
    }
  }
  return found;
}

/** The schemes, of those used, whose public does not include the learner. */
const refusing = (used: readonly Column[], learner: Learner) =>
  used
    .filter(({ scheme }) => !fits(learner, scheme.public))
    .map(({ id }) => id)
    .join();

function settledFee(status: AnnualFee["status"], due: Cents, used: readonly Column[]): AnnualFee {
  if (status === "due") return { status, due };
  if (status === "already-paid") return { status, due: 0 };
  const waivedBy = waivers(used).map(({ index }) => index);
  return { status, due: 0, waivedBy: waivedBy.sort((a, b) => a - b) };
}
