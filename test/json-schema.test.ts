import { describe, expect, it } from "vitest";
import {
  createPricing,
  type Issue,
  parseQuoteRequest,
  quoteRequestSchema,
  type Tariff,
  cnamNouvelleAquitaine as tariff,
} from "../src/index.js";
import {
  type JsonSchema,
  type JsonSchemaTarget,
  openApiDocument,
  quoteJsonSchema,
  quoteRequestJsonSchema,
} from "../src/json-schema/index.js";
import { lineBranches } from "../src/json-schema/line-branches.js";
import { tariffJsonSchema } from "../src/tariffs/index.js";
import { compileIn } from "./support/json-schemas.js";
import { tiny } from "./support/tiny.js";

describe("the JSON Schemas", () => {
  const swimming: Tariff = {
    format: 1,
    id: "swimming",
    title: "Piscine",
    currency: "EUR",
    facts: {
      age: { label: { fr: "Âge", en: "Age" }, min: 0, max: 120 },
      member: { label: { fr: "Club", en: "Club" } },
    },
    measures: { lessons: { fr: "leçon", en: "lesson" } },
    items: { lane: { label: "Couloir", measures: { lessons: { min: 1 } } } },
    schemes: { club: { label: "Club", paidBy: "learner", conditions: ["bring-a-card"] } },
    grid: { lane: { club: { per: "lessons", cents: 100 } } },
    words: { "bring-a-card": "Bring your card." },
  };

  it.each<[string, Tariff]>([
    ["bundled", tariff],
    ["swimming", swimming],
    ["pool", tiny],
  ])("of the %s tariff stand as they are published", async (name, one) => {
    const written = (schema: unknown) => `${JSON.stringify(schema, null, 2)}\n`;
    await expect(written(quoteRequestJsonSchema(one))).toMatchFileSnapshot(
      `documents/${name}.quote-request.json`,
    );
    await expect(written(quoteJsonSchema(one))).toMatchFileSnapshot(`documents/${name}.quote.json`);
    const strict = written(quoteRequestJsonSchema(one, { target: "strict" }));
    await expect(strict).toMatchFileSnapshot(`documents/${name}.quote-request.strict.json`);
  });

  it("in the OpenAPI document of a small page stand as they are published", async () => {
    const document = `${JSON.stringify(openApiDocument(tiny), null, 2)}\n`;
    await expect(document).toMatchFileSnapshot("documents/pool.openapi.json");
  });

  it("of a request in draft 7 stand as they are published", async () => {
    const schema = `${JSON.stringify(quoteRequestJsonSchema(tiny, { target: "draft-07" }), null, 2)}\n`;
    await expect(schema).toMatchFileSnapshot("documents/pool.quote-request.draft-07.json");
  });

  it("of a tariff stand as they are published", async () => {
    const schema = `${JSON.stringify(tariffJsonSchema(), null, 2)}\n`;
    await expect(schema).toMatchFileSnapshot("documents/tariff.schema.json");
  });
});

/** Every schema inside a value, and the value itself. */
function parts(value: unknown): JsonSchema[] {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.values(value).flatMap(parts);
  return Array.isArray(value) ? inside : [value as JsonSchema, ...inside];
}

const everything = () => [
  ...(["draft-2020-12", "draft-07", "openapi-3.1"] as const).flatMap((target) => [
    quoteRequestJsonSchema(tariff, { target }),
    quoteJsonSchema(tariff, { target }),
  ]),
  quoteRequestJsonSchema(tariff, { target: "strict" }),
  openApiDocument(tariff),
  tariffJsonSchema(),
  tariffJsonSchema({ target: "draft-07" }),
];

describe("in every JSON Schema", () => {
  it("each constant and each list of values has a type", () => {
    const valued = everything()
      .flatMap(parts)
      .filter((part) => "const" in part || Array.isArray(part["enum"]));
    expect(valued.length).toBeGreaterThan(100);
    for (const part of valued) expect(part).toHaveProperty("type");
  });

  it("each reference resolves", () => {
    const resolve = (root: JsonSchema, reference: string) =>
      reference
        .split("/")
        .slice(1)
        .reduce<unknown>((part, step) => (part as JsonSchema | undefined)?.[step], root);
    let count = 0;
    for (const root of everything())
      for (const { $ref } of parts(root))
        if (typeof $ref === "string") {
          count++;
          expect(resolve(root, $ref), $ref).toBeTypeOf("object");
        }
    expect(count).toBeGreaterThan(50);
  });

  it("nothing is a condition or a tuple, which generators of types misread", () => {
    for (const part of everything().flatMap(parts))
      for (const keyword of ["if", "then", "else", "prefixItems", "allOf"])
        expect(part).not.toHaveProperty(keyword);
  });
});

