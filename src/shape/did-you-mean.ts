import { MAX_ID } from "./limits.js";

/** Texts that people may write, each with the id that it stands for: the id itself, or an alias. */
export type Candidates = readonly (readonly [written: string, id: string])[];

/** Ids that stand for themselves. */
export const asCandidates = (ids: readonly string[]): Candidates => ids.map((id) => [id, id]);

/**
 * The id that a text most likely means: the one that it equals but for case, the only one with
 * a word that begins with it, or else the nearest. Different numbers never match.
 */
export function didYouMean(text: string, candidates: Candidates): string | undefined {
  if (text.length > MAX_ID) return undefined;
  const given = text.toLowerCase();
  const numbers = digitsIn(given);
  const possible = candidates.filter(([written]) => {
    const others = digitsIn(written);
    return numbers === undefined || others === undefined || numbers === others;
  });
  return (
    onlyOne(possible.filter(([written]) => written.toLowerCase() === given)) ??
    onlyOne(possible.filter(([written]) => beginsWord(given, written.toLowerCase()))) ??
    nearest(given, possible)
  );
}

const digitsIn = (text: string) => text.match(/\d+/g)?.join();

/** The id, if all candidates stand for the same one. */
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

/** The nearest id, at most a quarter of the characters away; none if several are equally near. */
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
