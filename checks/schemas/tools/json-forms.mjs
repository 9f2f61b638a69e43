import assert from "node:assert/strict";
import { Actions, coreReducer, Generate, isOneOfEnumControl } from "@jsonforms/core";
import { counted } from "../counted.mjs";

export function check({ library, tariff, good, spoilt }) {
  const schema = library.quoteRequestJsonSchema(tariff, { target: "draft-07", locale: "fr" });
  const form = coreReducer(undefined, Actions.init({}, schema));
  const isValid = (data) => coreReducer(form, Actions.updateCore(data, schema)).errors.length === 0;
  const { elements } = Generate.uiSchema(schema);
  assert.deepEqual(
    elements.map(({ scope }) => scope),
    ["#/properties/learner", "#/properties/lines", "#/properties/annualFee"],
  );
  // A select whose options have titles.
  const line = schema.properties.lines.items.anyOf.at(-1);
  const item = { type: "Control", scope: "#/properties/item" };
  assert(isOneOfEnumControl(item, line, { rootSchema: line }));
  return counted(isValid, good.requests, spoilt.requests);
}
