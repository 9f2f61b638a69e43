/** The grammar of the table: its rows, its columns, and selections of lines. */
import type { ListShape, ObjectShape } from "../shape.js";
import { askedShape } from "./learner.js";
import {
  choice,
  code,
  lineCount,
  list,
  localizedText,
  named,
  number,
  object,
  quantity,
  text,
  union,
} from "./parts.js";
import { priceShape } from "./price.js";

const ids = (name: string): ListShape => list(name, text("An id is a text"), 1, 2_000);
const codes = (name: string): ListShape => list(name, code("A code is a word"), 0, 100);
const aliases = () => list("`aliases`", text("An alias is a text"), 0, 100);

/** The fields that select lines. */
export const scopeFields = () => ({
  "items?": ids("`items`"),
  "sections?": ids("`sections`"),
  "schemes?": ids("`schemes`"),
});

export const scopeShape = (): ObjectShape => object("A selection of lines", scopeFields(), "scope");

export const itemShape = (): ObjectShape =>
  object("An item", {
    label: localizedText("A label is a text"),
    "section?": text("`section` is the id of a section"),
    "measures?": named("`measures`", measureShape()),
    "aliases?": aliases(),
  });

const measureShape = () =>
  union({
    rule: "A measure is a printed number, or the bounds of a requested one",
    expected: "a number, or an object with `min`, `max`, `step`",
    number: quantity("A printed measure is a number"),
    otherwise: askedShape(),
  });

export const schemeShape = (): ObjectShape =>
  object("A scheme", {
    label: localizedText("A label is a text"),
    "headings?": list("`headings`", text("A heading is a text"), 1, 20),
    "public?": text("`public` is the id of a group"),
    "measures?": named("`measures`", askedShape()),
    paidBy: union({
      rule: "A scheme says who pays",
      expected: "`learner`, `funder`, `learner-part`, or a list of shares",
      text: choice("A scheme says who pays", ["learner", "funder", "learner-part"]),
      list: list("A list of shares", shareShape(), 1, 20),
    }),
    "cap?": capShape(),
    "conditions?": codes("`conditions`"),
    "information?": codes("`information`"),
    "aliases?": aliases(),
  });

const shareShape = () =>
  object("A share", {
    payer: code("`payer` is a code"),
    "percent?": number("`percent` is a number", 0, 100, 0),
    "atMost?": priceShape(),
  });

const capShape = () =>
  object("A cap", {
    counts: scopeShape(),
    max: lineCount("`max` is a number of lines"),
    unconditional: lineCount("`unconditional` is a number of lines"),
    condition: code("A code is a word"),
    undated: choice("A line without a semester counts in both semesters or in none", [
      "in-both-semesters",
      "in-none",
    ]),
  });
