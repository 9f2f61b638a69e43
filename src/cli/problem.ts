/** What is wrong with a file, each line of it under the file's name. */
export const problemWith = (name: string, text: string): Error =>
  new Error(
    text
      .split(/\r?\n/)
      .map((line) => `${name || '""'}: ${line}`)
      .join("\n"),
  );

/** What to call a file that may be standard input. */
export const nameOf = (file: string): string => (file === "-" ? "standard input" : file);

export const NO_SUCH_FILE = "there is no such file";
