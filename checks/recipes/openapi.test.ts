import assert from "node:assert/strict";
import { it } from "node:test";
import { app } from "./hono.js";

it("the typed client gets its price from the server", async () => {
  globalThis.fetch = async (input) => app.fetch(input as Request);
  const { unitUnderTheRegion } = await import("./openapi-client.js");
  assert.equal(await unitUnderTheRegion(), 18900);
});

it("the server publishes the document that the client is made from", async () => {
  const document = (await (await app.request("/openapi.json")).json()) as { openapi: string; paths: object };
  assert.match(document.openapi, /^3\.1\./);
  assert.deepEqual(Object.keys(document.paths), ["/quote"]);
});
