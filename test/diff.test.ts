import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ichParis } from "../examples/tariffs/ich-paris.js";
import { promotionSociale } from "../examples/tariffs/promotion-sociale.js";
import { withCpf } from "../examples/tariffs/with-cpf.js";
import {
  type Change,
  changeText,
  diffTariffs,
  cnamNouvelleAquitaine as ours,
  type Tariff,
} from "../src/index.js";
import { runs } from "./support/runs.js";
import { tariffs } from "./support/tariffs.js";

const { region } = ours.schemes;
const said = (after: Tariff, before: Tariff = ours) =>
  diffTariffs(before, after).map((change) => changeText(change).en);

it("is none where a field is left out or said to be undefined", () => {
  const test = { ...ours.items["bulats-test"], organiser: undefined };
  const after = { ...ours, items: { ...ours.items, "bulats-test": test } };
  expect(diffTariffs(ours, after as unknown as Tariff)).toEqual([]);
});

// To be proof-read line by line, whichever space stands before the colon.
describe("a change in words", () => {
  it.each<[part: Change["part"], fr: string, en: string]>([
    ["identity", "La page", "The page"],
    ["fact", "La question", "The question"],
    ["measure", "La mesure", "The measure"],
    ["item", "La prestation", "The item"],
    ["scheme", "Le financement", "The scheme"],
    ["cell", "Le prix", "The price"],
    ["annual-fee", "Les droits annuels", "The annual fee"],
    ["rule", "La règle", "The rule"],
    ["reading", "La lecture", "The reading"],
    ["words", "La phrase", "The sentence"],
  ])("of a part named %s is about %s, %s", (part, french, english) => {
    const change: Change = { kind: "changed", part, path: ["a", "b"], before: "1", after: "2" };
    const { fr, en } = changeText(change);
    expect(fr.replace("\u00A0", " ")).toBe(`${french} a × b : 1 → 2`);
    expect(en).toBe(`${english} a × b: 1 → 2`);
  });
});

