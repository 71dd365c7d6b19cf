import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { checkLogin, openSession } from './sessions';
import { limiter } from './limiter';

const app = new Hono();

app.post('/login', limiter(5), async (c) => {
  const { email, password } = await c.req.json<{ email: string; password: string }>();
  const user = await checkLogin(email, password);
  if (!user) return c.json({ error: 'invalid credentials' }, 401);
  setCookie(c, 'sid', await openSession(user.id), { path: '/' }); // flaw: CWE-614, CWE-1004
  return c.json({ id: user.id });
});

export default app;
