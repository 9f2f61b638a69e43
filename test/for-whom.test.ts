import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compare, createPricing, type Learner, quote, type Tariff } from "../src/index.js";
import { createWords, formatCheapest, formatComparison, formatQuote } from "../src/words/index.js";
import { tiny } from "./support/tiny.js";

const visible = (text: string) => text.replaceAll("\u00A0", "~").replaceAll("\u202F", "_");
const answer = quote({
  learner: { situations: ["employee"] },
  lines: [{ item: "ue-3-ects", scheme: "region" }],
});

describe("a document says for whom it is", () => {
  const written = (learner: Learner<Tariff>) =>
    formatQuote(answer, { locale: "fr", format: "markdown", learner }).split("\n### Votre sélection")[0] ??
    "";

  it("by each question that was answered, before everything else", () => {
    const told = visible(written({ situations: ["employee", "job-seeker"], ag2rMember: false }));
    expect(told).toContain(
      [
        "### Vos réponses",
        "",
        "| Question | Réponse |",
        "| --- | --- |",
        "| Quelle est votre situation~? | salarié·e, demandeur·euse d'emploi |",
        "| Cotisez-vous à AG2R La Mondiale~? | non |",
        "",
      ].join("\n"),
    );
  });

  it("and leaves out what is not known", () => {
    expect(written({ situations: [] })).toContain("| aucune de ces réponses |");
    expect(written({ situations: [], ag2rMember: undefined })).not.toContain("AG2R");
    expect(written({})).toBe(
      formatQuote(answer, { locale: "fr", format: "markdown" }).split("\n### Votre sélection")[0],
    );
  });

  it("in comparisons too, and not unless it is asked to", () => {
    const learner = { situations: ["employee"] } as const;
    const compared = compare({ learner, items: [{ item: "ue-3-ects" }] });
    expect(formatComparison(compared, { locale: "en", format: "text", learner })).toContain("an employee");
    expect(formatComparison(compared, { locale: "en", format: "text" })).not.toContain("an employee");
    const plan = {
      status: "undetermined" as const,
      tariff: answer.tariff,
      edition: answer.edition,
      missing: [],
      learnerRange: null,
    };
    expect(formatCheapest(plan, { locale: "en", format: "text", learner })).toContain("an employee");
  });

  it("with numbers and their units", () => {
    const learner = { resident: true, clubs: [], age: 10, quotient: 1_500.5 };
    const lines = [{ item: "card", scheme: "own", lessons: 2 }];
    const ofTiny = createPricing<Tariff>(tiny).quote({ learner, lines });
    const words = createWords<Tariff>(tiny);
    const told = (locale: "fr" | "en") =>
      visible(words.formatQuote(ofTiny, { locale, format: "markdown", learner }));
    expect(told("en")).toContain("| Your family quotient | €1,500.5 |");
    expect(told("fr")).toContain("| Your family quotient | 1_500,5~€ |");
    expect(told("en")).toContain("| Your age | 10 |");
  });

  it("and refuses an answer that the tariff does not know", () => {
    expect(() => written({ age: 12 })).toThrow(RangeError);
    expect(() => written({ situations: ["pensioner"] })).toThrow("pensioner");
  });
});

it("the heading of the lines sums up what the page prints of them, not what was asked", () => {
  const lines = [
    { item: "ue-3-ects", scheme: "region" },
    { item: "ue-12-ects", scheme: "region" },
    { item: "recall-exam", scheme: "region", ects: 6 },
  ] as const;
  const many = quote({ learner: { situations: [] }, lines });
  const heading = (locale: "fr" | "en") => visible(formatQuote(many, { locale, format: "markdown" }));
  expect(heading("fr")).toContain("### Votre sélection~: 128 heures, 15~ECTS\n");
  expect(heading("en")).toContain("### Your selection: 128 hours, 15~ECTS\n");
  const halves: Tariff = JSON.parse(
    readFileSync("examples/tariffs/ich-paris.json", "utf8")
      .replace('"measures": { "ects": 8 }', '"measures": { "ects": 8.1 }')
      .replace('"measures": { "ects": 6 }', '"measures": { "ects": 6.2 }'),
  );
  const { items, schemes } = halves;
  const [scheme = ""] = Object.keys(schemes);
  const two = Object.keys(items)
    .slice(0, 2)
    .map((item) => ({ item, scheme }));
  const ofHalves = createPricing<Tariff>(halves).quote({ learner: {}, lines: two });
  expect(visible(createWords(halves).formatQuote(ofHalves, { locale: "en", format: "markdown" }))).toContain(
    "14.3~ECTS",
  );
});

it("a comparison tells what the funders pay beside what the learner pays", () => {
  const learner = { situations: ["employee"] } as const;
  const compared = compare({ learner, items: [{ item: "ue-3-ects" }, { item: "bulats-test" }] });
  const told = visible(formatComparison(compared, { locale: "fr", format: "markdown" }));
  expect(told).toContain("| Financement par entreprise, OPACIF | 0~€ | 585~€ |");
  expect(told).toContain("| Financement par Pôle Emploi | pas possible | – |");
  expect(told).toContain("| Cofinancement du Conseil régional | 254~€ | non publié |");
  // Once for the whole basket, not once a line.
  expect(told).toContain(
    "### Financement par Pôle Emploi\n\n- D'après vos réponses, cela ne s'adresse pas à vous.\n",
  );
});
