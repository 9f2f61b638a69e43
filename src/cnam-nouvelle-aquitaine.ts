import { grid } from "./catalog/grid.js";
import { items, measures } from "./catalog/items.js";
import { page } from "./catalog/page.js";
import { defineTariff } from "./define/define-tariff.js";
import { annualFeePolicy, readings } from "./rules/readings.js";
import { words } from "./rules/words.js";
import { facts } from "./schemes/facts.js";
import { schemes } from "./schemes/index.js";

const define = () =>
  defineTariff({
    id: "cnam-nouvelle-aquitaine",
    ...page,
    facts,
    measures,
    items,
    schemes,
    grid,
    annualFee: annualFeePolicy,
    readings,
    words,
  });

type Data = ReturnType<typeof define>;
/** The type of the bundled tariff, by name, so that the compiler's messages stay short. */
export interface CnamNouvelleAquitaine extends Data {}

/**
 * The public tariff page of the Cnam Nouvelle-Aquitaine: the catalogue is the
 * body of its table, the schemes are its header, the rules are its footnotes.
 */
export const cnamNouvelleAquitaine: CnamNouvelleAquitaine = /* @__PURE__ */ define();
