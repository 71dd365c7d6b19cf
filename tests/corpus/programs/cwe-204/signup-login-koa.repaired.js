import Koa from 'koa';
import Router from '@koa/router';
import bodyParser from 'koa-bodyparser';
import argon2 from 'argon2';
import ratelimit from 'koa-ratelimit';
import jwt from 'jsonwebtoken';
import { users } from './store.js';

const app = new Koa();
const router = new Router();
const limiter = ratelimit({ driver: 'memory', db: new Map(), duration: 60000, max: 10, id: (ctx) => ctx.ip });

router.post('/login', limiter, async (ctx) => {
  const { email, password } = ctx.request.body;
  const user = await users.findByEmail(String(email));
  if (!user || !(await argon2.verify(user.passwordHash, String(password)))) {
    ctx.status = 401;
    ctx.body = { error: 'Invalid email or password' };
    return;
  }
  ctx.body = { token: jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: '1h' }) };
});

app.use(bodyParser());
app.use(router.routes()).use(router.allowedMethods());
app.listen(3000);
