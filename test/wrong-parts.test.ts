import { describe, expect, it } from "vitest";
import type { Issue } from "../src/contract/issue.js";
import { parseTariff } from "../src/tariffs/parse.js";
import { tiny } from "./support/tiny.js";
import { told } from "./support/told.js";

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A part as nothing, and with a key that means nothing. */
const wrongly = (part: unknown): unknown[] => (isObject(part) ? [null, { ...part, "?": 1 }] : [null]);

/** The small tariff, with one of its parts wrong at a time. */
function* wrongTariffs(part: unknown = tiny, put = (changed: unknown) => changed): Generator<unknown> {
  for (const wrong of wrongly(part)) yield put(wrong);
  const entries = Array.isArray(part) ? [...part.entries()] : isObject(part) ? Object.entries(part) : [];
  for (const [key, value] of entries)
    yield* wrongTariffs(value, (inside) => {
      const changed = Array.isArray(part) ? [...part] : { ...(part as object) };
      return put(Object.assign(changed, { [key]: inside }));
    });
}

describe("each part of a tariff, given as something else", () => {
  it("is told of in both languages, as in test/documents/wrong-parts", async () => {
    const found = new Map<string, Issue>();
    for (const tariff of wrongTariffs()) {
      const parsed = parseTariff(tariff);
      for (const issue of parsed.ok ? [] : parsed.issues)
        if (!found.has(issue.message)) found.set(issue.message, issue);
    }
    for (const locale of ["fr", "en"] as const) {
      const lines = [...found.values()].map((issue) => `${told(issue, locale)}\n`);
      await expect(lines.join("")).toMatchFileSnapshot(`documents/wrong-parts.${locale}.txt`);
    }
  });
});
