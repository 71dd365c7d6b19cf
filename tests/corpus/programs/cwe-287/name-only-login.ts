import { Hono } from 'hono';
import { sign } from 'hono/jwt';
import { db } from './db';

const app = new Hono();
const JWT_SECRET = process.env.JWT_SECRET!;

app.post('/auth/login', async (c) => {
  const { username } = await c.req.json<{ username: string }>();
  const user = await db.user.findUnique({ where: { username } });
  if (!user) return c.json({ error: 'No such user' }, 401);
  const token = await sign({ sub: user.id, role: user.role, exp: Math.floor(Date.now() / 1000) + 3600 }, JWT_SECRET); // flaw: CWE-287
  return c.json({ token });
});

export default app;
