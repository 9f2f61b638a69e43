/** The page itself, its rows and its cells. */
import type { Asked, Item, Tariff, Terms } from "../../contract/tariff.js";
import type { LocalizedText } from "../../contract/text.js";
import { editionIdOf } from "../../engine/compile.js";
import { resolveBounds } from "../../shape/asked.js";
import { own } from "../../shape/own.js";
import { languageOf } from "../print.js";
import { cellStatement } from "./price-statement.js";
import { byId, fieldByField, listed, madeOf, plain, type Statement, titled, whole } from "./statement.js";
import type { Teller } from "./teller.js";

/** A text in the page's language, or in both. */
export const textStatement = (text: LocalizedText, teller: Teller): Statement =>
  typeof text === "string" ? plain(text, teller) : fieldByField(text, {}, teller, () => teller.text(text));

export const textIfAny = (text: LocalizedText | undefined, teller: Teller): Statement | undefined =>
  text === undefined ? undefined : textStatement(text, teller);

/** Id and edition first. */
export function identityStatement(tariff: Tariff, teller: Teller): Statement {
  const text = (key: "title" | "publisher" | "about") => [key, textIfAny(own(tariff, key), teller)] as const;
  const field = (key: "currency" | "source" | "format" | "$schema") => {
    const value = own(tariff, key);
    return [key, value === undefined ? undefined : plain(value, teller)] as const;
  };
  const terms = own(tariff, "terms") ?? {};
  const term = (key: keyof Terms) => [key, textIfAny(own(terms, key), teller)] as const;
  const parts = [
    ["id", plain(tariff.id, teller)],
    ["edition", plain({ ...own(tariff, "edition"), id: editionIdOf(tariff) }, teller)],
    text("title"),
    text("publisher"),
    ["language", plain(languageOf(tariff), teller)],
    field("currency"),
    text("about"),
    field("source"),
    ["terms", madeOf("terms", [term("scheme"), term("refused"), term("learner")], terms)],
    ["footnotes", byId(own(tariff, "footnotes"), (note) => plain(note, teller))],
    field("format"),
    field("$schema"),
  ] as const;
  return madeOf("page", parts, undefined);
}

export function headingsStatement(headings: readonly LocalizedText[], teller: Teller): Statement {
  return whole(headings, () => headings.map(teller.text).join(", "));
}

/** An item that is added or removed is described with its prices. */
export function itemStatement(id: string, item: Item, { grid, schemes }: Tariff, teller: Teller): Statement {
  const row = own(grid, id) ?? {};
  const stated = fieldByField(
    item,
    {
      label: textStatement(item.label, teller),
      measures: measuresStatement(own(item, "measures"), teller),
      aliases: listed(own(item, "aliases"), teller),
    },
    teller,
  );
  return titled(
    teller.text(item.label),
    stated,
    Object.keys(schemes).map((scheme) => [scheme, cellStatement(own(row, scheme), teller)]),
  );
}

/** What there is to count; nothing, as if it were absent, if that is nothing. */
export const measuresStatement = (measures: Item["measures"], teller: Teller): Statement | undefined =>
  measures && Object.keys(measures).length > 0
    ? byId(measures, (measure) => plain(typeof measure === "number" ? measure : bounded(measure), teller))
    : undefined;

/** The bounds of a number that is asked for, defaults filled in. */
export const bounded = (asked: Asked): object => ({ ...asked, ...resolveBounds(asked) });

/** The cells of the rows that both tariffs have; a row that only one has is described with its item. */
export function gridStatement(
  { grid, schemes }: Tariff,
  shared: readonly string[],
  teller: Teller,
): Statement {
  const rows = shared.map((item) => {
    const row = own(grid, item) ?? {};
    const cells = Object.keys(schemes).map(
      (scheme) => [scheme, cellStatement(own(row, scheme), teller)] as const,
    );
    return [item, madeOf("row", cells, row)] as const;
  });
  return madeOf("grid", rows, grid);
}
