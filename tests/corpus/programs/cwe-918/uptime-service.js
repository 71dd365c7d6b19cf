const https = require('https');
const http = require('http');
const Koa = require('koa');
const Router = require('@koa/router');
const bodyParser = require('koa-bodyparser');

const app = new Koa();
const router = new Router();

function ping(url) {
  const client = url.startsWith('https') ? https : http;
  return new Promise((resolve) => {
    const start = Date.now();
    const req = client.get(url, { timeout: 5000 }, (response) => {
      response.resume();
      resolve({ up: response.statusCode < 500, ms: Date.now() - start });
    });
    req.on('timeout', () => req.destroy());
    req.on('error', () => resolve({ up: false }));
  });
}

router.post('/check', async (ctx) => {
  const { url } = ctx.request.body;
  if (!url) {
    ctx.throw(400, 'url is required');
  }
  ctx.body = await ping(url); // flaw: CWE-918
});

app.use(bodyParser());
app.use(router.routes());
app.listen(5000);
