import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { z } from "zod";
import * as fs from "node:fs/promises";
import * as path from "node:path";

const NOTES_DIR = process.env.NOTES_DIR ?? path.join(process.cwd(), "notes");
const server = new McpServer({ name: "notes", version: "1.0.0" });

server.tool("read_note", "Read a note", { name: z.string() }, async ({ name }) => {
  const text = await fs.readFile(path.join(NOTES_DIR, name), "utf-8"); // flaw: CWE-22
  return { content: [{ type: "text", text }] };
});

server.tool("write_note", "Write a note", { name: z.string(), text: z.string() }, async ({ name, text }) => {
  const file = `${NOTES_DIR}/${name}.md`;
  await fs.writeFile(file, text); // flaw: CWE-22
  return { content: [{ type: "text", text: `saved ${name}` }] };
});

await server.connect(new StdioServerTransport());
