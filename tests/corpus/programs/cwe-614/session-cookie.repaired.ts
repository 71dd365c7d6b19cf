import Koa from 'koa';
import Router from '@koa/router';
import bodyParser from 'koa-bodyparser';
import { randomBytes } from 'node:crypto';
import { checkPassword } from './users.js';
import { limiter } from './limits.js';

const sessions = new Map<string, { userId: string; expires: number }>();
const app = new Koa();
const router = new Router();

router.post('/login', limiter, async (ctx) => {
  const { username, password } = ctx.request.body as { username?: string; password?: string };
  const user = await checkPassword(String(username), String(password));
  if (!user) {
    ctx.status = 401;
    ctx.body = { error: 'Wrong name or password' };
    return;
  }
  const id = randomBytes(32).toString('hex');
  sessions.set(id, { userId: user.id, expires: Date.now() + 3_600_000 });
  ctx.cookies.set('sid', id, { maxAge: 3_600_000, httpOnly: true, secure: true, sameSite: 'lax' });
  ctx.body = { ok: true };
});

router.post('/logout', async (ctx) => {
  const id = ctx.cookies.get('sid');
  if (id) sessions.delete(id);
  ctx.cookies.set('sid', null);
  ctx.status = 204;
});

app.use(bodyParser());
app.use(router.routes());
app.listen(3000);
