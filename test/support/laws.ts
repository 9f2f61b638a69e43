import { expect } from "vitest";
import type {
  BasketLine,
  Item,
  Learner,
  Line,
  Price,
  Profile,
  Quote,
  QuoteRequest,
  Tariff,
} from "../../src/index.js";
import { createPricing } from "../../src/index.js";
import { quoteOf } from "../../src/quote/quote.js";
import { everyLearner } from "./requests.js";

/** A sentence that holds for every request to every tariff. */
export interface Law {
  readonly law: string;
  readonly holds: (tariff: Tariff, request: QuoteRequest) => void;
}

const ask = (tariff: Tariff, request: QuoteRequest): Quote => createPricing(tariff).quote(request);
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
const entryOf = (tariff: Tariff, line: Line) => tariff.grid[line.item]?.[line.scheme] as Price;
const isReal = (tariff: Tariff, line: Line) => entryOf(tariff, line) !== "not-eligible";

/** What a line is charged, as one would say it in words; a fraction of a cent is rounded, half up. */
function amountOf(tariff: Tariff, line: Line, known: Learner): number {
  const row = tariff.items[line.item] as Item;
  const measures = Object.fromEntries(
    Object.entries(row.measures ?? {}).map(([name, m]) => [
      name,
      m === "asked" ? Number(line[name]) : Number(m),
    ]),
  );
  const entry = entryOf(tariff, line);
  const price =
    typeof entry === "function"
      ? entry(measures)
      : typeof entry === "object"
        ? entry.cents * Number(measures[entry.per])
        : Number(entry);
  // Whoever the learner turns out to be, a priced line costs the same.
  const [learner = {}] = everyLearner(tariff.facts, known);
  const basketLine = { ...line, index: 0, measures, row, price: entry } as unknown as BasketLine;
  const charged = Object.values(tariff.rules ?? {})
    .filter((rule) => belongs(learner, rule.for))
    .reduce((cents, rule) => rule.charge(cents, basketLine), price);
  return Math.floor(Number((charged + 0.5).toFixed(6)));
}

/** Whether a learner of whom everything is known has all that is wished for. */
function belongs(learner: Learner, wanted: Profile): boolean {
  return Object.entries(wanted).every(([fact, wish]) => {
    const given = learner[fact];
    if (Array.isArray(wish)) return wish.some((one) => (given as string[]).includes(one));
    if (typeof wish !== "object") return given === wish;
    const { from = 0, below = 1e9 } = wish as { from?: number; below?: number };
    return Number(given) >= from && Number(given) < below;
  });
}

/** What is decided about a request, without the words about it. */
function decision(answer: Quote): string {
  const lines = answer.lines.map((line) => (line.status === "ineligible" ? line.reasons : line.status));
  return JSON.stringify([
    answer.status,
    lines,
    answer.status === "priced" && [answer.annualFee, answer.payers],
  ]);
}

function freezeAll<T>(value: T): T {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(freezeAll);
  return value;
}

