const Koa = require('koa');
const { koaBody } = require('koa-body');
const Router = require('koa-router');
const fs = require('fs/promises');
const os = require('os');
const path = require('path');
const { promisify } = require('util');
const child = require('child_process');

const router = new Router();
const execute = promisify(child.exec);
const executeFile = promisify(child.execFile);

router.post('/compile', async (ctx) => {
  const { source, flags = '' } = ctx.request.body;
  if (!source) ctx.throw(400, 'source is required');
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'cc-'));
  const input = path.join(folder, 'main.c');
  const output = path.join(folder, 'main');
  await fs.writeFile(input, source);
  const allowed = new Set(['-O0', '-O1', '-O2', '-Wall']);
  const chosen = String(flags).split(' ').filter((flag) => allowed.has(flag));
  try {
    const { stderr } = await executeFile('gcc', [...chosen, input, '-o', output], { timeout: 10000 });
    ctx.body = { ok: true, warnings: stderr };
  } catch (error) {
    ctx.status = 422;
    ctx.body = { ok: false };
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
});

const app = new Koa();
app.use(koaBody({ jsonLimit: '256kb' }));
app.use(router.routes());
app.listen(3000);
