import OpenAI from 'openai';
import vm from 'node:vm';

const client = new OpenAI({ timeout: 60000 });

export async function solve(task) {
  const completion = await client.chat.completions.create({
    model: 'gpt-4o',
    messages: [
      { role: 'system', content: 'Write JavaScript that assigns the answer to result. Reply with code only.' },
      { role: 'user', content: task },
    ],
  });
  const code = completion.choices[0].message.content;
  const context = { result: undefined };
  vm.runInNewContext(code, context, { timeout: 1000 }); // flaw: CWE-94
  return context.result;
}
