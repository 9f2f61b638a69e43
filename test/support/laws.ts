import { expect } from "vitest";
import type { LineOutcome, Quote } from "../../src/contract/answer.js";
import type { Line, QuoteRequest } from "../../src/contract/request.js";
import type { Scheme, Tariff } from "../../src/contract/tariff.js";
import { createPricing, type Pricing } from "../../src/index.js";
import { parseTariff } from "../../src/tariffs/parse.js";
import { identityOf } from "../model/known.js";
import { isWithin } from "../model/price.js";
import { expectedEligibility, expectedPriceList, expectedQuote } from "../model/unknown.js";

/** A sentence that holds for every request to every tariff. */
export interface Law {
  readonly law: string;
  /** It takes so many times as long as others; default: 1. */
  readonly cost?: number;
  readonly holds: (tariff: Tariff, request: QuoteRequest) => void;
}

/** Each tariff is compiled once. */
const compiled = new WeakMap<Tariff, Pricing<Tariff>>();

function pricingOf(tariff: Tariff): Pricing<Tariff> {
  const known = compiled.get(tariff) ?? createPricing(tariff);
  compiled.set(tariff, known);
  return known;
}

const ask = (tariff: Tariff, request: QuoteRequest): Quote => pricingOf(tariff).quote(request);
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
const schemeOf = (tariff: Tariff, { scheme }: { readonly scheme: string }) =>
  tariff.schemes[scheme] as Scheme;
const isRefusedByCell = (tariff: Tariff, { item, scheme }: Line) =>
  tariff.grid[item]?.[scheme] === "not-eligible";
const places = <E>(entries: readonly E[], holds: (entry: E) => boolean) =>
  entries.flatMap((entry, index) => (holds(entry) ? [index] : []));

/** A line for this item under this scheme alone, with the least of whatever else that asks for. */
function aloneUnder(tariff: Tariff, item: string, scheme: string, given: Partial<Line> = {}): Line {
  const measures = { ...tariff.items[item]?.measures, ...tariff.schemes[scheme]?.measures };
  const asked = Object.entries(measures).flatMap(([name, measure]) =>
    typeof measure === "number" ? [] : [[name, given[name] ?? measure.min] as const],
  );
  return { item, scheme, ...Object.fromEntries(asked) };
}

function freezeAll<T>(value: T): T {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(freezeAll);
  return value;
}

/** Every number in an answer, with the keys that lead to it. */
function numbersIn(
  value: unknown,
  path: readonly string[] = [],
): [path: readonly string[], number: number][] {
  if (typeof value === "number") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => numbersIn(part, [...path, key]));
}

const onAnswers: readonly Law[] = [
  {
    law: "a quote is exactly what trying every possible learner shows",
    holds(tariff, request) {
      const expected = expectedQuote(tariff, request);
      const answer = ask(tariff, request);
      expect(answer).toStrictEqual(expected);
      expect(JSON.stringify(answer)).toBe(JSON.stringify(expected));
    },
  },
  {
    law: "asking twice gives the same answer, fresh, and leaves tariff and request as they were",
    holds(tariff, request) {
      const before = JSON.stringify(request);
      const first = ask(tariff, freezeAll(request));
      const second = ask(tariff, request);
      expect(second).toEqual(first);
      expect(JSON.stringify(request)).toBe(before);
      const objects = (value: unknown): unknown[] =>
        typeof value === "object" && value !== null ? [value, ...Object.values(value).flatMap(objects)] : [];
      const own = new Set(objects(first));
      for (const part of objects(second)) expect(own.has(part)).toBe(false);
      for (const part of objects(tariff)) expect(own.has(part)).toBe(false);
      for (const part of own) expect(Object.isFrozen(part)).toBe(false);
    },
  },
  {
    law: "an answer survives a round trip through JSON unchanged",
    holds(tariff, request) {
      const answer = ask(tariff, request);
      expect(JSON.parse(JSON.stringify(answer))).toStrictEqual(answer);
    },
  },
  {
    law: "a tariff that has been through JSON gives byte-identical answers",
    holds(tariff, request) {
      const parsed = parseTariff(JSON.parse(JSON.stringify(tariff)));
      expect(parsed.ok).toBe(true);
      if (!parsed.ok) return;
      expect(parsed.value).toStrictEqual(tariff);
      expect(JSON.stringify(createPricing(parsed.value).quote(request))).toBe(
        JSON.stringify(ask(tariff, request)),
      );
    },
  },
  {
    law: "a quote is ineligible exactly if one of its lines is, and priced only if all are",
    holds(tariff, request) {
      const answer = ask(tariff, request);
      const statuses = answer.lines.map(({ status }) => status);
      expect(answer.status === "ineligible").toBe(statuses.includes("ineligible"));
      if (answer.status === "priced") expect(new Set(statuses)).toEqual(new Set(["priced"]));
    },
  },
  {
    law: "the order of lines never changes an amount or a refusal",
    holds(tariff, request) {
      const forward = ask(tariff, request);
      const backward = ask(tariff, { ...request, lines: [...request.lines].reverse() });
      expect(backward.status).toBe(forward.status);
      expect([...backward.lines].reverse()).toEqual(forward.lines);
      if (forward.status === "undetermined" && backward.status === "undetermined")
        expect([backward.missing, backward.learnerRange]).toEqual([forward.missing, forward.learnerRange]);
      if (forward.status !== "priced" || backward.status !== "priced") return;
      expect(backward.payers.map(({ payer, due }) => [payer, due])).toEqual(
        forward.payers.map(({ payer, due }) => [payer, due]),
      );
      if (forward.annualFee.status === "due") expect(backward.annualFee).toEqual(forward.annualFee);
    },
  },
  {
    law: "each note is told once, of lines of the request in ascending order",
    holds(tariff, request) {
      const { notes } = ask(tariff, request);
      expect(new Set(notes.map(({ code }) => code)).size).toBe(notes.length);
      for (const { lines } of notes) {
        expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b));
        expect(lines.length).toBeGreaterThan(0);
        expect(lines.every((index) => index in request.lines)).toBe(true);
      }
    },
  },
];

