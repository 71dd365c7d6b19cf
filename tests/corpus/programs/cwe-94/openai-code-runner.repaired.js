import OpenAI from 'openai';
import { Sandbox } from '@e2b/code-interpreter';
import readline from 'node:readline/promises';

const client = new OpenAI();
const rl = readline.createInterface({ input: process.stdin, output: process.stdout });

async function generateCode(task) {
  const completion = await client.chat.completions.create({
    model: 'gpt-4o-mini',
    max_tokens: 1000,
    messages: [
      { role: 'system', content: 'Reply with plain JavaScript only. No markdown.' },
      { role: 'user', content: task },
    ],
  });
  return completion.choices[0].message.content.trim();
}

async function run(code) {
  const sandbox = await Sandbox.create();
  try {
    const execution = await sandbox.runCode(code, { language: 'js' });
    return execution.text;
  } finally {
    await sandbox.kill();
  }
}

while (true) {
  const task = await rl.question('> ');
  if (task === 'exit') break;
  const code = await generateCode(task);
  console.log(code);
  console.log(await run(code));
}
rl.close();
