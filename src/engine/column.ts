import type { Asked, Cap, Item, Scheme, Scope, Tariff } from "../contract/tariff.js";
import { resolveBounds } from "../shape/asked.js";
import { own } from "../shape/own.js";
import type { Criteria, GroupCriteria } from "./criteria.js";
import type { Scopes } from "./scopes.js";

/** A scheme, compiled. */
export interface Column {
  readonly id: string;
  /** Its place in page order. */
  readonly place: number;
  /** Who may use it. */
  readonly eligible: GroupCriteria;
  readonly paidBy: Scheme["paidBy"];
  /** Who pays under it besides the learner, each once; the scheme's id is its funder. */
  readonly payers: readonly string[];
  readonly cap: CapRule | undefined;
  /** The measures that it asks for on every line. */
  readonly asked: readonly BoundedMeasure[];
}

/** A measure that the caller gives. */
export interface BoundedMeasure extends Required<Asked> {
  readonly name: string;
  /** What a message says of it, unless it is the item that asks for it. */
  readonly rule: string | undefined;
}

/** The measures of an item that the caller gives. */
export const askedIn = (measures: Item["measures"] = {}): BoundedMeasure[] =>
  Object.entries(measures).flatMap(([name, measure]) =>
    typeof measure === "number" ? [] : [{ name, ...resolveBounds(measure), rule: undefined }],
  );

/** Those that a scheme asks for. */
const askedBy = (id: string, measures: Scheme["measures"]): BoundedMeasure[] =>
  askedIn(measures).map((one) => ({ ...one, rule: `\`${id}\` asks for \`${one.name}\`` }));

/** A cap, and the scope of the lines that it counts. */
export interface CapRule {
  readonly scope: number;
  readonly max: number;
  readonly unconditional: number;
  readonly condition: string;
  readonly undated: Cap["undated"];
}

export const compileColumns = (
  tariff: Pick<Tariff, "schemes">,
  criteria: Criteria,
  scopes: Scopes,
): readonly Column[] =>
  Object.entries(tariff.schemes).map(([id, scheme], place) => ({
    id,
    place,
    eligible: criteria.group(own(scheme, "public")),
    paidBy: scheme.paidBy,
    payers: payersOf(id, scheme.paidBy),
    cap: compileCap(id, own(scheme, "cap"), scopes),
    asked: askedBy(id, own(scheme, "measures")),
  }));

/** Who pays under a scheme besides the learner, each once. */
export function payersOf(id: string, paidBy: Scheme["paidBy"]): readonly string[] {
  if (paidBy === "learner") return [];
  if (typeof paidBy === "string") return [id];
  return [...new Set(paidBy.map(({ payer }) => payer))].filter((payer) => payer !== "learner");
}

function compileCap(id: string, cap: Cap | undefined, scopes: Scopes): CapRule | undefined {
  if (!cap) return undefined;
  const { max, unconditional, condition, undated } = cap;
  return { scope: scopes.numberOf(capScope(id, cap)), max, unconditional, condition, undated };
}

/** The lines that a cap counts: those of its own scheme. */
export function capScope(id: string, { counts }: Cap): Scope {
  const schemes = own(counts, "schemes") ?? [id];
  return { ...counts, schemes: schemes.filter((one) => one === id) };
}
