import OpenAI from 'openai';
import vm from 'node:vm';
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
  const context = vm.createContext({ console, result: undefined });
  const script = new vm.Script(code);
  script.runInContext(context, { timeout: 5000 }); // flaw: CWE-94
  return context.result;
}

while (true) {
  const task = await rl.question('> ');
  if (task === 'exit') break;
  const code = await generateCode(task);
  console.log(code);
  console.log(await run(code));
}
rl.close();
