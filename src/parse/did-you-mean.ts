/** The candidate that the text most likely misspells: at most a third of its characters off. */
export function didYouMean(text: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.floor(Math.min(text.length, 60) / 3) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) >= least) continue;
    const distance = editDistance(text.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** Levenshtein's distance: the fewest characters to insert, drop or replace. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  [...a].forEach((letter, index) => {
    let left = index;
    row = row.map((above, column) => {
      const replaced =
        column === 0 ? above + 1 : (row[column - 1] as number) + (letter === b[column - 1] ? 0 : 1);
      left = Math.min(above + 1, left + 1, replaced);
      return left;
    });
  });
  return row[b.length] as number;
}
