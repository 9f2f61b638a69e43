/** The grammar of the rules around a page: reductions, the annual fee, and readings. */
import type { ListShape, ObjectShape } from "../shape.js";
import { scopeFields, scopeShape } from "./page.js";
import { cents, choice, code, lineCount, list, localizedText, number, object, text } from "./parts.js";
import { priceShape } from "./price.js";

export const reductionShape = (): ObjectShape =>
  object("A reduction", {
    code: code("A code is a word"),
    "for?": text("`for` is the id of a group"),
    ...scopeFields(),
    "percent?": number("`percent` is a number, below 0 for a discount", -100, 1_000_000, 0),
    "cents?": number(
      "`cents` is a whole number, below 0 for a discount",
      -Number.MAX_SAFE_INTEGER,
      Number.MAX_SAFE_INTEGER,
      1,
    ),
    "price?": priceShape(),
    "atLeast?": cents(),
    "atMost?": cents(),
  });

export const annualFeeShape = (): ObjectShape =>
  object("The annual fee", {
    label: localizedText("A label is a text"),
    due: list(
      "`due`",
      object("An amount of the annual fee", { ...scopeFields(), price: priceShape() }),
      1,
      100,
    ),
    ofSeveral: choice("`ofSeveral` takes one of three values", ["highest", "lowest", "none"]),
    "waivedBy?": scopeShape(),
    "exempt?": scopeShape(),
  });

export const readingShape = (): ObjectShape =>
  object("A reading", {
    code: code("A code is a word"),
    "annualFee?": choice("`annualFee` takes one of two values", ["due", "waived"]),
    lines: object("`lines`", {
      ...scopeFields(),
      "semester?": choice("`semester` takes one value", ["unknown"]),
    }),
    "inQuote?": countShapes("`inQuote`"),
    "inSemester?": countShapes("`inSemester`"),
    "alternatives?": list("`alternatives`", cents(), 1, 20),
  });

const countShapes = (name: string): ListShape =>
  list(
    name,
    object(
      "A count of lines",
      {
        ...scopeFields(),
        "min?": lineCount("`min` is a number of lines"),
        "max?": lineCount("`max` is a number of lines"),
      },
      "count",
    ),
    1,
    20,
  );
