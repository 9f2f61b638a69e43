import { cnamNouvelleAquitaine, parseQuoteRequest, quote } from "cnam-pricing";
import { quoteJsonSchema, quoteRequestJsonSchema } from "cnam-pricing/json-schema";
import { fastify } from "fastify";

const schema = {
  body: quoteRequestJsonSchema(cnamNouvelleAquitaine, { target: "draft-07" }),
  response: { 200: quoteJsonSchema(cnamNouvelleAquitaine, { target: "draft-07" }), 422: {} },
};
// Fastify's own validator changes a body until it fits. The schema is for the docs, the parser reads.
const validatorCompiler = () => () => true;

export const app = fastify();

/** POST /quote: a request in, a quote out; 422 with the issues if it cannot be read. */
app.post("/quote", { schema, validatorCompiler }, ({ body }, reply) => {
  const parsed = parseQuoteRequest(body);
  return parsed.ok ? quote(parsed.value) : reply.code(422).send({ issues: parsed.issues });
});
