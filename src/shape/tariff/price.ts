/** The grammar of a price. */
import { lazily } from "../lazily.js";
import type { ObjectShape, UnionShape } from "../shape.js";
import { cents, choice, declared, list, number, object, quantity, text } from "./parts.js";
import { unionReader } from "./read.js";

const FORMS = "whole cents, or an object with `per`, `by`, `times`, `of`, `sum` or `for`";

/** A price inside a cell. It contains itself, so its forms are made on first use. */
export const priceShape = /* @__PURE__ */ lazily(
  (): UnionShape => ({
    kind: "union",
    rule: "A price is an amount or one of a few forms",
    expected: FORMS,
    number: cents(),
    get objects() {
      return formShapes();
    },
    get otherwise() {
      return clampShape();
    },
    limits: { depth: 20, size: 1_000 },
    definition: "price",
    reader: unionReader,
  }),
);

/** Where a row meets a column. */
export const cellShape = (): UnionShape => ({
  kind: "union",
  rule: "A cell is a price or a refusal",
  expected: `${FORMS}, or \`not-eligible\``,
  number: cents(),
  text: choice("A price has no quotation marks; a text can only be a refusal", ["not-eligible"]),
  objects: formShapes(),
  otherwise: clampShape(),
  definition: "cell",
  reader: unionReader,
});

/** The forms by the keys that identify them: first the key that names each form. */
const formShapes = /* @__PURE__ */ lazily((): readonly (readonly [key: string, form: ObjectShape])[] => {
  const rate = object(
    "A rate",
    {
      per: text("`per` names a quantity"),
      cents: number("`cents` is a number; parts of a cent are allowed", 0, Number.MAX_SAFE_INTEGER, 0),
      "after?": quantity("`after` is a number"),
      "upTo?": quantity("`upTo` is a number"),
    },
    "rate",
  );
  const band = object("A band", { from: quantity("`from` is a number"), price: priceShape() });
  const bands = object(
    "A price in bands",
    { by: text("`by` names a quantity"), bands: list("`bands`", band, 2, 1_000) },
    "bands",
  );
  const times = object(
    "A multiple of a price",
    { times: text("`times` names a quantity"), of: priceShape() },
    "times",
  );
  const sum = object("A sum", { sum: declared("A sum of parts", priceShape(), 1) }, "sum");
  const byGroup = object(
    "A price by group",
    { for: text("`for` is the id of a group"), price: priceShape(), otherwise: priceShape() },
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

/** A price with none of these keys. */
const clampShape = /* @__PURE__ */ lazily(() =>
  object("A price with bounds", { of: priceShape(), "atLeast?": cents(), "atMost?": cents() }, "clamp"),
);
