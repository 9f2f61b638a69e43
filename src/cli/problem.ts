/** What is wrong with a file as a whole. */
interface FileProblem {
  readonly file: string;
  /** Without the name of the file; maybe several lines. */
  readonly text: string;
}

const problems = new WeakMap<Error, FileProblem>();

/** What is wrong with a file, each line of it under the file's name. */
export function problemWith(file: string, text: string): Error {
  const error = new Error(linesUnder(file, text).join("\n"));
  problems.set(error, { file, text });
  return error;
}

/** The file that an error is about, if it is about one, and what is wrong with it. */
export const problemIn = (error: Error): FileProblem | undefined => problems.get(error);

/** Each line of a text under the name of the file that it is about. */
export const linesUnder = (name: string, text: string): readonly string[] =>
  text.split(/\r?\n/).map((line) => `${name || '""'}: ${line}`);

/** What to call a file that may be standard input. */
export const nameOf = (file: string): string => (file === "-" ? "standard input" : file);

export const NO_SUCH_FILE = "there is no such file";
