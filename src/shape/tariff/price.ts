/** The grammar of a price. */
import { lazily } from "../lazily.js";
import type { ObjectShape, UnionShape } from "../shape.js";
import { cents, choice, declared, list, number, object, quantity, text } from "./parts.js";
import { unionReader } from "./read.js";

const FORMS = "whole cents, or an object with `per`, `by`, `times`, `of`, `sum` or `for`";

/** A price within a price. It holds itself, so its forms are made when they are first asked for. */
export const price = /* @__PURE__ */ lazily(
  (): UnionShape => ({
    kind: "union",
    rule: "A price is an amount or one of a few forms",
    expected: FORMS,
    number: cents(),
    get objects() {
      return forms();
    },
    get otherwise() {
      return clamp();
    },
    limits: { depth: 20, size: 1_000 },
    definition: "price",
    reader: unionReader,
  }),
);

/** Where a row meets a column. */
export const cell = (): UnionShape => ({
  kind: "union",
  rule: "A cell is a price or a refusal",
  expected: `${FORMS}, or \`not-eligible\``,
  number: cents(),
  text: choice("A cell in words is a refusal", ["not-eligible"]),
  objects: forms(),
  otherwise: clamp(),
  definition: "cell",
  reader: unionReader,
});

/** The forms by the keys that tell them: first those that a form is named after. */
const forms = /* @__PURE__ */ lazily((): readonly (readonly [key: string, form: ObjectShape])[] => {
  const rate = object(
    "A rate",
    {
      per: text("A rate names its quantity"),
      cents: number("A rate is so many cents, or parts of a cent", 0, Number.POSITIVE_INFINITY, 0),
      "after?": quantity("`after` is a number"),
      "upTo?": quantity("`upTo` is a number"),
    },
    "rate",
  );
  const band = object("A band", { from: quantity("What a band begins at is a number"), price: price() });
  const bands = object(
    "A price in bands",
    { by: text("A price in bands names its quantity"), bands: list("`bands`", band, 2, 1_000) },
    "bands",
  );
  const times = object(
    "A price of so many",
    { times: text("`times` names a quantity"), of: price() },
    "times",
  );
  const sum = object("A sum", { sum: declared("A sum of parts", price(), 1) }, "sum");
  const byGroup = object(
    "A price by group",
    { for: text("A price by group names the group"), price: price(), otherwise: price() },
    "byGroup",
  );
  return [
    ["per", rate],
    ["by", bands],
    ["times", times],
    ["sum", sum],
    ["for", byGroup],
    ["bands", bands],
    ["cents", rate],
    ["after", rate],
    ["upTo", rate],
    ["price", byGroup],
    ["otherwise", byGroup],
  ];
});

/** What has none of these keys. */
const clamp = /* @__PURE__ */ lazily(() =>
  object("A price with bounds", { of: price(), "atLeast?": cents(), "atMost?": cents() }, "clamp"),
);
