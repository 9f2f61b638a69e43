/** The grammar of a tariff. The reader, its messages and the JSON Schema all come from it. */
import { lazily } from "../lazily.js";
import { factShape, groupShape } from "./learner.js";
import { itemShape, schemeShape } from "./page.js";
import { choice, declared, list, localizedText, named, object, text } from "./parts.js";
import { cellShape } from "./price.js";
import { annualFeeShape, readingShape, reductionShape } from "./rules.js";

export const tariffShape = /* @__PURE__ */ lazily(() =>
  object("A tariff", {
    format: choice("`format` is the version of this form", [1]),
    "$schema?": text("`$schema` is a URL"),
    id: text("The id of a tariff is a text"),
    title: localizedText("The title is a text"),
    "publisher?": localizedText("The publisher is a text"),
    "language?": choice("`language` takes one of two values", ["fr", "en"]),
    currency: text("`currency` is an ISO 4217 code", {
      source: "^[A-Z]{3}$",
      expected: "three capitals, such as `EUR`",
    }),
    "edition?": object("An edition", {
      id: text("The id of an edition is a text"),
      "from?": day("The first day is a date"),
      "until?": day("The last day is a date"),
    }),
    "about?": localizedText("`about` is a text"),
    "source?": text("`source` is a URL"),
    "terms?": object("`terms`", {
      "scheme?": localizedText("A term is a text"),
      "refused?": localizedText("A term is a text"),
      "learner?": localizedText("A term is a text"),
    }),
    "facts?": declared("`facts`", factShape()),
    "groups?": declared("`groups`", groupShape()),
    "measures?": declared("`measures`", localizedText("A measure is named in the singular")),
    "sections?": declared("`sections`", list("A section", localizedText("A heading is a text"), 1, 20)),
    items: declared("`items`", itemShape(), 1),
    schemes: declared("`schemes`", schemeShape(), 1),
    grid: named("The grid", named("A row of the grid", cellShape())),
    "reductions?": list("`reductions`", reductionShape(), 0, 200),
    "annualFee?": annualFeeShape(),
    "readings?": list("`readings`", readingShape(), 0, 100),
    "footnotes?": named("`footnotes`", text("A footnote is a text")),
    "words?": named("`words`", localizedText("Each code has a sentence")),
  }),
);

const day = (rule: string) =>
  text(rule, { source: "^\\d{4}-\\d{2}-\\d{2}$", expected: "a date such as `2025-09-01`" });
