import type { Locale } from "../../words/locale.js";
import type { FileFinding } from "../batch.js";
import { ENCODING_NAMES } from "../text/encoding.js";
import { SAY } from "./say.js";
import type { Tally } from "./tally.js";

/** What was found out, once for each file, and once for all rows. */
export function remarksOn(
  findings: readonly FileFinding[],
  { repeatedRows, blankLines }: Tally,
  locale: Locale,
): readonly string[] {
  const say = SAY[locale];
  return [
    ...findings.flatMap(({ name, encoding, hasRows }) => [
      ...(encoding === undefined ? [] : [say.isIn(name, ENCODING_NAMES[encoding])]),
      ...(hasRows ? [] : [say.noRows(name)]),
    ]),
    ...(repeatedRows > 0 ? [say.repeatedRows(repeatedRows)] : []),
    ...(blankLines > 0 ? [say.blankLines(blankLines)] : []),
  ];
}
