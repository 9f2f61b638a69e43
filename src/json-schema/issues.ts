import { arrayOf, type JsonSchema, objectOf } from "./json-schema.js";

const text = { type: "string" };
const number = { type: "number" };

/** What a request that cannot be read is answered with. Codes may be added, so any text is one. */
export const issuesSchema: JsonSchema = objectOf({
  issues: arrayOf(
    objectOf(
      {
        path: arrayOf({ anyOf: [text, { type: "integer" }] }),
        code: text,
        message: text,
        expected: text,
        received: text,
        didYouMean: text,
        bounds: objectOf({ min: number, max: number, step: number }),
      },
      ["path", "code", "message", "expected", "received"],
    ),
    { minItems: 1 },
  ),
});
