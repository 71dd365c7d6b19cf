import Koa from 'koa';
import Router from '@koa/router';
import bodyParser from 'koa-bodyparser';
import bcrypt from 'bcrypt';
import jwt from 'jsonwebtoken';
import { accounts } from './accounts.js';

const app = new Koa();
const router = new Router();
const attempts = new Map<string, { count: number; until: number }>();

function mayTry(key: string): boolean {
  const now = Date.now();
  const entry = attempts.get(key);
  if (!entry || entry.until < now) {
    attempts.set(key, { count: 1, until: now + 15 * 60_000 });
    return true;
  }
  entry.count += 1;
  return entry.count <= 5;
}

router.post('/login', async (ctx) => {
  const { phone, pin } = ctx.request.body as { phone?: string; pin?: string };
  if (typeof phone !== 'string' || typeof pin !== 'string' || !/^\d{6}$/.test(pin)) {
    ctx.status = 400;
    ctx.body = { error: 'phone and pin are required' };
    return;
  }
  if (!mayTry(phone)) {
    ctx.status = 429;
    ctx.body = { error: 'too many tries' };
    return;
  }
  const account = await accounts.byPhone(phone);
  if (!account || !(await bcrypt.compare(pin, account.pinHash))) {
    ctx.status = 401;
    ctx.body = { error: 'wrong phone or pin' };
    return;
  }
  ctx.body = { token: jwt.sign({ sub: account.id }, process.env.JWT_SECRET!, { expiresIn: '1h' }) };
});

app.use(bodyParser());
app.use(router.routes());
app.listen(3000);
