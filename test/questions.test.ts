import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPricing, questions, type Tariff, cnamNouvelleAquitaine as tariff } from "../src/index.js";
import { requests } from "./support/requests.js";
import { runs } from "./support/runs.js";
import { tariffs } from "./support/tariffs.js";
import { tiny } from "./support/tiny.js";

describe("questions", () => {
  const line = { item: "ue-6-ects", scheme: "ag2r" } as const;

  it("are the facts that matter, ready for a form, in both languages", () => {
    const [first, second, ...others] = questions({ learner: {}, lines: [line] });
    expect(first).toMatchObject({
      fact: "situations",
      kind: "options",
      label: { fr: "Quelle est votre situation\u00A0?", en: "What is your situation?" },
    });
    expect(first?.kind === "options" && first.options.map(({ id }) => id)).toEqual(
      Object.keys(tariff.facts.situations.options),
    );
    expect(first?.kind === "options" && first.options.map(({ label }) => label)).toEqual(
      Object.values(tariff.facts.situations.options),
    );
    expect(second).toEqual({
      fact: "ag2rMember",
      kind: "yes-no",
      label: { fr: "Cotisez-vous à AG2R La Mondiale\u00A0?", en: "Do you contribute to AG2R La Mondiale?" },
    });
    expect(others).toEqual([]);
  });

  it("have the bounds, the step and the unit of a number, defaults filled in", () => {
    const { questions: ask } = createPricing<Tariff>(tiny);
    const lines = [
      { item: "card", scheme: "own", lessons: 4 },
      { item: "course", scheme: "town", lessons: 4 },
    ];
    expect(ask({ learner: { resident: true }, lines })).toEqual([
      { fact: "age", kind: "number", label: "Your age", min: 0, max: 120, step: 1 },
      {
        fact: "quotient",
        kind: "number",
        label: "Your family quotient",
        min: 0,
        max: 10_000,
        step: 0.01,
        unit: "€",
      },
    ]);
    const facts = { ...tiny.facts, quotient: { label: "Your family quotient", min: 0 } };
    const { questions: askOther } = createPricing<Tariff>({ ...tiny, facts });
    expect(askOther({ learner: { resident: true, age: 30 }, lines })).toEqual([
      { fact: "quotient", kind: "number", label: "Your family quotient", min: 0, max: 1_000_000, step: 1 },
    ]);
  });

  it("are none if nothing is missing, or if a line is refused anyway", () => {
    const learner = { situations: ["job-seeker"], ag2rMember: true } as const;
    expect(questions({ learner, lines: [line] })).toEqual([]);
    const refused = { item: "engineering-thesis", scheme: "ag2r" } as never;
    expect(questions({ learner: {}, lines: [line, refused] })).toEqual([]);
  });

  it("are about the facts that the quote misses, in its order", () => {
    const asked = fc.tuple(tariffs).chain(([one]) => fc.tuple(fc.constant(one), requests(one)));
    fc.assert(
      fc.property(asked, ([one, request]) => {
        const { quote, questions: ask } = createPricing(one);
        const answer = quote(request);
        const missing = answer.status === "undetermined" ? answer.missing : [];
        expect(ask(request).map(({ fact }) => fact)).toEqual(missing);
      }),
      { numRuns: runs(200) },
    );
  });

  it("are fresh each time", () => {
    const ask = () => questions({ learner: {}, lines: [line] });
    for (const one of ask()) {
      Object.assign(one.label, { fr: "scribble" });
      if (one.kind !== "options") continue;
      for (const { label } of one.options) Object.assign(label, { fr: "scribble" });
      one.options.pop();
    }
    expect(JSON.stringify(ask())).not.toContain("scribble");
    expect(tariff.facts.situations.label.fr).toBe("Quelle est votre situation\u00A0?");
    expect(ask()[0]).toMatchObject({ options: { length: 6 } });
  });
});
