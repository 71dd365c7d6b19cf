const Koa = require('koa');
const Router = require('@koa/router');
const { koaBody } = require('koa-body');
const { evaluate } = require('./arithmetic');

const app = new Koa();
const router = new Router();
const history = [];

router.post('/calculate', async (ctx) => {
  const { expression, variables = {} } = ctx.request.body;
  if (!expression) ctx.throw(400, 'expression is required');
  if (typeof expression !== 'string' || expression.length > 200) ctx.throw(400, 'expression too long');
  const result = evaluate(expression, { x: Number(variables.x) || 0, y: Number(variables.y) || 0 });
  history.push({ expression, result });
  if (history.length > 100) history.shift();
  ctx.body = { result };
});

router.get('/history', (ctx) => {
  ctx.body = history;
});

app.use(koaBody());
app.use(router.routes());
app.listen(3000);
