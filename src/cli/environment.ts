/** What a command needs from outside. */
export interface Environment {
  /** The text of a file, or of standard input for `-`; nothing if there is no such file. Throws if it cannot be read. */
  readonly read: (file: string) => string | undefined;
  /** The same as it comes, for what may be too long to be held. Throws if there is no such file. */
  readonly open: (file: string) => Stream;
  /** Keeps what can be read once, out of memory, so that it can be read again; until the program ends. */
  readonly spool: (bytes: AsyncIterable<Uint8Array>) => Promise<Spooled>;
  /** The names of what is in a folder; nothing if it is not one. Throws if it cannot be read. */
  readonly list: (folder: string) => readonly string[] | undefined;
  readonly exists: (file: string) => boolean;
  /** The same text for the same file, whichever name it is given, and whether it is there yet. */
  readonly identify: (file: string) => string;
  /** Makes a file, and the folders that it is in. Throws if it cannot be made. */
  readonly write: (file: string, text: string) => void;
  /** Makes a file, or replaces it: whole or not at all. Throws if it cannot be made. */
  readonly replace: (file: string, text: string) => void;
  /** Removes a file, if there is one. Throws if it cannot be removed. */
  readonly remove: (file: string) => void;
  /** What a module exports. Fails if there is none. */
  readonly load: (file: string) => Promise<object>;
  /** The language of the environment, such as `fr_FR.UTF-8`. */
  readonly language: string;
  readonly version: string;
  /** Whether the output goes to a terminal that shows colours. */
  readonly isColourful: boolean;
  /** Who watches while a long command is at work; absent if nobody does. */
  readonly onlooker?: Onlooker | undefined;
}

export interface Stream {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** In bytes; absent if it is not known. */
  readonly size: number | undefined;
}

export interface Spooled {
  /** From the beginning, each time. */
  readonly bytes: () => AsyncIterable<Uint8Array>;
  readonly size: number;
}

export interface Onlooker {
  /** Shows one line in place of the one before. */
  readonly show: (text: string) => void;
  /** In milliseconds, from any moment. */
  readonly now: () => number;
}

/** How a command exits. */
export interface ExitResult {
  readonly status: 0 | 1 | 2;
  /** What to write to standard error. */
  readonly error: string;
}

/** A command writes piece by piece, as fast as it is read. */
export type Output = AsyncGenerator<string, ExitResult, undefined>;
