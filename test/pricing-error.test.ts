import { describe, expect, it } from "vitest";
import { type Issue, PricingError } from "../src/contract/issue.js";
import { quote } from "../src/index.js";

/** The same module once more, as a program has it that loads both halves of the package. */
const copy: string = "../src/contract/issue.js?other-half";
const other: { PricingError: typeof PricingError } = await import(copy);

const issues: readonly Issue[] = [
  { path: ["lines"], code: "required", message: "No lines.", expected: "a list", received: "nothing" },
];

function thrownBy(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    return error;
  }
}

describe("PricingError", () => {
  it("is recognised by `instanceof` whether the ES module or the CommonJS build threw it", () => {
    expect(other.PricingError).not.toBe(PricingError);
    expect(new other.PricingError(issues) instanceof PricingError).toBe(true);
    expect(new PricingError(issues) instanceof other.PricingError).toBe(true);
    expect(thrownBy(() => quote({} as never)) instanceof other.PricingError).toBe(true);
  });

  it("is not taken for another error or for a subclass", () => {
    class OfMine extends PricingError {}
    const mine = new OfMine(issues);
    expect([mine instanceof OfMine, mine instanceof PricingError, mine instanceof Error]).toEqual([
      true,
      true,
      true,
    ]);
    expect(mine instanceof other.PricingError).toBe(true);
    expect(new PricingError(issues) instanceof OfMine).toBe(false);
    expect(new other.PricingError(issues) instanceof OfMine).toBe(false);
    expect(new RangeError("lines: No lines.") instanceof PricingError).toBe(false);
    expect({ name: "PricingError", message: "", issues } instanceof PricingError).toBe(false);
  });

  it("is asked about any value without a crash", () => {
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    const hostile = new Proxy(new PricingError(issues), {
      get() {
        throw new Error("no");
      },
    });
    for (const value of [undefined, null, 0, "", 1n, Symbol("x"), [], () => 1, revoked.proxy, hostile])
      expect((value as object) instanceof PricingError).toBe(false);
  });

  it("keeps its message and its issues in JSON", () => {
    const error = new PricingError(issues);
    expect(JSON.parse(JSON.stringify({ error }))).toEqual({
      error: { name: "PricingError", message: "lines: No lines.", issues },
    });
    expect(Object.keys(error)).toEqual(["name", "issues"]);
  });
});
