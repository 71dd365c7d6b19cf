import Anthropic from '@anthropic-ai/sdk';
import { execSync } from 'node:child_process';

const client = new Anthropic({ timeout: 60_000, maxRetries: 2 });

export async function ask(question: string): Promise<string> {
  const messages: Anthropic.MessageParam[] = [{ role: 'user', content: question }];
  for (let turn = 0; turn < 8; turn++) {
    const reply = await client.messages.create({
      model: 'claude-sonnet-4-5',
      max_tokens: 1024,
      tools: [{ name: 'shell', description: 'Run a command', input_schema: { type: 'object', properties: { command: { type: 'string' } } } }],
      messages,
    });
    messages.push({ role: 'assistant', content: reply.content });
    const call = reply.content.find((block) => block.type === 'tool_use');
    if (!call) return reply.content.map((block) => ('text' in block ? block.text : '')).join('');
    const { command } = call.input as { command: string };
    const output = execSync(command, { encoding: 'utf8', timeout: 30_000 }); // flaw: CWE-78
    messages.push({ role: 'user', content: [{ type: 'tool_result', tool_use_id: call.id, content: output }] });
  }
  return 'gave up';
}
