import { FetchingJSONSchemaStore, InputData, JSONSchemaInput, quicktype } from "quicktype-core";
import { writeTyped } from "../compiles.mjs";

export async function check(kit) {
  const { quoteJsonSchema, quoteRequestJsonSchema } = kit.library;
  const schemas = new JSONSchemaInput(new FetchingJSONSchemaStore());
  const add = (name, schema) => schemas.addSource({ name, schema: JSON.stringify(schema) });
  await add("QuoteRequest", quoteRequestJsonSchema(kit.tariff));
  await add("Quote", quoteJsonSchema(kit.tariff));
  const inputData = new InputData();
  inputData.addInput(schemas);
  const { lines } = await quicktype({
    inputData,
    lang: "typescript",
    rendererOptions: { "just-types": true, "prefer-unions": true },
  });
  return writeTyped(kit, "quicktype", lines.join("\n"), { request: "QuoteRequest", quote: "Quote" });
}
