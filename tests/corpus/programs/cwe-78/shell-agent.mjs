import Anthropic from '@anthropic-ai/sdk';
import { exec } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(exec);
const anthropic = new Anthropic();

const tools = [
  {
    name: 'run_command',
    description: 'Run a command on the server',
    input_schema: { type: 'object', properties: { command: { type: 'string' } }, required: ['command'] },
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
      const { stdout } = await run(use.input.command, { timeout: 10000 }); // flaw: CWE-78
      results.push({ type: 'tool_result', tool_use_id: use.id, content: stdout.slice(0, 4000) });
    }
    messages.push({ role: 'user', content: results });
  }
  return 'Gave up';
}
