import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { CallToolRequestSchema, ListToolsRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { cnamNouvelleAquitaine, parseQuoteRequest, quote, withoutBlanks } from "cnam-pricing";
import { quoteRequestJsonSchema } from "cnam-pricing/json-schema";
import { explain } from "cnam-pricing/words";

const { server } = new McpServer({ name: "cnam-pricing", version: "1.0.0" }, { capabilities: { tools: {} } });

const tool = {
  name: "quote",
  description: "What courses at the Cnam Nouvelle-Aquitaine cost the learner, who pays the rest, and why.",
  inputSchema: {
    ...quoteRequestJsonSchema(cnamNouvelleAquitaine, { target: "strict" }),
    type: "object" as const,
  },
};

server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: [tool] }));

server.setRequestHandler(CallToolRequestSchema, ({ params }) => {
  // A strict schema makes the model write every key, and `null` for what it does not know.
  const parsed = parseQuoteRequest(withoutBlanks(params.arguments));
  const told = parsed.ok
    ? explain(quote(parsed.value), { locale: "en" }).map(({ text }) => text)
    : parsed.issues.map(({ path, message }) => `${path.join(".") || "request"}: ${message}`);
  return { content: told.map((text) => ({ type: "text", text })), isError: !parsed.ok };
});

await server.connect(new StdioServerTransport());
