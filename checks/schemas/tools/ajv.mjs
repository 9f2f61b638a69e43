import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { counted } from "../counted.mjs";

export function check({ library, tariff, good, spoilt }) {
  const { quoteJsonSchema, quoteRequestJsonSchema } = library;
  const dialects = [
    [new Ajv2020({ strict: true }), "draft-2020-12"],
    [new Ajv({ strict: true }), "draft-07"],
  ];
  const counts = dialects.flatMap(([ajv, target]) => [
    counted(ajv.compile(quoteRequestJsonSchema(tariff, { target })), good.requests, spoilt.requests),
    counted(ajv.compile(quoteJsonSchema(tariff, { target })), good.quotes, spoilt.quotes),
  ]);
  return `requests ${counts[0]}; quotes ${counts[1]}`;
}