export const laws: readonly Law[] = [
  {
    law: "a total is the sum of its lines, payer by payer, and the learner's includes the annual fee",
    holds(tariff, request) {
      const answer = ask(tariff, request);
      if (answer.status !== "priced") return;
      const [learner, ...funders] = answer.payers;
      expect(learner.due).toBe(sum(answer.lines.map((line) => line.learnerDue)) + answer.annualFee.due);
      expect(learner.due).toBe(answer.learnerDue);
      expect(learner.lines).toEqual(answer.lines.flatMap((line, i) => (line.learnerDue > 0 ? [i] : [])));
      const used = Object.keys(tariff.schemes).filter(
        (id) =>
          tariff.schemes[id]?.charges !== "learner" && request.lines.some(({ scheme }) => scheme === id),
      );
      expect(funders.map(({ payer }) => payer)).toEqual(used);
      for (const { payer, due, lines } of funders) {
        const own = answer.lines.filter(({ scheme }) => scheme === payer).map((line) => line.funderDue);
        expect(due).toBe(own.includes(null) ? null : sum(own.map(Number)));
        expect(lines).toEqual(
          answer.lines.flatMap((l, i) => (l.scheme === payer && l.funderDue !== 0 ? [i] : [])),
        );
      }
    },
  },
  {
    law: "the annual fee is 0 exactly if it is already paid or one line waives it",
    holds(tariff, request) {
      const answer = ask(tariff, request);
      if (answer.status !== "priced") return;
      const waiving = request.lines.flatMap(({ scheme }, i) =>
        tariff.schemes[scheme]?.waivesAnnualFee ? [i] : [],
      );
      if (request.annualFee === "already-paid")
        expect(answer.annualFee).toEqual({ status: "already-paid", due: 0 });
      else if (waiving.length > 0)
        expect(answer.annualFee).toEqual({ status: "waived", due: 0, waivedBy: waiving });
      else {
        const printed = request.lines.flatMap(
          ({ scheme }) => tariff.schemes[scheme]?.annualFee?.map(({ due }) => due) ?? [],
        );
        expect(answer.annualFee.status).toBe("due");
        expect(printed.concat(0)).toContain(answer.annualFee.due);
        const isAlwaysDue =
          tariff.annualFee?.ofSeveral === "highest" && !tariff.annualFee.sparedSections?.length;
        if (isAlwaysDue && printed.length > 0 && Math.min(...printed) > 0)
          expect(answer.annualFee.due).toBeGreaterThan(0);
      }
    },
  },
  {
    law: "a line is priced exactly if its cell is a price, the scheme's public certainly includes the learner, the cap holds and all answers cost the same",
    holds(tariff, request) {
      const answer = ask(tariff, request);
      for (const [index, line] of request.lines.entries()) {
        const { public: wanted = {}, cap } = tariff.schemes[line.scheme] ?? {};
        const everyone = everyLearner(tariff.facts, request.learner);
        const admitted = everyone.every((learner) => belongs(learner, wanted));
        const beside = request.lines.filter(
          (other) => other.scheme === line.scheme && cap?.counts.includes(other.item),
        );
        const crowd = (half: number) =>
          beside.filter(({ semester }) => (semester ?? (cap?.undated === "in-none" ? 0 : half)) === half);
        const holds =
          !cap || [1, 2].every((half) => crowd(half).length <= cap.max || !crowd(half).includes(line));
        const isPriced = isReal(tariff, line) && admitted && holds;
        const amounts = isPriced ? everyone.map((learner) => amountOf(tariff, line, learner)) : [];
        expect(answer.lines[index]?.status === "priced").toBe(new Set(amounts).size === 1);
      }
    },
  },
  {
    law: "every line has its own outcome, in request order, with its ref untouched",
    holds(tariff, request) {
      const identity = ({ item, scheme, ref }: Pick<Line, "item" | "scheme" | "ref">) => ({
        item,
        scheme,
        ref,
      });
      expect(ask(tariff, request).lines.map(identity)).toEqual(request.lines.map(identity));
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
    law: "a refusal has reasons, and its alternatives are other schemes that do price the item for this learner",
    holds(tariff, request) {
      for (const [index, line] of ask(tariff, request).lines.entries()) {
        if (line.status !== "ineligible") continue;
        expect(line.reasons.length).toBeGreaterThan(0);
        expect(line.alternatives).not.toContain(line.scheme);
        for (const scheme of line.alternatives) {
          const { semester: _, ...asked } = request.lines[index] as Line;
          const other = ask(tariff, {
            learner: request.learner,
            lines: [{ ...asked, scheme }],
            annualFee: "already-paid",
          });
          // What rules ask of the learner may still be open.
          expect(other.status).not.toBe("ineligible");
          if (!tariff.rules) expect(other.status).toBe("priced");
        }
      }
    },
  },
  {
    law: "the order of lines never changes an amount or a refusal",
    holds(tariff, request) {
      const forward = ask(tariff, request);
      const backward = ask(tariff, { ...request, lines: [...request.lines].reverse() });
      expect(backward.status).toBe(forward.status);
      expect([...backward.lines].reverse()).toEqual(forward.lines);
      if (forward.status === "undetermined" && backward.status === "undetermined") {
        expect([backward.missing, backward.learnerRange]).toEqual([forward.missing, forward.learnerRange]);
      }
      if (forward.status !== "priced" || backward.status !== "priced") return;
      expect(backward.payers.map(({ due }) => due)).toEqual(forward.payers.map(({ due }) => due));
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
    law: "adding a line never lowers what the learner pays, except by a waiver",
    holds(tariff, request) {
      const more = ask(tariff, request);
      const fewer = request.lines.slice(0, -1);
      if (more.status !== "priced" || fewer.length === 0) return;
      const less = ask(tariff, { ...request, lines: fewer });
      // A subset of priced lines is priced, or its fee is still open because the waiving line is gone.
      expect(less.status).not.toBe("ineligible");
      if (less.status !== "priced") return;
      const freed = less.annualFee.due - more.annualFee.due;
      if (freed > 0) expect(more.annualFee.status).toBe("waived");
      expect(more.learnerDue).toBeGreaterThanOrEqual(less.learnerDue - Math.max(freed, 0));
    },
  },
  {
    law: "what the learner pays never depends on what funders are charged",
    holds(tariff, request) {
      const dearer = withDearerFunders(tariff);
      const here = ask(tariff, request);
      const there = quoteOf(dearer, request);
      if (!tariff.rules) expect(there.status).toBe(here.status);
      if (here.status === "priced" && there.status === "priced")
        expect(there.learnerDue).toBe(here.learnerDue);
    },
  },
  {
    law: "0, « Non éligible » and « not published » are never mixed up",
    holds(tariff, request) {
      for (const [index, line] of ask(tariff, request).lines.entries()) {
        const asked = request.lines[index] as Line;
        const refusedByCell =
          line.status === "ineligible" && line.reasons.some(({ code }) => code === "item-not-eligible");
        expect(refusedByCell).toBe(!isReal(tariff, asked));
        if (line.status !== "priced") continue;
        const charges = tariff.schemes[asked.scheme]?.charges;
        expect(line.funderDue === null).toBe(charges === "learner-part");
        expect(charges === "funder" ? line.funderDue : line.learnerDue).toBe(
          amountOf(tariff, asked, request.learner),
        );
        if (charges === "funder") expect(line.learnerDue).toBe(0);
      }
    },
  },
  {
    law: "a cap refuses all of a semester's counted lines alike, and only those",
    holds(tariff, request) {
      const answer = ask(tariff, request);
      const counts = (line: Line, semester: number) => {
        const cap = tariff.schemes[line.scheme]?.cap;
        const undated = cap?.undated === "in-none" ? 0 : semester;
        return cap?.counts.includes(line.item) && (line.semester ?? undated) === semester;
      };
      for (const [index, line] of answer.lines.entries()) {
        const asked = request.lines[index] as Line;
        const max = tariff.schemes[asked.scheme]?.cap?.max ?? Number.POSITIVE_INFINITY;
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
    law: "each note stands once, about lines of the request in ascending order",
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
  {
    law: "missing facts and range are exactly what trying every possible learner shows",
    holds(tariff, request) {
      const answer = ask(tariff, request);
      const possible = everyLearner(tariff.facts, request.learner).map((learner) => {
        const full = ask(tariff, { ...request, learner });
        return { learner, full, decision: decision(full) };
      });
      for (const { full } of possible) expect(full.status).not.toBe("undetermined");
      if (answer.status === "ineligible") {
        for (const { full } of possible) expect(full.status).toBe("ineligible");
        return;
      }
      const groups = (fact: string) => {
        const seen = new Map<string, Set<string>>();
        for (const { learner, decision } of possible) {
          const others = JSON.stringify({ ...learner, [fact]: null }, Object.keys(tariff.facts));
          seen.set(others, (seen.get(others) ?? new Set()).add(decision));
        }
        return [...seen.values()];
      };
      const matters = Object.keys(tariff.facts).filter((fact) =>
        groups(fact).some((decisions) => decisions.size > 1),
      );
      if (answer.status === "priced") {
        expect(matters).toEqual([]);
        // Which rule makes the price may depend on the learner, as long as the price does not.
        const amounts = (one: Quote) => (tariff.rules ? { ...one, notes: [] } : one);
        for (const { full } of possible) expect(amounts(full)).toEqual(amounts(answer));
        return;
      }
      expect(answer.missing).toEqual(matters);
      const dues = possible.map(({ full }) => (full.status === "priced" ? full.learnerDue : null));
      const range = dues.includes(null)
        ? null
        : { min: Math.min(...dues.map(Number)), max: Math.max(...dues.map(Number)) };
      expect(answer.learnerRange).toEqual(range);
      for (const [index, line] of answer.lines.entries()) {
        const outcomes = new Set(possible.map(({ full }) => JSON.stringify(full.lines[index], withoutWords)));
        expect(line.status).toBe(outcomes.size > 1 ? "undetermined" : "priced");
      }
    },
  },
];

/** What a line is, less what else would do. */
const withoutWords = (key: string, value: unknown) => (key === "alternatives" ? undefined : value);

/** The same tariff, with every amount that a funder is charged 1 € higher. */
function withDearerFunders(tariff: Tariff): Tariff {
  const grid = Object.fromEntries(
    Object.entries(tariff.grid).map(([item, row]) => [
      item,
      Object.fromEntries(
        Object.entries(row).map(([scheme, price]) => [
          scheme,
          typeof price === "number" && tariff.schemes[scheme]?.charges === "funder" ? price + 100 : price,
        ]),
      ),
    ]),
  );
  return { ...tariff, grid };
}
