import { wordsIn } from "../../src/cli/words/words.js";
import { type Issue, pathText } from "../../src/contract/issue.js";
import { COLON, type Locale } from "../../src/words/locale.js";

/** What `check` says of an issue of a tariff that is alone in its file. */
export const told = (issue: Issue, locale: Locale): string =>
  `${pathText(issue.path, "tariff")}${COLON[locale]}${wordsIn(locale).issue({ ...issue, file: "" })}`;
