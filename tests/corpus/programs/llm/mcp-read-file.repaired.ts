import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { z } from 'zod';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const ROOT = path.resolve(process.env.DOCS_ROOT ?? './docs');
const server = new McpServer({ name: 'docs', version: '1.0.0' });

server.registerTool(
  'read_document',
  { description: 'Reads a document', inputSchema: { name: z.string() } },
  async ({ name }) => {
    const file = path.resolve(ROOT, name);
    if (!file.startsWith(ROOT + path.sep)) return { isError: true, content: [{ type: 'text', text: 'outside of the documents' }] };
    const text = await readFile(file, 'utf8');
    return { content: [{ type: 'text', text }] };
  },
);

await server.connect(new StdioServerTransport());
