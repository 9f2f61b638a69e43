import type { Tariff } from "../../contract/tariff.js";
import { type CompiledTariff, compile } from "../../engine/compile.js";
import { quoteRequestReader } from "../../engine/read-request.js";
import type { ReadRequest } from "../../engine/request.js";
import type { Reader } from "../../shape/cursor.js";
import { lazily } from "../../shape/lazily.js";
import { isDay } from "../../tariffs/day.js";
import { editionOn } from "../../tariffs/editions.js";
import { editionDays, editionsText } from "../../tariffs/editions-text.js";
import { editionInWords } from "../../words/edition-in-words.js";
import { failing } from "../text/failure.js";
import { cited, issueOf, type Problem } from "./problems.js";
import type { BatchIssue } from "./record.js";
import { type Vocabulary, vocabularyOf } from "./vocabulary.js";

/** An edition, compiled once for all of its records. */
export interface LoadedEdition {
  readonly tariff: CompiledTariff<Tariff>;
  readonly read: Reader<ReadRequest>;
  /** What the cells of a row may call things. */
  readonly vocabulary: () => Vocabulary;
}

/** The edition that answers a record, by the date that the record gives, if any, and the ISO day that it means. */
export type EditionChooser = (given: unknown, day?: unknown) => LoadedEdition | BatchIssue;

export interface LoadedEditions {
  readonly all: readonly LoadedEdition[];
  readonly choose: EditionChooser;
}

/** Loads the editions of a page. Records without a date are answered by `undated`; without one they are malformed. */
export function loadEditions(tariffs: readonly Tariff[], undated: Tariff | undefined): LoadedEditions {
  requireOneCurrency(tariffs);
  const loaded = new Map(tariffs.map((tariff) => [tariff, load(tariff)]));
  const ofUndated = undated && loaded.get(undated);
  const editions = `of an edition: ${editionsText(tariffs)}`;
  const known = editionsText(tariffs);
  const french = tariffs.map((one) => editionInWords(editionDays(one), "fr")).join(", ");
  const choose: EditionChooser = (given, day = given) => {
    if (given === undefined)
      return (
        ofUndated ??
        dateIssue({
          code: "required",
          rule: "Several editions are loaded and --on is not given",
          expected: `\`date\`, a day ${editions}`,
          received: given,
          fr: `À remplir\u00A0: la date. Tarifs connus\u00A0: ${french}.`,
        })
      );
    // Of JSON it may be anything.
    if (typeof day !== "string" || !isDay(day))
      return dateIssue({
        code: typeof day === "string" ? "out-of-range" : "wrong-type",
        rule: "A date is a day of the calendar",
        expected: `a day such as 2025-09-01, in CSV also 01/09/2025, ${editions}`,
        received: given,
        fr: `${isSeen(given) ? cited(String(given)) : "Cette valeur"} n'est pas une date\u00A0: écrivez-la comme 2025-09-01, ou en CSV comme 01/09/2025. Tarifs connus\u00A0: ${french}.`,
      });
    const shown = String(given);
    try {
      const valid = editionOn(tariffs, day);
      if (valid) return loaded.get(valid) as LoadedEdition;
    } catch {
      return dateIssue({
        code: "contradiction",
        rule: `Two editions are valid on ${day}`,
        expected: `a day of only one: ${known}`,
        received: given,
        fr: `Deux tarifs sont valables au ${shown}\u00A0: donnez un jour où un seul l'est. Tarifs connus\u00A0: ${french}.`,
      });
    }
    return dateIssue({
      code: "out-of-range",
      rule: `No edition is valid on ${day}`,
      expected: `a day ${editions}`,
      received: given,
      fr: `Aucun tarif connu au ${shown}. Vérifiez la date (jj/mm/aaaa)\u00A0; tarifs connus\u00A0: ${french}.`,
    });
  };
  return { all: [...loaded.values()], choose };
}

function load(page: Tariff): LoadedEdition {
  const tariff = compile(page);
  return {
    tariff,
    read: quoteRequestReader(tariff),
    vocabulary: lazily(() => vocabularyOf(page)),
  };
}

/** Whether what somebody has written for a date can be shown to them. */
const isSeen = (given: unknown) => typeof given !== "object" && String(given).trim() !== "";

const dateIssue = (problem: Problem): BatchIssue => issueOf(problem, ["date"]);

export const isEdition = (chosen: LoadedEdition | BatchIssue): chosen is LoadedEdition => "read" in chosen;

/** Totals add up the prices of all editions. */
function requireOneCurrency(tariffs: readonly Tariff[]): void {
  const currencies = [...new Set(tariffs.map(({ currency }) => currency))];
  if (currencies.length > 1)
    throw failing({
      en: `all editions of a batch must have the same currency. Got ${currencies.join(" and ")}.`,
      fr: `les éditions d'un lot doivent toutes avoir la même monnaie (reçu\u00A0: ${currencies.join(" et ")}).`,
    });
}
