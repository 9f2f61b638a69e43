import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { quote } from "cnam-pricing";
import vectors from "cnam-pricing/vectors/quotes.json" with { type: "json" };
import { app as fastify } from "./fastify.js";
import { app as hono } from "./hono.js";
import { appRouter } from "./trpc.js";

const good = { learner: {}, lines: [{ item: "ue-3-ects" as const, scheme: "region" as const }] };
const recall = { item: "recall-exam", scheme: "region" };
const bad = { learner: {}, lines: [{ item: "recall-exam", scheme: "regoin" }] };
const headers = { "content-type": "application/json" };

type Post = (body: string) => Promise<{ readonly status: number; readonly json: () => unknown }>;
const servers: Record<string, Post> = {
  Hono: async (body) => hono.request("/quote", { method: "POST", body, headers }),
  Fastify: async (body) => {
    const response = await fastify.inject({ method: "POST", url: "/quote", body, headers });
    return { status: response.statusCode, json: () => response.json() };
  },
};

for (const [name, post] of Object.entries(servers)) {
  describe(`the route of ${name}`, () => {
    it("answers every request of the vectors with its quote, whole", async () => {
      for (const vector of vectors) {
        const response = await post(JSON.stringify(vector.request));
        assert.equal(response.status, 200);
        assert.deepEqual(await response.json(), vector.quote);
      }
    });

    it("answers a malformed request with its issues, each with its path", async () => {
      const response = await post(JSON.stringify(bad));
      assert.equal(response.status, 422);
      const { issues } = (await response.json()) as { issues: { path: unknown[] }[] };
      assert.deepEqual(
        issues.map(({ path }) => path),
        [
          ["lines", 0, "scheme"],
          ["lines", 0, "ects"],
        ],
      );
    });

    it("drops no key that it does not know, and makes no number of a text", async () => {
      for (const more of [{ colour: "red" }, { lines: [{ ...recall, ects: "6" }] }])
        assert.equal((await post(JSON.stringify({ ...good, ...more }))).status, 422);
    });

    it("answers a body that is no JSON with 400", async () => {
      assert.equal((await post("{")).status, 400);
    });
  });
}

describe("the tRPC router", () => {
  const caller = appRouter.createCaller({});

  it("answers a request with its quote", async () => {
    assert.deepEqual(await caller.quote(good), quote(good));
  });

  it("refuses a malformed request, and says where it is wrong", async () => {
    await assert.rejects(caller.quote(bad as never), { code: "BAD_REQUEST", message: /`region`/ });
  });
});