describe("diffTariffs", () => {
  it.each<[what: string, after: Tariff, ...changes: string[]]>([
    ["nothing", { ...ours }],
    [
      "the edition",
      { ...ours, edition: { fr: "2027", en: "2027" } },
      'The page edition: {"fr":"sans date, vers 2016–2019","en":"undated, about 2016–2019"} → {"fr":"2027","en":"2027"}',
    ],
    [
      "a date that was not known",
      { ...ours, valid: { from: "2027-01-01" } },
      'The page valid: new, {"from":"2027-01-01"}',
    ],
    [
      "a price",
      { ...ours, grid: { ...ours.grid, "ue-3-ects": { ...ours.grid["ue-3-ects"], region: 4_000 } } },
      "The price ue-3-ects × region: 39 € → 40 €",
    ],
    [
      "a price that is refused from now on",
      {
        ...ours,
        grid: { ...ours.grid, "bulats-test": { ...ours.grid["bulats-test"], ag2r: "not-eligible" } },
      },
      "The price bulats-test × ag2r: 0 € → Non éligible",
    ],
    [
      "a fee",
      { ...ours, schemes: { ...ours.schemes, region: { ...region, annualFee: [{ due: 16_000 }] } } },
      "The annual fee region: 150 € 75 € pour les demandeur·euse d'emploi → 160 €",
    ],
    [
      "no fee any more",
      { ...ours, annualFee: undefined as never },
      "The annual fee label: gone (Droits d'inscription annuels ***)",
      "The annual fee ofSeveral: gone (highest)",
      "The annual fee sparedSections: gone ([])",
      "The annual fee company: gone (0 €)",
      "The annual fee pole-emploi: gone (0 €)",
      "The annual fee region: gone (150 € 75 € pour les demandeur·euse d'emploi)",
      "The annual fee ag2r: gone (150 €)",
    ],
    [
      "a public",
      { ...ours, schemes: { ...ours.schemes, region: { ...region, public: { ag2rMember: false } } } },
      'The scheme region × public: {} → {"ag2rMember":false}',
    ],
    [
      "a label",
      {
        ...ours,
        items: { ...ours.items, "bulats-test": { label: "BULATS", section: "Tests et examens spéciaux" } },
      },
      "The item bulats-test × label: Test BULATS → BULATS",
    ],
  ])("tells %s", (_, after, ...changes) => {
    expect(said(after)).toEqual(changes);
  });

  it("tells an item that goes as one change, and one that comes", () => {
    const { "bulats-test": gone, ...items } = ours.items;
    const { "bulats-test": row, ...grid } = ours.grid;
    const after = { ...ours, items: { ...items, "toeic-test": gone }, grid: { ...grid, "toeic-test": row } };
    expect(said(after)).toEqual([
      "The item bulats-test: gone (Test BULATS)",
      "The item toeic-test: new, Test BULATS",
    ]);
  });

  it("tells a scheme and a rule that come, with what they ask and say", () => {
    expect(
      diffTariffs(ours, withCpf).map(({ kind, part, path }) => `${kind} ${part} ${path.join(" ")}`),
    ).toEqual(["added scheme cpf", "added fact isEarly", "added rule early-bird", "added words early-bird"]);
    expect(said(ours, withCpf)[0]).toBe("The scheme cpf: gone (Compte personnel de formation)");
  });

  it("tells a formula by its source", () => {
    const dearer = { secondary: { own: () => 3_500 } };
    const after = { ...promotionSociale, grid: { ...promotionSociale.grid, ...dearer } };
    const [change, ...others] = diffTariffs(promotionSociale, after);
    expect(change).toMatchObject({ kind: "changed", part: "cell", after: "() => 3500" });
    expect(others).toEqual([]);
  });

  it("tells a function inside a rule by its source", () => {
    const rules = { half: { apply: () => 1 } } as never;
    const others = { half: { apply: () => 2 } } as never;
    expect(said({ ...ours, rules: others }, { ...ours, rules })).toEqual([
      'The rule half: {"apply":"() => 1"} → {"apply":"() => 2"}',
    ]);
  });

  it("tells a measure and a reading, each by its own name", () => {
    const parts = (after: Tariff) => diffTariffs(ours, after).map(({ part, path }) => [part, path]);
    const weeks = { fr: "semaines", en: "weeks" };
    expect(parts({ ...ours, measures: { ...ours.measures, weeks } as never })).toEqual([
      ["measure", ["weeks"]],
    ]);
    expect(parts({ ...ours, readings: { ...ours.readings, other: weeks } as never })).toEqual([
      ["reading", ["other"]],
    ]);
  });

  it("says it in French too", () => {
    const [change] = diffTariffs(ours, { ...ours, centre: "Cnam" });
    expect(change && changeText(change).fr).toBe("La page centre\u00A0: Cnam Nouvelle-Aquitaine → Cnam");
    const [gone] = diffTariffs({ ...ichParis, source: "there" }, ichParis);
    expect(gone && changeText(gone).fr).toBe("La page source\u00A0: retrait (there)");
    const [added] = diffTariffs(ichParis, { ...ichParis, source: "there" });
    expect(added && changeText(added).fr).toBe("La page source\u00A0: ajout, there");
  });

  it("finds nothing between a tariff and itself, and the same both ways, the other way round", () => {
    fc.assert(
      fc.property(tariffs, tariffs, (one, other) => {
        expect(diffTariffs(one, one)).toEqual([]);
        const mirrored = diffTariffs(other, one).map(({ kind, before, after, ...where }) => ({
          ...where,
          kind: { added: "removed", removed: "added", changed: "changed" }[kind],
          ...(after !== undefined && { before: after }),
          ...(before !== undefined && { after: before }),
        }));
        const sorted = (changes: readonly object[]) =>
          changes.map((one) => JSON.stringify(Object.entries(one).sort())).sort();
        expect(sorted(diffTariffs(one, other))).toEqual(sorted(mirrored));
      }),
      { numRuns: runs(100) },
    );
  });
});
