import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { answerCall, tool } from "./model-tool.js";

/** What a model writes under a strict schema: every key, and `null` for what it does not know. */
const line = { item: "ue-3-ects", scheme: "region", ects: null, semester: null, ref: null };
const written = { learner: { situations: ["job-seeker"], ag2rMember: null }, lines: [line], annualFee: null };
const wrong = { ...written, lines: [{ ...line, item: "ue-5-ects" }] };

/** The objects of a schema that leave something optional or open: a strict schema has none. */
function loose(schema: unknown): unknown[] {
  if (typeof schema !== "object" || schema === null) return [];
  const { type, properties, required, additionalProperties } = schema as Record<string, unknown>;
  const isLoose =
    type === "object" &&
    (additionalProperties !== false ||
      Object.keys(properties as object).length !== (required as unknown[]).length);
  return [...(isLoose ? [schema] : []), ...Object.values(schema).flatMap(loose)];
}

describe("the tool of a language model", () => {
  it("has a schema that is strict, and plain JSON", () => {
    assert.deepEqual(JSON.parse(JSON.stringify(tool)), tool);
    assert.equal(tool.parameters["type"], "object");
    assert.deepEqual(loose(tool.parameters), []);
  });

  it("answers a call in sentences", () => {
    assert.match(answerCall(JSON.stringify(written)), /^You pay €114 in all\.\n/);
  });

  it("answers a call that cannot be read with what to correct", () => {
    const answer = answerCall(JSON.stringify(wrong));
    // By ids, as the model writes them.
    assert.match(answer, /^lines\.0\.item: .*ue-5-ects/);
    assert.doesNotMatch(answer, /in all/);
  });
});

describe("the MCP server", () => {
  const client = new Client({ name: "test", version: "1.0.0" });
  const connected = client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [fileURLToPath(new URL("mcp-server.js", import.meta.url))],
    }),
  );
  after(() => client.close());

  it("offers one tool, with the strict schema", async () => {
    await connected;
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name, inputSchema }) => ({ name, inputSchema })),
      [{ name: tool.name, inputSchema: tool.parameters }],
    );
  });

  it("answers a call in sentences, and one that cannot be read with an error", async () => {
    const answered = await client.callTool({ name: "quote", arguments: written });
    assert.deepEqual((answered.content as object[])[0], { type: "text", text: "You pay €114 in all." });
    assert.equal((await client.callTool({ name: "quote", arguments: wrong })).isError, true);
  });
});
