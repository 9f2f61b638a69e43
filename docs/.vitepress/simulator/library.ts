import {
  cheapest,
  cnamNouvelleAquitaine,
  compare,
  eligibility,
  parseQuoteRequest,
  priceList,
  quote,
} from "cnam-pricing";
import type { Library } from "../../../src/element/index.js";

/** The bundled tariff, with the functions that need no check of it. They read whatever they are given, as those of any tariff. */
export const bundled = {
  tariff: cnamNouvelleAquitaine,
  isBundled: true,
  quote,
  compare,
  cheapest,
  eligibility,
  priceList,
  parseQuoteRequest,
} as unknown as Library;
