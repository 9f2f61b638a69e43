import { describe, expect, it } from "vitest";
import { wordsIn } from "../src/cli/words/words.js";
import { type Issue, pathText } from "../src/contract/issue.js";
import { parseTariff } from "../src/tariffs/parse.js";
import { COLON } from "../src/words/locale.js";
import { tiny } from "./support/tiny.js";

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
      const { issue: tell } = wordsIn(locale);
      const told = [...found.values()].map(
        (issue) => `${pathText(issue.path, "tariff")}${COLON[locale]}${tell({ ...issue, file: "" })}\n`,
      );
      await expect(told.join("")).toMatchFileSnapshot(`documents/wrong-parts.${locale}.txt`);
    }
  });
});
