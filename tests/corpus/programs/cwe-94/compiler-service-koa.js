const Koa = require('koa');
const Router = require('@koa/router');
const bodyParser = require('koa-bodyparser');
const vm = require('vm');

const app = new Koa();
const router = new Router();

router.post('/run', async (ctx) => {
  const { code } = ctx.request.body;
  if (typeof code !== 'string') {
    ctx.status = 400;
    return;
  }
  const logs = [];
  const sandbox = { console: { log: (...args) => logs.push(args.join(' ')) } };
  try {
    const value = vm.runInNewContext(code, sandbox, { timeout: 1000 }); // flaw: CWE-94
    ctx.body = { output: logs.join('\n'), value: String(value) };
  } catch (e) {
    ctx.body = { output: logs.join('\n'), error: 'Execution failed' };
  }
});

app.use(bodyParser({ jsonLimit: '64kb' }));
app.use(router.routes());
app.listen(5000);