it("a request's schema contains no reference, so that another schema can include it", () => {
  for (const target of ["draft-2020-12", "draft-07", "strict"] as const)
    expect(JSON.stringify(quoteRequestJsonSchema(tariff, { target }))).not.toContain("$ref");
  const { components } = quoteRequestJsonSchema(tariff, { target: "openapi-3.1" });
  expect(Object.keys((components as { schemas: object }).schemas)).toEqual(["QuoteRequest"]);
  expect(JSON.stringify(components)).not.toContain("$ref");
});

describe("a number that counts in whole steps", () => {
  const hall: Tariff = {
    format: 1,
    id: "hall",
    title: "Hall",
    currency: "EUR",
    facts: { points: { label: "Points", min: 5, max: 35, step: 5 } },
    measures: { hours: "hour" },
    items: { room: { label: "Room", measures: { hours: { min: 2, max: 12, step: 2 } } } },
    schemes: { own: { label: "Own", paidBy: "learner" } },
    grid: { room: { own: { per: "hours", cents: 500 } } },
  };

  it("has its step in the schema", () => {
    const numbers = parts(quoteRequestJsonSchema(hall)).filter((part) => "multipleOf" in part);
    expect(numbers).toEqual([
      expect.objectContaining({ title: "Points", type: "integer", multipleOf: 5, minimum: 5, maximum: 35 }),
      expect.objectContaining({ title: "hour", type: "integer", multipleOf: 2, minimum: 2, maximum: 12 }),
    ]);
  });

  it("is refused off its step by the parser and the schema alike", () => {
    const accepts = compileIn("draft-2020-12", quoteRequestJsonSchema(hall));
    const { parseQuoteRequest: parse } = createPricing(hall);
    const answers = [8, 10, 10.000000000000002].map((points) => {
      const request = { learner: { points }, lines: [{ item: "room", scheme: "own", hours: 4 }] };
      return [parse(request).ok, accepts(request)];
    });
    expect(answers).toEqual([
      [false, false],
      [true, true],
      [false, false],
    ]);
  });

  it("tells a model of its step and its bounds, which a strict schema does not have", () => {
    const keywords = ["multipleOf", "minimum", "maximum", "minItems", "maxItems", "maxLength", "pattern"];
    const strict = parts(quoteRequestJsonSchema(hall, { target: "strict" }));
    for (const part of strict) for (const keyword of keywords) expect(part).not.toHaveProperty(keyword);
    const told = strict.map(({ description }) => description);
    expect(told).toContain("A multiple of 5. Only if it is known. {minimum: 5, maximum: 35}");
    expect(told).toContain("Their order never changes an amount. {minItems: 1, maxItems: 1000}");
  });
});

describe("titles and descriptions of the JSON Schemas", () => {
  const texts = (schema: JsonSchema) =>
    parts(schema).flatMap(({ title, description }) =>
      [title, description].filter((text) => typeof text === "string"),
    );

  it("are in the language asked for, in English by default", () => {
    const of = (locale?: "fr" | "en") =>
      [quoteRequestJsonSchema(tariff, { locale }), quoteJsonSchema(tariff, { locale })].flatMap(texts);
    expect(of()).toEqual(of("en"));
    expect(of("fr")).toHaveLength(of("en").length);
    expect(of("en")).toEqual(expect.arrayContaining(["Quote request", "Learner", "a job seeker"]));
    expect(of("fr")).toEqual(
      expect.arrayContaining(["Demande d'estimation", "Élève", "demandeur·euse d'emploi"]),
    );
  });

  it("tell any two items apart", () => {
    for (const locale of ["fr", "en"] as const) {
      const { Item } = quoteJsonSchema(tariff, { locale })["$defs"] as {
        Item: { oneOf: { title: string }[] };
      };
      const titles = Item.oneOf.map(({ title }) => title);
      expect(new Set(titles).size).toBe(Object.keys(tariff.items).length);
    }
  });
});

describe("a target or a language that there is not", () => {
  it.each<[string, () => unknown]>([
    [
      '`target` is one of draft-2020-12, draft-07, openapi-3.1, strict. Got "openapi-3.0".',
      () => quoteRequestJsonSchema(tariff, { target: "openapi-3.0" as JsonSchemaTarget }),
    ],
    [
      '`target` is one of draft-2020-12, draft-07, openapi-3.1. Got "strict".',
      () => quoteJsonSchema(tariff, { target: "strict" as "draft-07" }),
    ],
    [
      '`target` is one of draft-2020-12, draft-07. Got "strict".',
      () => tariffJsonSchema({ target: "strict" as "draft-07" }),
    ],
    ['`locale` is one of fr, en. Got "de".', () => openApiDocument(tariff, { locale: "de" as "fr" })],
  ])("is refused: %s", (message, make) => {
    expect(make).toThrow(new RangeError(message));
  });
});

