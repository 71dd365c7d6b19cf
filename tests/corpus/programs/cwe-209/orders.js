const Koa = require('koa');
const Router = require('@koa/router');
const bodyParser = require('koa-bodyparser');
const knex = require('knex')({ client: 'pg', connection: process.env.PG_URL });

const app = new Koa();
const router = new Router({ prefix: '/orders' });

app.use(async (ctx, next) => {
  try {
    await next();
  } catch (err) {
    ctx.status = err.status || 500;
    ctx.body = { error: err.message, stack: err.stack }; // flaw: CWE-209
    ctx.app.emit('error', err, ctx);
  }
});

app.use(bodyParser());

router.get('/', async (ctx) => {
  ctx.body = await knex('orders').select('id', 'total').limit(100);
});

router.post('/', async (ctx) => {
  const { product, count } = ctx.request.body;
  const [id] = await knex('orders').insert({ product, count: Number(count) }).returning('id');
  ctx.status = 201;
  ctx.body = { id };
});

app.use(router.routes());
app.listen(3000);
