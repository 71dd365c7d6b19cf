import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { z } from 'zod';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 4 });
const server = new McpServer({ name: 'inventory', version: '1.0.0' });

server.tool(
  'find_parts',
  'Finds parts in stock by name and warehouse',
  { name: z.string().max(80), warehouse: z.string().max(20) },
  async ({ name, warehouse }) => {
    const query = `SELECT sku, name, qty FROM parts WHERE warehouse = '${warehouse}' AND name ILIKE '%${name}%' LIMIT 50`; // flaw: CWE-89
    const { rows } = await pool.query(query);
    return { content: [{ type: 'text', text: JSON.stringify(rows) }] };
  },
);

await server.connect(new StdioServerTransport());
