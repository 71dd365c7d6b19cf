import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';

const DOCS = path.resolve(process.argv[2] ?? 'docs');
const server = new Server({ name: 'docs', version: '0.1.0' }, { capabilities: { tools: {} } });

server.setRequestHandler(ListToolsRequestSchema, async () => ({
  tools: [
    {
      name: 'read_doc',
      description: 'Reads a page of the documentation',
      inputSchema: { type: 'object', properties: { page: { type: 'string' } }, required: ['page'] },
    },
  ],
}));

server.setRequestHandler(CallToolRequestSchema, async (request) => {
  if (request.params.name !== 'read_doc') throw new Error('unknown tool');
  const { page } = request.params.arguments as { page: string };
  const text = await readFile(path.join(DOCS, page), 'utf8'); // flaw: CWE-22
  return { content: [{ type: 'text', text }] };
});

await server.connect(new StdioServerTransport());
