import { Hono } from 'hono';
import { jwt } from 'hono/jwt';
import { db, users } from './db';
import { eq } from 'drizzle-orm';

const app = new Hono<{ Variables: { jwtPayload: { sub: string; role: string } } }>();
app.use('/api/*', jwt({ secret: process.env.JWT_SECRET!, alg: 'HS256' }));

app.get('/api/me', async (c) => {
  const [me] = await db.select({ id: users.id, name: users.name }).from(users).where(eq(users.id, c.get('jwtPayload').sub));
  return c.json(me);
});

app.delete('/api/admin/users/:id', async (c) => {
  if (c.get('jwtPayload').role !== 'admin') return c.json({ error: 'forbidden' }, 403);
  await db.delete(users).where(eq(users.id, c.req.param('id')));
  return c.body(null, 204);
});

export default app;
