import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { CallToolRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { promises as fs } from "fs";
import path from "path";

const ROOT = path.resolve(process.argv[2] ?? ".");
const server = new Server({ name: "files", version: "0.2.0" }, { capabilities: { tools: {} } });

server.setRequestHandler(CallToolRequestSchema, async (request) => {
  const { name, arguments: args } = request.params;
  if (name === "read_file") {
    const { path: file } = args as { path: string };
    const text = await fs.readFile(path.join(ROOT, file), "utf8"); // flaw: CWE-22
    return { content: [{ type: "text", text }] };
  }
  if (name === "delete_file") {
    await fs.rm(path.join(ROOT, String(args?.path)), { recursive: true }); // flaw: CWE-22
    return { content: [{ type: "text", text: "deleted" }] };
  }
  throw new Error("unknown tool");
});
