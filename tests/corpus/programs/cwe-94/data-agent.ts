import OpenAI from 'openai';
import vm from 'node:vm';

const client = new OpenAI();

const SYSTEM = 'Answer with one JavaScript expression over the array `rows`. No prose.';

export async function ask(question: string, rows: Record<string, unknown>[]): Promise<unknown> {
  const completion = await client.chat.completions.create({
    model: 'gpt-4o-mini',
    max_tokens: 400,
    messages: [
      { role: 'system', content: SYSTEM },
      { role: 'user', content: `${question}\nColumns: ${Object.keys(rows[0] ?? {}).join(', ')}` },
    ],
  });
  const code = completion.choices[0]?.message.content ?? 'null';
  return vm.runInNewContext(code, { rows }, { timeout: 1000 }); // flaw: CWE-94
}
