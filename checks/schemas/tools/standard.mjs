import assert from "node:assert/strict";
import { betaStandardSchemaTool } from "@anthropic-ai/sdk/helpers/beta/standard-schema";
import { sValidator } from "@hono/standard-validator";
import { Hono } from "hono";
import { toJsonSchema } from "xsschema";

/** The validator and its schema by the standard's own names, where three libraries read them. */
export async function check({ library, tariff, good }) {
  const { quote, quoteRequestJsonSchema, quoteRequestSchema } = library;
  assert.deepEqual(
    await toJsonSchema(quoteRequestSchema),
    quoteRequestJsonSchema(tariff, { target: "draft-07" }),
  );
  const tool = betaStandardSchemaTool({ name: "quote", inputSchema: quoteRequestSchema, run: quote });
  assert.deepEqual(tool.input_schema, quoteRequestJsonSchema(tariff));
  const app = new Hono().post("/quote", sValidator("json", quoteRequestSchema), (context) =>
    context.json(quote(context.req.valid("json"))),
  );
  for (const [index, request] of good.requests.entries()) {
    const answer = await app.request("/quote", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(request),
    });
    assert.deepEqual(await answer.json(), good.quotes[index]);
    assert.deepEqual(tool.run(tool.parse(request)), good.quotes[index]);
  }
  assert.throws(
    () => quoteRequestSchema["~standard"].jsonSchema.input({ target: "openapi-3.0" }),
    RangeError,
  );
  return `${good.requests.length} read and quoted`;
}