const onAmounts: readonly Law[] = [
  {
    law: "every number is safe, 0 or more and never −0, but for the part of a line that is a reduction",
    holds(tariff, request) {
      for (const [path, number] of numbersIn(ask(tariff, request))) {
        const isMeasure = path.length === 3 && (path[2] as string) in (tariff.measures ?? {});
        const isPart = path.includes("parts");
        expect(Object.is(number, -0), path.join(".")).toBe(false);
        if (!isMeasure) expect(Number.isSafeInteger(number), path.join(".")).toBe(true);
        if (!isPart) expect(number, path.join(".")).toBeGreaterThanOrEqual(0);
      }
    },
  },
  {
    law: "the parts of a line sum to it, and its payers to what its funder owes",
    holds(tariff, request) {
      for (const line of ask(tariff, request).lines) {
        if (line.status !== "priced") continue;
        const { parts, payers, learnerDue, funderDue } = line;
        if (parts) expect(sum(parts.map(({ due }) => due))).toBe(learnerDue + (funderDue ?? 0));
        if (payers) expect(sum(payers.map(({ due }) => due))).toBe(funderDue);
        expect(payers !== undefined).toBe(typeof schemeOf(tariff, line).paidBy === "object");
      }
    },
  },
  {
    law: "the payers of a quote sum to its lines and its annual fee, and the learner's total includes the fee",
    holds(tariff, request) {
      const answer = ask(tariff, request);
      if (answer.status !== "priced") return;
      const [learner, ...funders] = answer.payers;
      expect(learner.due).toBe(sum(answer.lines.map((line) => line.learnerDue)) + answer.annualFee.due);
      expect(learner.due).toBe(answer.learnerDue);
      expect(learner.lines).toEqual(places(answer.lines, (line) => line.learnerDue > 0));
      const published = answer.lines.map((line) => line.funderDue ?? 0);
      if (funders.every(({ due }) => due !== null))
        expect(sum(funders.map(({ due }) => Number(due)))).toBe(sum(published));
      expect(new Set(funders.map(({ payer }) => payer)).size).toBe(funders.length);
    },
  },
  {
    law: "0, « Non éligible » and « not published » are never mixed up",
    holds(tariff, request) {
      for (const [index, line] of ask(tariff, request).lines.entries()) {
        const asked = request.lines[index] as Line;
        const isRefused =
          line.status === "ineligible" && line.reasons.some(({ code }) => code === "item-not-eligible");
        expect(isRefused).toBe(isRefusedByCell(tariff, asked));
        if (line.status !== "priced") continue;
        const { paidBy } = schemeOf(tariff, asked);
        expect(line.funderDue === null).toBe(paidBy === "learner-part");
        if (paidBy === "funder") expect(line.learnerDue).toBe(0);
        if (paidBy === "learner") expect(line.funderDue).toBe(0);
      }
    },
  },
  {
    law: "the annual fee is waived by the lines that waive it, unless it is already paid",
    holds(tariff, request) {
      const answer = ask(tariff, request);
      if (answer.status !== "priced") return;
      const { waivedBy, exempt } = tariff.annualFee ?? {};
      const waiving = places(request.lines, (line) => !!waivedBy && isWithin(waivedBy, tariff, line));
      if (request.annualFee === "already-paid")
        expect(answer.annualFee).toEqual({ status: "already-paid", due: 0 });
      else if (waiving.length > 0)
        expect(answer.annualFee).toEqual({ status: "waived", due: 0, waivedBy: waiving });
      else {
        expect(answer.annualFee.status).toBe("due");
        if (exempt && request.lines.every((line) => isWithin(exempt, tariff, line)))
          expect(answer.annualFee.due).toBe(0);
      }
    },
  },
  {
    law: "adding a line never lowers what the learner pays, except by the annual fee",
    holds(tariff, request) {
      const more = ask(tariff, request);
      const fewer = request.lines.slice(0, -1);
      if (more.status !== "priced" || fewer.length === 0) return;
      const less = ask(tariff, { ...request, lines: fewer });
      // Some of priced lines are priced, or their fee is open again because the waiving line is gone.
      expect(less.status).not.toBe("ineligible");
      if (less.status !== "priced") return;
      const saved = less.annualFee.due - more.annualFee.due;
      if (saved > 0 && tariff.annualFee?.ofSeveral === "highest")
        expect(more.annualFee.status).toBe("waived");
      expect(more.learnerDue).toBeGreaterThanOrEqual(less.learnerDue - Math.max(saved, 0));
    },
  },
  {
    law: "what the learner pays never depends on what funders are charged",
    holds(tariff, request) {
      const here = ask(tariff, request);
      const there = ask(withDearerFunders(tariff), request);
      if (here.status === "priced" && there.status === "priced")
        expect(there.learnerDue).toBe(here.learnerDue);
    },
  },
];

