import type { Sentence, SentencePart } from "./explain.js";
import type { Subject } from "./subject.js";

/** A finished document, whatever it will be written in. */
export interface Document {
  readonly title: string;
  /** What the tariff is, and how far its figures can be trusted. */
  readonly identity: readonly string[];
  /** The result in one sentence. */
  readonly headline: string;
  readonly tables: readonly Table[];
  readonly remarks: readonly Remarks[];
}

export interface Table {
  readonly caption: string;
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A text; an amount stands on the right. */
export interface Cell {
  readonly text: string;
  readonly isAmount: boolean;
}

export interface Remarks {
  readonly heading: string;
  readonly sentences: readonly string[];
}

export const text = (words: string): Cell => ({ text: words, isAmount: false });
export const figure = (words: string): Cell => ({ text: words, isAmount: true });

export function identity({ tariff, say, locale }: Subject): string[] {
  const { title, centre, edition, source, valid } = tariff;
  const about = [centre, title, edition?.[locale]].filter((part) => part !== undefined).join(" · ");
  const age = valid ? say.validity(valid.from, valid.until) : say.datesUnknown;
  return [about, age, ...(source === undefined ? [] : [source])];
}

export const textsOf = (sentences: readonly Sentence[], part: SentencePart) =>
  sentences.flatMap((sentence) => (sentence.part === part ? [sentence.text] : []));
