/** A line cut into its cells, or as much of a row as its lines so far have. */
export interface Cut {
  /** Those that have ended well. */
  readonly cells: string[];
  /** The lines of a quoted cell that has not ended yet. */
  readonly open: string[] | undefined;
  /** Text follows a closing quotation mark, or a closing mark has no opening one. */
  readonly flaw?: "broken" | "never-opened";
}

/** Cuts a line, or goes on with a row whose quoted cell has not ended on the lines before. */
export function cutLine(text: string, separator: string, begun?: Cut): Cut {
  if (!begun && !text.includes('"')) return { cells: text.split(separator), open: undefined };
  const cells = begun?.cells ?? [];
  let open = begun?.open;
  let at = 0;
  for (;;) {
    if (open) {
      const end = endOfQuoted(text, at);
      if (end < 0) {
        open.push(text.slice(at));
        return { cells, open };
      }
      open.push(text.slice(at, end));
      cells.push(open.join("\n").replaceAll('""', '"'));
      open = undefined;
      at = end + 1;
      while (text[at] === " " && separator !== " ") at++;
      if (at >= text.length) return { cells, open };
      if (text[at] !== separator) {
        cells.pop();
        return { cells, open, flaw: "broken" };
      }
      at++;
    }
    if (text[at] === '"') {
      open = [];
      at++;
      continue;
    }
    const stop = text.indexOf(separator, at);
    const cell = stop < 0 ? text.slice(at) : text.slice(at, stop);
    cells.push(cell);
    if (cell.indexOf('"') === cell.length - 1 && cell !== "") return { cells, open, flaw: "never-opened" };
    if (stop < 0) return { cells, open };
    at = stop + 1;
  }
}

/** Where the quotation mark is that is not doubled; -1 if it is on no line yet. */
function endOfQuoted(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
