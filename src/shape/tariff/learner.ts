/** The grammar of what a tariff asks of learners: facts, and the groups that they tell apart. */
import type { ObjectShape, UnionShape } from "../shape.js";
import { declared, list, named, number, object, quantity, text, union, words } from "./parts.js";

const label = () => words("A label is a text");

/** The bounds of a number that is asked for. */
const bounds = () => ({
  min: quantity("`min` is a number"),
  "max?": quantity("`max` is a number"),
  "step?": number("A step is a number", 0.000001, 1e12, 0),
});

export const asked = (): ObjectShape => object("A number that is asked", bounds(), "asked");

export function fact(): UnionShape {
  const optionsFact = object("A choice of options", {
    label: label(),
    options: declared("A choice of options", label(), 1),
  });
  const numberFact = object("A number about the learner", {
    label: label(),
    ...bounds(),
    "unit?": words("A unit is a text"),
  });
  return union({
    rule: "A fact is an object",
    expected: "an object with `label`, and `options` or `min` unless it is yes or no",
    objects: [
      ["options", optionsFact],
      ["min", numberFact],
      ["max", numberFact],
      ["step", numberFact],
      ["unit", numberFact],
    ],
    otherwise: object("A yes or no", { label: label() }),
  });
}

export const group = (): ObjectShape =>
  object("A group", { label: label(), "anyOf?": profiles("`anyOf`"), "noneOf?": profiles("`noneOf`") });

const profiles = (name: string) => list(name, named("A profile", criterion(), 1), 1, 100);

const criterion = () =>
  union({
    rule: "A criterion is options, an answer, or a range",
    expected: "a list of options, true, false, or an object with `from`, `below`",
    list: list("The options of a criterion", text("An option is a text"), 1, 1_000),
    yesNo: { kind: "yes-no", rule: "An answer is yes or no" },
    otherwise: object("A range of numbers", {
      "from?": quantity("`from` is a number"),
      "below?": quantity("`below` is a number"),
    }),
  });
