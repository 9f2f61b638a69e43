import type { Edition, Tariff } from "../contract/tariff.js";
import { editionIdOf, UNDATED } from "../engine/compile.js";
import { own } from "../shape/own.js";
import { dayInWords } from "./day-in-words.js";
import type { Sentence, SentencePart } from "./sentence.js";
import type { Sentences } from "./sentences.js";
import type { Subject } from "./subject.js";

/** A finished document, whatever it will be written in. */
export interface EstimateDocument {
  readonly title: string;
  /** What the tariff is, and how far its figures can be trusted. */
  readonly tariffInfo: readonly string[];
  /** The result in one sentence; absent of a document that answers nothing, such as the page itself. */
  readonly headline?: string;
  readonly tables: readonly Table[];
  readonly remarks: readonly Remarks[];
}

export interface Table {
  readonly caption: string;
  readonly head: readonly Cell[];
  /** A row of one cell is a heading across the table. */
  readonly rows: readonly (readonly Cell[])[];
}

/** A text; an amount stands on the right. */
export interface Cell {
  readonly text: string;
  readonly isAmount: boolean;
  /** Lines below the text. */
  readonly more?: readonly string[];
  /** What the text is called by a program: it stands back. */
  readonly id?: string;
}

export const isAcross = ({ head }: Table, row: readonly Cell[]): boolean =>
  row.length === 1 && head.length > 1;

export interface Remarks {
  readonly heading: string;
  readonly sentences: readonly string[];
}

export const text = (words: string): Cell => ({ text: words, isAmount: false });
export const figure = (words: string): Cell => ({ text: words, isAmount: true });

/**
 * The page by its name, its edition, how long it is valid, and where it is published. What a page says about
 * its own date is left to it only where the edition has no days: two texts could contradict each other.
 */
export function tariffInfo({ tariff, say, locale, text: read }: Subject): string[] {
  const edition: Partial<Edition> = own(tariff, "edition") ?? {};
  const source = own(tariff, "source");
  const [from, until] = (["from", "until"] as const).map((end) => {
    const day = own(edition, end);
    return day === undefined ? undefined : dayInWords(day, locale);
  });
  const isDated = from !== undefined || until !== undefined;
  const about = isDated ? undefined : own(tariff, "about");
  const names = [own(tariff, "publisher"), tariff.title, editionName(tariff, say), about];
  const title = names.flatMap((name) => (name === undefined ? [] : [read(name)])).join(" · ");
  const validity = isDated ? say.validity(from, until) : say.datesUnknown;
  return [title, validity, ...(source === undefined ? [] : [source])];
}

/** What the edition is called, unless it is the only one of a page that names none. */
function editionName(tariff: Tariff, say: Sentences): string | undefined {
  const id = editionIdOf(tariff);
  return id === UNDATED ? undefined : say.edition(id);
}

export const textsOf = (sentences: readonly Sentence[], part: SentencePart) =>
  sentences.flatMap((sentence) => (sentence.part === part ? [sentence.text] : []));
