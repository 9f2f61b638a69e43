import type { Cursor, Reader } from "../cursor.js";
import type { ShortTextShape } from "../shape.js";
import { refuse } from "./refuse.js";

export const shortTextReader =
  ({ rule, max }: ShortTextShape): Reader<unknown> =>
  (value, at) => {
    if (typeof value !== "string") refuse(value, rule, "a text, or leave it out", at);
    else if (isLongerThan(max, value)) refuse(value, rule, `at most ${max} characters`, at, "too-long");
    else if (isIllFormed(value)) refuseIllFormed(value, rule, at);
    return value;
  };

/** Counts characters as a person would, and stops once the answer is known. */
function isLongerThan(most: number, text: string): boolean {
  if (text.length <= most) return false;
  let counted = 0;
  for (const _ of text) if (++counted > most) return true;
  return false;
}

/** Whether a text contains half a character: a lone surrogate. */
export const isIllFormed = (text: string): boolean => /\p{Surrogate}/u.test(text);

export const refuseIllFormed = (text: string, rule: string, at: Cursor): void =>
  refuse(text, rule, "whole characters, not half a surrogate pair", at, "ill-formed-text");
