const https = require('https');
const http = require('http');
const Koa = require('koa');
const Router = require('@koa/router');
const bodyParser = require('koa-bodyparser');

const app = new Koa();
const router = new Router();
const MONITORED = new Map([
  ['shop', 'https://shop.example.com/health'],
  ['api', 'https://api.example.com/health'],
]);

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
  const url = MONITORED.get(ctx.request.body.service);
  if (!url) {
    ctx.throw(400, 'unknown service');
  }
  ctx.body = await ping(url);
});

app.use(bodyParser());
app.use(router.routes());
app.listen(5000);
