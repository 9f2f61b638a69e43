/** The ids of one tariff, as literal types; of the bundled one if none is named. */
import type { CnamNouvelleAquitaine } from "../cnam-nouvelle-aquitaine.js";
import type { NameOf, NamesIn } from "../contract/ids.js";
import type { Tariff } from "../contract/tariff.js";

/**
 * The ids of a tariff's items. `isItemId` narrows a string to one.
 *
 * @example
 * import { cnamNouvelleAquitaine, type ItemId } from "cnam-pricing";
 *
 * const items = Object.keys(cnamNouvelleAquitaine.items) as ItemId[];
 * items[0]; // => "ue-3-ects"
 */
export type ItemId<T extends Tariff = CnamNouvelleAquitaine> = NameOf<T["items"]>;
/**
 * The ids of a tariff's schemes. `isSchemeId` narrows a string to one.
 *
 * @example
 * import { cnamNouvelleAquitaine, type SchemeId } from "cnam-pricing";
 *
 * const schemes = Object.keys(cnamNouvelleAquitaine.schemes) as SchemeId[];
 * schemes; // => ["company", "pole-emploi", "region", "ag2r"]
 */
export type SchemeId<T extends Tariff = CnamNouvelleAquitaine> = NameOf<T["schemes"]>;
/**
 * The names of a tariff's facts.
 *
 * @example
 * import { type FactName, quote } from "cnam-pricing";
 *
 * const answer = quote({ learner: {}, lines: [{ item: "ue-3-ects", scheme: "region" }] });
 * const open: FactName[] = answer.status === "undetermined" ? answer.missing : [];
 * open; // => ["situations"]
 */
export type FactName<T extends Tariff = CnamNouvelleAquitaine> = NamesIn<T["facts"]>;
/**
 * The names of a tariff's measures.
 *
 * @example
 * import { cnamNouvelleAquitaine, type MeasureName } from "cnam-pricing";
 *
 * const measure: MeasureName = "ects";
 * cnamNouvelleAquitaine.items["ue-8-ects"].measures[measure]; // => 8
 */
export type MeasureName<T extends Tariff = CnamNouvelleAquitaine> = NamesIn<T["measures"]>;
