import type { Facts } from "../learner.js";
import { type Path, readObject, readSet } from "./read.js";
import type { Report } from "./report.js";

/** The answers that are given; those that are not stay absent. */
export function readLearner(facts: Facts, value: unknown, report: Report): unknown {
  const fields = readObject(value, Object.keys(facts), ["learner"], "A learner", report);
  if (!fields) return undefined;
  const learner: Record<string, unknown> = {};
  for (const [name, fact] of Object.entries(facts)) {
    const answer = fields[name];
    if (answer === undefined) continue;
    const path = ["learner", name];
    learner[name] =
      fact.kind === "options" ? readSet(answer, fact.options, path, report) : readYesNo(answer, path, report);
  }
  return learner;
}

function readYesNo(value: unknown, path: Path, report: Report): unknown {
  if (typeof value !== "boolean")
    report(path, "wrong-type", `\`${path.at(-1)}\` holds or does not`, "true or false", value);
  return value;
}
