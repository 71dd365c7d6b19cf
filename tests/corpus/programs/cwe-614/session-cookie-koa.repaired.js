const Koa = require('koa');
const Router = require('@koa/router');
const bodyParser = require('koa-bodyparser');
const crypto = require('crypto');
const users = require('./users');

const app = new Koa();
const router = new Router();
const sessions = new Map();

router.post('/login', async (ctx) => {
  const { username, password } = ctx.request.body;
  const user = await users.authenticate(username, password);
  if (!user) {
    ctx.throw(401, 'Invalid credentials');
  }
  const sid = crypto.randomBytes(32).toString('hex');
  sessions.set(sid, { userId: user.id, created: Date.now() });
  ctx.cookies.set('sid', sid, { httpOnly: true, secure: true, sameSite: 'lax', maxAge: 86400000 });
  ctx.body = { user: user.name };
});

router.get('/me', (ctx) => {
  const session = sessions.get(ctx.cookies.get('sid'));
  if (!session) ctx.throw(401);
  ctx.body = { id: session.userId };
});

app.use(bodyParser());
app.use(router.routes());
app.listen(3000);
