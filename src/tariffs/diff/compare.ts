import type { TariffChange, TariffPart } from "./change.js";
import { isSameData, jsonOf } from "./data.js";
import type { Statement } from "./statement.js";

/** The differences between two statements: inside them as long as both have the same form. */
export function compareStatements(
  part: TariffPart,
  before: Statement,
  after: Statement,
  path: readonly string[] = [],
): TariffChange[] {
  const [ours, theirs] = [before.inside, after.inside];
  if (ours && theirs && ours.form === theirs.form) {
    const at = (name: string) => (name === "" ? path : [...path, name]);
    const changes = [...ours.parts].flatMap(([name, one]): TariffChange[] => {
      const other = theirs.parts.get(name);
      if (other) return compareStatements(part, one, other, at(name));
      return [{ kind: "removed", part, path: [...at(name)], before: one.text() }];
    });
    const added = [...theirs.parts].flatMap(([name, other]): TariffChange[] =>
      ours.parts.has(name) ? [] : [{ kind: "added", part, path: [...at(name)], after: other.text() }],
    );
    const order = ours.isOrdered ? compareOrder([...ours.parts.keys()], [...theirs.parts.keys()]) : [];
    const moved = order.map(
      (texts): TariffChange => ({ kind: "changed", part, path: [...path, "order"], ...texts }),
    );
    return [...changes, ...added, ...moved];
  }
  if (!ours && !theirs && isSameData(before.data, after.data)) return [];
  return [{ kind: "changed", part, path: [...path], ...describeBoth(before, after) }];
}

/** What each says; two names may read alike, and then the data tell them apart. */
function describeBoth(before: Statement, after: Statement): { before: string; after: string } {
  const texts = { before: before.text(), after: after.text() };
  return texts.before === texts.after ? { before: jsonOf(before.data), after: jsonOf(after.data) } : texts;
}

/** The stretch in which the names that both have are in another order, if there is one. */
function compareOrder(
  before: readonly string[],
  after: readonly string[],
): { before: string; after: string }[] {
  const ours = before.filter((name) => after.includes(name));
  const theirs = after.filter((name) => before.includes(name));
  const first = ours.findIndex((name, index) => name !== theirs[index]);
  if (first < 0) return [];
  let end = ours.length;
  while (ours[end - 1] === theirs[end - 1]) end--;
  const stretch = (names: readonly string[]) => names.slice(first, end).join(", ");
  return [{ before: stretch(ours), after: stretch(theirs) }];
}
