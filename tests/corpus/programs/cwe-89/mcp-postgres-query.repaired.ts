import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import pg from "pg";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
const server = new McpServer({ name: "crm", version: "1.0.0" });

server.registerTool(
  "find_customer",
  { description: "Find customers by name", inputSchema: { name: z.string(), orderBy: z.string().default("name") } },
  async ({ name, orderBy }) => {
    const column = ["name", "city", "created_at"].includes(orderBy) ? orderBy : "name";
    const { rows } = await pool.query(`SELECT id, name, city FROM customers WHERE name ILIKE $1 ORDER BY ${column}`, [`%${name}%`]);
    return { content: [{ type: "text", text: JSON.stringify(rows) }] };
  },
);

export { server };
