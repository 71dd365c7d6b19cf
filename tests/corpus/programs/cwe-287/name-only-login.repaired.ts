import { Hono } from 'hono';
import { sign } from 'hono/jwt';
import bcrypt from 'bcryptjs';
import { rateLimiter } from 'hono-rate-limiter';
import { db } from './db';

const app = new Hono();
const JWT_SECRET = process.env.JWT_SECRET!;

const limiter = rateLimiter({ windowMs: 60_000, limit: 10, keyGenerator: (c) => c.req.header('cf-connecting-ip') ?? '' });

app.post('/auth/login', limiter, async (c) => {
  const { username, password } = await c.req.json<{ username: string; password: string }>();
  const user = await db.user.findUnique({ where: { username: String(username) } });
  if (!user || !(await bcrypt.compare(String(password), user.passwordHash))) {
    return c.json({ error: 'Wrong username or password' }, 401);
  }
  const token = await sign({ sub: user.id, role: user.role, exp: Math.floor(Date.now() / 1000) + 3600 }, JWT_SECRET);
  return c.json({ token });
});

export default app;