const onLines: readonly Law[] = [
  {
    law: "every line has its own outcome, in request order, with its measures, its semester and its ref",
    holds(tariff, request) {
      const answer = ask(tariff, request);
      expect(answer.lines).toHaveLength(request.lines.length);
      for (const [index, outcome] of answer.lines.entries())
        expect(outcome).toMatchObject(identityOf(tariff, request.lines[index] as Line));
    },
  },
  {
    law: "a refusal has reasons, and its alternatives are other schemes that do price the item for this learner",
    holds(tariff, request) {
      for (const [index, line] of ask(tariff, request).lines.entries()) {
        if (line.status !== "ineligible") continue;
        expect(line.reasons.length).toBeGreaterThan(0);
        expect(line.alternatives).not.toContain(line.scheme);
        for (const scheme of line.alternatives) {
          const other = aloneUnder(tariff, line.item, scheme, request.lines[index]);
          // What the price asks of the learner may still be open.
          expect(ask(tariff, { ...request, lines: [other] }).status).not.toBe("ineligible");
        }
      }
    },
  },
  {
    law: "a cap refuses all of a semester's counted lines alike, and only those",
    holds(tariff, request) {
      const counts = (line: Line, semester: number) => {
        const { cap } = schemeOf(tariff, line);
        const undated = cap?.undated === "in-none" ? 0 : semester;
        return !!cap && isWithin(cap.counts, tariff, line) && (line.semester ?? undated) === semester;
      };
      for (const [index, line] of ask(tariff, request).lines.entries()) {
        const asked = request.lines[index] as Line;
        const max = schemeOf(tariff, asked).cap?.max ?? Number.POSITIVE_INFINITY;
        const expected = [1, 2].flatMap((semester) => {
          const count = request.lines.filter((l) => l.scheme === asked.scheme && counts(l, semester)).length;
          return counts(asked, semester) && count > max
            ? [{ code: "cap-exceeded", semester, count, max }]
            : [];
        });
        const got =
          line.status === "ineligible" ? line.reasons.filter(({ code }) => code === "cap-exceeded") : [];
        expect(got).toEqual(expected);
      }
    },
  },
  {
    law: "eligibility says of each scheme what a line under it would meet",
    holds(tariff, { learner }) {
      const answers = pricingOf(tariff).eligibility({ learner });
      expect(answers).toStrictEqual(expectedEligibility(tariff, learner));
      for (const answer of answers) {
        const { scheme } = answer;
        const item = Object.keys(tariff.items).find((id) => !isRefusedByCell(tariff, { item: id, scheme }));
        if (item === undefined) continue;
        const lines = [aloneUnder(tariff, item, scheme)];
        const [line] = ask(tariff, { learner, lines, annualFee: "already-paid" }).lines as [LineOutcome];
        expect(line.status === "ineligible").toBe(answer.status === "ineligible");
        if (answer.status !== "undetermined") continue;
        expect(line.status).toBe("undetermined");
        if (line.status === "undetermined")
          expect(line.missing).toEqual(expect.arrayContaining(answer.missing));
      }
    },
  },
  {
    law: "a price list says of each item under each scheme what a line alone would come to",
    cost: 10,
    holds(tariff, { learner }) {
      const list = pricingOf(tariff).priceList({ learner });
      expect(JSON.stringify(list)).toBe(JSON.stringify(expectedPriceList(tariff, learner)));
      for (const { item, schemes } of list) {
        for (const outcome of schemes) {
          const lines = [aloneUnder(tariff, item, outcome.scheme)];
          expect(ask(tariff, { learner, lines, annualFee: "already-paid" }).lines).toStrictEqual([outcome]);
        }
      }
    },
  },
];

export const laws: readonly Law[] = [...onAnswers, ...onAmounts, ...onLines];

/** The same tariff, with every amount that a funder is charged 1 € higher. */
function withDearerFunders(tariff: Tariff): Tariff {
  const grid = Object.fromEntries(
    Object.entries(tariff.grid).map(([item, row]) => [
      item,
      Object.fromEntries(
        Object.entries(row).map(([scheme, price]) => [
          scheme,
          typeof price === "number" && tariff.schemes[scheme]?.paidBy === "funder" ? price + 100 : price,
        ]),
      ),
    ]),
  );
  return { ...tariff, grid };
}
