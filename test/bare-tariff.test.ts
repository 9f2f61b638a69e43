import { describe, expect, it } from "vitest";
import type { Tariff } from "../src/index.js";
import { environment, run, stream } from "./support/cli.js";

/** All that a tariff has to have. */
const choir: Tariff = {
  format: 1,
  id: "choir",
  title: "Choir",
  currency: "EUR",
  items: { year: { label: "A year" } },
  schemes: { own: { label: "Self-funded", paidBy: "learner" } },
  grid: { year: { own: 12_000 } },
};
const cli = (args: readonly string[], csv = "") =>
  run([...args, "--tariff", "choir.mjs"], {
    ...environment,
    load: async () => ({ default: choir }),
    open: () => stream([csv]),
  });

describe("a tariff of items, schemes and a grid alone, on the command line", () => {
  it("shows no learners in its grid", async () => {
    const { status, out } = await cli(["grid"]);
    expect([status, out]).toEqual([0, expect.stringContaining("A year")]);
    expect(out).not.toContain("Learners");
  });

  it("quotes a line that is given as an argument", async () => {
    const { status, out } = await cli(["quote", "year:own", "--json"]);
    expect([status, JSON.parse(out)]).toEqual([0, expect.objectContaining({ learnerDue: 12_000 })]);
  });

  it("refuses an answer to a fact", async () => {
    const { status, error } = await cli(["quote", "year:own", "--fact", "age=12"]);
    expect(status).toBe(2);
    expect(error).toBe("Your answers: “age” is not asked for here. Remove it.\n");
  });

  it("prices a CSV file without columns for facts", async () => {
    const { status, out } = await cli(["batch", "f.csv"], "quote,item,scheme\na,year,own\n");
    expect(status).toBe(0);
    expect(out).toContain("\n2,a,priced,year,own,,12000,0,");
  });
});
