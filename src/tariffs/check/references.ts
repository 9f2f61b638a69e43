import type { Scope } from "../../contract/tariff.js";
import type { Cursor } from "../../shape/cursor.js";
import { asCandidates } from "../../shape/did-you-mean.js";
import type { Draft } from "./draft.js";

/** The parts whose entries are named elsewhere, each with what one of them is called. */
const NAMES = {
  facts: "fact",
  groups: "group",
  measures: "measure",
  sections: "section",
  items: "item",
  schemes: "scheme",
} as const;

type NamedPart = keyof typeof NAMES;

/** Whether an entry is declared: a part that could not be read may declare it. */
export function checkDeclared(id: string, part: NamedPart, draft: Draft, at: Cursor): void {
  if (!draft[part].has(id) && draft.isRead(part)) checkOneOf(id, [...draft[part].keys()], NAMES[part], at);
}

export function checkOneOf(id: string, known: readonly string[], what: string, at: Cursor): void {
  if (known.includes(id)) return;
  at.report({
    code: "unknown-id",
    rule: `No such ${what} is declared`,
    expected: known.length > 0 ? `one that is, such as \`${known[0]}\`` : "none, or declare it first",
    received: id,
    near: () => asCandidates(known),
  });
}

/** A list of names, each of something that is declared, and each once. */
export function checkListed(
  ids: readonly string[],
  check: (id: string, at: Cursor) => void,
  at: Cursor,
): void {
  const seen = new Set<string>();
  for (const [index, id] of ids.entries()) {
    const inside = at.in(index);
    if (seen.has(id)) refuseRepeated(id, inside);
    else check(id, inside);
    seen.add(id);
  }
}

export const refuseRepeated = (id: string, at: Cursor): void =>
  at.report({
    code: "duplicate-choice",
    rule: "A list names each once",
    expected: "each once",
    advice: "remove the repeated one",
    received: id,
  });

/** The items, sections and schemes that a scope names. */
export function checkScope(scope: Scope, draft: Draft, at: Cursor): void {
  for (const part of ["items", "sections", "schemes"] as const)
    checkListed(scope[part] ?? [], (id, inside) => checkDeclared(id, part, draft, inside), at.in(part));
}

/** Two statements that cannot both hold. */
export const contradict = (at: Cursor, rule: string, expected: string, received: unknown): void =>
  at.report({ code: "contradiction", rule, expected, received });
