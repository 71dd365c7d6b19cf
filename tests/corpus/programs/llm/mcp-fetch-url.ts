import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';

const server = new McpServer({ name: 'web', version: '1.0.0' });

server.tool('fetch_page', { url: z.string().url() }, async ({ url }) => {
  const response = await fetch(url, { signal: AbortSignal.timeout(5000) }); // flaw: CWE-918
  const text = (await response.text()).slice(0, 20000);
  return { content: [{ type: 'text', text }] };
});

export default server;
