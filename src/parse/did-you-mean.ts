import { MAX_ID } from "./limits.js";

/**
 * What a text most likely stands for: the only one that has it as a part, or else the one that is nearest
 * to it. A number is never taken for another.
 */
export function didYouMean(text: string, candidates: readonly string[]): string | undefined {
  if (text.length > MAX_ID) return undefined;
  const given = text.toLowerCase();
  const numbers = numbersIn(given);
  const possible = [...new Set(candidates)].filter((one) => {
    const others = numbersIn(one);
    return numbers === undefined || others === undefined || numbers === others;
  });
  return onlyOneWith(given, possible) ?? nearest(given, possible);
}

const numbersIn = (text: string) => text.match(/\d+/g)?.join();

/** The only one in which the text begins a word. */
function onlyOneWith(part: string, candidates: readonly string[]): string | undefined {
  if (part.length < 3) return undefined;
  const [only, ...others] = candidates.filter((one) => {
    const text = one.toLowerCase();
    const [before] = text.split(part, 1) as [string];
    return before !== text && /(^|[^a-z\d])$/.test(before);
  });
  return others.length === 0 ? only : undefined;
}

/** A quarter of the characters off at most. Of several that are as near none is meant. */
function nearest(given: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.floor((given.length + 1) / 4) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - given.length) > least) continue;
    const distance = editDistance(given, candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
    else if (distance === least) best = undefined;
  }
  return best;
}

/** The fewest characters to insert, drop, replace or swap with the one beside. */
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
