// Writes the JSON Schemas of the bundled tariff, and that of any tariff, from the built package.
import { mkdirSync, writeFileSync } from "node:fs";
import { cnamNouvelleAquitaine } from "../dist/index.js";
import { quoteJsonSchema, quoteRequestJsonSchema } from "../dist/json-schema.js";
import { tariffJsonSchema } from "../dist/tariffs.js";

const folder = new URL("../schema/", import.meta.url);
mkdirSync(folder, { recursive: true });
const write = (name, schema) =>
  writeFileSync(new URL(`${name}.schema.json`, folder), `${JSON.stringify(schema, null, 2)}\n`);

write("quote-request", quoteRequestJsonSchema(cnamNouvelleAquitaine));
write("quote", quoteJsonSchema(cnamNouvelleAquitaine));
write("tariff", tariffJsonSchema());
