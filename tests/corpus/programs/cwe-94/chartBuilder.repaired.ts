import Anthropic from '@anthropic-ai/sdk';
import { z } from 'zod';

const anthropic = new Anthropic({ timeout: 30_000 });

export type Row = Record<string, number | string>;

const PROMPT = `Answer with JSON only: {"label": <column>, "value": <column>} for a bar chart of the rows.`;
const Choice = z.object({ label: z.string(), value: z.string() });

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
  const { label, value } = Choice.parse(JSON.parse(block.text));
  if (!columns.includes(label) || !columns.includes(value)) {
    throw new Error('the model named a column that is not there');
  }
  return rows.map((row) => [String(row[label]), Number(row[value])]);
}
