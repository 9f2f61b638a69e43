import type { Cents } from "../contract/money.js";
import type { AnnualFeePolicy, Price, Tariff } from "../contract/tariff.js";
import { type Computed, type Context, choose, derive, type LearnerKind, resolve } from "../price/amount.js";
import { branchPlace, compileWhole } from "../price/compile.js";
import { formOf, groupsIn, insideOf } from "../price/form.js";
import { own } from "../shape/own.js";
import type { Criteria } from "./criteria.js";
import { type Dependence, dependenceOf } from "./dependence.js";
import type { Scopes } from "./scopes.js";

/** The rules of the annual fee, compiled. */
export interface FeeRules {
  readonly ofSeveral: AnnualFeePolicy["ofSeveral"];
  /** The entry that a cell calls for, by the scopes that it is in. */
  readonly entryOf: (scopes: readonly boolean[]) => CompiledFee | undefined;
  /** Whether one line in this cell waives the fee of its quote. */
  readonly isWaivedBy: (scopes: readonly boolean[]) => boolean;
}

/** One amount of the fee. */
export interface CompiledFee {
  /** Its place in the tariff. */
  readonly place: number;
  readonly dueFor: (learner: LearnerKind) => FeeDue;
  readonly dependence: Dependence;
}

export interface FeeDue {
  readonly due: Cents;
  /** The group whose price applies. */
  readonly exception: string | undefined;
}

export function compileFee(
  tariff: Pick<Tariff, "annualFee">,
  scopes: Scopes,
  criteria: Criteria,
  context: Context,
): FeeRules | undefined {
  const policy = own(tariff, "annualFee");
  if (!policy) return undefined;
  const entries = policy.due.map((entry, place) => ({
    scope: scopes.numberOf(entry),
    entry: compileEntry(entry.price, place, criteria, context),
  }));
  const exempt = own(policy, "exempt");
  const waivedBy = own(policy, "waivedBy");
  const exemptScope = exempt && scopes.numberOf(exempt);
  const waivingScope = waivedBy && scopes.numberOf(waivedBy);
  return {
    ofSeveral: policy.ofSeveral,
    entryOf(inside) {
      if (exemptScope !== undefined && inside[exemptScope]) return undefined;
      return entries.find(({ scope }) => inside[scope])?.entry;
    },
    isWaivedBy: (inside) => waivingScope !== undefined && inside[waivingScope] === true,
  };
}

function compileEntry(price: Price, place: number, criteria: Criteria, context: Context): CompiledFee {
  const due = compileWhole(price, context);
  const exception = groupsIn(price).length > 0 ? compileException(price, context) : undefined;
  return {
    place,
    dueFor: (learner) => ({ due: resolve(due, {}, learner), exception: resolve(exception, {}, learner) }),
    dependence: dependenceOf(price, criteria, context),
  };
}

/** The group whose price applies goes with the amount; of several in one price, the first. */
function compileException(price: Price, context: Context): Computed<string | undefined> {
  const form = formOf(price);
  const inside = insideOf(price).map((one) => compileException(one, context));
  switch (form.kind) {
    case "group": {
      const [within, without] = inside as [Computed<string | undefined>, Computed<string | undefined>];
      return choose(branchPlace(form, context), [
        derive(within, (inner) => inner ?? form.price.for),
        without,
      ]);
    }
    case "bands":
      return choose(branchPlace(form, context), inside);
    default:
      return inside.reduce<Computed<string | undefined>>(
        (first, other) => (measures, learner) =>
          resolve(first, measures, learner) ?? resolve(other, measures, learner),
        undefined,
      );
  }
}
