import { describe, expect, it } from "vitest";
import { createPricing, isItemId, isSchemeId, type Tariff } from "../src/index.js";
import { quoteJsonSchema, quoteRequestJsonSchema } from "../src/json-schema/index.js";
import { tiny } from "./support/tiny.js";

describe("a guard of ids", () => {
  it("takes the ids of the bundled page and nothing else", () => {
    expect(["ue-3-ects", "region", "toString", "", 3, null].filter(isItemId)).toEqual(["ue-3-ects"]);
    expect(["ue-3-ects", "region", "__proto__", undefined].filter(isSchemeId)).toEqual(["region"]);
  });

  it("takes those of a tariff of one's own", () => {
    const pricing = createPricing<Tariff>(tiny);
    expect(["course", "own", "ue-3-ects"].filter(pricing.isItemId)).toEqual(["course"]);
    expect(["course", "own", "constructor"].filter(pricing.isSchemeId)).toEqual(["own"]);
  });
});

it("two schemes with one label are told apart in the titles of both schemas", () => {
  const scheme = { label: "Alike", paidBy: "learner" } as const;
  const tariff: Tariff = {
    ...tiny,
    schemes: { ...tiny.schemes, twin: scheme, other: scheme },
    grid: Object.fromEntries(
      Object.entries(tiny.grid).map(([id, row]) => [id, { ...row, twin: 100, other: 200 }]),
    ),
  };
  for (const schema of [quoteRequestJsonSchema(tariff), quoteJsonSchema(tariff)]) {
    const text = JSON.stringify(schema);
    for (const title of ["Alike, twin", "Alike, other"]) expect(text).toContain(JSON.stringify(title));
    expect(text).not.toContain('"Alike"');
  }
});
