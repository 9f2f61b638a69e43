import { describe, expect, it } from "vitest";
import type { SchemeOutcome } from "../src/contract/plan.js";
import type { CompiledFee } from "../src/engine/annual-fee.js";
import type { CompiledCell } from "../src/engine/cell.js";
import { feeClasses } from "../src/plan/fee-classes.js";
import type { Layout } from "../src/plan/layout.js";
import { isSameOutcome } from "../src/plan/same.js";

const outcome = (status: SchemeOutcome["status"], rest: object = {}): SchemeOutcome =>
  ({ scheme: "own", status, ...rest }) as unknown as SchemeOutcome;
const priced = (learnerDue: number) => outcome("priced", { learnerDue });
const refused = (...reasons: object[]) => outcome("ineligible", { reasons });
const over = (measure: string, needed: number) => ({ code: "budget-exceeded", measure, needed, max: 10 });
const [item, learner] = [{ code: "item-not-eligible" }, { code: "learner-not-eligible" }];

describe("what becomes of an item for two kinds of learner", () => {
  it.each<[what: string, one: SchemeOutcome, other: SchemeOutcome]>([
    ["both pay the same", priced(100), priced(100)],
    ["both are refused for the same reason", refused(item), refused(item)],
    ["both exceed a budget by the same amount", refused(over("hours", 12)), refused(over("hours", 12))],
    ["neither was weighed", outcome("not-weighed"), outcome("not-weighed")],
  ])("is the same if %s", (_, one, other) => {
    expect([isSameOutcome(one, other), isSameOutcome(other, one)]).toEqual([true, true]);
  });

  it.each<[what: string, one: SchemeOutcome, other: SchemeOutcome]>([
    ["one pays more", priced(100), priced(200)],
    ["only one is admitted", priced(100), refused(item)],
    ["only one was weighed", priced(100), outcome("not-weighed")],
    ["one is refused and the other not weighed", refused(item), outcome("not-weighed")],
    ["they are refused for different reasons", refused(item), refused(learner)],
    ["one is refused for one more reason", refused(item), refused(item, learner)],
    ["they differ in the second reason", refused(item, learner), refused(item, over("hours", 1))],
    ["one needs more of a budget", refused(over("hours", 12)), refused(over("hours", 13))],
    ["they exceed different budgets", refused(over("hours", 12)), refused(over("units", 12))],
  ])("differs if %s", (_, one, other) => {
    expect([isSameOutcome(one, other), isSameOutcome(other, one)]).toEqual([false, false]);
  });
});

describe("the annual fee of a plan", () => {
  const entries = [10, 0, 30, 20].map((due) => ({ dueFor: () => ({ due }) }) as unknown as CompiledFee);
  const [ten, nothing, thirty, twenty] = entries.map(
    (feeEntry) => ({ waivesFee: false, feeEntry }) as unknown as CompiledCell,
  ) as [CompiledCell, CompiledCell, CompiledCell, CompiledCell];
  const free = { waivesFee: false, feeEntry: undefined } as unknown as CompiledCell;
  const waiver = { waivesFee: true, feeEntry: undefined } as unknown as CompiledCell;

  it.each<[cells: string, highest: number, lowest: number, none: number, CompiledCell[]]>([
    ["no cell that calls for one", 0, 0, 0, [free]],
    ["one entry", 10, 10, 10, [ten, free]],
    ["the same entry twice", 20, 20, 20, [twenty, twenty]],
    ["two entries", 30, 10, 0, [ten, thirty]],
    ["two entries and a cell without", 30, 20, 0, [free, thirty, twenty]],
    ["an entry of 0 alone", 0, 0, 0, [nothing]],
    ["an entry of 0 and another", 10, 0, 0, [nothing, ten]],
    ["three entries", 30, 10, 0, [twenty, thirty, ten]],
    ["a waiver", 0, 0, 0, [ten, waiver]],
    ["a waiver and two entries", 0, 0, 0, [ten, waiver, thirty]],
  ])("with %s is %i as the highest, %i as the lowest, %i as none", (_, highest, lowest, none, cells) => {
    const feeAs = (ofSeveral: "highest" | "lowest" | "none") => {
      const layout = { tariff: { fee: { ofSeveral } }, feeEntries: entries } as unknown as Layout;
      const { classOf, join, fees } = feeClasses(layout, { mask: 0, numbers: {} });
      const inOrder = (list: CompiledCell[]) =>
        fees[list.map(classOf).reduce((one, other) => join(one, other), 0)];
      return [inOrder(cells), inOrder([...cells].reverse())];
    };
    expect([feeAs("highest"), feeAs("lowest"), feeAs("none")]).toEqual([
      [highest, highest],
      [lowest, lowest],
      [none, none],
    ]);
  });
});
