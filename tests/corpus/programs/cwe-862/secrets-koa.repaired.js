const Koa = require('koa');
const Router = require('@koa/router');
const bodyParser = require('koa-bodyparser');
const jwt = require('koa-jwt');
const { Secret } = require('./models');

const app = new Koa();
app.use(bodyParser({ jsonLimit: '20kb' }));
app.use(jwt({ secret: process.env.JWT_SECRET, algorithms: ['HS256'] }));

const router = new Router({ prefix: '/secrets' });

router.post('/', async (ctx) => {
  const { title, text } = ctx.request.body;
  const secret = await Secret.create({ title, text, userId: ctx.state.user.sub });
  ctx.status = 201;
  ctx.body = { id: secret.id };
});

router.get('/:id', async (ctx) => {
  const secret = await Secret.findOne({ where: { id: ctx.params.id, userId: ctx.state.user.sub } });
  if (!secret) ctx.throw(404);
  ctx.body = { title: secret.title, text: secret.text };
});

app.use(router.routes());
app.listen(3000);
