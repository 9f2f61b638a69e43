import type { Locale } from "../../words/locale.js";
import type { SHELLS } from "../commands.js";
import { bash } from "./bash.js";
import { fish } from "./fish.js";
import { zsh } from "./zsh.js";

const shells = { bash, zsh, fish } as const;

/** A script that makes a shell complete commands, their options and values, and the ids of the bundled tariff. */
export const completionFor = (shell: (typeof SHELLS)[number], locale: Locale): string =>
  shells[shell](locale);
