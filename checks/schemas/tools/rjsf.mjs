import assert from "node:assert/strict";
import Form from "@rjsf/core";
import validator from "@rjsf/validator-ajv8";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { counted } from "../counted.mjs";

export function check({ library, tariff, good, spoilt }) {
  const schema = library.quoteRequestJsonSchema(tariff, { target: "draft-07", locale: "fr" });
  const formData = { learner: {}, lines: [{ item: "ue-6-ects", scheme: "region" }] };
  const html = renderToStaticMarkup(createElement(Form, { schema, validator, formData }));
  for (const text of ["Élève", "Financement", "(6 ECTS), Cours du soir", "autre centre", "Test BULATS"])
    assert(html.includes(text), `shows no ${text}`);
  assert(!html.includes("Unsupported"), "a field is not supported");
  const isValid = (data) => validator.validateFormData(data, schema).errors.length === 0;
  return counted(isValid, good.requests, spoilt.requests);
}
