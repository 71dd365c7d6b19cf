import { Hono } from 'hono';
import { setSignedCookie } from 'hono/cookie';
import { checkPassword } from './accounts';

const app = new Hono();

app.post('/login', async (c) => {
  const form = await c.req.parseBody();
  const account = await checkPassword(String(form.email), String(form.password), c.req.header('cf-connecting-ip'));
  if (!account) {
    return c.text('Wrong e-mail or password', 401);
  }
  await setSignedCookie(c, 'sid', account.sessionId, process.env.COOKIE_SECRET!, {
    httpOnly: true,
    secure: true,
    sameSite: 'Lax',
  });
  const next = c.req.query('next');
  return c.redirect(next || '/'); // flaw: CWE-601
});

export default app;
