import type { Price } from "../catalog/item.js";
import { printFee, printPrice } from "../catalog/print.js";
import type { Scheme } from "../schemes/scheme.js";
import type { Tariff } from "../tariff.js";

/**
 * The parts of a tariff that an edition can change, in the order in which a page is read.
 *
 * @example
 * const { schemes, ...others } = cnamNouvelleAquitaine;
 * const renamed = { ...others, schemes: { ...schemes, region: { ...schemes.region, name: "La Région" } } };
 * diffTariffs(cnamNouvelleAquitaine, renamed)[0]?.part; // => "scheme"
 */
export type Part =
  | "identity"
  | "fact"
  | "measure"
  | "item"
  | "scheme"
  | "cell"
  | "annual-fee"
  | "rule"
  | "reading"
  | "words";

/** One thing that a tariff says, in a form that can be compared. */
export interface Facet {
  readonly part: Part;
  /** Where it stands: an id, or a row and a column, then what of it. */
  readonly path: readonly string[];
  /** What it says. Amounts as printed, functions as written. */
  readonly says: string;
}

type Entry = readonly [path: readonly string[], value: unknown];

/** Everything that a tariff says, one by one. */
export function facetsOf(tariff: Tariff): Facet[] {
  const { title, centre, edition, currency, source, valid, footnotes, annualFee } = tariff;
  const identity = { title, centre, edition, currency, source, valid, footnotes };
  const schemes = Object.entries(tariff.schemes);
  const withoutFee = ({ annualFee: _, ...scheme }: Scheme) => scheme;
  const cells = Object.entries(tariff.grid).flatMap(([item, row]) =>
    schemes.map(([id]): Entry => {
      const price = row[id] as Price;
      return [[item, id], typeof price === "function" ? price : printPrice(price, tariff.measures)];
    }),
  );
  const fees = schemes.map(([id, scheme]): Entry => [[id], printFee(scheme)]);
  return [
    ...facets("identity", fields(identity)),
    ...facets("fact", whole(tariff.facts)),
    ...facets("measure", whole(tariff.measures)),
    ...facets("item", nested(tariff.items)),
    ...facets("scheme", nested(Object.fromEntries(schemes.map(([id, one]) => [id, withoutFee(one)])))),
    ...facets("cell", cells),
    ...facets("annual-fee", [...fields(annualFee ?? {}), ...(annualFee ? fees : [])]),
    ...facets("rule", whole(tariff.rules ?? {})),
    ...facets("reading", whole(tariff.readings ?? {})),
    ...facets("words", whole(tariff.words ?? {})),
  ];
}

const facets = (part: Part, entries: readonly Entry[]): Facet[] =>
  entries.map(([path, value]) => ({ part, path, says: written(value) }));

/** Each entry of a record as one thing. */
const whole = (record: object): Entry[] => Object.entries(record).map(([id, value]) => [[id], value]);

const fields = (record: object): Entry[] =>
  Object.entries(record).flatMap(([key, value]): Entry[] => (value === undefined ? [] : [[[key], value]]));

/** Each field of each entry. */
const nested = (record: object): Entry[] =>
  Object.entries(record).flatMap(([id, value]) =>
    fields(value as object).map(([path, field]): Entry => [[id, ...path], field]),
  );

/** A text as it is, all else as data; a function by its source. */
const written = (value: unknown): string =>
  typeof value === "string"
    ? value
    : typeof value === "function"
      ? String(value)
      : JSON.stringify(value, (_, part) => (typeof part === "function" ? String(part) : part));
