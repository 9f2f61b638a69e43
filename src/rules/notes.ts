import type { Cents } from "../money.js";
import type { Note } from "../quote/answer.js";
import type { Tariff } from "../tariff.js";
import { waivers } from "./annual-fee.js";
import type { Basket, BasketLine } from "./basket.js";
import { countedLines } from "./cap.js";

/**
 * What to know about the lines that stand: what someone has to confirm, then the
 * readings the quote rests on, then the rest. Each code once, with its lines.
 *
 * > « Vous renseigner sur les conditions. » · « … ne nécessite aucune démarche particulière. »
 */
export function notes(tariff: Tariff, basket: Basket, stands: (line: BasketLine) => boolean): Note[] {
  const found: Record<Note["kind"], Note[]> = { condition: [], reading: [], information: [] };
  const note = (
    kind: Note["kind"],
    code: string,
    on: readonly BasketLine[],
    alternatives?: readonly Cents[],
  ) => {
    if (on.length === 0) return;
    const lines = [...new Set(on.map(({ index }) => index))].sort((a, b) => a - b);
    found[kind].push({ kind, code, lines, ...(alternatives && { alternatives: [...alternatives] }) });
  };

  const columns = Object.values(basket.columns);
  if (basket.annualFee === "waived") note("information", "fee-waived", waivers(columns));
  for (const { scheme, lines } of columns) {
    const standing = lines.filter(stands);
    for (const { kind, code } of scheme.notes ?? []) note(kind, code, standing);
    if (!scheme.cap) continue;
    const { condition, unconditional } = scheme.cap;
    const semesters = countedLines(scheme.cap, standing).filter(({ lines }) => lines.length > unconditional);
    note(
      "condition",
      condition,
      semesters.flatMap(({ lines }) => lines),
    );
  }
  for (const [code, { on, alternatives }] of Object.entries(tariff.readings)) {
    note("reading", code, on(basket), alternatives);
  }
  return [...found.condition, ...found.reading, ...found.information];
}

/** Every code that a note of this tariff can have, by kind. */
export function noteCodes(tariff: Tariff): Record<Note["kind"], string[]> {
  const schemes = Object.values(tariff.schemes);
  const ofSchemes = (kind: Note["kind"]) =>
    schemes.flatMap(({ notes = [] }) => notes.filter((note) => note.kind === kind).map(({ code }) => code));
  return {
    condition: [...ofSchemes("condition"), ...schemes.flatMap(({ cap }) => (cap ? [cap.condition] : []))],
    reading: Object.keys(tariff.readings),
    information: ["fee-waived", ...ofSchemes("information")],
  };
}
