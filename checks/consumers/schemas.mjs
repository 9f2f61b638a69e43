// The JSON Schemas in the package are those that it makes itself.
import { deepEqual } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { cnamNouvelleAquitaine as page } from "cnam-pricing";
import { quoteJsonSchema, quoteRequestJsonSchema } from "cnam-pricing/json-schema";
import { tariffJsonSchema } from "cnam-pricing/tariffs";

const packed = (name) => {
  const file = fileURLToPath(import.meta.resolve(`cnam-pricing/schema/${name}.schema.json`));
  return JSON.parse(readFileSync(file, "utf8"));
};
deepEqual(packed("quote-request"), quoteRequestJsonSchema(page));
deepEqual(packed("quote"), quoteJsonSchema(page));
deepEqual(packed("tariff"), tariffJsonSchema());
