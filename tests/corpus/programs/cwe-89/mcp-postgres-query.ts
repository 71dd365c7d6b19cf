import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import pg from "pg";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
const server = new McpServer({ name: "crm", version: "1.0.0" });

server.registerTool(
  "find_customer",
  { description: "Find customers by name", inputSchema: { name: z.string(), orderBy: z.string().default("name") } },
  async ({ name, orderBy }) => {
    const { rows } = await pool.query(`SELECT id, name, city FROM customers WHERE name ILIKE '%${name}%' ORDER BY ${orderBy}`); // flaw: CWE-89
    return { content: [{ type: "text", text: JSON.stringify(rows) }] };
  },
);

export { server };
