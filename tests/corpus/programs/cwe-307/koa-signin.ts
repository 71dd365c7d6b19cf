import Koa from 'koa';
import Router from '@koa/router';
import bodyParser from 'koa-bodyparser';
import bcrypt from 'bcrypt';
import { findUserByEmail } from './users';
import { issueSession } from './sessions';

const app = new Koa();
const router = new Router();

app.use(bodyParser({ jsonLimit: '100kb' }));

router.post('/signin', async (ctx) => { // flaw: CWE-307
  const { email, password } = ctx.request.body as { email?: unknown; password?: unknown };
  if (typeof email !== 'string' || typeof password !== 'string') {
    ctx.throw(400, 'email and password are required');
  }
  const user = await findUserByEmail(email);
  if (!user || !(await bcrypt.compare(password, user.passwordHash))) {
    ctx.status = 401;
    ctx.body = { error: 'Wrong email or password' };
    return;
  }
  await issueSession(ctx, user);
  ctx.body = { id: user.id };
});

app.use(router.routes());
app.listen(3000);
