import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execFileAsync = promisify(execFile);
const server = new Server({ name: 'git', version: '0.1.0' }, { capabilities: { tools: {} } });

server.setRequestHandler(ListToolsRequestSchema, async () => ({
  tools: [{ name: 'git_log', description: 'Log of a branch', inputSchema: { type: 'object', properties: { branch: { type: 'string' } } } }],
}));

server.setRequestHandler(CallToolRequestSchema, async (request) => {
  const { name, arguments: args } = request.params;
  if (name !== 'git_log') throw new Error(`unknown tool ${name}`);
  const branch = String(args?.branch);
  if (!/^[\w][\w./-]*$/.test(branch)) throw new Error('bad branch');
  const { stdout } = await execFileAsync('git', ['log', '--oneline', '-20', branch, '--']);
  return { content: [{ type: 'text', text: stdout }] };
});

export default server;
