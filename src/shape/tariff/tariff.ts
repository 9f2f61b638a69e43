/** The grammar of a tariff, as data: a reader, its messages and a JSON Schema all come from it. */
import { lazily } from "../lazily.js";
import { fact, group } from "./learner.js";
import { item, scheme } from "./page.js";
import { choice, declared, list, named, object, text, words } from "./parts.js";
import { cell } from "./price.js";
import { annualFee, reading, reduction } from "./rules.js";

export const tariffShape = /* @__PURE__ */ lazily(() =>
  object("A tariff", {
    format: choice("A tariff names the version of its form", [1]),
    "$schema?": text("`$schema` is an address"),
    id: text("The id of a tariff is a text"),
    title: words("The title is a text"),
    "publisher?": words("The publisher is a text"),
    "language?": choice("A page is in one of two languages", ["fr", "en"]),
    currency: text("A currency has its ISO 4217 code", {
      source: "^[A-Z]{3}$",
      expected: "three capitals, such as `EUR`",
    }),
    "edition?": object("An edition", {
      id: text("The id of an edition is a text"),
      "from?": day("The first day is a date"),
      "until?": day("The last day is a date"),
    }),
    "about?": words("What is known of the page is a text"),
    "source?": text("The source is an address"),
    "terms?": object("The page's terms", {
      "scheme?": words("A term is a text"),
      "refused?": words("A term is a text"),
      "learner?": words("A term is a text"),
    }),
    "facts?": declared("`facts`", fact()),
    "groups?": declared("`groups`", group()),
    "measures?": declared("`measures`", words("A measure has its name in the singular")),
    "sections?": declared(
      "`sections`",
      list("The headings of a section", words("A heading is a text"), 1, 20),
    ),
    items: declared("`items`", item(), 1),
    schemes: declared("`schemes`", scheme(), 1),
    grid: named("The grid", named("A row of the grid", cell())),
    "reductions?": list("`reductions`", reduction(), 0, 200),
    "annualFee?": annualFee(),
    "readings?": list("`readings`", reading(), 0, 100),
    "footnotes?": named("`footnotes`", text("A footnote is a text")),
    "words?": named("`words`", words("A code has its sentence")),
  }),
);

const day = (rule: string) =>
  text(rule, { source: "^\\d{4}-\\d{2}-\\d{2}$", expected: "a date such as `2025-09-01`" });
