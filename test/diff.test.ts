import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ichParis } from "../examples/tariffs/ich-paris.js";
import { promotionSociale } from "../examples/tariffs/promotion-sociale.js";
import { withCpf } from "../examples/tariffs/with-cpf.js";
import { changeText, diffTariffs, cnamNouvelleAquitaine as ours, type Tariff } from "../src/index.js";
import { runs } from "./support/runs.js";
import { tariffs } from "./support/tariffs.js";

const { region } = ours.schemes;
const said = (after: Tariff, before: Tariff = ours) =>
  diffTariffs(before, after).map((change) => changeText(change).en);

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

  it("says it in French too", () => {
    const [change] = diffTariffs(ours, { ...ours, centre: "Cnam" });
    expect(change && changeText(change).fr).toBe("La page centre : Cnam Nouvelle-Aquitaine → Cnam");
    const [gone] = diffTariffs({ ...ichParis, source: "there" }, ichParis);
    expect(gone && changeText(gone).fr).toBe("La page source : n'existe plus (there)");
    const [added] = diffTariffs(ichParis, { ...ichParis, source: "there" });
    expect(added && changeText(added).fr).toBe("La page source : nouveau, there");
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
