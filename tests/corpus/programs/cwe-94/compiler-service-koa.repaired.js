const Koa = require('koa');
const Router = require('@koa/router');
const bodyParser = require('koa-bodyparser');
const { spawn } = require('child_process');

const app = new Koa();
const router = new Router();

router.post('/run', async (ctx) => {
  const { code } = ctx.request.body;
  if (typeof code !== 'string') {
    ctx.status = 400;
    return;
  }
  ctx.body = { output: await runInContainer(code) };
});

function runInContainer(code) {
  return new Promise((resolve, reject) => {
    const child = spawn('docker', [
      'run', '--rm', '-i', '--network=none', '--memory=64m', '--pids-limit=32', '--read-only', '--user=65534', 'node:20-alpine', 'node', '-',
    ], { timeout: 10000 });
    let out = '';
    child.stdout.on('data', (d) => { if (out.length < 65536) out += d; });
    child.on('error', reject);
    child.on('close', () => resolve(out));
    child.stdin.end(code);
  });
}

app.use(bodyParser({ jsonLimit: '64kb' }));
app.use(router.routes());
app.listen(5000);
