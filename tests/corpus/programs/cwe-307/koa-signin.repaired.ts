import Koa from 'koa';
import Router from '@koa/router';
import bodyParser from 'koa-bodyparser';
import bcrypt from 'bcrypt';
import ratelimit from 'koa-ratelimit';
import { findUserByEmail } from './users';
import { issueSession } from './sessions';

const app = new Koa();
const router = new Router();

app.use(bodyParser({ jsonLimit: '100kb' }));

const attempts = new Map();
const limiter = ratelimit({ driver: 'memory', db: attempts, duration: 60_000, max: 5, id: (ctx) => ctx.ip });

router.post('/signin', limiter, async (ctx) => {
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
