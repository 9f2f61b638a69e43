/** How wide a terminal is. */
export const WIDTH = 80;

/** Broken between words; a word that is too long for a line is cut. No-break spaces hold. */
export function wrapped(words: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words.split(" ").flatMap((one) => pieces(one, width))) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

const pieces = (word: string, width: number) =>
  word.length <= width ? [word] : (word.match(new RegExp(`.{1,${width}}`, "gsu")) as string[]);
