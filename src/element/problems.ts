import type { Issue } from "../contract/issue.js";
import type { Locale } from "../words/locale.js";
import { words } from "./words.js";

/** Fields take nothing that cannot be: what is left is too much of it. */
export const problemTexts = (issues: readonly Issue[], locale: Locale): string[] => [
  ...new Set(
    issues.map(({ code, bounds }) =>
      code === "too-many" && bounds ? words.tooMany[locale](bounds.max) : words.cannotBe[locale],
    ),
  ),
];
