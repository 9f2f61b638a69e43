/** What the page and its worker say to each other. */
import type { Encoding } from "../../../src/batch/text/encoding.js";
import type { Locale } from "../../../src/words/locale.js";

/** A file as a browser gives it; or whatever else can be read in pieces. */
export interface GivenFile {
  readonly name: string;
  readonly size: number;
  readonly slice: (from: number, to: number) => { readonly arrayBuffer: () => Promise<ArrayBuffer> };
}

export interface Task {
  readonly files: readonly GivenFile[];
  readonly locale: Locale;
  /** What somebody has said of the encoding of a file, by its place. */
  readonly encodings: Readonly<Record<number, Encoding>>;
}

export type ToWorker = ({ readonly kind: "start" } & Task) | { readonly kind: "cancel" };

export type FromWorker = ({ readonly kind: "progress" } & Progress) | Outcome;

export interface Progress {
  /** How much of the answers stands, from 0 to 1; absent while the files are only looked through. */
  readonly part?: number;
  readonly quotes: number;
}

export type Outcome = EncodingQuestion | Failed | Answered | { readonly kind: "cancelled" };

/** In which encoding is this file? How its first line with an accent reads in each that it can be in. */
export interface EncodingQuestion {
  readonly kind: "question";
  readonly file: number;
  /** The name of the file, and what was found. */
  readonly problem: string;
  readonly choices: readonly {
    readonly encoding: Encoding;
    readonly name: string;
    readonly sample: string;
  }[];
}

/** What keeps the files from being read as a whole. */
export interface Failed {
  readonly kind: "failed";
  readonly problems: readonly string[];
}

export interface Answered {
  readonly kind: "answered";
  /** How each file was read. */
  readonly readAs: readonly string[];
  readonly remarks: readonly string[];
  readonly counts: readonly Row[];
  readonly totals: Rows;
  readonly toMend: ToMend;
  readonly open: ToMend;
  readonly repeated: ToMend;
  /** That the lists above leave some out; empty if they do not. */
  readonly left: string;
  readonly answers: Rows;
  /** Whether `answers` has all of them. */
  readonly hasAll: boolean;
  /** To take along. */
  readonly downloads: readonly Download[];
}

type Row = readonly string[];

/** A table; the columns with these numbers hold figures. */
export interface Rows {
  readonly head: Row;
  readonly rows: readonly Row[];
  readonly figures: readonly number[];
}

export interface ToMend extends Rows {
  readonly title: string;
}

export interface Download {
  readonly name: string;
  readonly label: string;
  readonly content: Blob;
}
