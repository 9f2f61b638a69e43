import { sValidator } from "@hono/standard-validator";
import { cnamNouvelleAquitaine, quote, quoteRequestSchema } from "cnam-pricing";
import { openApiDocument } from "cnam-pricing/json-schema";
import { Hono } from "hono";

/** POST /quote: a request in, a quote out; 422 with the issues if it cannot be read. */
export const app = new Hono()
  .post(
    "/quote",
    sValidator("json", quoteRequestSchema, (result, context) =>
      result.success ? undefined : context.json({ issues: result.error }, 422),
    ),
    (context) => context.json(quote(context.req.valid("json"))),
  )
  .get("/openapi.json", (context) => context.json(openApiDocument(cnamNouvelleAquitaine)));
