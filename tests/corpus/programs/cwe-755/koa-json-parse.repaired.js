const Koa = require('koa');
const Router = require('@koa/router');
const getRawBody = require('raw-body');
const { handleEvent } = require('./handler');

const app = new Koa();
const router = new Router();

router.post('/events', async (ctx) => {
  const raw = await getRawBody(ctx.req, { limit: '100kb', encoding: 'utf8' });
  let event;
  try {
    event = JSON.parse(raw);
  } catch {
    ctx.throw(400, 'The body is not JSON');
  }
  await handleEvent(event);
  ctx.status = 204;
});

app.use(router.routes());
app.listen(3000);
