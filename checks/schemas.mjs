// The JSON Schemas of the package in the tools that its users have: validators, servers, forms, generators of types,
// SDKs of language models. Each takes the dialect meant for it and all vectors, and refuses spoilt ones if it validates.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { consumer, root, tarball } from "./packed.mjs";

const folder = consumer(tarball(), "schemas");
const here = join(root, "checks/schemas");
execFileSync("npm", ["ci", "--silent", "--ignore-scripts", "--no-audit"], { cwd: here });
const { compiles } = await import("./schemas/compiles.mjs");
const { spoiltQuotes, spoiltRequests } = await import("./schemas/spoilt.mjs");

const entries = join(folder, "entries.mjs");
writeFileSync(
  entries,
  'export * from "cnam-pricing";\nexport * from "cnam-pricing/json-schema";\nexport * from "cnam-pricing/tariffs";\n',
);
const library = await import(pathToFileURL(entries));
const vectors = JSON.parse(
  readFileSync(join(folder, "node_modules/cnam-pricing/vectors/quotes.json"), "utf8"),
);
const kit = {
  folder,
  typed: [],
  library,
  tariff: library.cnamNouvelleAquitaine,
  good: { requests: vectors.map(({ request }) => request), quotes: vectors.map(({ quote }) => quote) },
  spoilt: {
    requests: vectors.flatMap(({ request }) => spoiltRequests(request)),
    quotes: vectors.flatMap(({ quote }) => spoiltQuotes(quote)),
  },
};

/** Each file of `schemas/tools`, and the dialect that it takes. */
const TOOLS = {
  ajv: "draft-2020-12, draft-07",
  fastify: "draft-07",
  "json-forms": "draft-07",
  "json-schema-to-typescript": "draft-07",
  "language-models": "strict",
  "openapi-typescript": "openapi-3.1",
  quicktype: "draft-2020-12",
  rjsf: "draft-07",
  standard: "~standard.jsonSchema",
};
const table = {};
const timed = async (name, takes, work) => {
  const began = performance.now();
  const did = await work();
  table[name] = { takes, did, seconds: Number(((performance.now() - began) / 1000).toFixed(1)) };
};
for (const [tool, takes] of Object.entries(TOOLS)) {
  const { check } = await import(`./schemas/tools/${tool}.mjs`);
  await timed(tool, takes, () => check(kit));
}
await timed("typescript", "what generators wrote", () => compiles(kit));
console.table(table);
