import { Hono } from 'hono';
import { sql } from 'drizzle-orm';
import { db } from './db';

const app = new Hono();

app.get('/products', async (c) => {
  const sort = c.req.query('sort') ?? 'name';
  const rows = await db.execute(sql.raw(`SELECT id, name, price FROM products ORDER BY ${sort} LIMIT 50`)); // flaw: CWE-89
  return c.json(rows);
});

export default app;
