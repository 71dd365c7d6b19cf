import OpenAI from 'openai';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as readline from 'node:readline/promises';

const execFileAsync = promisify(execFile);
const COMMANDS = new Map<string, [string, string[]]>([
  ['disk', ['df', ['-h']]],
  ['memory', ['free', ['-m']]],
  ['uptime', ['uptime', []]],
]);
const openai = new OpenAI({ timeout: 30_000 });

const tools: OpenAI.ChatCompletionTool[] = [
  {
    type: 'function',
    function: {
      name: 'inspect',
      description: 'Look at this machine',
      parameters: { type: 'object', properties: { what: { enum: ['disk', 'memory', 'uptime'] } }, required: ['what'] },
    },
  },
];

async function answer(question: string): Promise<string> {
  const messages: OpenAI.ChatCompletionMessageParam[] = [{ role: 'user', content: question }];
  for (let turn = 0; turn < 5; turn++) {
    const completion = await openai.chat.completions.create({ model: 'gpt-4o-mini', messages, tools });
    const message = completion.choices[0].message;
    messages.push(message);
    if (!message.tool_calls?.length) return message.content ?? '';
    for (const call of message.tool_calls) {
      const args = JSON.parse(call.function.arguments);
      const command = COMMANDS.get(args.what);
      if (!command) throw new Error('the model asked for something unknown');
      const { stdout } = await execFileAsync(command[0], command[1]);
      messages.push({ role: 'tool', tool_call_id: call.id, content: stdout.slice(0, 4000) });
    }
  }
  return 'I could not find out.';
}

const rl = readline.createInterface({ input: process.stdin, output: process.stdout });
console.log(await answer(await rl.question('> ')));
rl.close();
