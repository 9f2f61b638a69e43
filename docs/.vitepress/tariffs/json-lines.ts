/** Where in a text of JSON something stands that a path leads to. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+/g;

/** What is open: an object with the name that is read of it, or a list with the place in it. */
interface Open {
  readonly isObject: boolean;
  step: string | number | undefined;
  isNamed: boolean;
}

/** The line, from 1 up, of the value at a path, or of what of it is there. The text is JSON. */
export function lineIn(json: string, path: readonly (string | number)[]): number {
  const open: Open[] = [];
  let found = { depth: -1, at: 0 };
  const look = (at: number) => {
    const isOnPath = open.every(({ step }, index) => step === path[index]);
    if (isOnPath && open.length > found.depth) found = { depth: open.length, at };
  };
  for (const { 0: token, index } of json.matchAll(TOKEN)) {
    const last = open.at(-1);
    if (token === "}" || token === "]") open.pop();
    else if (token === ",") {
      if (last) last.isNamed = false;
      if (typeof last?.step === "number") last.step++;
    } else if (last?.isObject && !last.isNamed) {
      last.step = JSON.parse(token);
      last.isNamed = true;
      look(index);
    } else if (token !== ":") {
      look(index);
      if (token === "{") open.push({ isObject: true, step: undefined, isNamed: false });
      if (token === "[") open.push({ isObject: false, step: 0, isNamed: false });
    }
  }
  return json.slice(0, found.at).split(/\r\n?|\n/).length;
}
