import openapi, { astToString } from "openapi-typescript";
import { writeTyped } from "../compiles.mjs";

export async function check(kit) {
  const document = kit.library.openApiDocument(kit.tariff);
  const code = astToString(await openapi(document));
  const schema = (name) => `components["schemas"]["${name}"]`;
  return writeTyped(kit, "openapi-typescript", code, {
    request: schema("QuoteRequest"),
    quote: schema("Quote"),
  });
}
