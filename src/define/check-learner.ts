import { type Path, readObject } from "../parse/read.js";
import type { Report } from "../parse/report.js";
import {
  checkAllKnown,
  checkChoice,
  checkIds,
  checkKnown,
  checkNumber,
  checkWords,
  keysOf,
} from "./check.js";

const KINDS = { options: ["options"], "yes-no": [], number: ["min", "max"] } as const;

/** What is asked of a learner. */
export function checkFacts(value: unknown, report: Report): void {
  for (const [name, fact] of checkIds(value, ["facts"], "a fact", report)) {
    const path = ["facts", name];
    const { kind } = (typeof fact === "object" && fact !== null ? fact : {}) as { kind?: unknown };
    const more =
      typeof kind === "string" && Object.hasOwn(KINDS, kind) ? KINDS[kind as keyof typeof KINDS] : [];
    const fields = readObject(fact, ["kind", "label", ...more], path, "A fact", report);
    if (!fields) continue;
    checkChoice(kind, Object.keys(KINDS), [...path, "kind"], "The kind of a fact", report);
    checkWords(fields["label"], [...path, "label"], "A label", report);
    if (kind === "options") {
      const options = checkIds(fields["options"], [...path, "options"], "an option", report, { atLeast: 1 });
      for (const [id, label] of options) checkWords(label, [...path, "options", id], "A label", report);
    }
    if (kind === "number") checkBounds(fields["min"], fields["max"], path, report);
  }
}

function checkBounds(min: unknown, max: unknown, path: Path, report: Report): void {
  checkNumber(min, [...path, "min"], "The least answer", report);
  checkNumber(max, [...path, "max"], "The greatest answer", report);
  if (typeof min === "number" && typeof max === "number" && min > max)
    report(
      path,
      "contradiction",
      "The least answer is not above the greatest",
      "`min` up to `max`",
      `${min} to ${max}`,
    );
}

/** Whom something is for, in facts that are declared. */
export function checkProfile(value: unknown, facts: unknown, path: Path, report: Report): void {
  const declared = (typeof facts === "object" && facts !== null ? facts : {}) as Record<string, unknown>;
  const fields = readObject(value, keysOf(value), path, "A profile", report);
  for (const [name, wish] of Object.entries(fields ?? {})) {
    const at = [...path, name];
    const fact = (declared[name] ?? {}) as { kind?: unknown; options?: object; min?: unknown; max?: unknown };
    if (!Object.hasOwn(declared, name)) checkKnown(name, keysOf(facts), at, "fact", report);
    else if (fact.kind === "options") {
      checkAllKnown(wish, keysOf(fact.options), at, "option", report);
      if (Array.isArray(wish) && wish.length === 0)
        report(at, "too-few", "Nobody has one of no options", "at least one", wish);
    } else if (fact.kind === "number") checkRange(wish, fact, at, report);
    else if (fact.kind === "yes-no" && typeof wish !== "boolean")
      report(at, "wrong-type", `\`${name}\` holds or does not`, "true or false", wish);
  }
}

function checkRange(
  value: unknown,
  fact: { min?: unknown; max?: unknown },
  path: Path,
  report: Report,
): void {
  const fields = readObject(value, ["from", "below"], path, "A range", report);
  if (!fields) return;
  const { from, below } = fields;
  if (from !== undefined) checkNumber(from, [...path, "from"], "The first number", report);
  if (below !== undefined) checkNumber(below, [...path, "below"], "What all are below", report);
  if (from === undefined && below === undefined)
    report(path, "required", "A range begins or ends somewhere", "`from`, `below` or both", value);
  if (isLess(from, below) === false)
    report(
      path,
      "contradiction",
      "No number lies in this range",
      "`from` less than `below`",
      `${from} to ${below}`,
    );
  else checkReach(from, below, fact, path, report);
}

/** Whether some answer lies in a range; bounds that are wrong themselves are told of where they stand. */
function checkReach(
  from: unknown,
  below: unknown,
  { min, max }: { min?: unknown; max?: unknown },
  path: Path,
  report: Report,
): void {
  if (isLess(max, min) !== false) return;
  const beyond = isLess(max, from) ? from : isLess(min, below) === false ? below : undefined;
  if (beyond !== undefined)
    report(path, "contradiction", "No answer lies in this range", `some of ${min} to ${max}`, beyond);
}

/** Nothing, unless both are numbers that can be counted with. */
const isLess = (one: unknown, other: unknown) =>
  Number.isFinite(one) && Number.isFinite(other) ? (one as number) < (other as number) : undefined;
