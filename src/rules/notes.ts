import type { LineOutcome, Note } from "../answer.js";
import { type Learner, possibleLearners } from "../learner.js";
import type { Cents } from "../money.js";
import type { Cap } from "../schemes/scheme.js";
import type { Tariff } from "../tariff.js";
import { waivers } from "./annual-fee.js";
import type { Basket, BasketLine, Column } from "./basket.js";
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
  const found = new Map<string, Note>();
  const note = (
    kind: Note["kind"],
    code: string,
    on: readonly BasketLine[],
    alternatives?: readonly Cents[],
  ) => {
    if (on.length === 0) return;
    const lines = [...(found.get(code)?.lines ?? []), ...on.map(({ index }) => index)];
    const ascending = [...new Set(lines)].sort((a, b) => a - b);
    found.set(code, {
      kind,
      code,
      lines: ascending,
      ...(alternatives && { alternatives: [...alternatives] }),
    });
  };

  const refused = outcomes.some(({ status }) => status === "ineligible");
  const standing = refused ? among(basket, ({ index }) => outcomes[index]?.status !== "ineligible") : basket;
  const columns = Object.values(standing.columns);
  if (basket.annualFee === "waived") note("information", "fee-waived", waivers(columns));
  for (const { scheme, lines } of columns) {
    for (const { kind, code } of scheme.notes ?? []) note(kind, code, lines);
    if (scheme.cap) note("condition", scheme.cap.condition, crowded(scheme.cap, lines));
  }
  for (const [code, lines] of ruled(tariff, learner, basket.lines, outcomes))
    note("information", code, lines);
  // What the cell or the learner rules out, no reading could bring back.
  const open = refused ? among(basket, ({ index }) => !isRuledOut(outcomes[index])) : basket;
  for (const [code, { on, alternatives }] of Object.entries(tariff.readings ?? {})) {
    note("reading", code, on(open), alternatives);
  }
  return KINDS.flatMap((kind) => [...found.values()].filter((one) => one.kind === kind));
}

const KINDS = ["condition", "reading", "information"] as const;

/** The basket with some of its lines only. */
function among(basket: Basket, holds: (line: BasketLine) => boolean): Basket {
  const columns = Object.entries(basket.columns).map(([id, column]): [string, Column] => [
    id,
    { ...column, lines: column.lines.filter(holds) },
  ]);
  return { ...basket, lines: basket.lines.filter(holds), columns: Object.fromEntries(columns) };
}

const isRuledOut = (outcome: LineOutcome | undefined) =>
  outcome?.status === "ineligible" && outcome.reasons.some(({ code }) => code !== "cap-exceeded");

/** The priced lines that each rule changes, whoever the learner turns out to be. */
function ruled(
  tariff: Tariff,
  learner: Learner,
  lines: readonly BasketLine[],
  outcomes: readonly LineOutcome[],
): [code: string, lines: BasketLine[]][] {
  const learners = possibleLearners(tariff.facts, learner, profilesOfRules(tariff));
  const priced = lines.filter(({ index }) => outcomes[index]?.status === "priced");
  const changes = (code: string, line: BasketLine) =>
    learners.every((one) => charge(tariff, line, one).changedBy.includes(code));
  return Object.keys(tariff.rules ?? {}).map((code) => [code, priced.filter((line) => changes(code, line))]);
}

/** The lines of the semesters that hold more than can go without asking. */
const crowded = (cap: Cap, lines: readonly BasketLine[]) =>
  countedLines(cap, lines).flatMap((semester) =>
    semester.lines.length > cap.unconditional ? semester.lines : [],
  );

/** Every code that a note of this tariff can have, by kind. */
export function noteCodes(tariff: Tariff): Record<Note["kind"], string[]> {
  const schemes = Object.values(tariff.schemes);
  const ofSchemes = (kind: Note["kind"]) =>
    schemes.flatMap(({ notes = [] }) => notes.filter((note) => note.kind === kind).map(({ code }) => code));
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
