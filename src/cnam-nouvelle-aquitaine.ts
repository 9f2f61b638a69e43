import { grid } from "./catalog/grid.js";
import { items, measures, sections } from "./catalog/items.js";
import { edition, id, page } from "./catalog/page.js";
import type { Tariff } from "./contract/tariff.js";
import { annualFee } from "./rules/annual-fee.js";
import { readings } from "./rules/readings.js";
import { words } from "./rules/words.js";
import { facts, groups } from "./schemes/facts.js";
import { schemes } from "./schemes/index.js";
import { deepFreeze } from "./shape/freeze.js";

/** The parts that prices depend on. The page's own words are separate, so that a bundle of `quote` does not include them. */
export const priced = {
  id,
  edition,
  facts,
  groups,
  items,
  schemes,
  grid,
  annualFee,
  readings,
} as const;

/** A test parses it, so that it need not be checked again each time it is imported. */
const assemble = () =>
  deepFreeze({
    format: 1,
    ...page,
    measures,
    sections,
    ...priced,
    words,
  } as const satisfies Tariff);

type Data = ReturnType<typeof assemble>;
/**
 * The type of the bundled tariff, by name, so that the compiler's messages stay short.
 *
 * @example
 * import { type CnamNouvelleAquitaine, cnamNouvelleAquitaine, type ItemId } from "cnam-pricing";
 *
 * const item: ItemId<CnamNouvelleAquitaine> = "bulats-test";
 * cnamNouvelleAquitaine.grid[item].region; // => 6500
 */
export interface CnamNouvelleAquitaine extends Data {}

/**
 * The public tariff page of the Cnam Nouvelle-Aquitaine: the catalogue is the
 * body of its table, the schemes are its header, the rules are its footnotes.
 *
 * @example
 * cnamNouvelleAquitaine.grid["ue-6-ects"]; // => { company: 102000, "pole-emploi": 51000, region: 7800, ag2r: 0 }
 */
export const cnamNouvelleAquitaine: CnamNouvelleAquitaine = /* @__PURE__ */ assemble();
