import type { Issue, ParseResult } from "../contract/issue.js";
import type { Tariff } from "../contract/tariff.js";
import { explainer } from "../shape/cursor.js";
import { frozen } from "../shape/freeze.js";
import { readerOf } from "../shape/read.js";
import { tariffShape } from "../shape/tariff/tariff.js";
import { checkDraft } from "./check/check.js";
import { draftOf } from "./check/draft.js";

/** The tariffs that came out of this gate. */
const checked = /* @__PURE__ */ new WeakSet<object>();

/** Whether a tariff came out of this gate: copied, checked and frozen. */
export const isChecked = (tariff: object): tariff is Tariff => checked.has(tariff);

/**
 * Reads a tariff that comes from outside, such as a file or a form: a deeply frozen copy for `createPricing`,
 * or everything that is wrong with it. No code of the input runs again after the copy has been made.
 *
 * @example
 * const parsed = parseTariff({ format: 1, id: "choir", title: "Choir", currency: "€" });
 * parsed.ok ? [] : parsed.issues.map(({ path, code }) => `${path.join(".")} ${code}`);
 * // => ["currency wrong-type", "items required", "schemes required", "grid required"]
 */
export function parseTariff(input: unknown): ParseResult<Tariff> {
  if (typeof input === "object" && input !== null && isChecked(input)) return { ok: true, value: input };
  const issues: Issue[] = [];
  const at = explainer(issues);
  const copy = readerOf(tariffShape())(input, at);
  // A full report does not say what else could not be read.
  if (isCopy(copy) && !issues.some(({ code }) => code === "more-issues"))
    checkDraft(draftOf(copy, issues), at);
  if (issues.length > 0) return { ok: false, issues: withoutEchoes(issues) };
  const tariff = frozen(withoutBlanks(copy)) as Tariff;
  checked.add(tariff);
  return { ok: true, value: tariff };
}

const isCopy = (copy: unknown): copy is Readonly<Record<string, unknown>> => typeof copy === "object";

/** A misspelt key is one problem: the field that it was meant for is not missing as well. */
function withoutEchoes(issues: readonly Issue[]): readonly Issue[] {
  const place = (path: Issue["path"], last?: string) =>
    JSON.stringify(last === undefined ? path : [...path.slice(0, -1), last]);
  const meant = new Set(
    issues.flatMap(({ code, path, didYouMean }) =>
      code === "unknown-key" && didYouMean ? [place(path, didYouMean)] : [],
    ),
  );
  return issues.filter(({ code, path }) => code !== "required" || !meant.has(place(path)));
}

/** The copy without the fields that were left out, which the reader lists as `undefined`. */
function withoutBlanks(copy: unknown): unknown {
  if (typeof copy !== "object" || copy === null) return copy;
  if (Array.isArray(copy)) return copy.map(withoutBlanks);
  return Object.fromEntries(
    Object.entries(copy).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, withoutBlanks(value)]],
    ),
  );
}
