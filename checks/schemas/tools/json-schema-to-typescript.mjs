import { compile } from "json-schema-to-typescript";
import { writeTyped } from "../compiles.mjs";

export async function check(kit) {
  const { quoteJsonSchema, quoteRequestJsonSchema } = kit.library;
  const types = await Promise.all([
    compile(quoteRequestJsonSchema(kit.tariff, { target: "draft-07" }), "QuoteRequest"),
    compile(quoteJsonSchema(kit.tariff, { target: "draft-07" }), "Quote"),
  ]);
  const [requestTypes, quoteTypes] = types.map((code, index) => `export namespace N${index} {\n${code}}`);
  const names = { request: "N0.QuoteRequest", quote: "N1.Quote" };
  return writeTyped(kit, "json-schema-to-typescript", `${requestTypes}\n${quoteTypes}`, names);
}
