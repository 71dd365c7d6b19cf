const Koa = require('koa');
const fs = require('fs');
const path = require('path');

const app = new Koa();

app.use(async (ctx) => {
  if (ctx.path === '/report') {
    ctx.body = JSON.parse(fs.readFileSync(path.join(__dirname, 'report.json'), 'utf8'));
    return;
  }
  if (ctx.path === '/filter') {
    let filter;
    try {
      filter = JSON.parse(ctx.query.filter);
    } catch (e) {
      ctx.status = 400;
      ctx.body = { error: 'filter must be JSON' };
      return;
    }
    ctx.body = { count: Object.keys(filter).length };
  }
});

app.listen(3000);
