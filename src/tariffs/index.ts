/**
 * Tariffs as data: to make, check and compare them.
 *
 * @module cnam-pricing/tariffs
 */

export type { JsonSchema } from "../json-schema/json-schema.js";
export { tariffJsonSchema } from "../json-schema/tariff.js";
export { type DefinedTariff, defineTariff } from "./define.js";
export { describeChange, type TariffChange, type TariffPart } from "./diff/change.js";
export { diffTariffs } from "./diff/diff-tariffs.js";
export { editionOn } from "./editions.js";
export { parseTariff } from "./parse.js";
