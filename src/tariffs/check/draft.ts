import type { Issue } from "../../contract/issue.js";
import type {
  AnnualFeePolicy,
  Cell,
  Edition,
  Fact,
  Group,
  Item,
  Reading,
  Reduction,
  Scheme,
} from "../../contract/tariff.js";
import type { LocalizedText } from "../../contract/text.js";

/** What is declared, by id; `undefined` where it could not be read, so that no check looks into it. */
type Declared<V> = ReadonlyMap<string, V | undefined>;

/** A tariff as it has been read, part by part, sound or not. */
export interface Draft {
  readonly edition: Edition | undefined;
  readonly facts: Declared<Fact>;
  readonly groups: Declared<Group>;
  readonly measures: Declared<LocalizedText>;
  readonly sections: Declared<readonly LocalizedText[]>;
  readonly items: Declared<Item>;
  readonly schemes: Declared<Scheme>;
  readonly grid: Declared<Declared<Cell>>;
  readonly reductions: readonly (Reduction | undefined)[];
  readonly annualFee: AnnualFeePolicy | undefined;
  readonly readings: readonly (Reading | undefined)[];
  readonly words: Declared<LocalizedText>;
  /** Whether a part has been read, or is rightly absent. */
  readonly isRead: (part: keyof Draft) => boolean;
  /** Whether there is nothing wrong within a part. */
  readonly isSound: (part: keyof Draft) => boolean;
}

/** What the reader made of a tariff, without the entries in which it found something wrong. */
export function draftOf(copy: Readonly<Record<string, unknown>>, issues: readonly Issue[]): Draft {
  const unsound = new Set(
    issues.flatMap(({ path }) => path.map((_, index) => key(path.slice(0, index + 1)))),
  );
  const refused = new Set(issues.map(({ path }) => key(path)));
  // A part under a misspelt key has not been read either.
  const unread = new Set(
    issues.flatMap(({ path, didYouMean }) => (path.length === 1 ? [path[0], didYouMean] : [])),
  );
  const part = <V>(...path: string[]) =>
    unsound.has(key(path)) ? undefined : (copy[path[0] as string] as V);
  // Most tariffs are sound: then no path is made of each cell.
  const entries = <V>(values: unknown, ...path: (string | number)[]): Declared<V> =>
    new Map(
      Object.entries(Object(values)).map(([id, value]) => [
        id,
        issues.length > 0 && unsound.has(key([...path, id])) ? undefined : (value as V),
      ]),
    );
  const declared = <V>(name: string) => entries<V>(copy[name], name);
  const listed = <V>(name: string) =>
    Object.values(unread.has(name) ? [] : Object(copy[name])).map((value, index) =>
      unsound.has(key([name, index])) ? undefined : (value as V),
    );
  const rows = Object.entries(Object(copy["grid"]));
  return {
    edition: part("edition"),
    facts: declared("facts"),
    groups: declared("groups"),
    measures: declared("measures"),
    sections: declared("sections"),
    items: declared("items"),
    schemes: declared("schemes"),
    grid: new Map(
      rows.map(([id, row]) => [
        id,
        issues.length > 0 && refused.has(key(["grid", id])) ? undefined : entries<Cell>(row, "grid", id),
      ]),
    ),
    reductions: listed("reductions"),
    annualFee: part("annualFee"),
    readings: listed("readings"),
    words: declared("words"),
    isRead: (name) => !unread.has(name),
    isSound: (name) => !unsound.has(key([name])) && !unread.has(name),
  };
}

const key = (path: Issue["path"]) => JSON.stringify(path);
