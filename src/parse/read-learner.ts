import type { Fact, Facts } from "../learner.js";
import { type Path, readObject, readSet } from "./read.js";
import type { Report } from "./report.js";

/** The answers that are given; those that are not stay absent. */
export function readLearner(facts: Facts, value: unknown, report: Report): unknown {
  const fields = readObject(value, Object.keys(facts), ["learner"], "A learner", report);
  if (!fields) return undefined;
  const learner: Record<string, unknown> = {};
  for (const name in facts) {
    const answer = fields[name];
    if (answer !== undefined)
      learner[name] = readAnswer(facts[name] as Fact, answer, ["learner", name], report);
  }
  return learner;
}

function readAnswer(fact: Fact, answer: unknown, path: Path, report: Report): unknown {
  if (fact.kind === "options") return readSet(answer, Object.keys(fact.options), path, report);
  const name = `\`${path.at(-1)}\``;
  if (fact.kind === "yes-no") {
    if (typeof answer !== "boolean")
      report(path, "wrong-type", `${name} holds or does not`, "true or false", answer);
    return answer;
  }
  const { min, max } = fact;
  const isNumber = typeof answer === "number";
  if (!isNumber || !(answer >= min && answer <= max))
    report(
      path,
      isNumber ? "out-of-range" : "wrong-type",
      `${name} is a number`,
      `from ${min} to ${max}`,
      answer,
    );
  return answer;
}
