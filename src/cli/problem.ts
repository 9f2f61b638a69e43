import type { Told } from "../batch/text/failure.js";
import type { EditionDays } from "../tariffs/editions-text.js";
import type { CommandName } from "./commands.js";

/** One problem for each code, of which nothing else is to be said. */
type Coded<Code extends string> = Code extends string ? { readonly code: Code } : never;

/** What keeps a file from being used. */
export type FileProblem =
  | Coded<"missing-file" | "empty-file" | "folder" | "forbidden-file" | "existing-file" | "unknown-kind">
  | {
      readonly code: "bad-json";
      readonly line: number;
      readonly column: number;
      /** What may stand there, in English. */
      readonly expected: string;
      /** Empty at the end of the text. */
      readonly received: string;
      readonly isRepeated: boolean;
      /** Whether the name is that of a file of many requests. */
      readonly isForBatch: boolean;
    }
  | { readonly code: "no-text"; readonly why: Told }
  | Coded<"no-table" | "no-tariffs" | "no-export" | "not-a-tariff-file">
  | { readonly code: "answers-twice" }
  | Coded<"not-a-report" | "not-a-tally" | "read-twice">
  | { readonly code: "written-over"; readonly other: string }
  | { readonly code: "endless-module" }
  | { readonly code: "slow-module"; readonly seconds: number }
  /** What the system, or the code of a module, says itself. */
  | { readonly code: "reported"; readonly message: string };

/** What is wrong with the arguments. */
export type ArgumentProblem =
  | { readonly code: "unknown-command"; readonly given: string; readonly near: string | undefined }
  | { readonly code: "unknown-option"; readonly given: string; readonly near: string | undefined }
  | { readonly code: "wrong-arguments"; readonly command: CommandName }
  | { readonly code: "other-commands"; readonly option: string; readonly commands: readonly string[] }
  | { readonly code: "repeated-option"; readonly option: string }
  | { readonly code: "no-value"; readonly option: string }
  | { readonly code: "surplus-value"; readonly option: string; readonly given: string }
  | {
      readonly code: "unknown-value";
      readonly option: string;
      /** If other commands take other values. */
      readonly command: string | undefined;
      readonly choices: readonly string[];
      readonly given: string;
      readonly near: string | undefined;
    }
  | { readonly code: "two-formats"; readonly short: string; readonly given: string }
  | { readonly code: "openapi-target" }
  | { readonly code: "scheme-apart"; readonly given: string; readonly line: string }
  | { readonly code: "surplus-scheme"; readonly argument: string; readonly item: string }
  | { readonly code: "not-an-answer"; readonly given: string }
  | { readonly code: "none-and-more"; readonly given: string }
  | { readonly code: "repeated-answer"; readonly fact: string }
  | { readonly code: "repeated-field"; readonly argument: string; readonly field: string }
  | { readonly code: "file-and-more"; readonly file: string }
  | { readonly code: "bad-budget"; readonly given: string; readonly forms: readonly string[] }
  | { readonly code: "no-unit"; readonly given: string; readonly forms: readonly string[] }
  | {
      readonly code: "other-currency";
      readonly given: string;
      readonly forms: readonly string[];
      readonly currency: string;
      readonly mark: string;
    }
  | {
      readonly code: "repeated-budget";
      readonly scheme: string;
      readonly measure: "cents" | "hours" | "units";
      readonly given: string;
    };

/** Which edition of a page is meant cannot be told. */
export type EditionProblem =
  | { readonly code: "not-a-day"; readonly given: string; readonly near: string | undefined }
  | { readonly code: "several-pages"; readonly ids: readonly [string, string] }
  | { readonly code: "same-edition"; readonly page: string; readonly id: string }
  | {
      readonly code: "overlap";
      readonly page: string;
      /** `undefined`: any day. */
      readonly day: string | undefined;
      readonly ids: readonly [string, string];
    }
  | { readonly code: "several-editions"; readonly editions: readonly EditionDays[] }
  | {
      readonly code: "no-edition";
      readonly page: string;
      readonly day: string;
      readonly editions: readonly EditionDays[];
    };

/** What keeps a command from being done. It is put into words where it is told, in the language of whoever reads. */
export type Problem = FileProblem | ArgumentProblem | EditionProblem;

/** A problem, and the file that it is about, if it is about one; `-` is standard input. */
export interface Failure {
  readonly file?: string;
  readonly problem: Problem;
}

const failures = new WeakMap<object, Failure>();

/** What is wrong with the command, to be thrown. */
export const problemOf = (problem: Problem): Error => failing({ problem });

/** What is wrong with a file, to be thrown. */
export const problemWith = (file: string, problem: FileProblem): Error => failing({ file, problem });

/** The message is for a stack trace: people are told in words. */
function failing(failure: Failure): Error {
  const error = new Error(`${failure.file ?? "arguments"}: ${failure.problem.code}`);
  failures.set(error, failure);
  return error;
}

/** What was thrown as a problem. */
export const failureIn = (thrown: unknown): Failure | undefined => failures.get(Object(thrown));

/** The same; of anything else, what it says itself. */
export const failureOf = (thrown: unknown): Failure =>
  failureIn(thrown) ?? { problem: { code: "reported", message: messageOf(thrown) } };

/** What something says that was thrown, whatever it is. */
export const messageOf = (thrown: unknown): string => String(Object(thrown).message ?? thrown);

/** What to call a file that may be standard input, in data. */
export const nameOf = (file: string): string => (file === "-" ? "standard input" : file);
