import type { AnnualFee, LineOutcome, PricedLine, Quote, Reason } from "../../src/contract/answer.js";
import type { Learner } from "../../src/contract/learner.js";
import type { Line, QuoteRequest } from "../../src/contract/request.js";
import type { Price, Scheme, Tariff } from "../../src/contract/tariff.js";
import { notesOn } from "./notes.js";
import { bandFor, type Case, isIn, isWithin, partsOf, reduced, rounded, shared } from "./price.js";

/** The quote for a learner of whom everything is known, straight from the data of a tariff. */
export function knownQuote(tariff: Tariff, { learner, lines, annualFee }: QuoteRequest): Quote {
  const outcomes = lines.map((line) => outcomeOf(tariff, learner, line, lines));
  const about = { tariff: tariff.id, edition: tariff.edition?.id ?? "undated" };
  if (!outcomes.every((line) => line.status === "priced"))
    return {
      status: "ineligible",
      ...about,
      lines: outcomes,
      notes: notesOn(tariff, lines, outcomes, "open"),
    };

  const fee = feeOf(tariff, learner, lines, annualFee);
  const learnerDue = outcomes.reduce((sum, line) => sum + line.learnerDue, fee.due);
  const learnerLines = outcomes.flatMap((line, index) => (line.learnerDue > 0 ? [index] : []));
  return {
    status: "priced",
    ...about,
    lines: outcomes,
    annualFee: fee,
    learnerDue,
    payers: [{ payer: "learner", due: learnerDue, lines: learnerLines }, ...fundersOf(tariff, outcomes)],
    notes: notesOn(tariff, lines, outcomes, fee.status),
  };
}

/** What a line says of itself, whatever becomes of it: its measures too, as printed or as asked. */
export function identityOf(tariff: Tariff, line: Line) {
  const measures = { ...tariff.items[line.item]?.measures, ...tariff.schemes[line.scheme]?.measures };
  const told = Object.entries(measures).map(([name, measure]) => [
    name,
    typeof measure === "number" ? measure : line[name],
  ]);
  return {
    item: line.item,
    scheme: line.scheme,
    ...(line.semester !== undefined && { semester: line.semester }),
    ...(line.ref !== undefined && { ref: line.ref }),
    ...(Object.fromEntries(told) as Record<string, number>),
  };
}

/** A line beside the others of its quote. */
export function outcomeOf(
  tariff: Tariff,
  learner: Learner,
  line: Line,
  beside: readonly Line[],
): LineOutcome {
  const cellUnder = (scheme: string) => tariff.grid[line.item]?.[scheme];
  const admits = (scheme: string) => isIn(tariff.schemes[scheme]?.public, { tariff, learner });
  const [first, ...others]: Reason[] = [
    ...(cellUnder(line.scheme) === "not-eligible" ? [{ code: "item-not-eligible" } as const] : []),
    ...(admits(line.scheme) ? [] : [{ code: "learner-not-eligible" } as const]),
    ...capReasons(tariff, line, beside),
  ];
  const identity = identityOf(tariff, line);
  if (!first) return { status: "priced", ...identity, ...amountsOf(tariff, learner, line) };
  const alternatives = Object.keys(tariff.schemes).filter(
    (scheme) => scheme !== line.scheme && cellUnder(scheme) !== "not-eligible" && admits(scheme),
  );
  return { status: "ineligible", ...identity, reasons: [first, ...others], alternatives };
}

/** The counted lines of a semester are refused alike if there are more than the cap allows. */
function capReasons(tariff: Tariff, line: Line, beside: readonly Line[]): Reason[] {
  const { cap } = tariff.schemes[line.scheme] as Scheme;
  if (!cap) return [];
  const isCounted = (one: Line, semester: number) =>
    one.scheme === line.scheme &&
    isWithin(cap.counts, tariff, one) &&
    (one.semester === semester || (one.semester === undefined && cap.undated === "in-both-semesters"));
  return ([1, 2] as const).flatMap((semester) => {
    const count = beside.filter((one) => isCounted(one, semester)).length;
    if (count <= cap.max || !isCounted(line, semester)) return [];
    return [{ code: "cap-exceeded" as const, semester, count, max: cap.max }];
  });
}

