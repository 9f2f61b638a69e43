import type { Cents } from "../contract/money.js";
import type { CompiledFee } from "../engine/annual-fee.js";
import type { CompiledCell } from "../engine/cell.js";
import type { LearnerKind } from "../price/amount.js";
import type { Layout } from "./layout.js";

/**
 * The cells of a quote, as the annual fee sees them: class 0 calls for no entry; with the last class nothing
 * is due, whatever is added; between them there is a class for each fee.
 */
export interface FeeClasses {
  readonly classOf: (cell: CompiledCell) => number;
  /** The class of two classes together. */
  readonly join: (one: number, other: number) => number;
  /** The fee, by class. */
  readonly fees: readonly Cents[];
}

const NO_FEE: FeeClasses = { classOf: () => 0, join: () => 0, fees: [0] };

/** The classes of the fee for one kind of learner. */
export function feeClasses({ tariff: { fee }, feeEntries }: Layout, learner: LearnerKind): FeeClasses {
  if (!fee || feeEntries.length === 0) return NO_FEE;
  const dues = feeEntries.map((entry) => entry.dueFor(learner).due);
  return fee.ofSeveral === "none" ? ofOne(feeEntries, dues) : ofSeveral(fee.ofSeveral, feeEntries, dues);
}

/** One entry alone is due; of several, nothing. */
function ofOne(entries: readonly CompiledFee[], dues: readonly Cents[]): FeeClasses {
  const last = entries.length + 1;
  return {
    classOf: ({ waivesFee, feeEntry }) => (waivesFee ? last : feeEntry ? entries.indexOf(feeEntry) + 1 : 0),
    join: (one, other) => (one === other || other === 0 ? one : one === 0 ? other : last),
    fees: [0, ...dues, 0],
  };
}

/** Of several, the greater class is due. An entry of 0 € is like none at all, or else it settles the fee. */
function ofSeveral(
  which: "highest" | "lowest",
  entries: readonly CompiledFee[],
  dues: readonly Cents[],
): FeeClasses {
  const sign = which === "highest" ? 1 : -1;
  const rising = [...new Set(dues)].filter((due) => due > 0).sort((a, b) => sign * (a - b));
  const last = rising.length + 1;
  const classes = dues.map((due) => (due > 0 ? rising.indexOf(due) + 1 : which === "highest" ? 0 : last));
  return {
    classOf: ({ waivesFee, feeEntry }) =>
      waivesFee ? last : feeEntry ? (classes[entries.indexOf(feeEntry)] as number) : 0,
    join: Math.max,
    fees: [0, ...rising, 0],
  };
}
