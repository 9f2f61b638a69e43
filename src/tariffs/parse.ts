import type { Issue, ParseResult } from "../contract/issue.js";
import type { Tariff } from "../contract/tariff.js";
import { explainer, type Reader, readQuietly } from "../shape/cursor.js";
import { makeReader } from "../shape/read.js";
import { tariffShape } from "../shape/tariff/tariff.js";
import { checkDraft } from "./check/check.js";
import { draftOf } from "./check/draft.js";

/** The tariffs that `parseTariff` has returned. */
const checked = /* @__PURE__ */ new WeakSet<object>();

/** Whether `parseTariff` has returned this tariff: copied, checked and frozen. */
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
  const read = gate(issues);
  const { value: copy } = readQuietly(read, input) ?? { value: read(input, explainer(issues)) };
  if (issues.length > 0) return { ok: false, issues: withoutEchoes(issues) };
  const tariff = finished(copy as object) as Tariff;
  checked.add(tariff);
  return { ok: true, value: tariff };
}

/** Copies a tariff and checks the copy; `issues` is where its cursor reports to. */
const gate =
  (issues: readonly Issue[]): Reader<unknown> =>
  (input, at) => {
    const copy = makeReader(tariffShape())(input, at);
    // A full report does not say what else could not be read.
    if (isCopy(copy) && !issues.some(({ code }) => code === "more-issues"))
      checkDraft(draftOf(copy, issues), at);
    return copy;
  };

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

/** The fresh copy, deeply frozen, without the fields that were left out, which the reader lists as `undefined`. */
function finished(copy: object): object {
  const parts = copy as Record<string, unknown>;
  let hasBlanks = false;
  for (const key of Object.keys(parts)) {
    const part = parts[key];
    if (part === undefined) hasBlanks = true;
    else if (typeof part === "object") parts[key] = finished(part as object);
  }
  return Object.freeze(hasBlanks ? withoutBlanks(parts) : parts);
}

const withoutBlanks = (parts: object) =>
  Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
