import { MAX_ID } from "./limits.js";

/** What people may write, and the id that they mean by it: the id itself, or an alias of it. */
export type Candidates = readonly (readonly [written: string, id: string])[];

/** Candidates that mean themselves. */
export const themselves = (ids: readonly string[]): Candidates => ids.map((id) => [id, id]);

/**
 * The id that a text most likely stands for: the one that it is another name of, the only one
 * that has it as a part, or else the nearest. A number is never taken for another.
 */
export function didYouMean(text: string, candidates: Candidates): string | undefined {
  if (text.length > MAX_ID) return undefined;
  const given = text.toLowerCase();
  const numbers = numbersIn(given);
  const possible = candidates.filter(([written]) => {
    const others = numbersIn(written);
    return numbers === undefined || others === undefined || numbers === others;
  });
  return (
    onlyOne(possible.filter(([written]) => written.toLowerCase() === given)) ??
    onlyOne(possible.filter(([written]) => beginsWord(given, written.toLowerCase()))) ??
    nearest(given, possible)
  );
}

const numbersIn = (text: string) => text.match(/\d+/g)?.join();

/** The id that all of these mean. */
function onlyOne(candidates: Candidates): string | undefined {
  const [only, ...others] = new Set(candidates.map(([, id]) => id));
  return others.length === 0 ? only : undefined;
}

/** Whether a text of three characters or more begins a word of another. */
function beginsWord(part: string, text: string): boolean {
  if (part.length < 3) return false;
  const [before] = text.split(part, 1) as [string];
  return before !== text && /(^|[^a-z\d])$/.test(before);
}

/** At most a quarter of the characters off. If several are equally near, none is meant. */
function nearest(given: string, candidates: Candidates): string | undefined {
  let best: string | undefined;
  let least = Math.floor((given.length + 1) / 4) + 1;
  for (const [written, id] of candidates) {
    if (Math.abs(written.length - given.length) > least) continue;
    const distance = editDistance(given, written.toLowerCase());
    if (distance < least) [best, least] = [id, distance];
    else if (distance === least && id !== best) best = undefined;
  }
  return best;
}

/** The fewest characters to insert, drop, replace or swap with a neighbour. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  let before = row;
  for (let index = 0; index < a.length; index++) {
    const next = [index + 1];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[index] === b[column - 1];
      const isSwapped = a[index] === b[column - 2] && a[index - 1] === b[column - 1];
      next[column] = Math.min(
        (row[column] as number) + 1,
        (next[column - 1] as number) + 1,
        (row[column - 1] as number) + (isSame ? 0 : 1),
        isSwapped ? (before[column - 2] as number) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, row] = [row, next];
  }
  return row[b.length] as number;
}
