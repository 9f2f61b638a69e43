import { grid } from "./catalog/grid.js";
import { items } from "./catalog/items.js";
import { deepFreeze } from "./freeze.js";
import { annualFeePolicy, readings } from "./rules/readings.js";
import { facts } from "./schemes/facts.js";
import { schemes } from "./schemes/index.js";
import type { Tariff } from "./tariff.js";

const tariff = {
  id: "cnam-nouvelle-aquitaine",
  facts,
  items,
  schemes,
  grid,
  annualFee: annualFeePolicy,
  readings,
} as const satisfies Tariff;

type Data = typeof tariff;
/** The type of the bundled tariff, by name, so that the compiler's messages stay short. */
export interface CnamNouvelleAquitaine extends Data {}

/**
 * The public tariff page of the Cnam Nouvelle-Aquitaine: the catalogue is the
 * body of its table, the schemes are its header, the rules are its footnotes.
 */
export const cnamNouvelleAquitaine: CnamNouvelleAquitaine = /* @__PURE__ */ deepFreeze(tariff);
