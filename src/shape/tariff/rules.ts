/** The grammar of the rules around a page: reductions, the annual fee, and readings. */
import type { ListShape, ObjectShape } from "../shape.js";
import { lines, scope } from "./page.js";
import { cents, choice, code, count, list, number, object, text, words } from "./parts.js";
import { price } from "./price.js";

export const reduction = (): ObjectShape =>
  object("A reduction", {
    code: code("A code is a word"),
    "for?": text("A reduction names the group that it is for"),
    ...scope(),
    "percent?": number(
      "A reduction is so many per cent, below 0 if it takes something off",
      -100,
      Number.POSITIVE_INFINITY,
      0,
    ),
    "cents?": number(
      "A reduction is in whole cents, below 0 if it takes something off",
      -Number.MAX_SAFE_INTEGER,
      Number.MAX_SAFE_INTEGER,
      1,
    ),
    "price?": price(),
    "atLeast?": cents(),
    "atMost?": cents(),
  });

export const annualFee = (): ObjectShape =>
  object("The annual fee", {
    label: words("A label is a text"),
    due: list("`due`", object("An amount of the annual fee", { ...scope(), price: price() }), 1, 100),
    ofSeveral: choice("Of several annual fees one is due, or none", ["highest", "lowest", "none"]),
    "waivedBy?": lines(),
    "exempt?": lines(),
  });

export const reading = (): ObjectShape =>
  object("A reading", {
    code: code("A code is a word"),
    "annualFee?": choice("The annual fee is in one of two states", ["due", "waived"]),
    lines: object("The lines of a reading", {
      ...scope(),
      "semester?": choice("A reading may be about undated lines", ["unknown"]),
    }),
    "inQuote?": counts("`inQuote`"),
    "inSemester?": counts("`inSemester`"),
    "alternatives?": list("`alternatives`", cents(), 1, 20),
  });

const counts = (name: string): ListShape =>
  list(
    name,
    object(
      "A count of lines",
      { ...scope(), "min?": count("A count is a number"), "max?": count("A count is a number") },
      "count",
    ),
    1,
    20,
  );
