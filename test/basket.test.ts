import { describe, expect, it } from "vitest";
import { pathText } from "../src/contract/issue.js";
import { compare } from "../src/index.js";
import { issuesOf } from "./support/issues.js";

const learner = { situations: ["employee"] };

describe("a basket that cannot be read", () => {
  const basket = (change: object) => () =>
    compare({ learner, items: [{ item: "ue-3-ects", ...change }] } as never);
  const summaryOf = (call: () => unknown) =>
    issuesOf(call).map(({ path, code }) => `${pathText(path)} ${code}`);

  it.each<[what: string, change: object, ...issues: string[]]>([
    ["has an item that is not known", { item: "ue-3" }, "items[0].item unknown-item"],
    [
      "has ECTS in words beside it",
      { item: "ue-3", ects: "x" },
      "items[0].item unknown-item",
      "items[0].ects wrong-type",
    ],
    ["has a scheme", { scheme: "region" }, "items[0].scheme unknown-key"],
    ["lacks the ECTS of a recall exam", { item: "recall-exam" }, "items[0].ects required"],
    ["has ECTS where they are printed", { ects: 3 }, "items[0].ects not-applicable"],
    ["has a third semester", { semester: 3 }, "items[0].semester unknown-choice"],
  ])("%s", (_, change, ...expected) => {
    expect(summaryOf(basket(change))).toEqual(expected);
  });

  it("names the whole basket or the item that is a text", () => {
    expect(summaryOf(() => compare("ue-3-ects" as never))).toEqual(["request wrong-type"]);
    expect(summaryOf(() => compare({ learner, items: ["ue-3-ects"] } as never))).toEqual([
      "items[0] wrong-type",
    ]);
  });
});
