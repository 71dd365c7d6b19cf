import Koa from 'koa';
import Router from '@koa/router';
import bodyParser from 'koa-bodyparser';
import bcrypt from 'bcrypt';
import jwt from 'jsonwebtoken';
import { accounts } from './accounts.js';

const app = new Koa();
const router = new Router();

router.post('/login', async (ctx) => { // flaw: CWE-307
  const { phone, pin } = ctx.request.body as { phone?: string; pin?: string };
  if (typeof phone !== 'string' || typeof pin !== 'string' || !/^\d{6}$/.test(pin)) {
    ctx.status = 400;
    ctx.body = { error: 'phone and pin are required' };
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
