/** The grammar of the page itself: its rows, its columns, and choices of them. */
import type { ListShape, ObjectShape } from "../shape.js";
import { asked } from "./learner.js";
import { choice, code, count, list, named, number, object, quantity, text, union, words } from "./parts.js";
import { price } from "./price.js";

const ids = (name: string): ListShape => list(name, text("An id is a text"), 1, 2_000);
const codes = (name: string): ListShape => list(name, code("A code is a word"), 0, 100);
const aliases = () => list("`aliases`", text("An alias is a text"), 0, 100);

/** The fields of a choice of lines. */
export const scope = () => ({
  "items?": ids("`items`"),
  "sections?": ids("`sections`"),
  "schemes?": ids("`schemes`"),
});

export const lines = (): ObjectShape => object("A choice of lines", scope(), "scope");

export const item = (): ObjectShape =>
  object("An item", {
    label: words("A label is a text"),
    "section?": text("A section is named by its id"),
    "measures?": named("`measures`", measure()),
    "aliases?": aliases(),
  });

const measure = () =>
  union({
    rule: "A measure is printed or asked",
    expected: "a number, or an object with `min`, `max`, `step`",
    number: quantity("A printed measure is a number"),
    otherwise: asked(),
  });

export const scheme = (): ObjectShape =>
  object("A scheme", {
    label: words("A label is a text"),
    "headings?": list("`headings`", text("A heading is a text"), 1, 20),
    "public?": text("A public is named by its group"),
    "measures?": named("`measures`", asked()),
    paidBy: union({
      rule: "A scheme says who pays",
      expected: "`learner`, `funder`, `learner-part`, or a list of shares",
      text: choice("A scheme says who pays", ["learner", "funder", "learner-part"]),
      list: list("The shares of a price", share(), 1, 20),
    }),
    "cap?": cap(),
    "conditions?": codes("`conditions`"),
    "information?": codes("`information`"),
    "aliases?": aliases(),
  });

const share = () =>
  object("A share", {
    payer: code("A payer is named by a word"),
    "percent?": number("A share is so many per cent", 0, 100, 0),
    "atMost?": price(),
  });

const cap = () =>
  object("A cap", {
    counts: lines(),
    max: count("A cap is a number of lines"),
    unconditional: count("What needs no condition is a number of lines"),
    condition: code("A code is a word"),
    undated: choice("A line without a semester counts in both or in none", ["in-both-semesters", "in-none"]),
  });
