import OpenAI from 'openai';
import { Pool } from 'pg';

const openai = new OpenAI({ timeout: 30_000 });
const pool = new Pool({ connectionString: process.env.DATABASE_URL });

export async function answer(question: string) {
  const completion = await openai.chat.completions.create({
    model: 'gpt-4o',
    messages: [
      { role: 'system', content: 'Translate the question to a single PostgreSQL query. Reply with SQL only.' },
      { role: 'user', content: question },
    ],
  });
  const sql = completion.choices[0].message.content ?? '';
  const { rows } = await pool.query(sql); // flaw: CWE-89
  return rows;
}
