import OpenAI from 'openai';
import { Pool } from 'pg';

const openai = new OpenAI({ timeout: 30_000 });
const pool = new Pool({ connectionString: process.env.READONLY_DATABASE_URL });
const QUERIES: Record<string, string> = {
  top_products: 'SELECT name, sold FROM products ORDER BY sold DESC LIMIT 10',
  revenue_by_month: "SELECT date_trunc('month', paid_at) AS month, sum(amount) FROM payments GROUP BY 1 ORDER BY 1",
};

export async function answer(question: string) {
  const completion = await openai.chat.completions.create({
    model: 'gpt-4o',
    messages: [
      { role: 'system', content: `Choose the report that answers the question. Reply with one of: ${Object.keys(QUERIES).join(', ')}` },
      { role: 'user', content: question },
    ],
  });
  const name = (completion.choices[0].message.content ?? '').trim();
  if (!Object.hasOwn(QUERIES, name)) throw new Error('no such report');
  const { rows } = await pool.query(QUERIES[name]);
  return rows;
}
