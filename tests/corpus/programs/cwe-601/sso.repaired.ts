import { Hono } from 'hono';
import { setSignedCookie } from 'hono/cookie';
import { checkPassword } from './accounts';

const app = new Hono();

function localPath(target: string | undefined): string {
  return target && target.startsWith('/') && !target.startsWith('//') && !target.includes('\\') ? target : '/';
}

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
  return c.redirect(localPath(c.req.query('next')));
});

export default app;
