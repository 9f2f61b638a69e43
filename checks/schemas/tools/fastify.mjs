import assert from "node:assert/strict";
import { fastify } from "fastify";

/** As Fastify comes: it removes surplus keys, so a line must keep its measures; and it writes what the response schema has. */
export async function check({ library, tariff, good }) {
  const { quote, quoteJsonSchema, quoteRequestJsonSchema } = library;
  const app = fastify();
  const schema = {
    body: quoteRequestJsonSchema(tariff, { target: "draft-07" }),
    response: { 200: quoteJsonSchema(tariff, { target: "draft-07" }) },
  };
  app.post("/quote", { schema }, ({ body }) => quote(body));
  for (const [index, payload] of good.requests.entries()) {
    const response = await app.inject({ method: "POST", url: "/quote", payload });
    assert.equal(response.statusCode, 200, `${JSON.stringify(payload)}: ${response.body}`);
    assert.deepEqual(response.json(), good.quotes[index]);
  }
  const refused = await app.inject({ method: "POST", url: "/quote", payload: { learner: {}, lines: [] } });
  assert.equal(refused.statusCode, 400);
  return `${good.requests.length} answered in full`;
}
