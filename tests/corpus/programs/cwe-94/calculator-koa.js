const Koa = require('koa');
const Router = require('@koa/router');
const { koaBody } = require('koa-body');

const app = new Koa();
const router = new Router();
const history = [];

router.post('/calculate', async (ctx) => {
  const { expression, variables = {} } = ctx.request.body;
  if (!expression) ctx.throw(400, 'expression is required');
  const names = Object.keys(variables);
  const fn = new Function(...names, `return (${expression});`); // flaw: CWE-94
  const result = fn(...Object.values(variables));
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
