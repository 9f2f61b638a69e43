import type { Cursor, Reader } from "../cursor.js";
import { asCandidates } from "../did-you-mean.js";
import type { ChoiceShape, YesNoShape } from "../shape.js";
import { quotedList, refuse } from "./refuse.js";

export function choiceReader({ rule, of }: ChoiceShape): Reader<unknown> {
  const known = new Set<unknown>(of);
  return (value, at) => {
    if (!known.has(value)) refuseChoice(value, of, rule, at);
    return value;
  };
}

export function refuseChoice(
  value: unknown,
  of: ChoiceShape["of"],
  rule: string,
  at: Cursor,
  near = () => asCandidates(of.map(String)),
): void {
  const code = typeof value === typeof of[0] ? "unknown-choice" : "wrong-type";
  refuse(value, rule, () => `${of.length > 1 ? "one of " : ""}${quotedList(of)}`, at, code, { near });
}

export const yesNoReader =
  ({ rule }: YesNoShape): Reader<unknown> =>
  (value, at) => {
    if (typeof value !== "boolean") refuse(value, rule, "true or false", at);
    return value;
  };
