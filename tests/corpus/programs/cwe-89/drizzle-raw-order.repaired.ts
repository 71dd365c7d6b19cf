import { Hono } from 'hono';
import { sql } from 'drizzle-orm';
import { db } from './db';

const app = new Hono();
const COLUMNS = ['name', 'price', 'created_at'];

app.get('/products', async (c) => {
  const sort = c.req.query('sort') ?? 'name';
  if (!COLUMNS.includes(sort)) return c.json({ error: 'bad sort' }, 400);
  const rows = await db.execute(sql`SELECT id, name, price FROM products ORDER BY ${sql.identifier(sort)} LIMIT 50`);
  return c.json(rows);
});

export default app;
