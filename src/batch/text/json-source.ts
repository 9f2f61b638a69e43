/**
 * The value of a name of the outermost object, as it is written: a number has there all its digits. Of a text that is
 * not JSON as well, as far as that value has an end. Nothing if the name is not there, or twice.
 */
export function sourceOf(name: string, text: string): string | undefined {
  let depth = 0;
  let key: string | undefined;
  /** Where a value of the outermost object begins. */
  let start: number | undefined;
  let found: string | undefined;
  let times = 0;
  const endValue = (at: number) => {
    if (start !== undefined && key === name) {
      times++;
      found = text.slice(start, at).trim();
    }
    key = undefined;
    start = undefined;
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') {
      const end = endOfString(text, at);
      if (end < 0) break;
      if (depth === 1 && start === undefined) key = stringIn(text.slice(at, end + 1));
      at = end;
    } else if (sign === "{" || sign === "[") depth++;
    else if (sign === "}" || sign === "]") {
      if (depth === 1) endValue(at);
      depth--;
    } else if (depth === 1) {
      if (sign === ":") start ??= at + 1;
      else if (sign === ",") endValue(at);
    }
    if (depth === 0 && sign !== " " && sign !== "\uFEFF" && sign !== "\t") break;
  }
  return times === 1 && found !== undefined && isJson(found) ? found : undefined;
}

function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); ; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === "\\") slashes++;
    if (slashes % 2 === 0) return at;
  }
}

function stringIn(source: string): string | undefined {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

function isJson(source: string): boolean {
  try {
    JSON.parse(source);
  } catch {
    return false;
  }
  return true;
}
