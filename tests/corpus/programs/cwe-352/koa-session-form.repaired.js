const Koa = require('koa');
const session = require('koa-session');
const bodyParser = require('koa-bodyparser');
const Router = require('@koa/router');
const CSRF = require('koa-csrf');
const { changeEmail } = require('./accounts');

const app = new Koa();
app.keys = [process.env.SESSION_KEY];
app.use(session({ sameSite: 'lax', secure: true, httpOnly: true }, app));
app.use(bodyParser());
app.use(new CSRF());

const router = new Router();
router.post('/email', async (ctx) => {
  if (!ctx.session.userId) ctx.throw(401);
  await changeEmail(ctx.session.userId, String(ctx.request.body.email));
  ctx.redirect('/account');
});

app.use(router.routes());
app.listen(3000);
