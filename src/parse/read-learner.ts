import type { Fact, Facts } from "../learner.js";
import { objectReader, type Path, type PlaceReader, setReader } from "./read.js";

/** Reads the learner at a place: the answers that are given; those that are not stay absent. */
export function learnerReader(facts: Facts, path: Path): PlaceReader {
  const readFields = objectReader("A learner", Object.keys(facts));
  const questions = Object.entries(facts).map(
    ([name, fact]) => [name, answerReader(fact, [...path, name])] as const,
  );
  return (value, report) => {
    const learner = readFields(value, path, report);
    if (!learner) return undefined;
    for (const [name, readAnswer] of questions) {
      const answer = learner[name];
      if (answer !== undefined) learner[name] = readAnswer(answer, report);
    }
    return learner;
  };
}

function answerReader(fact: Fact, path: Path): PlaceReader {
  if (fact.kind === "options") return setReader(Object.keys(fact.options), path);
  if (fact.kind === "yes-no")
    return (answer, report) => {
      if (typeof answer !== "boolean")
        report(path, "wrong-type", `\`${path.at(-1)}\` holds or does not`, "true or false", answer);
      return answer;
    };
  const { min, max } = fact;
  return (answer, report) => {
    const isNumber = typeof answer === "number";
    if (!isNumber || !(answer >= min && answer <= max)) {
      const code = isNumber ? "out-of-range" : "wrong-type";
      report(path, code, `\`${path.at(-1)}\` is a number`, `from ${min} to ${max}`, answer);
    }
    return answer;
  };
}
