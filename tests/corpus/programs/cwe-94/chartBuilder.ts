import Anthropic from '@anthropic-ai/sdk';

const anthropic = new Anthropic({ timeout: 30_000 });

export type Row = Record<string, number | string>;

const PROMPT = `Write the body of a JavaScript function that takes "rows" (an array of objects)
and returns an array of [label, value] pairs for a bar chart. Answer with code only.`;

/** Let the model decide how rows become the bars of a chart. */
export async function buildChart(rows: Row[], wish: string): Promise<[string, number][]> {
  const columns = Object.keys(rows[0] ?? {});
  const message = await anthropic.messages.create({
    model: 'claude-3-5-sonnet-latest',
    max_tokens: 1000,
    messages: [{ role: 'user', content: `${PROMPT}\nColumns: ${columns.join(', ')}\nWish: ${wish}` }],
  });
  const block = message.content[0];
  if (block.type !== 'text') {
    throw new Error('the model answered without text');
  }
  const toBars = new Function('rows', block.text); // flaw: CWE-94
  return toBars(rows);
}
