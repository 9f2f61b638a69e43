import type { Issue } from "../contract/issue.js";
import type { Locale } from "../words/locale.js";
import { words } from "./words.js";

/** Why no cheapest plan was looked for. */
export const planProblems = (issues: readonly Issue[], count: number, locale: Locale): string[] =>
  issues.map(({ code, bounds }) =>
    code === "too-many" && bounds ? words.tooManyToWeigh[locale](bounds.max, count) : words.cannotBe[locale],
  );

/** Fields take nothing that cannot be: what is left is too much of it. */
export const problemTexts = (issues: readonly Issue[], locale: Locale): string[] => [
  ...new Set(
    issues.map(({ code, bounds }) =>
      code === "too-many" && bounds ? words.tooMany[locale](bounds.max) : words.cannotBe[locale],
    ),
  ),
];
