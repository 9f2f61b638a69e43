import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { promotionSociale } from "../examples/tariffs/promotion-sociale.js";
import { createPricing, questions, type Tariff, cnamNouvelleAquitaine as tariff } from "../src/index.js";
import { requests } from "./support/requests.js";
import { runs } from "./support/runs.js";

describe("questions", () => {
  const line = { item: "ue-6-ects", scheme: "ag2r" } as const;

  it("are the facts that matter, ready for a form, in both languages", () => {
    const [first, second, ...others] = questions(tariff, { learner: {}, lines: [line] });
    expect(first).toMatchObject({
      fact: "situations",
      kind: "options",
      label: { fr: "Vous êtes", en: "You are" },
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
      label: { fr: "Vous êtes cotisant·e à AG2R La Mondiale", en: "You contribute to AG2R La Mondiale" },
    });
    expect(others).toEqual([]);
  });

  it("of a number have its bounds", () => {
    const open = questions(promotionSociale, {
      learner: { situations: [] },
      lines: [{ item: "higher", scheme: "own", periods: 60 }],
    });
    expect(open).toEqual([
      { fact: "age", kind: "number", label: { fr: "Votre âge", en: "Your age" }, min: 0, max: 120 },
    ]);
  });

  it("are none where nothing is missing, or where a line is refused anyway", () => {
    const learner = { situations: ["job-seeker"], ag2rMember: true } as const;
    expect(questions(tariff, { learner, lines: [line] })).toEqual([]);
    const refused = { item: "engineering-thesis", scheme: "ag2r" } as never;
    expect(questions(tariff, { learner: {}, lines: [line, refused] })).toEqual([]);
  });

  it("are those of the quote, and fresh", () => {
    fc.assert(
      fc.property(requests(tariff), (request) => {
        const answer = createPricing<Tariff>(tariff).quote(request);
        const asked = questions<Tariff, never>(tariff, request as never);
        expect(asked.map(({ fact }) => fact)).toEqual(answer.status === "undetermined" ? answer.missing : []);
        for (const one of asked) {
          Object.assign(one.label, { fr: "scribble" });
          if (one.kind === "options") one.options.pop();
        }
      }),
      { numRuns: runs(200) },
    );
    expect(tariff.facts.situations.label.fr).toBe("Vous êtes");
  });
});
