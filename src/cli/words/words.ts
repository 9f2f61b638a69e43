import type { Locale } from "../../words/locale.js";
import type { CommandName } from "../commands.js";
import type { Problem } from "../problem.js";
import type { FileIssue } from "../tariffs/file-issue.js";
import { en } from "./en.js";
import { fr } from "./fr.js";
import type { HelpWords } from "./help.js";

/** Every sentence of the command line's own, in one language. Arguments are ready to be read. */
export interface CliWords {
  readonly standardInput: string;
  /** What keeps a command from being done, by code. It stands behind a colon. */
  readonly problems: {
    readonly [Code in Problem["code"]]: (problem: Extract<Problem, { readonly code: Code }>) => string;
  };
  /** What is wrong with a tariff, behind where it is. */
  readonly issue: (issue: FileIssue) => string;
  readonly line: (line: number) => string;
  /** That nothing is wrong with a tariff. */
  readonly sound: (page: string, edition: string, items: number, schemes: number) => string;
  /** Of a file that holds something else altogether. */
  readonly notARequest: (command: CommandName) => string;
  /** What to type, behind a sentence that names it as the page does. */
  readonly typed: (ids: readonly string[]) => string;
  readonly typedItem: string;
  readonly answers: AnswerWords;
  readonly help: HelpWords;
}

/** What stands around the answers that can be typed. */
export interface AnswerWords {
  readonly answers: string;
  readonly answer: string;
  readonly typed: string;
  readonly yes: string;
  readonly no: string;
  readonly none: string;
  readonly from: (least: string, most: string) => string;
}

const tables: Readonly<Record<Locale, CliWords>> = { fr, en };

export const wordsIn = (locale: Locale): CliWords => tables[locale];
