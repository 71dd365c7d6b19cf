import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { CallToolRequestSchema, ListToolsRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { execFileSync } from "child_process";

const server = new Server({ name: "git-tools", version: "0.1.0" }, { capabilities: { tools: {} } });

server.setRequestHandler(ListToolsRequestSchema, async () => ({
  tools: [
    {
      name: "git_log",
      description: "Show the log of a branch",
      inputSchema: { type: "object", properties: { branch: { type: "string" }, count: { type: "number" } }, required: ["branch"] },
    },
  ],
}));

server.setRequestHandler(CallToolRequestSchema, async (request) => {
  const { name, arguments: args } = request.params;
  switch (name) {
    case "git_log": {
      const branch = args?.branch as string;
      const count = Number(args?.count ?? 10);
      if (!/^[\w./-]+$/.test(branch) || branch.startsWith("-")) {
        throw new Error("Invalid branch");
      }
      const output = execFileSync("git", ["log", "--oneline", "-n", String(count), branch], { encoding: "utf-8" });
      return { content: [{ type: "text", text: output }] };
    }
    default:
      throw new Error(`Unknown tool: ${name}`);
  }
});

await server.connect(new StdioServerTransport());
