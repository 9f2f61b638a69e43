/** The grammar of what a tariff says about learners: the facts to ask for, and the groups that they define. */
import type { ObjectShape, UnionShape } from "../shape.js";
import { declared, list, localizedText, named, number, object, quantity, text, union } from "./parts.js";

const label = () => localizedText("A label is a text");

/** The bounds of a number that the caller gives. */
const boundFields = () => ({
  min: quantity("`min` is a number"),
  "max?": quantity("`max` is a number"),
  "step?": number("`step` is a number", 0.000001, 1e12, 0),
});

export const askedShape = (): ObjectShape => object("A requested number", boundFields(), "asked");

export function factShape(): UnionShape {
  const optionsFact = object("A choice of options", {
    label: label(),
    options: declared("A choice of options", label(), 1),
  });
  const numberFact = object("A number about the learner", {
    label: label(),
    ...boundFields(),
    "unit?": localizedText("`unit` is a text"),
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
    otherwise: object("A yes-or-no question", { label: label() }),
  });
}

export const groupShape = (): ObjectShape =>
  object("A group", {
    label: label(),
    "anyOf?": profilesShape("`anyOf`"),
    "noneOf?": profilesShape("`noneOf`"),
  });

const profilesShape = (name: string) => list(name, named("A profile", criterionShape(), 1), 1, 100);

const criterionShape = () =>
  union({
    rule: "A criterion is options, an answer, or a range",
    expected: "a list of options, true, false, or an object with `from`, `below`",
    list: list("A list of options", text("An option is a text"), 1, 1_000),
    yesNo: { kind: "yes-no", rule: "An answer is yes or no" },
    otherwise: object("A range of numbers", {
      "from?": quantity("`from` is a number"),
      "below?": quantity("`below` is a number"),
    }),
  });
