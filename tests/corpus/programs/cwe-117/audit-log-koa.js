const Koa = require('koa');
const Router = require('@koa/router');
const fs = require('fs');
const bodyParser = require('koa-bodyparser');

const app = new Koa();
const router = new Router();
const log = fs.createWriteStream('audit.log', { flags: 'a' });

router.post('/events', (ctx) => {
  const { user, action } = ctx.request.body;
  log.write(`${new Date().toISOString()} ${user} ${action}\n`); // flaw: CWE-117
  ctx.status = 202;
});

router.get('/events', (ctx) => {
  ctx.type = 'text/plain';
  ctx.body = fs.createReadStream('audit.log');
});

app.use(bodyParser());
app.use(router.routes());
app.listen(5000);
