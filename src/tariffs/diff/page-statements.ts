/** The page itself, its rows and its cells. */
import type { Asked, Item, Tariff, Terms } from "../../contract/tariff.js";
import type { LocalizedText } from "../../contract/text.js";
import { editionIdOf } from "../../engine/compile.js";
import { MAX_MEASURE } from "../../shape/limits.js";
import { own } from "../../shape/own.js";
import { languageOf, type Printer } from "../print.js";
import { withDefaults } from "./data.js";
import { cellStatement } from "./price-statement.js";
import { byId, fieldByField, listed, madeOf, plain, type Statement, whole } from "./statement.js";

/** A text in the page's language, or in both. */
export const textStatement = (text: LocalizedText, printer: Printer): Statement =>
  typeof text === "string" ? plain(text) : fieldByField(text, {}, () => printer.text(text));

export const textIfAny = (text: LocalizedText | undefined, printer: Printer): Statement | undefined =>
  text === undefined ? undefined : textStatement(text, printer);

/** Id and edition first. */
export function identityStatement(tariff: Tariff, printer: Printer): Statement {
  const text = (key: "title" | "publisher" | "about") => [key, textIfAny(own(tariff, key), printer)] as const;
  const field = (key: "currency" | "source" | "format" | "$schema") => {
    const value = own(tariff, key);
    return [key, value === undefined ? undefined : plain(value)] as const;
  };
  const terms = own(tariff, "terms") ?? {};
  const term = (key: keyof Terms) => [key, textIfAny(own(terms, key), printer)] as const;
  const parts = [
    ["id", plain(tariff.id)],
    ["edition", plain({ ...own(tariff, "edition"), id: editionIdOf(tariff) })],
    text("title"),
    text("publisher"),
    ["language", plain(languageOf(tariff))],
    field("currency"),
    text("about"),
    field("source"),
    ["terms", madeOf("terms", [term("scheme"), term("refused"), term("learner")], terms)],
    ["footnotes", byId(own(tariff, "footnotes"), plain)],
    field("format"),
    field("$schema"),
  ] as const;
  return madeOf("page", parts, undefined);
}

export function headingsStatement(headings: readonly LocalizedText[], printer: Printer): Statement {
  return whole(headings, () => headings.map(printer.text).join(", "));
}

export const itemStatement = (item: Item, printer: Printer): Statement =>
  fieldByField(
    item,
    {
      label: textStatement(item.label, printer),
      measures: measuresStatement(own(item, "measures")),
      aliases: listed(own(item, "aliases")),
    },
    () => printer.text(item.label),
  );

export const measuresStatement = (measures: Item["measures"]): Statement =>
  byId(measures, (measure) => plain(typeof measure === "number" ? measure : bounded(measure)));

/** The bounds of a number that is asked for, defaults filled in. */
export const bounded = (asked: Asked): object => withDefaults(asked, { max: MAX_MEASURE, step: 1 });

/** The cells of the rows and columns that both tariffs have. */
export function gridStatement({ grid }: Tariff, shared: Shared, printer: Printer): Statement {
  const rows = shared.items.map((item) => {
    const row = own(grid, item) ?? {};
    const cells = shared.schemes.map((scheme) => [scheme, cellStatement(own(row, scheme), printer)] as const);
    return [item, madeOf("row", cells, row)] as const;
  });
  return madeOf("grid", rows, grid);
}

/** The ids that both tariffs have. */
export interface Shared {
  readonly items: readonly string[];
  readonly schemes: readonly string[];
}
