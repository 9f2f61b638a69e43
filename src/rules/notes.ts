import type { LineOutcome, Note } from "../answer.js";
import { type Learner, possibleLearners } from "../learner.js";
import type { Cap, SchemeNote } from "../schemes/scheme.js";
import type { Tariff } from "../tariff.js";
import { waivers } from "./annual-fee.js";
import type { Basket, BasketLine, Column, Reading } from "./basket.js";
import { countedLines } from "./cap.js";
import { profilesOfRules } from "./eligibility.js";
import { charge } from "./price.js";

/**
 * What to know about a basket: what someone has to confirm, then the readings it
 * rests on, then the rest. Each code once, with its lines.
 *
 * > « Vous renseigner sur les conditions. » · « … ne nécessite aucune démarche particulière. »
 */
export function notes(
  tariff: Tariff,
  learner: Learner,
  basket: Basket,
  outcomes: readonly LineOutcome[],
): Note[] {
  const outcomeOf = (index: number) => outcomes[index] as LineOutcome;
  const refused = outcomes.some(({ status }) => status === "ineligible");
  const standing = refused ? among(basket, ({ index }) => outcomeOf(index).status !== "ineligible") : basket;
  // What the cell or the learner rules out, no reading could bring back.
  const open = refused ? among(basket, ({ index }) => !isRuledOut(outcomeOf(index))) : basket;

  const found: Note[] = [];
  addOfSchemes(found, "condition", standing);
  for (const code in tariff.readings) {
    const { on, alternatives } = tariff.readings[code] as Reading;
    const note = add(found, "reading", code, on(open));
    if (note && alternatives) Object.assign(note, { alternatives: [...alternatives] });
  }
  if (basket.annualFee === "waived")
    add(found, "information", "fee-waived", waivers(standing.lines, standing.columns));
  addOfSchemes(found, "information", standing);
  if (tariff.rules)
    for (const [code, lines] of ruled(tariff, learner, basket.lines, outcomes))
      add(found, "information", code, lines);
  return found;
}

const NO_NOTES: readonly SchemeNote[] = [];

/** Adds what the schemes tell about their lines, in page order. */
function addOfSchemes(found: Note[], wanted: "condition" | "information", { columns }: Basket): void {
  for (const id in columns) {
    const { scheme, lines } = columns[id] as Column;
    if (lines.length === 0) continue;
    for (const { kind, code } of scheme.notes ?? NO_NOTES) if (kind === wanted) add(found, kind, code, lines);
    if (scheme.cap && wanted === "condition")
      add(found, wanted, scheme.cap.condition, crowded(scheme.cap, lines));
  }
}

/** Adds a note about these lines, or the lines to the note of the same code. */
function add(found: Note[], kind: Note["kind"], code: string, on: readonly BasketLine[]): Note | undefined {
  if (on.length === 0) return undefined;
  const lines = on.map(({ index }) => index);
  const same = found.find((note) => note.code === code && note.kind === kind);
  if (same) {
    same.lines = ascending([...same.lines, ...lines]);
    return same;
  }
  const note: Note = { kind, code, lines: ascending(lines) };
  found.push(note);
  return note;
}

/** In order and each once, as they mostly are already. */
function ascending(indices: number[]): number[] {
  for (let at = 1; at < indices.length; at++)
    if ((indices[at] as number) <= (indices[at - 1] as number))
      return [...new Set(indices)].sort((a, b) => a - b);
  return indices;
}

/** The basket with some of its lines only. */
function among(basket: Basket, holds: (line: BasketLine) => boolean): Basket {
  const columns: Record<string, Column> = {};
  for (const id in basket.columns) {
    const { scheme, lines } = basket.columns[id] as Column;
    columns[id] = { id, scheme, lines: lines.filter(holds) };
  }
  return { lines: basket.lines.filter(holds), columns, annualFee: basket.annualFee };
}

const isRuledOut = (outcome: LineOutcome) =>
  outcome.status === "ineligible" && outcome.reasons.some(({ code }) => code !== "cap-exceeded");

/** The priced lines that each rule changes, whoever the learner turns out to be. */
function ruled(
  tariff: Tariff,
  learner: Learner,
  lines: readonly BasketLine[],
  outcomes: readonly LineOutcome[],
): [code: string, lines: BasketLine[]][] {
  const learners = possibleLearners(tariff.facts, learner, profilesOfRules(tariff));
  const priced = lines.filter(({ index }) => (outcomes[index] as LineOutcome).status === "priced");
  const changes = (code: string, line: BasketLine) =>
    learners.every((one) => {
      const changedBy: string[] = [];
      charge(tariff, line, one, changedBy);
      return changedBy.includes(code);
    });
  return Object.keys(tariff.rules as object).map((code) => [
    code,
    priced.filter((line) => changes(code, line)),
  ]);
}

/** The lines of the semesters that hold more than can go without asking. */
const crowded = (cap: Cap, lines: readonly BasketLine[]) =>
  lines.length <= cap.unconditional
    ? []
    : countedLines(cap, lines).flatMap((semester) =>
        semester.lines.length > cap.unconditional ? semester.lines : [],
      );

/** Every code that a note of this tariff can have, by kind. */
export function noteCodes(tariff: Tariff): Record<Note["kind"], string[]> {
  const schemes = Object.values(tariff.schemes);
  const ofSchemes = (kind: Note["kind"]) =>
    schemes.flatMap(({ notes = NO_NOTES }) =>
      notes.filter((note) => note.kind === kind).map(({ code }) => code),
    );
  const once = (codes: readonly string[]) => [...new Set(codes)];
  return {
    condition: once([
      ...ofSchemes("condition"),
      ...schemes.flatMap(({ cap }) => (cap ? [cap.condition] : [])),
    ]),
    reading: Object.keys(tariff.readings ?? {}),
    information: once(["fee-waived", ...ofSchemes("information"), ...Object.keys(tariff.rules ?? {})]),
  };
}
