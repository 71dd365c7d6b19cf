import Anthropic from '@anthropic-ai/sdk';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const anthropic = new Anthropic();

const ALLOWED = { disk_usage: ['df', ['-h']], uptime: ['uptime', []], processes: ['ps', ['aux']] };

const tools = [
  {
    name: 'inspect',
    description: 'Look at the server',
    input_schema: { type: 'object', properties: { what: { type: 'string', enum: Object.keys(ALLOWED) } }, required: ['what'] },
  },
];

export async function support(question) {
  const messages = [{ role: 'user', content: question }];
  for (let i = 0; i < 8; i++) {
    const reply = await anthropic.messages.create({ model: 'claude-sonnet-4-0', max_tokens: 1024, tools, messages });
    messages.push({ role: 'assistant', content: reply.content });
    const uses = reply.content.filter((block) => block.type === 'tool_use');
    if (uses.length === 0) return reply.content.map((block) => block.text ?? '').join('');
    const results = [];
    for (const use of uses) {
      if (!Object.hasOwn(ALLOWED, use.input.what)) {
        results.push({ type: 'tool_result', tool_use_id: use.id, content: 'not allowed', is_error: true });
        continue;
      }
      const [file, args] = ALLOWED[use.input.what];
      const { stdout } = await run(file, args, { timeout: 10000 });
      results.push({ type: 'tool_result', tool_use_id: use.id, content: stdout.slice(0, 4000) });
    }
    messages.push({ role: 'user', content: results });
  }
  return 'Gave up';
}
