import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { exec } from 'node:child_process';
import { promisify } from 'node:util';

const execAsync = promisify(exec);
const server = new Server({ name: 'git', version: '0.1.0' }, { capabilities: { tools: {} } });

server.setRequestHandler(ListToolsRequestSchema, async () => ({
  tools: [{ name: 'git_log', description: 'Log of a branch', inputSchema: { type: 'object', properties: { branch: { type: 'string' } } } }],
}));

server.setRequestHandler(CallToolRequestSchema, async (request) => {
  const { name, arguments: args } = request.params;
  if (name !== 'git_log') throw new Error(`unknown tool ${name}`);
  const { stdout } = await execAsync(`git log --oneline -20 ${args?.branch}`); // flaw: CWE-78
  return { content: [{ type: 'text', text: stdout }] };
});

export default server;
