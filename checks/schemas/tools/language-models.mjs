import assert from "node:assert/strict";
import { transformJSONSchema } from "@anthropic-ai/sdk/lib/transform-json-schema";
import { Ajv2020 } from "ajv/dist/2020.js";
import { toStrictJsonSchema } from "openai/lib/transform";
import { problemsOf } from "../strict-rules.mjs";

const mapped = (value, change) => {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => mapped(one, change));
  const inside = Object.entries(value).map(([key, one]) => [key, mapped(one, change)]);
  return change(Object.fromEntries(inside));
};

/** With `null` for what is not known, as a model writes it. */
const filled = ({ learner, lines, annualFee = null }) => ({
  learner: { situations: null, ag2rMember: null, ...learner },
  lines: lines.map((line) => ({ semester: null, ref: null, ...line })),
  annualFee,
});

export function check({ library, tariff, good }) {
  const { parseQuoteRequest, quote, quoteRequestJsonSchema, withoutBlanks } = library;
  // The rules can be broken: the schema of another target breaks some.
  assert(problemsOf(quoteRequestJsonSchema(tariff)).length > 0);
  for (const locale of ["fr", "en"]) {
    const schema = quoteRequestJsonSchema(tariff, { target: "strict", locale });
    assert.deepEqual(problemsOf(schema), []);
    // Nothing is left to make strict.
    assert.deepEqual(toStrictJsonSchema(schema), schema);
    // Anthropic's leaves out the type beside an enum, and moves what its models do not take to the description.
    const expected = mapped(schema, ({ type, ...rest }) => (rest.enum || !type ? rest : { type, ...rest }));
    assert.deepEqual(transformJSONSchema(schema), expected);
  }
  const accepts = new Ajv2020({ strict: true }).compile(quoteRequestJsonSchema(tariff, { target: "strict" }));
  for (const [index, request] of good.requests.entries()) {
    const written = filled(request);
    assert(accepts(written), JSON.stringify(accepts.errors));
    const parsed = parseQuoteRequest(withoutBlanks(written));
    assert(parsed.ok, JSON.stringify(parsed.issues));
    assert.deepEqual(quote(parsed.value), good.quotes[index]);
  }
  return `${good.requests.length} written, read and quoted`;
}