/** The price, then the reductions on it, then who pays it. */
function amountsOf(tariff: Tariff, learner: Learner, line: Line) {
  const at: Case = { tariff, learner, measures: identityOf(tariff, line) as unknown as Case["measures"] };
  const cell = tariff.grid[line.item]?.[line.scheme];
  const parts = [...partsOf(cell === "not-eligible" || cell === undefined ? 0 : cell, at)];
  let due = parts.reduce((sum, part) => sum + part.due, 0);
  for (const reduction of tariff.reductions ?? []) {
    if (!isWithin(reduction, tariff, line)) continue;
    const after = reduced(due, reduction, at);
    if (after !== due) parts.push({ code: reduction.code, due: after - due });
    due = after;
  }
  const isPlain = parts.length === 1 && parts[0]?.code === "price";
  const { paidBy } = tariff.schemes[line.scheme] as Scheme;
  const { learnerDue, funderDue, payers } = shared(due, paidBy, at);
  return { ...(!isPlain && { parts }), ...(payers && { payers }), learnerDue, funderDue };
}

/** Each line that is not exempt calls for the first entry that it is in; each entry counts once. */
function feeOf(
  tariff: Tariff,
  learner: Learner,
  lines: readonly Line[],
  state: QuoteRequest["annualFee"],
): AnnualFee {
  if (state === "already-paid") return { status: "already-paid", due: 0 };
  const { due: entries = [], ofSeveral, waivedBy, exempt } = tariff.annualFee ?? {};
  const waiving = lines.flatMap((line, index) =>
    waivedBy && isWithin(waivedBy, tariff, line) ? [index] : [],
  );
  if (waiving.length > 0) return { status: "waived", due: 0, waivedBy: waiving };
  const calling = lines
    .filter((line) => !exempt || !isWithin(exempt, tariff, line))
    .map((line) => entries.find((entry) => isWithin(entry, tariff, line)));
  const called = entries.filter((entry) => calling.includes(entry));
  const amounts = called.map(({ price }) => feeAmount(price, { tariff, learner, measures: {} }));
  if (amounts.length === 0 || (amounts.length > 1 && ofSeveral === "none")) return { status: "due", due: 0 };
  const dues = amounts.map(({ due }) => due);
  const chosen = ofSeveral === "lowest" ? Math.min(...dues) : Math.max(...dues);
  return { status: "due", ...(amounts.find(({ due }) => due === chosen) ?? { due: 0 }) };
}

/** The amount of an entry, and the group whose price applies. */
function feeAmount(price: Price, at: Case): { due: number; exception?: string } {
  const exception = decidingGroup(price, at);
  return { due: rounded(price, at), ...(exception !== undefined && { exception }) };
}

/** The innermost group whose price applies; of several in one price, the first. */
function decidingGroup(price: Price, at: Case): string | undefined {
  if (typeof price !== "object" || "per" in price) return undefined;
  if ("for" in price)
    return isIn(price.for, at)
      ? (decidingGroup(price.price, at) ?? price.for)
      : decidingGroup(price.otherwise, at);
  if ("by" in price) return decidingGroup(bandFor(price, at), at);
  const inside = "sum" in price ? Object.values(price.sum) : [price.of];
  return inside.map((one) => decidingGroup(one, at)).find((group) => group !== undefined);
}

/** The funders used, in page order, each once, with the lines on which they owe something or an unpublished share. */
function fundersOf(tariff: Tariff, lines: readonly PricedLine[]) {
  const used = Object.entries(tariff.schemes).filter(([id]) => lines.some(({ scheme }) => scheme === id));
  const names = used.flatMap(([id, { paidBy }]) => {
    if (typeof paidBy === "object") return paidBy.map(({ payer }) => payer);
    return paidBy === "learner" ? [] : [id];
  });
  const owedBy = (payer: string, line: PricedLine) => {
    const share = line.payers?.find((one) => one.payer === payer);
    if (line.payers) return share?.due ?? 0;
    return line.scheme === payer && tariff.schemes[payer]?.paidBy !== "learner" ? line.funderDue : 0;
  };
  return [...new Set(names)]
    .filter((payer) => payer !== "learner")
    .map((payer) => {
      const dues = lines.map((line) => owedBy(payer, line));
      const known = dues.flatMap((due) => due ?? []);
      return {
        payer,
        due: dues.includes(null) ? null : known.reduce((sum, due) => sum + due, 0),
        lines: dues.flatMap((due, index) => (due === 0 ? [] : [index])),
      };
    });
}
