import type { Tariff } from "../../contract/tariff.js";
import { type CompiledTariff, compile } from "../../engine/compile.js";
import { quoteRequestReader } from "../../engine/read-request.js";
import type { ReadRequest } from "../../engine/request.js";
import type { Finding, Reader } from "../../shape/cursor.js";
import { isDay } from "../../tariffs/day.js";
import { editionOn } from "../../tariffs/index.js";
import { chooseEdition, editionsText, requireOnePage } from "../tariffs/editions.js";
import type { Flaw } from "./record.js";

/** An edition, compiled once for all of its records. */
export interface LoadedEdition {
  readonly tariff: CompiledTariff<Tariff>;
  readonly read: Reader<ReadRequest>;
}

/** The edition that answers a record, by the date that the record gives, if any, and the ISO day that it means. */
export type EditionChooser = (given: unknown, day?: unknown) => LoadedEdition | Flaw;

export interface LoadedEditions {
  readonly all: readonly LoadedEdition[];
  readonly choose: EditionChooser;
}

/** Loads the editions of a page. Records without a date are answered by the only one, or that of the day `on`. */
export function loadEditions(tariffs: readonly Tariff[], on: string | undefined): LoadedEditions {
  requireOnePage(tariffs);
  requireOneCurrency(tariffs);
  const loaded = new Map(tariffs.map((tariff) => [tariff, load(tariff)]));
  const undated = on === undefined && tariffs.length > 1 ? undefined : loaded.get(chooseEdition(tariffs, on));
  const editions = `of an edition: ${editionsText(tariffs)}`;
  const choose: EditionChooser = (given, day = given) => {
    if (given === undefined)
      return (
        undated ??
        dateFlaw({
          code: "required",
          rule: "Several editions are loaded and --on is not given",
          expected: `\`date\`, a day ${editions}`,
          received: given,
        })
      );
    if (typeof day !== "string" || !isDay(day))
      return dateFlaw({
        code: typeof day === "string" ? "out-of-range" : "wrong-type",
        rule: "A date is a day of the calendar",
        expected: `a day such as 2025-09-01, in CSV also 01/09/2025, ${editions}`,
        received: given,
      });
    try {
      const valid = editionOn(tariffs, day);
      if (valid) return loaded.get(valid) as LoadedEdition;
    } catch {
      return dateFlaw({
        code: "contradiction",
        rule: `Two editions are valid on ${day}`,
        expected: `a day of only one: ${editionsText(tariffs)}`,
        received: given,
      });
    }
    return dateFlaw({
      code: "out-of-range",
      rule: `No edition is valid on ${day}`,
      expected: `a day ${editions}`,
      received: given,
    });
  };
  return { all: [...loaded.values()], choose };
}

function load(page: Tariff): LoadedEdition {
  const tariff = compile(page);
  return { tariff, read: quoteRequestReader(tariff) };
}

const dateFlaw =
  (finding: Finding): Flaw =>
  (at) =>
    at.in("date").report(finding);

/** Totals add up the prices of all editions. */
function requireOneCurrency(tariffs: readonly Tariff[]): void {
  const currencies = [...new Set(tariffs.map(({ currency }) => currency))];
  if (currencies.length > 1)
    throw new Error(`the editions of a batch share a currency. Got ${currencies.join(" and ")}.`);
}