describe("the OpenAPI document", () => {
  const schemasOf = (document: JsonSchema) =>
    (document["components"] as { schemas: Record<string, JsonSchema> }).schemas;

  it("has one operation, with the schemas of its request and its two answers", () => {
    const json = (name: string) => ({
      "application/json": { schema: { $ref: `#/components/schemas/${name}` } },
    });
    const document = openApiDocument(tariff);
    const schemas = schemasOf(document);
    expect(document).toEqual({
      openapi: "3.1.0",
      info: { title: "Cnam Nouvelle-Aquitaine", version: "undated" },
      paths: {
        "/quote": {
          post: {
            operationId: "quote",
            summary: expect.stringMatching(/\w/),
            requestBody: { required: true, content: json("QuoteRequest") },
            responses: {
              200: { description: expect.stringMatching(/\w/), content: json("Quote") },
              422: { description: expect.stringMatching(/\w/), content: json("Issues") },
            },
          },
        },
      },
      components: { schemas },
    });
    for (const name of ["QuoteRequest", "Quote", "Issues"]) expect(schemas).toHaveProperty(name);
  });

  it("tells quotes, lines and fees apart by their status", () => {
    const schemas = schemasOf(openApiDocument(tariff));
    for (const name of ["Quote", "AnnualFee"]) {
      const { discriminator, oneOf } = schemas[name] as {
        discriminator: { propertyName: string; mapping: Record<string, string> };
        oneOf: { $ref: string }[];
      };
      expect(discriminator.propertyName).toBe("status");
      expect(Object.values(discriminator.mapping)).toEqual(oneOf.map(({ $ref }) => $ref));
      for (const [status, $ref] of Object.entries(discriminator.mapping)) {
        const form = schemas[$ref.split("/").at(-1) as string] as { properties: { status: JsonSchema } };
        expect(form.properties.status).toEqual({ type: "string", const: status });
      }
    }
  });

  it("takes the issues of a request that cannot be read", () => {
    const issues: Issue[] = [];
    for (const request of [
      null,
      { learner: { situations: ["x"] }, lines: [{ item: "recall-exam", scheme: "regoin", ects: 0 }] },
    ]) {
      const parsed = parseQuoteRequest(request);
      if (!parsed.ok) issues.push(...parsed.issues);
    }
    const schemas = schemasOf(openApiDocument(tariff));
    const isIssues = compileIn("openapi-3.1", {
      $ref: "#/components/schemas/Issues",
      components: { schemas },
    });
    expect(isIssues({ issues }), JSON.stringify(isIssues.errors)).toBe(true);
    expect(isIssues({ issues: [{ ...issues[0], path: [true] }] })).toBe(false);
  });
});

describe("the Standard JSON Schema of requests", () => {
  const { jsonSchema } = quoteRequestSchema["~standard"];

  it.each(["draft-2020-12", "draft-07"] as const)(
    "is that of %s, for what goes in and what comes out",
    (target) => {
      const schema = quoteRequestJsonSchema(tariff, { target });
      expect([jsonSchema.input({ target }), jsonSchema.output({ target })]).toEqual([schema, schema]);
      const own = createPricing({ ...tariff, id: "other" }).quoteRequestSchema["~standard"].jsonSchema;
      expect(own.input({ target })).toEqual(schema);
    },
  );

  it("is the same whatever options a library has of its own", () => {
    const target = "draft-07";
    expect(jsonSchema.input({ target, libraryOptions: { unrepresentable: "any" } })).toEqual(
      jsonSchema.input({ target }),
    );
  });

  it.each(["openapi-3.0", "draft-04", "constructor"])("throws for the target %s", (target) => {
    expect(() => jsonSchema.input({ target })).toThrow(RangeError);
    expect(() => jsonSchema.output({ target })).toThrow(RangeError);
  });
});

it("lines with the same bounds are one branch, in whatever order and with whichever defaults they are written", () => {
  const items = {
    a: { label: "A", measures: { days: { min: 0, max: 10, step: 1 } } },
    b: { label: "B", measures: { days: { max: 10, min: 0 } } },
    c: { label: "C", measures: { days: { min: 1, max: 10 } } },
  };
  const schemes = { s: { label: "S", paidBy: "learner" as const } };
  expect(lineBranches({ items, schemes }).map((branch) => branch.items)).toEqual([["a", "b"], ["c"]]);
});
