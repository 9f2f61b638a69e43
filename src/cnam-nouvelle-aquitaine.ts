import { grid } from "./catalog/grid.js";
import { items, measures } from "./catalog/items.js";
import { currency, page, title } from "./catalog/page.js";
import type { defineTariff } from "./define/define-tariff.js";
import { frozen } from "./freeze.js";
import { annualFeePolicy, readings } from "./rules/readings.js";
import { words } from "./rules/words.js";
import { facts } from "./schemes/facts.js";
import { schemes } from "./schemes/index.js";

// As `defineTariff` would, without a copy; a test has it check this tariff, so that no user has to at every start.
const define: typeof defineTariff = frozen;

const priced = () =>
  define({
    id: "cnam-nouvelle-aquitaine",
    title,
    currency,
    facts,
    measures,
    items,
    schemes,
    grid,
    annualFee: annualFeePolicy,
    readings,
  });

type Data = ReturnType<typeof priced>;
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

/** As much of the tariff as a price depends on: who only quotes loads no more. */
export const prices: CnamNouvelleAquitaine = /* @__PURE__ */ priced();

const whole = () => Object.freeze({ ...prices, ...frozen(page), words: frozen(words) });

/**
 * The public tariff page of the Cnam Nouvelle-Aquitaine: the catalogue is the
 * body of its table, the schemes are its header, the rules are its footnotes.
 *
 * @example
 * cnamNouvelleAquitaine.grid["ue-6-ects"]; // => { company: 102000, "pole-emploi": 51000, region: 7800, ag2r: 0 }
 */
export const cnamNouvelleAquitaine: CnamNouvelleAquitaine = /* @__PURE__ */ whole();
