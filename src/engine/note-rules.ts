import type { AnnualFee, Note } from "../contract/answer.js";
import type { Cap, Count, Reading, Tariff } from "../contract/tariff.js";
import { own } from "../shape/own.js";
import { capScope } from "./column.js";
import type { Scopes } from "./scopes.js";

/**
 * When a note applies, and to which lines. Conditions and information of schemes, conditions of caps,
 * readings, and the waived fee all have this one form.
 */
export interface Rule {
  /** Its bit in the `ruleBits` of a cell; beyond the last bit, rules share it. */
  readonly bit: number;
  readonly kind: Note["kind"];
  readonly code: string;
  /** Whether an earlier rule has the same kind and code. */
  readonly isRepeated: boolean;
  /** The state that the annual fee has to be in. */
  readonly annualFee: AnnualFee["status"] | undefined;
  /** The lines that it is about. */
  readonly scope: number;
  readonly undatedOnly: boolean;
  readonly inQuote: readonly Bounds[];
  readonly inSemester: readonly Bounds[];
  /** Whether a line without a semester is in neither, rather than in both. */
  readonly undatedInNone: boolean;
  readonly alternatives: readonly number[] | undefined;
}

/** The code of the note that the annual fee is waived. No tariff may use it for its own. */
export const FEE_WAIVED = "fee-waived";

/** How many lines of a scope there have to be. */
export interface Bounds {
  readonly scope: number;
  readonly min: number;
  readonly max: number;
}

/** The rules of a tariff, in the order of their notes, each written as a reading. */
export function compileRules(
  tariff: Pick<Tariff, "schemes" | "annualFee" | "readings">,
  scopes: Scopes,
): readonly Rule[] {
  const rules: Rule[] = [];
  const add = (kind: Note["kind"], said: Reading, undated?: Cap["undated"]) =>
    rules.push({
      ...compileRule(kind, said, scopes, undated),
      bit: 1 << Math.min(rules.length, LAST_BIT),
      isRepeated: rules.some((rule) => rule.kind === kind && rule.code === said.code),
    });
  const addAll = (kind: Note["kind"], codes: readonly string[] = [], scheme: string) => {
    for (const code of codes) add(kind, { code, lines: { schemes: [scheme] } });
  };
  const schemes = Object.entries(tariff.schemes);
  for (const [id, scheme] of schemes) {
    addAll("condition", own(scheme, "conditions"), id);
    const cap = own(scheme, "cap");
    if (!cap) continue;
    // A semester with more counted lines than need no confirmation.
    const lines = capScope(id, cap);
    const inSemester = [{ ...lines, min: cap.unconditional + 1 }];
    add("condition", { code: cap.condition, lines, inSemester }, cap.undated);
  }
  for (const reading of own(tariff, "readings") ?? []) add("reading", reading);
  const fee = own(tariff, "annualFee");
  const waivedBy = fee && own(fee, "waivedBy");
  if (waivedBy) add("information", { code: FEE_WAIVED, annualFee: "waived", lines: waivedBy });
  for (const [id, scheme] of schemes) addAll("information", own(scheme, "information"), id);
  return rules;
}

const LAST_BIT = 30;

function compileRule(
  kind: Note["kind"],
  said: Reading,
  scopes: Scopes,
  undated: Cap["undated"] | undefined,
): Omit<Rule, "bit" | "isRepeated"> {
  const bounds = (count: Count): Bounds => ({
    scope: scopes.numberOf(count),
    min: own(count, "min") ?? 0,
    max: own(count, "max") ?? Number.POSITIVE_INFINITY,
  });
  return {
    kind,
    code: said.code,
    annualFee: own(said, "annualFee"),
    scope: scopes.numberOf(said.lines),
    undatedOnly: own(said.lines, "semester") === "unknown",
    inQuote: (own(said, "inQuote") ?? []).map(bounds),
    inSemester: (own(said, "inSemester") ?? []).map(bounds),
    undatedInNone: undated === "in-none",
    alternatives: own(said, "alternatives"),
  };
}

/** The bits of the rules that may apply to a cell in these scopes. */
export const ruleBits = (rules: readonly Rule[], scopes: readonly boolean[]): number =>
  rules.reduce((bits, rule) => (scopes[rule.scope] ? bits | rule.bit : bits), 0);

/** Every code that a note of this tariff can have, by kind. */
export function noteCodes(tariff: Tariff): Record<Note["kind"], string[]> {
  const schemes = Object.values(tariff.schemes);
  const once = (codes: readonly string[]) => [...new Set(codes)];
  return {
    condition: once(
      schemes.flatMap((scheme) => {
        const cap = own(scheme, "cap");
        return [...(own(scheme, "conditions") ?? []), ...(cap ? [cap.condition] : [])];
      }),
    ),
    reading: (own(tariff, "readings") ?? []).map(({ code }) => code),
    information: once([
      FEE_WAIVED,
      ...schemes.flatMap((scheme) => own(scheme, "information") ?? []),
      ...(own(tariff, "reductions") ?? []).map(({ code }) => code),
    ]),
  };
}
