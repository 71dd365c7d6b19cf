import OpenAI from 'openai';
import { runInSandbox } from './sandbox.js';

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
  const { result } = await runInSandbox(code, { network: false, timeoutMs: 1000 });
  return result;
}
