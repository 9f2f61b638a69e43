import type { Fact, Facts } from "../learner.js";
import { type Path, readSet, readValues } from "./read.js";
import type { Report } from "./report.js";

/** The answers that are given; those that are not stay absent. */
export function readLearner(facts: Facts, value: unknown, report: Report): unknown {
  const names = Object.keys(facts);
  const answers = readValues(value, names, ["learner"], "A learner", report);
  if (!answers) return undefined;
  const learner: Record<string, unknown> = {};
  names.forEach((name, place) => {
    const answer = answers[place];
    if (answer !== undefined)
      learner[name] = readAnswer(facts[name] as Fact, answer, ["learner", name], report);
  });
  return learner;
}

function readAnswer(fact: Fact, answer: unknown, path: Path, report: Report): unknown {
  if (fact.kind === "options") return readSet(answer, Object.keys(fact.options), path, report);
  const name = () => `\`${path.at(-1)}\``;
  if (fact.kind === "yes-no") {
    if (typeof answer !== "boolean")
      report(path, "wrong-type", `${name()} holds or does not`, "true or false", answer);
    return answer;
  }
  const { min, max } = fact;
  const isNumber = typeof answer === "number";
  if (!isNumber || !(answer >= min && answer <= max)) {
    const code = isNumber ? "out-of-range" : "wrong-type";
    report(path, code, `${name()} is a number`, `from ${min} to ${max}`, answer);
  }
  return answer;
}
