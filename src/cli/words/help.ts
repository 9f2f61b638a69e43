import type { CommandName } from "../commands.js";
import type { OptionName } from "../option-table.js";

/** What stands for a value where an option is explained. */
export type Placeholder =
  | "answer"
  | "budget"
  | "day"
  | "dialect"
  | "encoding"
  | "format"
  | "id"
  | "ids"
  | "locale"
  | "path";

/** The texts of help, in one language. */
export interface HelpWords {
  /** Where no command is given: what to do first. */
  readonly firstSteps: readonly string[];
  /** What the program is for. */
  readonly about: string;
  readonly usage: string;
  /** What is typed in place of a command, and behind it. */
  readonly anyUsage: string;
  readonly start: string;
  readonly commands: string;
  readonly options: string;
  readonly examples: string;
  readonly more: readonly string[];
  readonly exit: readonly string[];
  /** What stands above the content of a file. */
  readonly holds: (file: string) => string;
  readonly byDefault: (value: string) => string;
  readonly isRepeatable: string;
  readonly placeholders: Readonly<Record<Placeholder, string>>;
  readonly optionTexts: Readonly<Record<OptionName, string>>;
  readonly commandTexts: Readonly<Record<CommandName, CommandText>>;
}

interface CommandText {
  /** In one line. */
  readonly summary: string;
  /** What is typed behind the command, one form a line. */
  readonly usage: readonly string[];
  /** What it takes, in the sentence that says so. */
  readonly takes: string;
  /** What else has to be known, by paragraph. */
  readonly about: readonly string[];
}
