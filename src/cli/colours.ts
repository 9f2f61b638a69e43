import type { Emphasis } from "../words/plain-text.js";

const BOLD = 1;
const DIM = 2;
const RED = 31;
const GREEN = 32;
const YELLOW = 33;

const COLOURS = { priced: GREEN, ineligible: RED, unpriceable: RED, undetermined: YELLOW } as const;

const painted = (code: number) => (line: string) => `\u001B[${code}m${line}\u001B[0m`;

/** Headings stand out, and what to type stands back. */
export const emphasis: Emphasis = { heading: painted(BOLD), headline: (line) => line, id: painted(DIM) };

/** The result has the colour of its status. */
export const emphasisFor = (status: keyof typeof COLOURS): Emphasis => ({
  ...emphasis,
  headline: painted(COLOURS[status]),
});
